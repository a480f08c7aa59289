import { useEffect, useRef, useState } from 'preact/hooks';

import type { SessionStore, View } from './store';

export function useView(store: SessionStore): View {
    const [view, setView] = useState(store.get());
    useEffect(() => {
        setView(store.get());
        return store.subscribe(() => setView(store.get()));
    }, [store]);
    return view;
}

/** The part of the address after '#'. */
export function useHash(): string {
    const [hash, setHash] = useState(location.hash);
    useEffect(() => {
        const update = () => setHash(location.hash);
        addEventListener('hashchange', update);
        return () => removeEventListener('hashchange', update);
    }, []);
    return hash;
}

/** Keeps a scrolling element at its end while the reader is there. */
export function useStayAtEnd<T extends HTMLElement>(...when: unknown[]) {
    const ref = useRef<T>(null);
    const atEnd = useRef(true);
    useEffect(() => {
        const element = ref.current;
        if (!element) return;
        const note = () => {
            atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
        };
        element.addEventListener('scroll', note, { passive: true });
        return () => element.removeEventListener('scroll', note);
    }, []);
    useEffect(() => {
        const element = ref.current;
        if (element && atEnd.current) element.scrollTop = element.scrollHeight;
    }, when);
    return ref;
}
