// What instructors say of a session: comments on words, and points of their own beside the program's.

import type { Turn } from '../protocol';
import { quote } from '../spans';
import { dimensionNames, readable } from '../words';

export type Speaker = 'candidate' | 'recruiter';

/** Words of one turn, in code points; both ends 0 for all of it. */
export interface Place {
    on: Speaker;
    begin: number;
    end: number;
}

export interface Comment extends Place {
    id: number;
    seq: number;
    text: string;
    author: string;
    made_ms: number;
}

export interface Judgement {
    dimension: string;
    /** Null where it takes an earlier one back. */
    points: number | null;
    program: number;
    reason: string;
    author: string;
    made_ms: number;
}

export interface Coach {
    comments: Comment[];
    /** Those that stand. */
    overrides: Judgement[];
    history: Judgement[];
    /** With the points that stand in place of the program's; null where none do. */
    process: number | null;
}

const figures = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
export const pointsOf = (value: number): string => figures.format(value).replace('-', '−');
export const titleOf = (dimension: string): string => dimensionNames[dimension]?.title ?? readable(dimension);

export const silent: Coach = { comments: [], overrides: [], history: [], process: null };

export const wordsOf = (turn: Turn, on: Speaker): string => (on === 'recruiter' ? turn.recruiter : turn.input.text) ?? '';

export const quoteOf = (turn: Turn, { on, begin, end }: Place): string => quote(wordsOf(turn, on), begin, end);

/** Who has words at a turn; the candidate first. */
export const speakersOf = (turn: Turn): Speaker[] => (['candidate', 'recruiter'] as const).filter((on) => wordsOf(turn, on) !== '');

export interface Word {
    text: string;
    begin: number;
    end: number;
}

const codePoints = (text: string): number => Array.from(text).length;

/** What stands between spaces, each with its place. */
export function wordList(text: string): Word[] {
    return [...text.matchAll(/\S+/gu)].map((found) => {
        const begin = codePoints(text.slice(0, found.index));
        return { text: found[0], begin, end: begin + codePoints(found[0]) };
    });
}

/** From UTF-16 units, with the spaces at both ends left out; null where nothing else is there. */
export function spanOf(text: string, from: number, to: number): { begin: number; end: number } | null {
    const picked = text.slice(from, to);
    const begin = from + (picked.length - picked.trimStart().length);
    const words = picked.trim();
    if (!words) return null;
    return { begin: codePoints(text.slice(0, begin)), end: codePoints(text.slice(0, begin + words.length)) };
}

/** Under which a comment is kept until it has arrived. */
export const unsentKey = (path: string, seq: number): string => `${path}/comments/${seq}`;
