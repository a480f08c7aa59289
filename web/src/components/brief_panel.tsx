import { useEffect, useRef } from 'preact/hooks';

import { FactSheet, FloorWarning, InventedLimits, Levers, Meeting, Prepared } from '../brief/sections';
import type { Brief, LeverCard } from '../protocol';
import { leverStarter } from '../starters';

interface Props {
    brief: Brief;
    open: boolean;
    onClose(): void;
    /** Puts a sentence in the composer; null when there is nothing more to say. */
    onInsert: ((text: string) => void) | null;
}

/** Beside the conversation where there is room; a sheet over it where there is not. */
export function BriefPanel({ brief, open, onClose, onInsert }: Props) {
    const close = useRef<HTMLButtonElement>(null);
    useEffect(() => {
        if (!open) return;
        close.current?.focus();
        const escape = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
        addEventListener('keydown', escape);
        return () => removeEventListener('keydown', escape);
    }, [open]);
    const start = (lever: LeverCard) => onInsert && (
        <button type="button" class="link-like" onClick={() => onInsert(leverStarter(lever, brief))}>
            Start a message with it<span class="unseen">: {lever.title}</span>
        </button>
    );
    return (
        <aside class={`brief ${open ? 'open' : ''}`} aria-label="Your brief" tabIndex={0}>
            <button ref={close} type="button" class="brief-close" onClick={onClose}>Close the brief</button>
            <Meeting brief={brief} />
            <FactSheet brief={brief} />
            <Levers levers={brief.levers} action={start} />
            {brief.preparation && <Prepared preparation={brief.preparation} currency={brief.region.currency} />}
            <FloorWarning brief={brief} />
            <InventedLimits />
        </aside>
    );
}
