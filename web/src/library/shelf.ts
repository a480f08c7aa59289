// The library a page at a time: searched and narrowed by the server, since there may be thousands.

import { useEffect, useRef, useState } from 'preact/hooks';

import { ask, messageOf } from '../account/api';
import type { PersonaEntry } from './types';

export interface Wanted {
    search: string;
    state: 'all' | 'draft' | 'published' | 'archived';
}

interface Page {
    personas: PersonaEntry[];
    next: string | null;
    total: number;
}

export interface Shelf {
    /** Null until the first page has come. */
    personas: PersonaEntry[] | null;
    total: number;
    trouble: string;
    /** Fetches what follows; null where nothing does. */
    more: (() => void) | null;
    again(): void;
}

const typingRests = 200;

const addressOf = ({ search, state }: Wanted, after: string | null): string =>
    `/api/library?${new URLSearchParams({ ...(search.trim() ? { search: search.trim() } : {}), state, ...(after ? { after } : {}) })}`;

/** The last page stays until a new one has come, so that the list does not blink at every key. */
export function useShelf(wanted: Wanted): Shelf {
    const [page, setPage] = useState<Page | null>(null);
    const [trouble, setTrouble] = useState('');
    const [attempt, setAttempt] = useState(0);
    const first = useRef(true);
    const stop = useRef(new AbortController());
    const fetchPage = (after: string | null) => {
        const { signal } = stop.current;
        ask<Page>(addressOf(wanted, after), signal)
            .then((come) => {
                setPage((before) => (after && before ? { ...come, personas: [...before.personas, ...come.personas] } : come));
                setTrouble('');
            })
            .catch((reason: unknown) => { if (!signal.aborted) setTrouble(messageOf(reason)); });
    };
    useEffect(() => {
        stop.current = new AbortController();
        const wait = setTimeout(() => fetchPage(null), first.current ? 0 : typingRests);
        first.current = false;
        return () => {
            clearTimeout(wait);
            stop.current.abort();
        };
    }, [wanted.search, wanted.state, attempt]);
    const next = page?.next ?? null;
    return {
        personas: page?.personas ?? null, total: page?.total ?? 0, trouble,
        more: next === null ? null : () => fetchPage(next), again: () => setAttempt((count) => count + 1),
    };
}
