import { termShort, wholeMoney } from '../format';
import { componentNames } from '../words';
import { columnsOf, offerRows, type OfferRow } from './offers';
import { toTurn } from './turn_link';
import type { Review } from './types';

const kinds: Record<OfferRow['kind'], string> = { offer: 'Offer', proposal: 'If you sign', option: 'Option', deal: 'Deal' };

/** Every package that came up, one a row; what changed against the offer before is marked. */
export function OfferTable({ review }: { review: Review }) {
    const rows = offerRows(review.turns);
    const columns = columnsOf(rows);
    return (
        <section id="offers" aria-labelledby="offers-title">
            <h2 id="offers-title">The offer by turn</h2>
            {!rows.length && <p class="hint">No offer was made.</p>}
            {rows.length > 0 && (
                <div class="scroll card" tabIndex={0} role="region" aria-label="Offers, scrolls sideways">
                    <table class="grid offers-by-turn">
                        <thead>
                            <tr>
                                <th scope="col">Turn</th>
                                {columns.map((component) => <th key={component} scope="col">{componentNames[component]}</th>)}
                                <th scope="col">A year</th>
                            </tr>
                        </thead>
                        <tbody>{rows.map((row, i) => <Row key={i} row={row} columns={columns} />)}</tbody>
                    </table>
                </div>
            )}
        </section>
    );
}

function Row({ row, columns }: { row: OfferRow; columns: ReturnType<typeof columnsOf> }) {
    const annual = row.terms.annual_value;
    return (
        <tr class={`is-${row.kind}`}>
            <th scope="row"><a href={`#turn-${row.seq}`} onClick={(event) => toTurn(event, row.seq)}>{row.seq}</a> <span class="hint">{kinds[row.kind]} {row.mark}</span></th>
            {columns.map((component) => {
                const term = row.terms[component];
                const changed = row.changed.includes(component);
                return (
                    <td key={component} class={changed ? 'changed' : ''}>
                        {term ? <span class="now">{termShort(component, term)}</span> : '–'}{changed && <span class="unseen"> changed</span>}
                    </td>
                );
            })}
            <td class="sum">{annual ? wholeMoney(annual.amount, annual.currency) : '–'}</td>
        </tr>
    );
}
