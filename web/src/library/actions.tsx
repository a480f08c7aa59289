import { useEffect, useRef, useState } from 'preact/hooks';

import { messageOf } from '../account/api';
import { addressOf } from '../routes';
import { duplicate, exportText } from './copies';
import type { Editing } from './editing';
import type { Undo } from './undo';

interface Props {
    editing: Editing;
    undo: Undo;
    /** The text has no mistake. */
    ready: boolean;
    onPractise(): void;
}

/** What can be done with the persona as a whole. */
export function Actions({ editing, undo, ready, onPractise }: Props) {
    const { detail, text, dirty, busy } = editing;
    const [trouble, setTrouble] = useState('');
    useKeys(editing.save, undo);
    const copy = () => duplicate(detail.id, text).then((id) => { location.hash = addressOf.persona(id); }).catch((reason: unknown) => setTrouble(messageOf(reason)));
    return (
        <div class="editor-actions">
            <button type="button" class={dirty ? 'primary' : ''} disabled={busy || !dirty} onClick={editing.save}>Save draft</button>
            <button type="button" class={!dirty && ready && detail.draft ? 'primary' : ''} disabled={busy || dirty || !ready || !detail.draft} onClick={editing.publish}>Publish</button>
            <button type="button" disabled={busy || !ready} onClick={onPractise}>Practise with it</button>
            <span class="hint">{dirty ? 'Not saved yet.' : detail.draft ? 'Saved.' : 'As published.'}</span>
            <span class="spring" />
            <button type="button" class="round" aria-label="Undo" title="Undo" disabled={!undo.undo} onClick={() => undo.undo?.()}>↶</button>
            <button type="button" class="round" aria-label="Redo" title="Redo" disabled={!undo.redo} onClick={() => undo.redo?.()}>↷</button>
            <button type="button" class="quiet" onClick={copy}>Duplicate</button>
            <button type="button" class="quiet" onClick={() => exportText(detail.id, text)}>Export JSON</button>
            {detail.source !== 'draft' && <button type="button" class="quiet" disabled={busy} onClick={editing.archive}>{detail.archived ? 'Take out of the archive' : 'Archive'}</button>}
            {detail.draft && <Discard onDiscard={editing.discard} />}
            {trouble && <span role="alert" class="fault">{trouble}</span>}
        </div>
    );
}

/** Control or Command with S, Z and Y as in any editor; a box being typed in undoes its own typing first. */
function useKeys(save: () => void, undo: Undo): void {
    const latest = useRef({ save, undo });
    latest.current = { save, undo };
    useEffect(() => {
        const press = (event: KeyboardEvent) => {
            const act = event.ctrlKey || event.metaKey ? actOf(event, latest.current) : null;
            if (!act) return;
            event.preventDefault();
            act();
        };
        addEventListener('keydown', press);
        return () => removeEventListener('keydown', press);
    }, []);
}

function actOf(event: KeyboardEvent, { save, undo }: { save: () => void; undo: Undo }): (() => void) | null {
    const key = event.key.toLowerCase();
    if (key === 's') return save;
    if (key === 'y' || (key === 'z' && event.shiftKey)) return undo.redo;
    return key === 'z' ? undo.undo : null;
}

function Discard({ onDiscard }: { onDiscard(): void }) {
    const [sure, setSure] = useState(false);
    if (!sure) return <button type="button" class="quiet" onClick={() => setSure(true)}>Discard the draft</button>;
    return (
        <span class="sure">
            <button type="button" class="danger" onClick={onDiscard}>Discard it for good</button>
            <button type="button" onClick={() => setSure(false)}>Keep it</button>
        </span>
    );
}
