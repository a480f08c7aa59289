// The persona as a form and as text, side by side or one at a time; each shows what the other changes.

import { useMemo, useRef, useState } from 'preact/hooks';

import { Notice } from '../components/notice';
import { useMedia } from '../hooks';
import { load, save } from '../storage';
import { CodeField, type CodeHandle } from './code_field';
import { Complaints, usePlaced, type Placed } from './complaints';
import type { Editing } from './editing';
import { type Desk, faultsByField } from './form/desk';
import { Form, type FormHandle } from './form/form';
import { isObject, type Json, valueOf } from './json_text';
import { placeOf } from './locate';
import { loadProvenance, originsOf } from './provenance';
import { Tabs } from './tabs';
import type { Undo } from './undo';
import type { Validation } from './validation';

type View = 'both' | 'form' | 'json';

const viewNames: Record<View, string> = { both: 'Side by side', form: 'Form', json: 'JSON' };

interface Props {
    editing: Editing;
    validation: Validation;
    undo: Undo;
}

/** What the text says; while it is broken, what it said last. */
function useReadable(text: string): { value: Json; broken: boolean } {
    const last = useRef<Json>({});
    const read = useMemo(() => valueOf(text), [text]);
    if (isObject(read)) last.current = read;
    return { value: last.current, broken: !isObject(read) };
}

function useDeskOf({ editing, undo }: Props, value: Json, broken: boolean, complaints: Placed[]): Desk {
    const latest = useRef(editing.text);
    latest.current = editing.text;
    const faults = useMemo(() => faultsByField(complaints.map(({ complaint }) => complaint)), [complaints]);
    const origin = useMemo(() => originsOf(loadProvenance(editing.detail.id)), [editing.detail.id]);
    const change = (edit: (text: string) => string, group: string) => {
        if (broken) return;
        undo.mark(group);
        latest.current = edit(latest.current);
        editing.setText(latest.current);
    };
    return { value, faults, origin, change };
}

export function Bench(props: Props) {
    const { editing, validation, undo } = props;
    const placed = usePlaced(editing.text, editing.complaints ?? validation.complaints);
    const { value, broken } = useReadable(editing.text);
    const desk = useDeskOf(props, value, broken, placed);
    const wide = useMedia('(min-width: 60rem)');
    const [wanted, setWanted] = useState<View>(() => load<View>('editor.view', 'both'));
    const view = wide ? wanted : wanted === 'json' ? 'json' : 'form';
    const [here, setHere] = useState(0);
    const code = useRef<CodeHandle>(null);
    const form = useRef<FormHandle>(null);
    const choose = (next: View) => {
        setWanted(next);
        save('editor.view', next);
    };
    const show = ({ complaint, place }: Placed) => {
        if (view !== 'form') code.current?.show(place.begin, view === 'json');
        if (view !== 'json') form.current?.show(complaint.field, true);
    };
    const follow = (field: string) => {
        const place = placeOf(editing.text, field);
        setHere(place.line);
        code.current?.show(place.begin, false);
    };
    const type = (text: string) => {
        undo.mark('typing');
        editing.setText(text);
    };
    return (
        <>
            <div class={`bench is-${view}`}>
                <Tabs label="How the persona is shown" names={wide ? viewNames : { form: 'Form', json: 'JSON' }} chosen={view} onChoose={choose} panels={{ both: 'bench-panes', form: 'bench-panes', json: 'bench-panes' }} />
                <Complaints id="validation" placed={placed} validation={validation} onShow={show} />
                <div id="bench-panes" role="tabpanel" aria-label={viewNames[view]} class="panes">
                    {view !== 'json' && (
                        <div class="pane">
                            {broken && <Notice kind="warning"><p>The JSON cannot be read as it stands: the form shows how it last read, and waits.{view === 'form' && ' Mend it under JSON.'}</p></Notice>}
                            <Form handle={form} desk={desk} locked={broken} onFocusField={follow} />
                        </div>
                    )}
                    {view !== 'form' && (
                        <div class="pane is-code">
                            <CodeField handle={code} label="Persona as JSON" value={editing.text} describedBy="validation" here={view === 'both' ? here : 0} onInput={type} wrong={new Set(placed.map(({ place }) => place.line))} />
                        </div>
                    )}
                </div>
            </div>
        </>
    );
}
