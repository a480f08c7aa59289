// Which state of the talk a turn was spoken in, and which it led to.

import type { Turn } from '../protocol';
import { readable, stateNames } from '../words';

export const stateName = (state: string): string => stateNames[state] ?? readable(state);

/** The state before each turn, by its number; the first has none before it. */
export function statesBefore(turns: readonly Turn[]): ReadonlyMap<number, string> {
    return new Map(turns.slice(1).map((turn, i) => [turn.seq, turns[i]!.state]));
}
