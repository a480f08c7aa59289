// Fields for whatever the schema names: what has no form of its own is edited here, so nothing is out of reach.

import { evidenceNames, readable, stateNames } from '../../words';
import { at, isObject, type Json, joined } from '../json_text';
import { type Desk, idsAt, listAt, textAt, useDesk, useValue } from './desk';
import { Choice, Listed, NumberBox, Several, Switch, Text } from './fields';
import { List } from './list';
import { isList, resolved, type Schema } from './schema';

const longTexts = new Set(['summary', 'text', 'source']);

/** What these hold is in their label. */
const plain = new Set(['company', 'role', 'title', 'name', 'topic', 'voice']);

/** Names in the file that name something else in it. */
function namesFor(desk: Desk, path: string, key: string): string[] | null {
    if (key === 'default_level') return idsAt(desk.value, path.replace(/default_level$/, 'levels'));
    if (key === 'region') return idsAt(desk.value, 'regions');
    return null;
}

const pairs = (names: readonly string[]): [string, string][] => names.map((name) => [name, readable(name)]);

const endings = new Set(['Agreed', 'Declined', 'Withdrawn', 'Expired', 'Abandoned']);

/** Several of these, where the schema says only "strings". */
function choicesFor(desk: Desk, key: string): [string, string][] | null {
    if (key === 'levers') return listAt(desk.value, 'levers').map((lever) => [textAt(lever, 'id'), textAt(lever, 'title') || textAt(lever, 'id')]);
    if (key === 'best_states') return Object.entries(stateNames).filter(([state]) => !endings.has(state));
    if (key === 'evidence') return Object.entries(evidenceNames).map(([id, name]) => [id, readable(name.replace(/^an? /, ''))]);
    return null;
}

interface Props {
    path: string;
    name: string;
    schema: Schema;
    required: boolean;
}

function ListOfPlain({ path, name, schema }: Props) {
    const desk = useDesk();
    const shown = { path, label: readable(name), hint: schema.description };
    const choices = choicesFor(desk, name);
    if (choices) return <Several {...shown} options={choices} />;
    const numbers = resolved(schema.items ?? {}).type !== 'string';
    return numbers
        ? <Listed {...shown} split={/[,;\s]+/} join=", " rows={1} read={(part) => (Number.isFinite(Number(part)) ? Number(part) : null)} />
        : <Listed {...shown} hint={`${schema.description ?? ''} One a line.`} split={/\n/} join={'\n'} read={(part) => part} />;
}

function Leaf(props: Props) {
    const { path, name, schema, required } = props;
    const desk = useDesk();
    const shown = { path, label: readable(name), hint: plain.has(name) ? undefined : schema.description, optional: !required };
    const names = namesFor(desk, path, name);
    if (names) return <Choice {...shown} options={names.map((id) => [id, id])} optional={name === 'region' || !required} />;
    if (schema.enum) return <Choice {...shown} options={pairs(schema.enum)} />;
    if (schema.type === 'boolean') return <Switch {...shown} />;
    if (schema.type === 'number' || schema.type === 'integer') return <NumberBox {...shown} />;
    return <Text {...shown} long={longTexts.has(name)} />;
}

/** A table of shares, or the curve that one is made from. */
const isCurve = (held: Json | undefined): boolean => isObject(held);

function One(props: Props) {
    const desk = useDesk();
    const { path, name, schema } = props;
    const held = at(desk.value, path);
    if (isList(schema)) return <List path={path} title={readable(name)} schema={schema} />;
    if (Array.isArray(schema.type) ? !isCurve(held) : schema.type === 'array') return <ListOfPlain {...props} />;
    if (schema.properties) return <Group path={path} title={readable(name)} schema={schema} />;
    return <Leaf {...props} />;
}

/** A part of the file with a frame of its own. */
function Group({ path, title, schema }: { path: string; title: string; schema: Schema }) {
    const { faults } = useValue(path);
    return (
        <fieldset class="sub wide" data-field={path}>
            <legend>{title}</legend>
            {faults.map((fault, i) => <p key={i} class="fault">{fault.message} {fault.mend}</p>)}
            <FieldsOf path={path} schema={schema} />
        </fieldset>
    );
}

const weight = (schema: Schema): number => (schema.properties || isList(schema) ? 1 : 0);

/** All fields of an object but those that are shown elsewhere; what is framed comes last. */
export function FieldsOf({ path, schema, without = [] }: { path: string; schema: Schema; without?: readonly string[] }) {
    const named = Object.entries(resolved(schema).properties ?? {}).filter(([key]) => !without.includes(key)).map(([key, part]) => [key, resolved(part)] as const);
    const required = resolved(schema).required ?? [];
    return (
        <div class="form-grid">
            {named.sort(([, a], [, b]) => weight(a) - weight(b)).map(([key, part]) => (
                <One key={key} path={joined(path, key)} name={key} schema={part} required={required.includes(key)} />
            ))}
        </div>
    );
}
