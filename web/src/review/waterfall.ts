// The money from the opening over the final offer to the reachable limit, as steps on one scale.

import type { Score } from '../protocol';
import { ticksFor } from './concessions';

type Outcome = Score['outcome'];

export interface Step {
    id: string;
    kind: 'level' | 'won' | 'lost' | 'offered' | 'possible' | 'left';
    from: number;
    to: number;
    /** Of a missed unlock. */
    lever?: string;
    /** The turn before which it would have been said. */
    seq?: number;
}

export interface Waterfall {
    steps: Step[];
    /** Of the scale, which does not begin at nothing: the steps are small beside the whole. */
    ticks: number[];
}

/** Null where the amounts are not known. Without a deal what was offered was not won, and all of it was left. */
export function waterfallOf(outcome: Outcome, agreed: boolean): Waterfall | null {
    const { opening, final, reachable, missed } = outcome;
    if (opening === undefined || final === undefined || reachable === undefined) return null;
    const kept = agreed ? final : opening;
    const steps: Step[] = [
        { id: 'opening', kind: 'level', from: 0, to: opening },
        { id: 'won', kind: !agreed ? 'offered' : final < opening ? 'lost' : 'won', from: opening, to: final },
        { id: 'final', kind: 'level', from: 0, to: final },
        ...missed.map((item): Step => ({ id: `missed-${item.lever}`, kind: 'possible', from: final, to: final + item.value, lever: item.lever, ...(item.seq ? { seq: item.seq } : {}) })),
        ...(reachable > kept ? [{ id: 'left', kind: 'left', from: kept, to: reachable } as const] : []),
        { id: 'reachable', kind: 'level', from: 0, to: reachable },
    ];
    const values = steps.map((step) => step.to);
    const least = Math.min(...values);
    const most = Math.max(...values);
    return { steps, ticks: ticksFor(Math.max(0, least - (most - least) * 0.35), most, 4) };
}
