import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { blanksIn, neighbouringBlank, type Place } from '../blanks';
import { draft } from '../storage';
import { Send } from './icons';

export interface ComposerHandle {
    focus(): void;
    /** Adds a sentence to what is there and goes to its first blank. */
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

/** Enter sends, Shift+Enter makes a new line, Tab goes from blank to blank; what is typed outlives a reload. */
export function Composer({ handle, session, over, onSend }: Props) {
    const id = useId();
    const area = useRef<HTMLTextAreaElement>(null);
    const [text, setText] = useState(() => draft.load(session));
    const [unfilled, setUnfilled] = useState(false);
    const select = useSelection(area, text);

    // Where there is a keyboard one can type at once; where there is a touch screen one would cover half the talk.
    useEffect(() => {
        if (!over && matchMedia('(hover: hover) and (pointer: fine)').matches) area.current?.focus();
    }, []);
    const write = (next: string) => {
        setText(next);
        setUnfilled(false);
        draft.save(session, next);
    };
    handle.current = {
        focus: () => area.current?.focus(),
        insert(more: string) {
            const before = text.trim() ? `${text.trimEnd()} ` : '';
            write(before + more);
            select(blanksIn(before + more).find((place) => place.begin >= before.length) ?? { begin: before.length + more.length, end: before.length + more.length });
        },
    };
    const send = () => {
        if (!text.trim() || over) return;
        const [first] = blanksIn(text);
        setUnfilled(first !== undefined);
        if (first) return select(first);
        onSend(text);
        write('');
    };
    const tab = (event: KeyboardEvent) => {
        const { selectionStart: begin, selectionEnd: end } = area.current!;
        const place = neighbouringBlank(text, { begin, end }, event.shiftKey);
        if (!place) return;
        event.preventDefault();
        select(place);
    };
    const key = (event: KeyboardEvent) => {
        if (event.isComposing) return;
        if (event.key === 'Tab') return tab(event);
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        send();
    };
    return (
        <form class="composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
            <label class="unseen" for={id}>Your message</label>
            <textarea id={id} ref={area} rows={1} value={text} disabled={over} maxLength={8000} aria-invalid={unfilled || undefined} aria-describedby={`${id}-note`}
                placeholder={over ? 'The conversation is over' : 'Say it in your own words'}
                onInput={(event) => write(event.currentTarget.value)} onKeyDown={key} />
            <button type="submit" class="primary round" disabled={over || !text.trim()} aria-label="Send"><Send /></button>
            <p id={`${id}-note`} role="status" class={unfilled ? 'fine unfilled' : 'unseen'}>{unfilled ? 'Fill in the blanks, or take them out, before you send it.' : ''}</p>
            {!unfilled && <p class="fine keys">Enter sends, Shift + Enter starts a new line{blanksIn(text).length > 0 && ', Tab goes to the next blank'}.</p>}
        </form>
    );
}

/** Focuses and selects a place once the text it lies in is drawn; keeps the area as tall as its text. */
function useSelection(area: { current: HTMLTextAreaElement | null }, text: string): (place: Place) => void {
    const wanted = useRef<Place | null>(null);
    const [, draw] = useState(0);
    useEffect(() => {
        if (area.current) fit(area.current);
    }, [text]);
    useLayoutEffect(() => {
        if (!wanted.current || !area.current) return;
        area.current.focus();
        area.current.setSelectionRange(wanted.current.begin, wanted.current.end);
        wanted.current = null;
    });
    return (place) => {
        wanted.current = place;
        draw((n) => n + 1);
    };
}

function fit(area: HTMLTextAreaElement): void {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, tallestPx)}px`;
}
