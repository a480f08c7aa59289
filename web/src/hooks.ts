import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

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

/** Keeps a scrolling element at its end, until the reader scrolls up; whatever grows or shrinks around it. */
export function useStayAtEnd<T extends HTMLElement>(...when: unknown[]) {
    const ref = useRef<T>(null);
    const follow = useRef({ on: true, top: 0 });
    const toEnd = () => {
        if (ref.current && follow.current.on) ref.current.scrollTop = ref.current.scrollHeight;
    };
    useEffect(() => {
        const element = ref.current;
        if (!element) return;
        const note = () => {
            const fromEnd = element.scrollHeight - element.scrollTop - element.clientHeight;
            if (fromEnd < 40) follow.current.on = true;
            else if (element.scrollTop < follow.current.top) follow.current.on = false;
            follow.current.top = element.scrollTop;
        };
        const resized = new ResizeObserver(toEnd);
        resized.observe(element);
        element.addEventListener('scroll', note, { passive: true });
        return () => {
            resized.disconnect();
            element.removeEventListener('scroll', note);
        };
    }, []);
    useLayoutEffect(toEnd, when);
    return ref;
}

/**
 * A button that was pressed by the keyboard and is gone takes the focus with it: it goes on to what is next to be done
 * (`data-next`), else to `otherwise`. Looked at when one of `when` changes.
 */
export function useCaughtFocus(room: { current: HTMLElement | null }, otherwise: () => void, ...when: unknown[]): void {
    const byKeyboard = useRef(false);
    useEffect(() => {
        const note = ({ target }: FocusEvent) => { byKeyboard.current = target instanceof Element && target.matches(':focus-visible'); };
        addEventListener('focusin', note);
        return () => removeEventListener('focusin', note);
    }, []);
    useEffect(() => {
        if (!byKeyboard.current || document.activeElement !== document.body) return;
        const next = room.current?.querySelector<HTMLElement>('[data-next]');
        if (next) next.focus();
        else otherwise();
    }, when);
}

/** The width there is, so that the lettering of a drawing keeps its size on a phone. */
export function useWidth() {
    const ref = useRef<HTMLDivElement>(null);
    const [width, setWidth] = useState(0);
    useEffect(() => {
        if (!ref.current) return;
        const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
        watch.observe(ref.current);
        return () => watch.disconnect();
    }, []);
    return { ref, width };
}

/** Whether the window fits a media query. */
export function useMedia(query: string): boolean {
    const [fits, setFits] = useState(() => matchMedia(query).matches);
    useEffect(() => {
        const list = matchMedia(query);
        const note = () => setFits(list.matches);
        note();
        list.addEventListener('change', note);
        return () => list.removeEventListener('change', note);
    }, [query]);
    return fits;
}
