// What could have been said instead: forks of a finished talk, and of each other.

import type { Score, Turn } from '../protocol';
import type { InsteadSource } from '../routes';

interface Change {
    then: number;
    now: number;
    change: number;
}

export interface Fork {
    id: number;
    /** The fork it leaves; null for the talk itself. */
    from: number | null;
    /** The turn that is said differently. */
    seq: number;
    made_ms: number;
    turn: Turn;
    /** Beside the talk up to `then_seq`. */
    compared: { then_seq: number; process: Change; money: Change & { currency: string }; dimensions: (Change & { id: string })[]; score: Score };
}

export const pathOf = ({ of, name }: InsteadSource): string => `/api/${of === 'review' ? 'reviews' : 'sessions'}/${encodeURIComponent(name)}`;

export const forkOf = (forks: readonly Fork[], id: number | null): Fork | null => forks.find((fork) => fork.id === id) ?? null;

/** The forks that lead to one, outermost first. */
export function wayTo(forks: readonly Fork[], id: number | null): Fork[] {
    const fork = forkOf(forks, id);
    return fork ? [...wayTo(forks, fork.from), fork] : [];
}

/** What is said in a line: the talk up to each fork, then the fork's own turn. */
export const lineOf = (talk: readonly Turn[], way: readonly Fork[]): Turn[] =>
    way.reduce<Turn[]>((line, fork) => [...line.filter((turn) => turn.seq < fork.seq), fork.turn], [...talk]);

/**
 * The fork that is left where a turn of the line is said differently: the last one before that turn, so that two ways of
 * saying it stand beside each other in the tree.
 */
export const leftAt = (way: readonly Fork[], seq: number): number | null => way.findLast((fork) => fork.seq < seq)?.id ?? null;

export const turnAt = (line: readonly Turn[], seq: number): Turn | null => line.find((turn) => turn.seq === seq) ?? null;

/** Whether a turn of the candidate's stands there, or may follow at the end of the line. */
export function canBeSaid(line: readonly Turn[], seq: number): boolean {
    const before = turnAt(line, seq - 1);
    return before !== null && !before.done;
}

/** A turn in a line of forks, and the lines that say that turn in other ways. */
export interface Step {
    fork: Fork;
    others: Step[][];
}

const stepsFrom = (forks: readonly Fork[], fork: Fork, others: Step[][]): Step[] => {
    const [next, ...rest] = forks.filter((one) => one.from === fork.id);
    return [{ fork, others }, ...(next ? stepsFrom(forks, next, rest.map((one) => stepsFrom(forks, one, []))) : [])];
};

/** The tree as lines that leave the talk, in the order in which they were made: a line goes on with what was said first. */
export const linesOf = (forks: readonly Fork[]): Step[][] =>
    forks.filter((fork) => fork.from === null).map((fork) => stepsFrom(forks, fork, []));

/** Under which a message is kept until it was answered. */
export const insteadKey = (source: InsteadSource, from: number | null, seq: number): string => `${pathOf(source)}/instead/${from ?? ''}/${seq}`;
