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

/**
 * Commands not yet answered, by session: a reload in mid-turn sends them again under the same ids. Tabs of one session
 * share them, so each puts in and takes out what it knows of and leaves the rest.
 */
export const outbox = {
    load: (session: string) => load<Command[]>(`outbox.${session}`, []),
    add: (session: string, command: Command) => keep(session, [...others(session, [command.client_id]), command]),
    remove: (session: string, ids: readonly (string | null)[]) => keep(session, others(session, ids)),
};

const others = (session: string, ids: readonly (string | null)[]): Command[] =>
    outbox.load(session).filter((command) => !ids.includes(command.client_id));

const keep = (session: string, commands: Command[]) => save(`outbox.${session}`, commands.length ? commands : null);

export const draft = {
    load: (session: string) => load<string>(`draft.${session}`, ''),
    save: (session: string, text: string) => save(`draft.${session}`, text),
};

/** Typed on a page and not yet sent. Kept for this tab alone, since it may be about someone else. */
export const unsent = {
    load(key: string): string {
        try {
            return sessionStorage.getItem(`${prefix}unsent.${key}`) ?? '';
        } catch {
            return '';
        }
    },
    save(key: string, text: string): void {
        try {
            if (text) sessionStorage.setItem(`${prefix}unsent.${key}`, text);
            else sessionStorage.removeItem(`${prefix}unsent.${key}`);
        } catch {
            // As above: the page has it too, until it is left.
        }
    },
};
