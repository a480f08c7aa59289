import type { ComponentChildren, RefObject } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';

import { joined, type Json, removeAt, setAt } from '../json_text';
import { partsOf } from '../json_text';
import { type Desk, DeskContext, listAt, textAt, useDesk, useValue } from './desk';
import { FieldsOf } from './fields_of';
import { Fold } from './fold';
import { GuideLines } from './guide_lines';
import { Levers } from './levers';
import { LimitsPanel } from './limits_panel';
import { List } from './list';
import { reveal } from './reveal';
import { definition, personaSchema } from './schema';

export interface FormHandle {
    /** Shows the control of a field, and moves the focus there if that is wanted. */
    show(field: string, focus: boolean): void;
}

interface Props {
    handle: RefObject<FormHandle | null>;
    desk: Desk;
    /** The text is no JSON at the moment: what is shown is how it last read. */
    locked: boolean;
    onFocusField(field: string): void;
}

const lists = ['regions', 'levers', 'fact_sheets', 'difficulties', 'public_facts'];

/** The whole persona as fields; the text beside it is the same persona. */
export function Form({ handle, desk, locked, onFocusField }: Props) {
    const room = useRef<HTMLDivElement>(null);
    const [place, setPlace] = useState({ region: 0, level: 0 });
    const show = (field: string, focus: boolean) => {
        const [top, region, , level] = partsOf(field);
        if (top === 'regions' && typeof region === 'number') setPlace({ region, level: typeof level === 'number' ? level : 0 });
        if (room.current) void reveal(room.current, field, focus);
    };
    useImperativeHandle(handle, () => ({ show }), []);
    const note = (event: FocusEvent) => {
        const field = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset['field'];
        if (field) onFocusField(field);
    };
    return (
        <DeskContext.Provider value={desk}>
            <div class="form" ref={room} onFocusCapture={note}>
                <fieldset disabled={locked} class="form-body">
                    <Section name="who" field="" title="Who the candidate talks to"><FieldsOf path="" schema={personaSchema} without={['units', ...lists]} /><GuideLines /></Section>
                    <Section name="pay" field="regions" title="Places and pay" open><Places place={place} onPlace={setPlace} /></Section>
                    <Section name="levers" field="levers" title="Levers" open><Levers /></Section>
                    <Section name="facts" field="fact_sheets" title="What the candidate may say"><List path="fact_sheets" title="Fact sheets" schema={personaSchema.properties!['fact_sheets']!} /></Section>
                    <Section name="manner" field="difficulties" title="How the recruiter behaves"><List path="difficulties" title="Difficulties" schema={personaSchema.properties!['difficulties']!} /></Section>
                    <Section name="told" field="public_facts" title="What anyone may be told"><List path="public_facts" title="Public facts" schema={personaSchema.properties!['public_facts']!} /></Section>
                </fieldset>
            </div>
        </DeskContext.Provider>
    );
}

interface SectionProps {
    name: string;
    title: string;
    /** The member of the file that it holds. */
    field: string;
    open?: boolean;
    children: ComponentChildren;
}

function Section({ name, title, field, open = false, children }: SectionProps) {
    return <Fold kind={`form-section is-${name}`} field={field} open={open} summary={<h3>{title}</h3>}><div class="form-part">{children}</div></Fold>;
}

interface Place {
    region: number;
    level: number;
}

function Places({ place, onPlace }: { place: Place; onPlace(place: Place): void }) {
    const desk = useDesk();
    const regions = listAt(desk.value, 'regions');
    const region = Math.min(place.region, Math.max(0, regions.length - 1));
    const path = joined('regions', region);
    return (
        <div data-field="regions">
            <Row path="regions" kind="region" list={regions} at={region} onAt={(to) => onPlace({ region: to, level: 0 })} />
            {regions[region] !== undefined && <Region key={region} path={path} level={place.level} onLevel={(level) => onPlace({ region, level })} />}
        </div>
    );
}

function Region({ path, level, onLevel }: { path: string; level: number; onLevel(level: number): void }) {
    const desk = useDesk();
    const levels = listAt(desk.value, joined(path, 'levels'));
    const at = Math.min(level, Math.max(0, levels.length - 1));
    const inner = joined(joined(path, 'levels'), at);
    return (
        <div data-field={path}>
            <FieldsOf path={path} schema={definition('region')} without={['levels', 'law', 'equity_facts', 'default_values']} />
            <details class="limit-more"><summary>Law, equity and what terms are worth</summary>
                <FieldsOf path={path} schema={definition('region')} without={Object.keys(definition('region').properties!).filter((key) => !['law', 'equity_facts', 'default_values'].includes(key))} />
            </details>
            <div data-field={joined(path, 'levels')}>
                <Row path={joined(path, 'levels')} kind="level" list={levels} at={at} onAt={onLevel} />
                {levels[at] !== undefined && (
                    <div key={at} data-field={inner}>
                        <FieldsOf path={inner} schema={definition('level')} without={['limits']} />
                        <LimitsPanel region={path} level={inner} />
                    </div>
                )}
            </div>
        </div>
    );
}

interface RowProps {
    path: string;
    kind: 'region' | 'level';
    list: Json[];
    at: number;
    onAt(index: number): void;
}

/** One of a few, to be looked at; and a copy of it, since a new one is nearly always like another. */
function Row({ path, kind, list, at, onAt }: RowProps) {
    const desk = useDesk();
    const { faults } = useValue(path);
    const copy = () => {
        const like = list[at];
        const named = { ...(like as { [key: string]: Json }), id: `${textAt(like, 'id')}-${list.length + 1}`, name: `${textAt(like, 'name')} (copy)` };
        desk.change((text) => setAt(text, joined(path, list.length), named), `${path}+`);
        onAt(list.length);
    };
    const takeOut = () => {
        desk.change((text) => removeAt(text, joined(path, at)), `${path}-`);
        onAt(Math.max(0, at - 1));
    };
    return (
        <div class="which">
            {faults.map((fault, i) => <p key={i} class="fault">{fault.message} {fault.mend}</p>)}
            <label class="inline-field"><span>{kind === 'region' ? 'Region' : 'Level'}</span>
                <select value={at} onChange={(event) => onAt(Number(event.currentTarget.value))}>
                    {list.map((each, i) => <option key={i} value={i}>{textAt(each, 'name') || textAt(each, 'id') || `Number ${i + 1}`}</option>)}
                </select>
            </label>
            <button type="button" onClick={copy} disabled={!list.length}>Copy<span class="unseen"> this {kind}</span></button>
            <button type="button" class="danger" disabled={list.length < 2} onClick={takeOut}>Take out<span class="unseen"> this {kind}</span></button>
        </div>
    );
}
