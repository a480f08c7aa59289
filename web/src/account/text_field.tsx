import { useId } from 'preact/hooks';

interface Props {
    label: string;
    value: string;
    onInput(value: string): void;
    type?: 'text' | 'password' | 'search' | 'date' | 'number';
    hint?: string;
    problem?: string | null;
    autocomplete?: string;
    required?: boolean;
}

export function TextField({ label, value, onInput, type = 'text', hint, problem, autocomplete, required = false }: Props) {
    const id = useId();
    const note = problem ?? hint;
    return (
        <div class={`field ${problem ? 'wrong' : ''}`}>
            <label for={id}>{label}</label>
            <input id={id} type={type as 'text'} value={value} required={required} autocomplete={autocomplete ?? 'off'} spellcheck={false}
                aria-invalid={problem ? true : undefined} aria-describedby={note ? `${id}-note` : undefined}
                onInput={(event) => onInput(event.currentTarget.value)} />
            {note && <p key={problem ? 'problem' : 'hint'} id={`${id}-note`} class="note" role={problem ? 'alert' : undefined}>{note}</p>}
        </div>
    );
}
