import { wholeMoney } from '../format';
import type { Brief, Reveal, Score } from '../protocol';
import { leverTitle } from './understanding';

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
                <Line won={outcome.won} left={outcome.left} />
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

function Line({ won, left }: { won: number; left: number }) {
    const all = won + left;
    if (all <= 0) return null;
    const share = Math.max(0, Math.min(1, won / all));
    return (
        <svg class="money-line" viewBox="0 0 400 34" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="money-left" x="0" y="10" width="400" height="14" rx="7" />
            {share > 0 && <rect class="money-won" x="0" y="10" width={400 * share} height="14" rx="7" />}
        </svg>
    );
}
