// What the text was before: one step a group of changes that follow each other closely.

import { useEffect, useRef, useState } from 'preact/hooks';

const togetherMs = 900;
const most = 200;

export interface Undo {
    /** Names what the next change of the text belongs to. */
    mark(group: string): void;
    undo: (() => void) | null;
    redo: (() => void) | null;
}

interface Memory {
    past: string[];
    future: string[];
    group: string;
    at: number;
    next: string;
    /** Set while the text changes by undoing itself. */
    travelling: boolean;
}

/** Remembers every change of the text, whoever made it: typing, a field, someone else's draft taken over. */
export function useUndo(text: string, setText: (text: string) => void): Undo {
    const memory = useRef<Memory>({ past: [], future: [], group: '', at: 0, next: '', travelling: false });
    const before = useRef(text);
    const [, redraw] = useState(0);
    useEffect(() => {
        if (text === before.current) return;
        note(memory.current, before.current);
        before.current = text;
        redraw((count) => count + 1);
    }, [text]);
    const travel = (from: 'past' | 'future', to: 'past' | 'future') => {
        const { current } = memory;
        const found = current[from].pop();
        if (found === undefined) return;
        current[to].push(text);
        current.travelling = true;
        setText(found);
    };
    const { past, future } = memory.current;
    return {
        mark: (group) => { memory.current.next = group; },
        undo: past.length ? () => travel('past', 'future') : null,
        redo: future.length ? () => travel('future', 'past') : null,
    };
}

function note(memory: Memory, before: string): void {
    const now = performance.now();
    const same = memory.next !== '' && memory.next === memory.group && now - memory.at < togetherMs;
    if (!memory.travelling) {
        if (!same) memory.past.push(before);
        if (memory.past.length > most) memory.past.shift();
        memory.future = [];
    }
    Object.assign(memory, { group: memory.travelling ? '' : memory.next, at: now, next: '', travelling: false });
}
