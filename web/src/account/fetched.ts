// Something fetched from an address: there, on its way, or refused.

import { useEffect, useState } from 'preact/hooks';

import { ask, Refused } from './api';

export interface Fetched<T> {
    value: T | null;
    refused: Refused | null;
    again(): void;
}

/** Fetches anew when the address changes; keeps the last value meanwhile only where the address is the same. */
export function useFetched<T>(path: string | null): Fetched<T> {
    const [state, setState] = useState<{ path: string | null; value: T | null; refused: Refused | null }>({ path, value: null, refused: null });
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
        if (path === null) return;
        const stop = new AbortController();
        ask<T>(path, stop.signal)
            .then((value) => setState({ path, value, refused: null }))
            .catch((reason: unknown) => {
                if (stop.signal.aborted) return;
                if (!(reason instanceof Refused)) throw reason;
                setState({ path, value: null, refused: reason });
            });
        return () => stop.abort();
    }, [path, attempt]);
    const current = state.path === path;
    return { value: current ? state.value : null, refused: current ? state.refused : null, again: () => setAttempt(attempt + 1) };
}
