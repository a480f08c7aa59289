import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { Chain } from '../components/icons';

/** The address names the screen, so the way to a turn is gone by hand. */
export function toTurn(event: Event | null, seq: number): void {
    event?.preventDefault();
    const turn = document.getElementById(`turn-${seq}`);
    if (!turn) return;
    turn.scrollIntoView({ block: turn.offsetHeight > innerHeight ? 'start' : 'center' });
    turn.focus({ preventScroll: true });
}

/** To a turn on this page, by the address under which others find it. */
export function TurnLink({ seq, address, children }: { seq: number; address: string; children: ComponentChildren }) {
    return <a href={address} aria-label={`Turn ${seq}`} onClick={() => toTurn(null, seq)}>{children}</a>;
}

/** Puts a turn's address where it can be pasted from. */
export function CopyLink({ seq, address }: { seq: number; address: string }) {
    const [said, setSaid] = useState('');
    const copy = () => navigator.clipboard.writeText(new URL(address, location.href).href)
        .then(() => setSaid('Copied'), () => setSaid('Not allowed to copy'));
    return (
        <>
            <button type="button" class="copy-link" aria-label={`Copy the link to turn ${seq}`} title="Copy the link" onClick={copy}><Chain /></button>
            <span class="copied" role="status">{said}</span>
        </>
    );
}
