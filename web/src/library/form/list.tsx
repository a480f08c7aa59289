import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { isObject, type Json, joined, removeAt, setAt } from '../json_text';
import { listAt, useDesk, useValue } from './desk';
import { FieldsOf } from './fields_of';
import { Fold } from './fold';
import { blank, resolved, type Schema } from './schema';

interface Props {
    path: string;
    title: string;
    schema: Schema;
    /** How an element is shown; all its fields where it is left out. */
    item?: (path: string, value: Json) => ComponentChildren;
    most?: number;
}

const titleKeys = ['title', 'name', 'employer', 'topic', 'component', 'id', 'text'];

const titleOf = (value: Json, i: number): string => {
    const key = isObject(value) && titleKeys.find((each) => typeof value[each] === 'string' && value[each] !== '');
    return isObject(value) && key ? (value[key] as string) : `Number ${i + 1}`;
};

const singular = (title: string): string => title.replace(/ies$/, 'y').replace(/s$/, '').toLowerCase();

/** An id that none of the list has. */
function withFreeId(value: Json, list: readonly Json[]): Json {
    if (!isObject(value) || !('id' in value)) return value;
    const taken = new Set(list.map((each) => (isObject(each) ? each['id'] : null)));
    let n = list.length + 1;
    while (taken.has(`new-${n}`)) ++n;
    return { ...value, id: `new-${n}` };
}

/** Elements as cards that fold; added, taken out, copied and put in order. */
export function List({ path, title, schema, item, most = Infinity }: Props) {
    const desk = useDesk();
    const { faults, move } = useValue(path);
    const [fresh, setFresh] = useState(-1);
    const list = listAt(desk.value, path);
    const element = resolved(resolved(schema).items ?? {});
    const add = (value: Json) => {
        desk.change((text) => setAt(text, joined(path, list.length), withFreeId(value, list)), `${path}+`);
        setFresh(list.length);
    };
    const takeOut = (i: number) => {
        setFresh(-1);
        desk.change((text) => removeAt(text, joined(path, i)), `${path}-`);
    };
    return (
        <section class="list wide" data-field={path} aria-label={title}>
            <h4>{title} <span class="count">{list.length}</span></h4>
            {faults.map((fault, i) => <p key={i} class="fault">{fault.message} {fault.mend}</p>)}
            <ol>
                {list.map((value, i) => (
                    <li key={i}>
                        <Fold kind="item" field={joined(path, i)} fresh={i === fresh} summary={<>{titleOf(value, i)}<Marks path={joined(path, i)} /></>}>
                            {item ? item(joined(path, i), value) : <FieldsOf path={joined(path, i)} schema={element} />}
                            <p class="item-actions">
                                <Step label={`Move ${titleOf(value, i)} up`} sign="↑" off={i === 0} act={() => move(i, i - 1)} />
                                <Step label={`Move ${titleOf(value, i)} down`} sign="↓" off={i === list.length - 1} act={() => move(i, i + 1)} />
                                <button type="button" onClick={() => add(value)} disabled={list.length >= most}>Duplicate</button>
                                <button type="button" class="danger" onClick={() => takeOut(i)}>Take out</button>
                            </p>
                        </Fold>
                    </li>
                ))}
            </ol>
            <button type="button" class="add" disabled={list.length >= most} onClick={() => add(blank(element))}>Add a {singular(title)}</button>
        </section>
    );
}

/** How many mistakes are inside, so that a folded card tells of them. */
function Marks({ path }: { path: string }) {
    const { faults } = useDesk();
    const count = [...faults].filter(([field]) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`)).length;
    return count > 0 ? <span class="fault-count">{count === 1 ? '1 mistake' : `${count} mistakes`}</span> : null;
}

function Step({ label, sign, off, act }: { label: string; sign: string; off: boolean; act(): void }) {
    return <button type="button" class="round" aria-label={label} disabled={off} onClick={act}>{sign}</button>;
}
