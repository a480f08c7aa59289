import { wholeMoney } from '../format';
import type { Brief, Reveal, Score } from '../protocol';
import { leverTitle } from '../words';
import { Bar } from './bar';

/** The money: where it began, where it ended, how far it could have gone. */
export function Outcome({ score, brief, reveal }: { score: Score; brief: Brief; reveal: Reveal | null }) {
    const { outcome } = score;
    const currency = brief.region.currency;
    const reachable = outcome.reachable ?? reveal?.reachable?.annual_value.amount;
    return (
        <section aria-labelledby="money-title">
            <h2 id="money-title">What it brought</h2>
            <div class="money card">
                <dl class="figures">
                    <div><dt>Won over the opening</dt><dd class="won">{wholeMoney(outcome.won, currency)}</dd></div>
                    <div><dt>Left on the table</dt><dd class="left">{wholeMoney(outcome.left, currency)}</dd></div>
                    {reachable !== undefined && <div><dt>Best with perfect play</dt><dd>{wholeMoney(reachable, currency)}</dd></div>}
                </dl>
                <p class="hint">A year, counted with what you said the other terms are worth to you.</p>
                {outcome.won + outcome.left > 0 && <Bar label="Won, of what was there" value={outcome.won} max={outcome.won + outcome.left} />}
                {outcome.missed.length > 0 && (
                    <>
                        <h3>Unlocks you did not use</h3>
                        <ul class="missed">
                            {outcome.missed.map((item) => (
                                <li key={item.lever}>{leverTitle(brief, item.lever)} <strong>{wholeMoney(item.value, currency)} a year</strong></li>
                            ))}
                        </ul>
                        <p class="hint">Each priced alone; the prices overlap and do not add up.</p>
                    </>
                )}
            </div>
        </section>
    );
}
