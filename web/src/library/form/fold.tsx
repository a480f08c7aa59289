import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
    kind: string;
    summary: ComponentChildren;
    /** The field that the fold stands for. */
    field?: string;
    open?: boolean;
    /** It was just made: its first control gets the focus. */
    fresh?: boolean;
    children: ComponentChildren;
}

/** What is folded away is drawn when it is first opened: a persona has some thousand controls. */
export function Fold({ kind, summary, field, open = false, fresh = false, children }: Props) {
    const room = useRef<HTMLDetailsElement>(null);
    const [drawn, setDrawn] = useState(open || fresh);
    useEffect(() => {
        if (!fresh || !room.current) return;
        room.current.open = true;
        room.current.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }, [fresh]);
    return (
        <details class={kind} ref={room} open={open} onToggle={(event) => { if (event.currentTarget.open) setDrawn(true); }}>
            <summary {...(field === undefined ? {} : { 'data-field': field })}>{summary}</summary>
            {drawn && children}
        </details>
    );
}
