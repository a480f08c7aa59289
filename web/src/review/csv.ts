// The turns of a review as a table for a spreadsheet: one row a turn, both sides' words and figures, and what they earned.

import { magnitude, termOrder } from '../format';
import type { Component, Package, Turn } from '../protocol';
import { leverTitle } from '../words';
import { type Ask, asksByTurn } from './asks';
import { evidenceOf } from './evidence';
import { statesBefore } from './states';
import type { Review } from './types';

type Cell = string | number;

/** What a spreadsheet would take for a formula, also in the wide letters of East Asian keyboards. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that begins like a formula is kept from being one; a number is one, whatever its sign. */
export function csvCell(value: Cell): string {
    const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
    return /[",\r\n\t;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const statedIn = (packages: readonly (Package | null)[]): Component[] => termOrder.filter((c) => packages.some((one) => one?.[c] !== undefined));

const askCell = (ask: Ask | undefined): Cell => (!ask ? '' : ask.lo === ask.hi ? ask.lo : `${ask.lo} to ${ask.hi}`);

const said = ({ input }: Turn): string => input.text ?? (input.kind === 'start' ? '' : `(${input.button ?? input.kind})`);

const listed = (names: readonly string[]): string => [...new Set(names)].join('; ');

/** The columns that every review has, by name. */
function plainCells(review: Review, turn: Turn, before: string): Record<string, Cell> {
    const evidence = evidenceOf(review.score, turn.seq);
    const sum = (sign: 1 | -1) => evidence.reduce((all, item) => all + (Math.sign(item.points) === sign ? Math.round(item.points * 100) : 0), 0) / 100;
    const { acts = [], levers = [] } = turn.understood;
    return {
        turn: turn.seq, day: turn.day, candidate: said(turn), recruiter: turn.recruiter, state_before: before, state: turn.state,
        acts: listed(acts.map((act) => act.act)), levers: listed(levers.map((lever) => leverTitle(review.brief, lever.id))),
        reasons: listed(turn.reasons.map((reason) => reason.code)), points_won: sum(1), points_lost: sum(-1), rules: listed(evidence.map((item) => item.rule)),
    };
}

export function asCsv(review: Review): string {
    const { turns, brief } = review;
    const before = statesBefore(turns);
    const asks = new Map(asksByTurn(turns).map((one) => [one.seq, one.asks]));
    const asked = termOrder.filter((c) => [...asks.values()].some((all) => all.some((ask) => ask.component === c)));
    const offered = statedIn(turns.map((turn) => turn.offer));
    const rows = turns.map((turn): Record<string, Cell> => ({
        ...plainCells(review, turn, before.get(turn.seq) ?? ''),
        ...Object.fromEntries(asked.map((c) => [`asked_${c}`, askCell(asks.get(turn.seq)?.find((ask) => ask.component === c))])),
        ...Object.fromEntries(offered.map((c) => [`offered_${c}`, magnitude(turn.offer?.[c]) ?? ''])),
        offered_annual_value: turn.offer?.annual_value?.amount ?? '', currency: brief.region.currency,
    }));
    const lines = [Object.keys(rows[0] ?? { turn: '' }), ...rows.map(Object.values<Cell>)];
    return lines.map((line) => line.map(csvCell).join(',')).join('\r\n') + '\r\n';
}
