// Both sides' packages in the order they came up, by turn: what was asked, offered, proposed or put side by side, and
// how far each moved from what that side had said before.

import { magnitude, termOrder } from '../format';
import type { Component, Package, Term, Turn } from '../protocol';
import { type Ask, asksByTurn } from './asks';

export type RowKind = 'ask' | 'offer' | 'proposal' | 'option' | 'deal';

export interface OfferRow {
    seq: number;
    kind: RowKind;
    /** "A" and "B" of options, else empty. */
    mark: string;
    terms: Package;
    /** The upper ends of asks that are ranges. */
    upto: Package;
    /** By how much a term differs from what stood before on this side, in the term's own unit; what is new on a table that stood counts in full. */
    moves: Partial<Record<Component | 'annual_value', number>>;
}

type Moves = OfferRow['moves'];

/** An ask for another unit than before is no step of the same stairs. */
const sameUnit = (a: Term, b: Term): boolean => (a.percent === undefined) === (b.percent === undefined);

function moved(now: Package, before: Package | null, fresh: boolean): Moves {
    const moves: Moves = {};
    for (const component of before ? termOrder : []) {
        const [term, old] = [now[component], before![component]];
        if (!term || (old ? !sameUnit(term, old) : !fresh)) continue;
        const by = magnitude(term)! - (magnitude(old) ?? 0);
        if (by) moves[component] = by;
    }
    const [value, old] = [now.annual_value?.amount, before?.annual_value?.amount];
    if (value !== undefined && old !== undefined && value !== old) moves.annual_value = value - old;
    return moves;
}

const same = (a: Package | null, b: Package | null): boolean =>
    a === b || (a !== null && b !== null && termOrder.every((c) => magnitude(a[c]) === magnitude(b[c])));

/** An offer or proposal that stands unchanged has no row of its own. */
export function offerRows(turns: readonly Turn[]): OfferRow[] {
    const rows: OfferRow[] = [];
    let offer: Package | null = null;
    let proposal: Package | null = null;
    for (const turn of turns) {
        const add = (kind: RowKind, terms: Package, mark = '') =>
            rows.push({ seq: turn.seq, kind, mark, terms, upto: {}, moves: moved(terms, offer, true) });
        const deal = turn.outcome === 'agreed';
        if (turn.offer && (deal || !same(turn.offer, offer))) add(deal ? 'deal' : 'offer', turn.offer);
        offer = turn.offer ?? offer;
        if (turn.proposal && !same(turn.proposal, proposal)) add('proposal', turn.proposal);
        proposal = turn.proposal;
        turn.options.forEach((option, i) => add('option', option, String.fromCharCode(65 + i)));
    }
    return rows;
}

const unitOf: Partial<Record<Component, keyof Term>> = { start_date: 'days', pto: 'days', remote: 'days', level: 'steps', review: 'months' };

function asTerm(ask: Ask, value: number, home: string): Term {
    if (ask.unit === 'percent') return { percent: value };
    if (ask.component === 'visa') return { included: value !== 0 };
    const count = unitOf[ask.component];
    return count ? { [count]: value } : { amount: value, currency: ask.currency ?? home };
}

const packageOf = (asks: readonly Ask[], end: 'lo' | 'hi', home: string): Package =>
    Object.fromEntries(asks.map((ask) => [ask.component, asTerm(ask, ask[end], home)]));

/** The candidate's side; a component counts from where they last left it. */
export function askRows(turns: readonly Turn[], home: string): OfferRow[] {
    let standing: Package = {};
    return asksByTurn(turns).map(({ seq, asks }) => {
        const terms = packageOf(asks, 'lo', home);
        const upto = packageOf(asks.filter((ask) => ask.hi !== ask.lo), 'hi', home);
        const row: OfferRow = { seq, kind: 'ask', mark: '', terms, upto, moves: moved(terms, standing, false) };
        standing = { ...standing, ...terms };
        return row;
    });
}

/** In a turn the candidate speaks first. */
export function bothSides(turns: readonly Turn[], home: string): OfferRow[] {
    return [...askRows(turns, home), ...offerRows(turns)].sort((a, b) => a.seq - b.seq);
}

/** Every component that any row states, in the usual order. */
export const columnsOf = (rows: readonly OfferRow[]): Component[] =>
    termOrder.filter((c) => rows.some((row) => row.terms[c] !== undefined));
