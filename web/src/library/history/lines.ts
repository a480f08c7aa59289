// Two texts as lines: the same, added, removed; long stretches that are the same are folded.

import { diffLines, diffWordsWithSpace } from 'diff';

export interface Piece {
    text: string;
    changed: boolean;
}

export interface Line {
    kind: 'same' | 'added' | 'removed';
    /** Line of the newer text; of the older where it was removed. */
    number: number;
    pieces: Piece[];
}

export type Row = Line | { kind: 'folded'; count: number };

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const whole = (text: string): Piece[] => [{ text, changed: false }];

/** What changed inside a pair of lines. */
function pair(before: string, after: string): [Piece[], Piece[]] {
    const parts = diffWordsWithSpace(before, after);
    const side = (skip: 'added' | 'removed') => parts.filter((part) => !part[skip]).map((part) => ({ text: part.value, changed: part.added || part.removed }));
    return [side('added'), side('removed')];
}

/** As many lines gone as came: they are taken as the same lines, changed. */
function replaced(removed: Line[], added: Line[]): Line[] {
    if (removed.length === added.length) {
        removed.forEach((line, i) => { [line.pieces, added[i]!.pieces] = pair(line.pieces[0]!.text, added[i]!.pieces[0]!.text); });
    }
    return [...removed, ...added];
}

export function compare(before: string, after: string): Line[] {
    const lines: Line[] = [];
    let removed: Line[] = [];
    let old = 1;
    let now = 1;
    for (const part of diffLines(before, after)) {
        const texts = linesOf(part.value);
        const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
        const made = texts.map((text): Line => ({ kind, number: kind === 'removed' ? old++ : now++, pieces: whole(text) }));
        if (kind === 'same') old += texts.length;
        if (kind === 'removed') removed = made;
        else {
            lines.push(...(kind === 'added' ? replaced(removed, made) : [...removed, ...made]));
            removed = [];
        }
    }
    return [...lines, ...removed];
}

const around = 3;

/** Lines near a change, and how many are between. */
export function folded(lines: readonly Line[]): Row[] {
    const near = new Set<number>();
    lines.forEach((line, i) => {
        if (line.kind !== 'same') for (let n = i - around; n <= i + around; ++n) near.add(n);
    });
    const rows: Row[] = [];
    lines.forEach((line, i) => {
        const last = rows.at(-1);
        if (near.has(i)) rows.push(line);
        else if (last?.kind === 'folded') ++last.count;
        else rows.push({ kind: 'folded', count: 1 });
    });
    return rows;
}
