import { money, percent, signed, termShort, wholeMoney } from '../format';
import type { Component, Term } from '../protocol';
import { componentNames } from '../words';
import { bothSides, columnsOf, type OfferRow } from './offers';
import { TurnLink } from './turn_link';
import type { Review } from './types';

const kinds: Record<OfferRow['kind'], string> = { ask: 'asked', offer: 'offered', proposal: 'if you sign', option: 'option', deal: 'agreed' };

/** Every package that came up on either side, one a row, with how far it moved from what that side had said before. */
export function OfferTable({ review, addressOf }: { review: Review; addressOf(seq: number): string }) {
    const rows = bothSides(review.turns, review.brief.region.currency);
    const columns = columnsOf(rows);
    return (
        <section id="offers" aria-labelledby="offers-title">
            <h2 id="offers-title">Asks and offers by turn</h2>
            {!rows.length && <p class="hint">No number was named and no offer was made.</p>}
            {rows.length > 0 && (
                <>
                    <p class="hint">Under each figure: how far it moved from what that side had said before.</p>
                    <div class="scroll card" tabIndex={0} role="region" aria-label="Asks and offers, scrolls sideways">
                        <table class="grid offers-by-turn">
                            <caption class="unseen">Asks and offers by turn</caption>
                            <thead>
                                <tr>
                                    <th scope="col">Turn</th>
                                    <th scope="col" class="side">Who</th>
                                    {columns.map((component) => <th key={component} scope="col">{componentNames[component]}</th>)}
                                    <th scope="col">Worth a year</th>
                                </tr>
                            </thead>
                            <tbody>{rows.map((row, i) => <Row key={i} row={row} columns={columns} review={review} addressOf={addressOf} />)}</tbody>
                        </table>
                    </div>
                </>
            )}
        </section>
    );
}

function sideOf({ kind }: OfferRow, { brief }: Review): string {
    if (kind === 'deal') return 'Both';
    return kind === 'ask' ? 'Candidate' : brief.recruiter.split(' ')[0]!;
}

interface RowProps {
    row: OfferRow;
    columns: Component[];
    review: Review;
    addressOf(seq: number): string;
}

function Row({ row, columns, review, addressOf }: RowProps) {
    const annual = row.terms.annual_value;
    return (
        <tr class={`is-${row.kind}`}>
            <th scope="row"><TurnLink seq={row.seq} address={addressOf(row.seq)}>{row.seq}</TurnLink></th>
            <td class="side">{sideOf(row, review)} <span class="hint">{kinds[row.kind]} {row.mark}</span></td>
            {columns.map((component) => <Cell key={component} component={component} row={row} />)}
            <td class="sum">
                {annual ? wholeMoney(annual.amount, annual.currency) : '–'}
                {row.moves.annual_value !== undefined && annual && <Move text={signed(wholeMoney(Math.abs(row.moves.annual_value), annual.currency), row.moves.annual_value)} />}
            </td>
        </tr>
    );
}

function Cell({ component, row }: { component: Component; row: OfferRow }) {
    const term = row.terms[component];
    if (!term) return <td>–</td>;
    const upto = row.upto[component];
    const by = row.moves[component];
    return (
        <td class={by ? 'changed' : ''}>
            <span class="now">{termShort(component, term)}{upto && <> – {termShort(component, upto)}</>}</span>
            {by !== undefined && <Move text={moveText(term, by)} />}
        </td>
    );
}

const Move = ({ text }: { text: string }) => <span class="move"><span class="unseen">, moved by </span>{text}</span>;

/** A step in the unit of its term; days, months and levels need no unit beside their figure. */
export function moveText(term: Term, by: number): string {
    const size = Math.abs(by);
    if (term.percent !== undefined) return signed(percent(size), by);
    if (term.included !== undefined) return by > 0 ? 'added' : 'dropped';
    return signed(term.amount !== undefined ? money(size, term.currency ?? null) : String(size), by);
}
