import { percent } from '../format';
import { useWidth } from '../hooks';
import { type Frame, letterOf, type Measure, placed, type Way } from './attempts';

export const measureNames: Record<Measure, string> = { process: 'Process', captured: 'Captured' };

export const figureOf = (value: number | null, measure: Measure): string =>
    (value === null ? '–' : measure === 'captured' ? percent(Math.round(value)) : String(Math.round(value)));

interface Props {
    ways: Way[];
    measure: Measure;
    /** What is counted along the bottom: "First talk", "Talk". */
    along: string;
    name: string;
}

/** A point a talk, of 100, in order; the table beside it has the same figures. */
export function AttemptsChart(props: Props) {
    const { ref, width } = useWidth();
    return <div ref={ref} class="attempts-plot">{width > 0 && <Drawing {...props} width={width} />}</div>;
}

const height = 240;

function Drawing({ ways, measure, along, name, width }: Props & { width: number }) {
    const frame: Frame = { left: 34, right: width - 14, top: 24, bottom: height - 44 };
    const last = Math.max(1, ...ways.flatMap((way) => way.spots.map((spot) => spot.at)));
    const every = Math.ceil(last / Math.max(2, Math.floor((frame.right - frame.left) / 30)));
    const numbers = Array.from({ length: last }, (_, i) => i + 1).filter((at) => (at - 1) % every === 0);
    return (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summaryOf(ways, measure, name)}>
            {[0, 25, 50, 75, 100].map((value) => <GridLine key={value} value={value} frame={frame} />)}
            {numbers.map((at) => (
                <text key={at} class="chart-text" x={placed({ at, value: 0 }, last, frame).x} y={frame.bottom + 18} text-anchor="middle">{at}</text>
            ))}
            <text class="chart-text" x={(frame.left + frame.right) / 2} y={height - 6} text-anchor="middle">{along}</text>
            {ways.map((way, i) => <WayDrawing key={way.persona} way={way} last={last} frame={frame} letter={ways.length > 1 ? letterOf(i) : ''} />)}
        </svg>
    );
}

function GridLine({ value, frame }: { value: number; frame: Frame }) {
    const y = frame.bottom - (value / 100) * (frame.bottom - frame.top);
    return (
        <>
            <path class="chart-grid" d={`M${frame.left} ${y}H${frame.right}`} />
            <text class="chart-text" x={frame.left - 8} y={y + 4} text-anchor="end">{value}</text>
        </>
    );
}

function WayDrawing({ way, last, frame, letter }: { way: Way; last: number; frame: Frame; letter: string }) {
    const points = way.spots.map((spot) => placed(spot, last, frame));
    const end = points.at(-1);
    return (
        <g>
            <path class="chart-offer" d={points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')} />
            {points.map(({ x, y }, i) => <circle key={i} class={way.spots[i]!.attempt.attempt === 1 && way.persona ? 'chart-first-dot' : 'chart-offer-dot'} cx={x} cy={y} r="5" />)}
            {letter && end && <text class="chart-letter" x={end.x} y={end.y - 10} text-anchor="middle">{letter}</text>}
        </g>
    );
}

function summaryOf(ways: Way[], measure: Measure, name: string): string {
    const told = ways.filter((way) => way.spots.length > 0).map(({ title, spots }) => {
        const [first, last] = [spots[0]!, spots.at(-1)!];
        const figures = spots.length > 1 ? `from ${figureOf(first.value, measure)} to ${figureOf(last.value, measure)} in ${spots.length} talks` : `${figureOf(first.value, measure)} in one talk`;
        return title ? `${title} ${figures}` : figures;
    });
    return `${measureNames[measure]}, ${name}: ${told.join('; ') || 'no figures'}. The table has every one.`;
}
