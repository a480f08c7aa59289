import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

import type { Json } from '../json_text';
import type { Origin } from '../provenance';
import type { Complaint } from '../types';
import { useValue } from './desk';
import { readNumber } from './numbers';

interface Shown {
    path: string;
    label: string;
    hint?: string | undefined;
}

interface Wiring {
    id: string;
    'data-field': string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
}

/** What is wrong comes first, then where the value is from, then what it means. */
const noteOf = (faults: readonly Complaint[], origin: Origin | null, hint: string | undefined): string | undefined =>
    faults.map((fault) => `${fault.message} ${fault.mend}`).join(' ') || origin?.reason || hint;

export function Mark({ origin }: { origin: Origin | null }) {
    if (origin?.reason) return <span class="derived-mark" title={origin.reason}>derived</span>;
    return origin?.line ? <span class="line-mark" title={origin.line.text}>line {origin.line.line}</span> : null;
}

interface FieldProps extends Shown {
    problem?: string;
    /** Only what is wrong is said below: the rest stands elsewhere. */
    terse?: boolean;
    wide?: boolean;
    children(wiring: Wiring): ComponentChildren;
}

/** A label, a control, and below it what is wrong, why it was derived, or what it means. */
function Field({ path, label, hint, problem, terse = false, wide = false, children }: FieldProps) {
    const id = useId();
    const { faults, origin } = useValue(path);
    const wrong = Boolean(problem) || faults.length > 0;
    const note = problem || (terse ? noteOf(faults, null, undefined) : noteOf(faults, origin, hint));
    return (
        <div class={`field ${wrong ? 'wrong' : ''} ${wide ? 'wide' : ''}`}>
            <label for={id}>{label}<Mark origin={origin} /></label>
            {children({ id, 'data-field': path, 'aria-invalid': wrong || undefined, 'aria-describedby': note ? `${id}-note` : undefined })}
            {note && <p id={`${id}-note`} class="note">{note}</p>}
        </div>
    );
}

interface TextProps extends Shown {
    optional?: boolean;
    long?: boolean;
}

const plainText = (held: Json | undefined): string => (typeof held === 'string' ? held : held === undefined ? '' : JSON.stringify(held));

export function Text({ path, label, hint, optional = false, long = false }: TextProps) {
    const { held, put, drop } = useValue(path);
    const input = (value: string) => (value === '' && optional ? drop() : put(value));
    return (
        <Field path={path} label={label} hint={hint} wide={long}>
            {(wiring) => long
                ? <textarea {...wiring} rows={2} value={plainText(held)} onInput={(event) => input(event.currentTarget.value)} />
                : <input {...wiring} type="text" autocomplete="off" value={plainText(held)} onInput={(event) => input(event.currentTarget.value)} />}
        </Field>
    );
}

/** What is no number yet stays in the field and out of the text. */
export function NumberBox({ path, label, hint, optional = false, terse = false }: Shown & { optional?: boolean; terse?: boolean }) {
    const { held, put, drop } = useValue(path);
    const [typed, setTyped] = useState<string | null>(null);
    const empty = optional && typed?.trim() === '';
    const unreadable = typed !== null && !empty && readNumber(typed) === null;
    const input = (text: string) => {
        setTyped(text);
        const number = readNumber(text);
        if (number !== null) put(number);
        else if (optional && text.trim() === '') drop();
    };
    return (
        <Field path={path} label={label} hint={hint} terse={terse} {...(unreadable ? { problem: 'Write a number.' } : {})}>
            {(wiring) => (
                <input {...wiring} type="text" inputMode="decimal" autocomplete="off" value={typed ?? plainText(held)}
                    onInput={(event) => input(event.currentTarget.value)} onBlur={() => { if (!unreadable) setTyped(null); }} />
            )}
        </Field>
    );
}

export function Choice({ path, label, hint, options, optional = false }: Shown & { options: [string, string][]; optional?: boolean }) {
    const { held, put, drop } = useValue(path);
    const value = plainText(held);
    const unknown = value !== '' && !options.some(([id]) => id === value);
    return (
        <Field path={path} label={label} hint={hint}>
            {(wiring) => (
                <select {...wiring} value={value} onChange={(event) => (event.currentTarget.value === '' && optional ? drop() : put(event.currentTarget.value))}>
                    {(optional || value === '') && <option value="">–</option>}
                    {unknown && <option value={value}>{value}</option>}
                    {options.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
                </select>
            )}
        </Field>
    );
}

export function Switch({ path, label, hint }: Shown) {
    const { held, put, faults, origin } = useValue(path);
    const id = useId();
    const note = noteOf(faults, origin, hint);
    return (
        <div class={`field switch ${faults.length ? 'wrong' : ''}`}>
            <label class="check"><input type="checkbox" data-field={path} aria-describedby={note ? id : undefined} checked={held === true} onChange={(event) => put(event.currentTarget.checked)} /> {label}</label>
            {note && <p id={id} class="note">{note}</p>}
        </div>
    );
}

interface ListedProps extends Shown {
    split: RegExp;
    join: string;
    rows?: number;
    /** Null: it cannot be read yet. */
    read(part: string): Json | null;
}

/** A list of plain values in one box; what is typed stays as it is while it means the list that is held. */
export function Listed({ path, label, hint, split, join, rows = 3, read }: ListedProps) {
    const { held, put } = useValue(path);
    const [typed, setTyped] = useState<string | null>(null);
    const list = Array.isArray(held) ? held : [];
    const parse = (text: string) => text.split(split).map((part) => part.trim()).filter(Boolean).map(read);
    const mine = typed === null ? null : parse(typed);
    const bad = mine?.includes(null) ?? false;
    const same = mine !== null && (bad || JSON.stringify(mine) === JSON.stringify(list));
    const input = (text: string) => {
        setTyped(text);
        const values = parse(text);
        if (!values.includes(null)) put(values as Json[]);
    };
    return (
        <Field path={path} label={label} hint={hint} wide {...(bad ? { problem: 'Write numbers with commas between them.' } : {})}>
            {(wiring) => (
                <textarea {...wiring} rows={Math.max(rows, Math.min(10, list.length + 1))} spellcheck={false}
                    value={same ? typed! : list.map((each) => plainText(each)).join(join)} onInput={(event) => input(event.currentTarget.value)} />
            )}
        </Field>
    );
}

/** Several of a few names. */
export function Several({ path, label, hint, options }: Shown & { options: [string, string][] }) {
    const { held, put, faults, origin } = useValue(path);
    const id = useId();
    const chosen = Array.isArray(held) ? held : [];
    const note = noteOf(faults, origin, hint);
    const toggle = (name: string, on: boolean) => put(on ? [...chosen, name] : chosen.filter((each) => each !== name));
    return (
        <fieldset class={`field several wide ${faults.length ? 'wrong' : ''}`} data-field={path} aria-describedby={note ? id : undefined}>
            <legend>{label}<Mark origin={origin} /></legend>
            <div class="ticks">
                {options.map(([name, shown]) => (
                    <label key={name} class="tick"><input type="checkbox" checked={chosen.includes(name)} onChange={(event) => toggle(name, event.currentTarget.checked)} /> {shown}</label>
                ))}
            </div>
            {note && <p id={id} class="note">{note}</p>}
        </fieldset>
    );
}
