import { signed } from '../format';
import type { Dimension, Score, ScoreEvidence, Turn } from '../protocol';
import { quote } from '../spans';
import { dimensionNames, readable, ruleName } from '../words';
import { Bar } from './bar';
import { Chevron } from './icons';

const points = (value: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value);

export function Dimensions({ score, turns }: { score: Score; turns: Turn[] }) {
    return (
        <section aria-labelledby="dimensions-title">
            <h2 id="dimensions-title">What you did</h2>
            <div class="dimensions">
                {score.dimensions.map((dimension) => <DimensionView key={dimension.id} dimension={dimension} turns={turns} />)}
            </div>
        </section>
    );
}

function DimensionView({ dimension, turns }: { dimension: Dimension; turns: Turn[] }) {
    const name = dimensionNames[dimension.id] ?? { title: readable(dimension.id), about: '' };
    const counted = dimension.evidence.filter((item) => item.points !== 0);
    return (
        <details class="dimension">
            <summary>
                <span class="dimension-title">{name.title}</span>
                <Points dimension={dimension} />
                {dimension.of > 0 && <Bar label={`${name.title}: points`} value={dimension.points} max={dimension.of} />}
                <span class="hint">{name.about}</span>
                <Chevron />
            </summary>
            <ul class="evidence">
                {counted.map((item, i) => <EvidenceView key={i} item={item} turns={turns} />)}
                {!counted.length && <li class="hint">{dimension.of > 0 ? 'Nothing in the conversation counted here.' : 'Nothing in this conversation called for it.'}</li>}
            </ul>
            <Undone evidence={dimension.evidence.filter((item) => item.points === 0)} />
        </details>
    );
}

/** A dimension without points to earn is left out of the scale, or only takes away. */
function Points({ dimension: { points: won, of } }: { dimension: Dimension }) {
    if (of > 0) return <span class="dimension-points"><strong>{points(won)}</strong> of {points(of)}</span>;
    return <span class="dimension-points">{won < 0 ? <strong>−{points(-won)}</strong> : 'not counted'}</span>;
}

/** What would have earned points and was not done, each once. */
function Undone({ evidence }: { evidence: ScoreEvidence[] }) {
    const once = evidence.filter((item, i) => evidence.findIndex((other) => other.rule === item.rule) === i);
    if (!once.length) return null;
    return (
        <div class="undone">
            <h3>Not done</h3>
            <ul>
                {once.map((item) => <li key={item.rule}>{ruleName(item.rule)}{item.advice && <>: <span class="hint">{item.advice}</span></>}</li>)}
            </ul>
        </div>
    );
}

interface EvidenceProps {
    item: ScoreEvidence;
    turns: Turn[];
    /** Of its turn, where turns have addresses. */
    address?: string | undefined;
}

export function EvidenceView({ item, turns, address }: EvidenceProps) {
    const said = quote(turns.find((turn) => turn.seq === item.seq)?.input.text ?? '', item.begin, item.end);
    return (
        <li>
            <span class={`points ${item.points < 0 ? 'lost' : item.points > 0 ? 'won' : 'none'}`}>{signed(points(Math.abs(item.points)), item.points)}</span>
            <div>
                {said && <blockquote><a href={address ?? `#turn-${item.seq}`} onClick={(event) => toTurn(address ? null : event, item.seq)}>“{said}”</a></blockquote>}
                <p><strong>{ruleName(item.rule)}</strong>{item.advice && <>: {item.advice}</>}</p>
            </div>
        </li>
    );
}

/** The address names the session, so the way to a turn is gone by hand. */
function toTurn(event: Event | null, seq: number): void {
    event?.preventDefault();
    const turn = document.getElementById(`turn-${seq}`);
    turn?.closest('details')?.setAttribute('open', '');
    turn?.scrollIntoView({ block: 'center' });
    turn?.focus({ preventScroll: true });
}
