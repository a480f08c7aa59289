import type { Dimension, Score, ScoreEvidence, Turn } from '../protocol';
import { quote } from '../spans';
import { dimensionNames, readable } from '../words';
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
    const applies = dimension.of > 0 && dimension.applicable !== false;
    return (
        <details class="dimension">
            <summary>
                <span class="dimension-title">{name.title}</span>
                <span class="dimension-points">{applies ? <><strong>{points(dimension.points)}</strong> of {points(dimension.of)}</> : 'not counted'}</span>
                {applies && <Bar label={`${name.title}: points`} value={dimension.points} max={dimension.of} />}
                <span class="hint">{name.about}</span>
                <Chevron />
            </summary>
            <ul class="evidence">
                {dimension.evidence.map((item, i) => <EvidenceView key={i} item={item} turns={turns} />)}
                {!dimension.evidence.length && <li class="hint">{applies ? 'Nothing in the conversation counted here.' : 'Nothing in this conversation called for it.'}</li>}
            </ul>
        </details>
    );
}

export function EvidenceView({ item, turns }: { item: ScoreEvidence; turns: Turn[] }) {
    const said = quote(turns.find((turn) => turn.seq === item.seq)?.input.text ?? '', item.begin, item.end);
    return (
        <li>
            <span class={item.points < 0 ? 'points lost' : 'points won'}>{item.points < 0 ? '−' : '+'}{points(Math.abs(item.points))}</span>
            <div>
                {said && <blockquote><a href={`#turn-${item.seq}`} onClick={(event) => toTurn(event, item.seq)}>“{said}”</a></blockquote>}
                <p><strong>{readable(item.rule)}</strong>{item.advice && <>: {item.advice}</>}</p>
            </div>
        </li>
    );
}

/** The address names the session, so the way to a turn is gone by hand. */
function toTurn(event: Event, seq: number): void {
    event.preventDefault();
    const turn = document.getElementById(`turn-${seq}`);
    turn?.closest('details')?.setAttribute('open', '');
    turn?.scrollIntoView({ block: 'center' });
    turn?.focus({ preventScroll: true });
}
