import { compactMoney } from '../format';
import { Chart } from './fitted';
import { type Mark, placeRows } from './rows_layout';

export interface ChartRow {
    id: string;
    label: string;
    value: string;
    /** From where to where on the scale, and how it is drawn. */
    mark: Mark;
    kind: 'level' | 'won' | 'lost' | 'offered' | 'left' | 'possible' | 'share';
}

interface Props {
    id: string;
    title: string;
    about: string;
    rows: ChartRow[];
    width: number;
    scale: { low: number; high: number; ticks: number[]; currency: string | null };
    /** Places that are drawn through all rows. */
    guides: number[];
}

/** Bars beneath each other, each under its own name: what fits a phone as well as a sheet of paper. */
export function RowsChart({ id, title, about, rows, width, scale, guides }: Props) {
    const plan = placeRows(rows, width, scale);
    const bottom = plan.height - (scale.ticks.length ? 20 : 0);
    return (
        <Chart id={id} width={width} height={plan.height} title={title} about={about}>
            {guides.map((value) => <path key={value} class="rows-guide" d={`M${plan.x(value)} 0V${bottom}`} />)}
            {plan.rows.map(({ row, lines, y, barY, x, length }) => (
                <g key={row.id} class={`row is-${row.kind}`}>
                    {row.kind === 'share' && <rect class="rows-track" x="0" y={barY} width={width} height="10" rx="5" />}
                    {lines.map((line, i) => <text key={i} class="rows-label" x="0" y={y + i * 16}>{line}</text>)}
                    <text class="rows-value" x={width} y={y} text-anchor="end">{row.value}</text>
                    {!(row.kind === 'share' && row.mark.to === 0) && <rect class="rows-bar" x={x} y={barY} width={length} height="10" rx={row.kind === 'share' ? 5 : 2} />}
                </g>
            ))}
            {scale.ticks.map((tick, i) => (
                <text key={tick} class="chart-text" x={plan.x(tick)} y={plan.height - 4} text-anchor={i === 0 ? 'start' : i === scale.ticks.length - 1 ? 'end' : 'middle'}>
                    {compactMoney(tick, scale.currency)}
                </text>
            ))}
        </Chart>
    );
}
