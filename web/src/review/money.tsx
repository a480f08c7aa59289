import { signed, wholeMoney } from '../format';
import type { Brief, Score } from '../protocol';
import { leverTitle } from '../words';
import { Fitted } from './fitted';
import { type ChartRow, RowsChart } from './rows_chart';
import { TurnLink } from './turn_link';
import type { Review } from './types';
import { type Step, type Waterfall, waterfallOf } from './waterfall';

interface Props {
    review: Review;
    addressOf(seq: number): string;
}

/** From the opening to the deal to what could have been had, with a price on every unlock that was missed. */
export function MoneySection({ review, addressOf }: Props) {
    const { score, brief } = review;
    if (!score) return null;
    const agreed = review.turns.at(-1)?.outcome === 'agreed';
    const fall = waterfallOf(score.outcome, agreed);
    return (
        <section id="money" aria-labelledby="money-title">
            <h2 id="money-title">The money</h2>
            <Figures score={score} currency={brief.region.currency} />
            {fall && <Drawn fall={fall} brief={brief} agreed={agreed} addressOf={addressOf} />}
        </section>
    );
}

function Figures({ score, currency }: { score: Score; currency: string }) {
    const { won, left, captured, reachable } = score.outcome;
    return (
        <>
            <dl class="figures card">
                <div><dt>Won over the opening</dt><dd class="won">{wholeMoney(won, currency)}</dd></div>
                <div><dt>Left on the table</dt><dd class="left">{wholeMoney(left, currency)}</dd></div>
                {reachable !== undefined && <div><dt>Best with perfect play</dt><dd>{wholeMoney(reachable, currency)}</dd></div>}
            </dl>
            {captured === null && <p class="hint">There was nothing to win: the opening was the best this recruiter could do.</p>}
        </>
    );
}

const changes: Partial<Record<Step['kind'], string>> = { won: 'Won in the talk', lost: 'Lost in the talk', offered: 'Offered, not taken', left: 'Left on the table' };

function nameOf(step: Step, brief: Brief, agreed: boolean): string {
    if (step.lever !== undefined) return `Missed: ${leverTitle(brief, step.lever)}`;
    const levels: Record<string, string> = { opening: 'Opening offer', final: agreed ? 'The deal' : 'Last offer, no deal', reachable: 'Best with perfect play' };
    return changes[step.kind] ?? levels[step.id] ?? step.id;
}

const valueOf = (step: Step, currency: string): string => {
    const by = step.to - step.from;
    return step.kind === 'level' ? wholeMoney(step.to, currency) : signed(wholeMoney(Math.abs(by), currency), by);
};

interface DrawnProps {
    fall: Waterfall;
    brief: Brief;
    agreed: boolean;
    addressOf(seq: number): string;
}

function Drawn({ fall, brief, agreed, addressOf }: DrawnProps) {
    const { currency } = brief.region;
    const low = fall.ticks[0]!;
    const rows = fall.steps.map((step): ChartRow => ({
        id: step.id, kind: step.kind, label: nameOf(step, brief, agreed), value: valueOf(step, currency),
        mark: { from: step.kind === 'level' ? low : step.from, to: step.to },
    }));
    const levels = fall.steps.filter((step) => step.kind === 'level').map((step) => step.to);
    const scale = { low, high: fall.ticks.at(-1)!, ticks: fall.ticks, currency };
    return (
        <div class="beside">
            <figure class="card chart">
                <Fitted draw={(width, place) => (
                    <RowsChart id={`money-${place}`} title="The money, step by step" about={rows.map((row) => `${row.label}: ${row.value}`).join('. ')} rows={rows} width={width}
                        scale={scale} guides={[...new Set(levels)]} />
                )} />
                {low > 0 && <figcaption class="hint">The scale begins at {wholeMoney(low, currency)}. A year, counted with what the candidate said the other terms are worth to them.</figcaption>}
            </figure>
            <Table fall={fall} brief={brief} agreed={agreed} addressOf={addressOf} />
        </div>
    );
}

function Table({ fall, brief, agreed, addressOf }: DrawnProps) {
    const missed = fall.steps.some((step) => step.kind === 'possible');
    return (
        <div class="card">
            <table class="grid money-steps">
                <caption>Worth a year, step by step</caption>
                <thead><tr><th scope="col">Step</th><th scope="col">Amount</th></tr></thead>
                <tbody>
                    {fall.steps.map((step) => (
                        <tr key={step.id} class={`is-${step.kind}`}>
                            <th scope="row">{nameOf(step, brief, agreed)}{step.seq !== undefined && <span class="hint"> best before <TurnLink seq={step.seq} address={addressOf(step.seq)}>turn {step.seq}</TurnLink></span>}</th>
                            <td>{valueOf(step, brief.region.currency)}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            {missed && <p class="hint">A missed unlock is priced by playing the same talk again with that reason used well. Each is priced alone: the prices overlap and do not add up.</p>}
            {!missed && <p class="hint">No unlock that could have been found was missed.</p>}
        </div>
    );
}
