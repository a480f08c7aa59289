import { percent } from '../format';
import type { Dimension } from '../protocol';
import { dimensionNames, readable } from '../words';
import { Fitted } from './fitted';
import { type ChartRow, RowsChart } from './rows_chart';
import type { Review } from './types';

const points = (value: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value).replace('-', '−');

const titleOf = (dimension: Dimension): string => dimensionNames[dimension.id]?.title ?? readable(dimension.id);

const scored = (dimension: Dimension): boolean => dimension.applicable !== false && dimension.of > 0;

const asRow = (dimension: Dimension): ChartRow => ({
    id: dimension.id, kind: 'share', label: titleOf(dimension), value: `${points(dimension.points)} of ${points(dimension.of)}`,
    mark: { from: 0, to: Math.max(0, dimension.points / dimension.of) },
});

/** How much of each dimension was earned, as bars and beside them as a table. */
export function DimensionChart({ review }: { review: Review }) {
    const dimensions = review.score?.dimensions ?? [];
    const rows = dimensions.filter(scored).map(asRow);
    if (!rows.length) return null;
    const about = rows.map((row) => `${row.label} ${row.value}`).join(', ');
    return (
        <section id="dimensions" aria-labelledby="dimensions-title">
            <h2 id="dimensions-title">Score by dimension</h2>
            <div class="beside">
                <figure class="card chart">
                    <Fitted draw={(width, place) => (
                        <RowsChart id={`dimensions-${place}`} title="Points by dimension" about={about} rows={rows} width={width}
                            scale={{ low: 0, high: 1, ticks: [], currency: null }} guides={[]} />
                    )} />
                </figure>
                <div class="card"><Table dimensions={dimensions} process={review.score!.process} /></div>
            </div>
        </section>
    );
}

function Table({ dimensions, process }: { dimensions: Dimension[]; process: number }) {
    return (
        <table class="grid dimension-table">
            <caption>Points by dimension</caption>
            <thead><tr><th scope="col">Dimension</th><th scope="col">Points</th><th scope="col">Of</th><th scope="col" class="share">Share</th></tr></thead>
            <tbody>
                {dimensions.map((dimension) => (
                    <tr key={dimension.id}>
                        <th scope="row">{titleOf(dimension)}</th>
                        {dimension.applicable === false
                            ? <td colSpan={3} class="hint">not counted</td>
                            : <><td>{points(dimension.points)}</td><td>{dimension.of > 0 ? points(dimension.of) : '–'}</td><td class="share">{dimension.of > 0 ? percent(Math.round((100 * dimension.points) / dimension.of)) : '–'}</td></>}
                    </tr>
                ))}
            </tbody>
            <tfoot><tr><th scope="row">Process</th><td>{points(process)}</td><td>100</td><td class="share">{percent(Math.round(process))}</td></tr></tfoot>
        </table>
    );
}
