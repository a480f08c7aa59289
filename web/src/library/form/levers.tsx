import { componentNames } from '../../words';
import type { Component } from '../../protocol';
import { at, joined, type Json, removeAt, setAt } from '../json_text';
import { listAt, textAt, useDesk, useValue } from './desk';
import { Choice, NumberBox } from './fields';
import { FieldsOf } from './fields_of';
import { List } from './list';
import { TrySentence } from './try_sentence';
import { definition, personaSchema } from './schema';

const mostLevers = 16;

/** The arguments that move limits, and a box to try words on them. */
export function Levers() {
    return (
        <>
            <TrySentence />
            <List path="levers" title="Levers" schema={personaSchema.properties!['levers']!} most={mostLevers} item={(path, value) => <Lever path={path} value={value} />} />
        </>
    );
}

function Lever({ path, value }: { path: string; value: Json }) {
    return (
        <>
            <FieldsOf path={path} schema={definition('lever')} without={['unlocks']} />
            <Unlocks path={joined(path, 'unlocks')} lever={textAt(value, 'title')} />
        </>
    );
}

const movable = definition('lever').properties!['unlocks']!.items!.properties!['component']!.enum!.filter((component) => component !== 'total') as Component[];

/** What a lever opens, as shares of the room between what the recruiter may give alone and with approval. */
function Unlocks({ path, lever }: { path: string; lever: string }) {
    const desk = useDesk();
    const { faults } = useValue(path);
    const list = listAt(desk.value, path);
    const used = list.map((each) => textAt(each, 'component'));
    const next = movable.find((component) => !used.includes(component));
    const add = () => desk.change((text) => setAt(text, joined(path, list.length), { component: next!, share: 20 }), `${path}+`);
    return (
        <fieldset class={`lever-unlocks ${faults.length ? 'wrong' : ''}`} data-field={path}>
            <legend>What it unlocks</legend>
            {faults.map((fault, i) => <p key={i} class="fault">{fault.message} {fault.mend}</p>)}
            {list.map((each, i) => (
                <div key={i} class="unlock">
                    <Choice path={joined(joined(path, i), 'component')} label="Component" options={movable.map((component) => [component, componentNames[component]])} />
                    <NumberBox path={joined(joined(path, i), 'share')} label="Share, percent" />
                    <Share value={at(each, 'share')} />
                    <button type="button" class="round" aria-label={`Take ${textAt(each, 'component')} out of ${lever}`} onClick={() => desk.change((text) => removeAt(text, joined(path, i)), `${path}-`)}>×</button>
                </div>
            ))}
            {next && <button type="button" class="add" onClick={add}>Unlock another component</button>}
        </fieldset>
    );
}

function Share({ value }: { value: Json | undefined }) {
    const share = typeof value === 'number' ? Math.max(0, Math.min(100, value)) : 0;
    return <span class="bar" aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect width={share} height="8" /></svg></span>;
}
