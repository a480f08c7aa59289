import { useState } from 'preact/hooks';

import { unsent } from '../storage';

/** What is typed outlives a refused request, another page and a reload; `drop` when it has arrived. */
export function useUnsent(key: string) {
    const [text, setText] = useState(() => unsent.load(key));
    const write = (next: string) => {
        setText(next);
        unsent.save(key, next);
    };
    return { text, write, drop: () => write('') };
}
