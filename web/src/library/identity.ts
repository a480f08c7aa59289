// The id of a persona's text, which is also its address.

import { placesIn } from './locate';

export const idRule = 'Lower-case letters, digits and hyphens, such as acme-data-engineer.';

export const isId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

/** The id a text names, or empty. */
export function idOf(text: string): string {
    try {
        const read: unknown = JSON.parse(text);
        const id = typeof read === 'object' && read !== null ? (read as Record<string, unknown>)['id'] : null;
        return typeof id === 'string' ? id : '';
    } catch {
        return '';
    }
}

/** The text under another id, all else as it was written; a text without an id gets none. */
export function withId(text: string, id: string): string {
    const begin = placesIn(text).get('id');
    if (begin === undefined) return text;
    const named = /^"id"\s*:\s*"(?:[^"\\]|\\.)*"/.exec(text.slice(begin));
    return named ? `${text.slice(0, begin)}"id": ${JSON.stringify(id)}${text.slice(begin + named[0].length)}` : text;
}

/** An id for a copy that none of those in use has. */
export function freeId(id: string, taken: readonly string[]): string {
    const stem = `${id}-copy`;
    for (let n = 1; ; ++n) {
        const candidate = n === 1 ? stem : `${stem}-${n}`;
        if (!taken.includes(candidate)) return candidate;
    }
}
