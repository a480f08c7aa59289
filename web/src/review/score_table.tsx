import { Bar } from '../components/bar';
import { EvidenceView } from '../components/dimensions';
import type { Dimension, ScoreEvidence, Turn } from '../protocol';
import { dimensionNames, readable } from '../words';
import type { Review } from './types';

const points = (value: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value).replace('-', '−');

/** Each dimension with its bar, beside the quotes that won or lost its points. */
export function ScoreTable({ review, addressOf }: { review: Review; addressOf(seq: number): string }) {
    if (!review.score) return null;
    return (
        <section id="scores" aria-labelledby="scores-title">
            <h2 id="scores-title">What earned the points</h2>
            <table class="score-table">
                <thead class="unseen"><tr><th scope="col">Dimension</th><th scope="col">Evidence</th></tr></thead>
                <tbody>
                    {review.score.dimensions.map((dimension) => <Row key={dimension.id} dimension={dimension} turns={review.turns} addressOf={addressOf} />)}
                </tbody>
            </table>
        </section>
    );
}

interface RowProps {
    dimension: Dimension;
    turns: Turn[];
    addressOf(seq: number): string;
}

function Row({ dimension, turns, addressOf }: RowProps) {
    const name = dimensionNames[dimension.id] ?? { title: readable(dimension.id), about: 'Taken from the whole' };
    const applies = dimension.applicable !== false;
    const counted = dimension.evidence.filter((item) => item.points !== 0);
    const open = dimension.evidence.filter((item) => item.points === 0);
    return (
        <tr>
            <th scope="row">
                <span class="score-title">{name.title}</span>
                <span class="score-points">{!applies ? 'not counted' : dimension.of > 0 ? <><strong>{points(dimension.points)}</strong> of {points(dimension.of)}</> : <strong>{points(dimension.points)}</strong>}</span>
                {applies && dimension.of > 0 && <Bar label={`${name.title}: points`} value={dimension.points} max={dimension.of} />}
                <span class="hint">{name.about}</span>
            </th>
            <td>
                {counted.length > 0 && <Evidence items={counted} turns={turns} addressOf={addressOf} />}
                {counted.length === 0 && <p class="hint">{applies ? 'Nothing in the conversation earned points here.' : 'Nothing in this conversation called for it.'}</p>}
                {open.length > 0 && applies && (
                    <details class="not-earned">
                        <summary>Not earned: {open.length}</summary>
                        <Evidence items={open} turns={turns} addressOf={addressOf} />
                    </details>
                )}
            </td>
        </tr>
    );
}

function Evidence({ items, turns, addressOf }: { items: ScoreEvidence[]; turns: Turn[]; addressOf(seq: number): string }) {
    return <ul class="evidence">{items.map((item, i) => <EvidenceView key={i} item={item} turns={turns} address={addressOf(item.seq)} />)}</ul>;
}
