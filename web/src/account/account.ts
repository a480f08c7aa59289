// Who uses this browser. Asked for once when the page opens; asking also gives a candidate the cookie by which
// their own sessions are found again.

import { useEffect, useState } from 'preact/hooks';

import { ask, change, Refused, rememberCsrf } from './api';

export interface Me {
    instructor: string | null;
    csrf: string;
    setup_open: boolean;
}

let me: Me | null = null;
let asked: Promise<void> | null = null;
const listeners = new Set<(me: Me) => void>();

function become(next: Me): void {
    me = next;
    rememberCsrf(next.csrf);
    for (const listener of listeners) listener(next);
}

/** A server without accounts has candidates only. */
async function look(): Promise<void> {
    try {
        become(await ask<Me>('/api/me'));
    } catch (reason) {
        if (!(reason instanceof Refused)) throw reason;
        asked = null;
        become({ instructor: null, csrf: '', setup_open: false });
    }
}

export const whoIsThere = (): Promise<void> => (asked ??= look());

/** Null until the server has said who it is. */
export function useMe(): Me | null {
    const [now, setNow] = useState(me);
    useEffect(() => {
        listeners.add(setNow);
        setNow(me);
        void whoIsThere();
        return () => void listeners.delete(setNow);
    }, []);
    return now;
}

export async function login(name: string, password: string): Promise<void> {
    become(await change<Me>('POST', '/api/login', { name, password }));
}

export async function setUp(secret: string, name: string, password: string): Promise<void> {
    become(await change<Me>('POST', '/api/setup', { secret, name, password }));
}

/** The answer of the server ends the login here too; a lost login is none either way. */
export async function logout(): Promise<void> {
    become(await change<Me>('POST', '/api/logout'));
}
