// The packages of a session in the order they came up: what was offered, proposed or put side by side, by turn.

import { magnitude, termOrder } from '../format';
import type { Component, Package, Turn } from '../protocol';

export type RowKind = 'offer' | 'proposal' | 'option' | 'deal';

export interface OfferRow {
    seq: number;
    kind: RowKind;
    /** "A" and "B" of options, else empty. */
    mark: string;
    terms: Package;
    /** What differs from the offer that stood before. */
    changed: Component[];
}

const changes = (now: Package, before: Package | null): Component[] =>
    (before ? termOrder.filter((c) => magnitude(now[c]) !== magnitude(before[c])) : []);

const same = (a: Package | null, b: Package | null): boolean =>
    a === b || (a !== null && b !== null && termOrder.every((c) => magnitude(a[c]) === magnitude(b[c])));

/** An offer or proposal that stands unchanged has no row of its own. */
export function offerRows(turns: readonly Turn[]): OfferRow[] {
    const rows: OfferRow[] = [];
    let offer: Package | null = null;
    let proposal: Package | null = null;
    for (const turn of turns) {
        const add = (kind: RowKind, terms: Package, mark = '') => rows.push({ seq: turn.seq, kind, mark, terms, changed: changes(terms, offer) });
        const deal = turn.outcome === 'agreed';
        if (turn.offer && (deal || !same(turn.offer, offer))) add(deal ? 'deal' : 'offer', turn.offer);
        offer = turn.offer ?? offer;
        if (turn.proposal && !same(turn.proposal, proposal)) add('proposal', turn.proposal);
        proposal = turn.proposal;
        turn.options.forEach((option, i) => add('option', option, String.fromCharCode(65 + i)));
    }
    return rows;
}

/** Every component that any row states, in the usual order. */
export const columnsOf = (rows: readonly OfferRow[]): Component[] =>
    termOrder.filter((c) => rows.some((row) => row.terms[c] !== undefined));
