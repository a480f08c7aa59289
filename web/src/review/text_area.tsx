import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
    label: string;
    value: string;
    onInput(value: string): void;
    hint?: string;
    problem?: string | null;
    rows?: number;
    /** Takes the focus when it appears. */
    first?: boolean;
}

/** A field for some sentences; a complaint about it brings the reader back to it. */
export function TextArea({ label, value, onInput, hint, problem, rows = 3, first = false }: Props) {
    const id = useId();
    const area = useRef<HTMLTextAreaElement>(null);
    useEffect(() => { if (first) area.current?.focus(); }, []);
    useEffect(() => { if (problem) area.current?.focus(); }, [problem]);
    const note = problem ?? hint;
    return (
        <div class={`field ${problem ? 'wrong' : ''}`}>
            <label for={id}>{label}</label>
            <textarea id={id} ref={area} rows={rows} value={value} aria-invalid={problem ? true : undefined} aria-describedby={note ? `${id}-note` : undefined}
                onInput={(event) => onInput(event.currentTarget.value)} />
            {note && <p key={problem ? 'problem' : 'hint'} id={`${id}-note`} class="note" role={problem ? 'alert' : undefined}>{note}</p>}
        </div>
    );
}
