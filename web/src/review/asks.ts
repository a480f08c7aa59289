// What the candidate asked for, by turn: their asks as they were meant, corrections in the place of what was misread.

import { termOrder } from '../format';
import type { Amount, Component, Turn } from '../protocol';

/** Of money, percent or a count, as its component has it; lo and hi are equal for a single figure. */
export interface Ask {
    component: Component;
    lo: number;
    hi: number;
    unit: Amount['unit'];
    currency: string | null;
}

/** A message whose reading was corrected at once counts as it was corrected: by the turn that did so. */
const wasCorrected = (turns: readonly Turn[], i: number): boolean => turns[i + 1]?.input.kind === 'correct';

function asAsk(amount: Amount): Ask | null {
    const { component, resolved } = amount;
    if (!component || amount.whose !== 'ask' || (amount.relative && !resolved)) return null;
    const { lo, hi } = resolved ?? amount;
    const [low, high] = [lo ?? hi, hi ?? lo];
    if (low === null || high === null) return null;
    return { component, lo: low, hi: high, unit: resolved ? 'money' : amount.unit, currency: resolved?.currency ?? amount.currency };
}

/** Several figures for one component in one turn are one range. */
function asksIn(turn: Turn): Ask[] {
    const asks = (turn.understood.amounts ?? []).flatMap((amount) => asAsk(amount) ?? []);
    return termOrder.flatMap((component) => {
        const [first, ...more] = asks.filter((ask) => ask.component === component);
        if (!first) return [];
        const alike = [first, ...more.filter((ask) => ask.unit === first.unit)];
        return { ...first, lo: Math.min(...alike.map((ask) => ask.lo)), hi: Math.max(...alike.map((ask) => ask.hi)) };
    });
}

export interface TurnAsks {
    seq: number;
    asks: Ask[];
}

export const asksByTurn = (turns: readonly Turn[]): TurnAsks[] =>
    turns.map((turn, i) => ({ seq: turn.seq, asks: wasCorrected(turns, i) ? [] : asksIn(turn) })).filter(({ asks }) => asks.length > 0);
