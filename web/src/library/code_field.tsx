import type { RefObject } from 'preact';
import { useImperativeHandle, useMemo, useRef } from 'preact/hooks';

export interface CodeHandle {
    /** Selects the line at this place and brings it into view; the focus goes there only if that is wanted. */
    show(begin: number, focus: boolean): void;
}

interface Props {
    handle: RefObject<CodeHandle | null>;
    label: string;
    value: string;
    /** Lines with a mistake, from 1. */
    wrong: ReadonlySet<number>;
    /** The line of what is being edited beside the text. */
    here?: number;
    describedBy: string;
    readOnly?: boolean;
    /** Whether it was taken away rather than put in. */
    onInput(value: string, deleted: boolean): void;
}

/** Plain text with line numbers beside it; lines do not wrap, so a number always stands at its line. */
export function CodeField({ handle, label, value, wrong, here = 0, describedBy, readOnly = false, onInput }: Props) {
    const area = useRef<HTMLTextAreaElement>(null);
    const gutter = useRef<HTMLDivElement>(null);
    useImperativeHandle(handle, () => ({ show: (begin, focus) => area.current && showLine(area.current, begin, focus) }), []);
    const follow = () => {
        if (area.current && gutter.current) gutter.current.scrollTop = area.current.scrollTop;
    };
    return (
        <div class="code">
            <div class="gutter" ref={gutter} aria-hidden="true"><Numbers count={value.split('\n').length} wrong={[...wrong].join()} here={here} /></div>
            <textarea ref={area} aria-label={label} aria-describedby={describedBy} aria-invalid={wrong.size > 0 || undefined} spellcheck={false}
                autocomplete="off" wrap="off" readOnly={readOnly} value={value} onScroll={follow} onInput={(event) => onInput(event.currentTarget.value, event.inputType.startsWith('delete'))} />
        </div>
    );
}

function showLine(area: HTMLTextAreaElement, begin: number, focus: boolean): void {
    const end = area.value.indexOf('\n', begin);
    const start = area.value.lastIndexOf('\n', begin - 1) + 1;
    if (focus) area.focus();
    area.setSelectionRange(begin, end < 0 ? area.value.length : end);
    const height = Number.parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = (area.value.slice(0, start).split('\n').length - 1) * height - area.clientHeight / 3;
    area.scrollLeft = 0;
}

/** Drawn again only when the number of lines or the mistakes change. */
function Numbers({ count, wrong, here }: { count: number; wrong: string; here: number }) {
    return useMemo(() => {
        const marked = new Set(wrong.split(',').map(Number));
        return <>{Array.from({ length: count }, (_, i) => <span key={i} class={marked.has(i + 1) ? 'wrong' : i + 1 === here ? 'here' : ''}>{i + 1}</span>)}</>;
    }, [count, wrong, here]);
}
