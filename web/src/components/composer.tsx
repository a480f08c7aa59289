import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { draft } from '../storage';
import { Send } from './icons';

export interface ComposerHandle {
    insert(text: string): void;
}

interface Props {
    /** Filled with what the page may do with the composer from outside. */
    handle: { current: ComposerHandle | null };
    session: string;
    over: boolean;
    onSend(text: string): void;
}

const tallestPx = 220;

/** Enter sends, Shift+Enter makes a new line; what is typed outlives a reload. */
export function Composer({ handle, session, over, onSend }: Props) {
    const id = useId();
    const area = useRef<HTMLTextAreaElement>(null);
    const [text, setText] = useState(() => draft.load(session));

    const write = (next: string) => {
        setText(next);
        draft.save(session, next);
    };
    handle.current = {
        insert(more: string) {
            write(text.trim() ? `${text.trimEnd()} ${more}` : more);
            area.current?.focus();
        },
    };
    useEffect(() => {
        if (area.current) fit(area.current);
    }, [text]);

    const send = () => {
        if (!text.trim() || over) return;
        onSend(text);
        write('');
    };
    const key = (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        send();
    };
    return (
        <form class="composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
            <label class="unseen" for={id}>Your message</label>
            <textarea id={id} ref={area} rows={1} value={text} disabled={over} maxLength={8000}
                placeholder={over ? 'The conversation is over' : 'Say it in your own words'}
                onInput={(event) => write(event.currentTarget.value)} onKeyDown={key} />
            <button type="submit" class="primary round" disabled={over || !text.trim()} aria-label="Send"><Send /></button>
            <p class="fine keys">Enter sends, Shift + Enter starts a new line.</p>
        </form>
    );
}

function fit(area: HTMLTextAreaElement): void {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, tallestPx)}px`;
}
