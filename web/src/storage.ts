// What the page keeps in this browser. A browser that refuses storage still works, without the memory.

import type { Command } from './protocol';

const prefix = 'parley.';

export function load<T>(key: string, fallback: T): T {
    try {
        const text = localStorage.getItem(prefix + key);
        return text === null ? fallback : (JSON.parse(text) as T);
    } catch {
        return fallback;
    }
}

export function save(key: string, value: unknown): void {
    try {
        if (value === null || value === '') localStorage.removeItem(prefix + key);
        else localStorage.setItem(prefix + key, JSON.stringify(value));
    } catch {
        // Private windows and full disks refuse; the conversation itself is kept by the server.
    }
}

/** The session last talked in, to be offered again. */
export interface Recent {
    session: string;
    recruiter: string;
    role: string;
    company: string;
}

export const recent = {
    load: () => load<Recent | null>('recent', null),
    save: (value: Recent | null) => save('recent', value),
};

/** Commands not yet answered, by session: a reload in mid-turn sends them again under the same ids. */
export const outbox = {
    load: (session: string) => load<Command[]>(`outbox.${session}`, []),
    save: (session: string, commands: Command[]) => save(`outbox.${session}`, commands.length ? commands : null),
};

export const draft = {
    load: (session: string) => load<string>(`draft.${session}`, ''),
    save: (session: string, text: string) => save(`draft.${session}`, text),
};
