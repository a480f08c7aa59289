import { useState } from 'preact/hooks';

import { compactMoney, money } from '../format';
import type { Component } from '../protocol';
import { componentNames } from '../words';
import { concessionsOf, draw, drawable, type Concessions, type Figure, type Limit } from './concessions';
import { Chart, Fitted } from './fitted';
import type { Review } from './types';

const limitNames: Record<Limit['id'], string> = {
    opening: 'Opening', discretion: 'Alone up to', authority: 'With approval', band_max: 'Top of band',
};

/** Both sides' money by turn; the recruiter's limits only when the session is over. */
export function ConcessionChart({ review }: { review: Review }) {
    const choices = drawable(review.turns);
    const [component, setComponent] = useState<Component>(choices[0] ?? 'base');
    if (!choices.length) return null;
    const data = concessionsOf(review.turns, component, review.reveal);
    const { currency } = review.brief.region;
    return (
        <section id="concessions" aria-labelledby="concessions-title">
            <div class="section-head">
                <h2 id="concessions-title">Who moved, and when</h2>
                {choices.length > 1 && <Picker choices={choices} value={component} onPick={setComponent} />}
            </div>
            <figure class="card chart">
                <Legend limits={data.limits.length > 0} />
                <Fitted draw={(width, place) => <Drawing id={`concessions-${place}`} data={data} currency={currency} title={componentNames[component]} width={width} />} />
                <details class="chart-table">
                    <summary>The same as a table</summary>
                    <Table data={data} currency={currency} title={componentNames[component]} />
                </details>
            </figure>
        </section>
    );
}

function Picker({ choices, value, onPick }: { choices: Component[]; value: Component; onPick(component: Component): void }) {
    return (
        <label class="inline-field">
            <span>Term</span>
            <select value={value} onChange={(event) => onPick(event.currentTarget.value as Component)}>
                {choices.map((component) => <option key={component} value={component}>{componentNames[component]}</option>)}
            </select>
        </label>
    );
}

function Legend({ limits }: { limits: boolean }) {
    return (
        <ul class="legend" aria-hidden="true">
            <li><svg width="26" height="12"><path class="chart-offer" d="M1 6h24" /></svg> Recruiter’s offer</li>
            <li><svg width="26" height="12"><circle class="chart-ask-dot" cx="13" cy="6" r="4.500" /></svg> Candidate’s ask</li>
            {limits && <li><svg width="26" height="12"><path class="chart-limit" d="M1 6h24" /></svg> Limits, revealed</li>}
        </ul>
    );
}

const roomForLabels = 640;

interface DrawingProps {
    id: string;
    data: Concessions;
    currency: string;
    title: string;
    width: number;
}

function Drawing({ id, data, currency, title, width }: DrawingProps) {
    const beside = data.limits.length > 0 && width >= roomForLabels;
    const height = width >= roomForLabels ? 340 : 280;
    const frame = { width, height, left: 56, right: width - (beside ? 178 : 12), top: 14, bottom: height - 32 };
    const plan = draw(data, frame);
    const every = Math.ceil(plan.turns.length / Math.max(2, Math.floor((frame.right - frame.left) / 34)));
    return (
        <Chart id={id} width={width} height={height} title={summaryOf(data, currency, title)} about={limitsText(data, currency)}>
            {plan.ticks.map((tick) => (
                <g key={tick.value}>
                    <path class="chart-grid" d={`M${frame.left} ${tick.y}H${frame.right}`} />
                    <text class="chart-text" x={frame.left - 8} y={tick.y + 4} text-anchor="end">{compactMoney(tick.value, currency)}</text>
                </g>
            ))}
            <text class="chart-text" x={frame.left - 14} y={height - 10} text-anchor="end">Turn</text>
            {plan.turns.filter((_, i) => i % every === 0).map((turn) => (
                <text key={turn.seq} class="chart-text" x={turn.x} y={height - 10} text-anchor="middle">{turn.seq}</text>
            ))}
            {plan.limits.map((limit) => (
                <g key={limit.id}>
                    <path class={`chart-limit is-${limit.id}`} d={`M${frame.left} ${limit.y}H${frame.right}${beside ? `L${frame.right + 12} ${limit.labelY}` : ''}`} />
                    {beside
                        ? <text class="chart-label" x={frame.right + 17} y={limit.labelY + 4}>{limitNames[limit.id]} {compactMoney(limit.value, currency)}</text>
                        : <text class="chart-label" x={frame.left + 4} y={limit.labelY - 4}>{limitNames[limit.id]}</text>}
                </g>
            ))}
            <path class="chart-offer" d={plan.offerPath} />
            <path class="chart-ask" d={plan.askPath} />
            {plan.offers.map((spot, i) => (spot.y !== plan.offers[i - 1]?.y) && <circle key={spot.seq} class="chart-offer-dot" cx={spot.x} cy={spot.y} r="4" />)}
            {plan.asks.map((spot) => (
                <g key={spot.seq}>
                    {spot.y !== spot.yHigh && <path class="chart-ask-range" d={`M${spot.x} ${spot.y}V${spot.yHigh}`} />}
                    <circle class="chart-ask-dot" cx={spot.x} cy={spot.y} r="5" />
                </g>
            ))}
        </Chart>
    );
}

const figureText = (figure: Figure | undefined, currency: string): string => {
    if (!figure) return '–';
    return figure.lo === figure.hi ? money(figure.lo, currency) : `${money(figure.lo, currency)} – ${money(figure.hi, currency)}`;
};

function summaryOf({ offers, asks }: Concessions, currency: string, title: string): string {
    const way = (figures: Figure[], who: string, none: string) => {
        const [first, last] = [figures[0], figures.at(-1)];
        return first ? `${who} from ${figureText(first, currency)} to ${figureText(last, currency)}` : none;
    };
    return `${title} by turn: ${way(offers, 'the recruiter', 'no offer')}, ${way(asks, 'the candidate', 'no ask')}`;
}

const limitsText = ({ limits }: Concessions, currency: string): string =>
    [...limits.map((limit) => `${limitNames[limit.id]} ${money(limit.value, currency)}`), 'The table below has every figure'].join('. ');

function Table({ data, currency, title }: { data: Concessions; currency: string; title: string }) {
    const seqs = [...new Set([...data.offers, ...data.asks].map((figure) => figure.seq))].sort((a, b) => a - b);
    return (
        <div class="scroll" tabIndex={0} role="region" aria-label={`${title} by turn`}>
            <table class="grid">
                <caption class="unseen">{title} by turn</caption>
                <thead><tr><th scope="col">Turn</th><th scope="col">Recruiter’s offer</th><th scope="col">Candidate’s ask</th></tr></thead>
                <tbody>
                    {seqs.map((seq) => (
                        <tr key={seq}>
                            <th scope="row">{seq}</th>
                            <td>{figureText(data.offers.find((figure) => figure.seq === seq), currency)}</td>
                            <td>{figureText(data.asks.find((figure) => figure.seq === seq), currency)}</td>
                        </tr>
                    ))}
                </tbody>
                {data.limits.length > 0 && (
                    <tfoot>
                        {data.limits.map((limit) => <tr key={limit.id}><th scope="row">{limitNames[limit.id]}</th><td>{money(limit.value, currency)}</td><td /></tr>)}
                    </tfoot>
                )}
            </table>
        </div>
    );
}
