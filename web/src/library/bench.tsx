// The persona as a form and as text, side by side or one at a time; each shows what the other changes.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

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

const typingRests = 300;

/** The text for all that stands beside it: as it is, but while it is being typed that waits, since it is much to draw at each key. */
function useRested(text: string, typed: { current: string }): string {
    const [rested, setRested] = useState(text);
    const waits = text === typed.current && text !== rested;
    useEffect(() => {
        if (!waits) return setRested(text);
        const wait = setTimeout(() => setRested(text), typingRests);
        return () => clearTimeout(wait);
    }, [text]);
    return waits ? rested : text;
}

/** What the text says; while it is broken, what it said last. */
function useReadable(text: string): { value: Json; broken: boolean } {
    const last = useRef<Json>({});
    const read = useMemo(() => valueOf(text), [text]);
    if (isObject(read)) last.current = read;
    return { value: last.current, broken: !isObject(read) };
}

function useDeskOf({ editing, validation, undo }: Props, value: Json): Desk {
    const { detail, text } = editing;
    const complaints = editing.complaints ?? validation.complaints;
    const latest = useRef({ text, editing, undo });
    latest.current = { text, editing, undo };
    const faults = useMemo(() => faultsByField(complaints ?? []), [complaints]);
    const provenance = useMemo(() => loadProvenance(detail.id), [detail.id]);
    const origin = useMemo(() => originsOf(provenance), [provenance]);
    const change = (edit: (text: string) => string, group: string) => {
        const { current } = latest;
        if (valueOf(current.text) === undefined) return;
        current.undo.mark(group);
        current.text = edit(current.text);
        current.editing.setText(current.text);
    };
    return useMemo(() => ({ value, faults, origin, provenance, change }), [value, faults, origin, provenance]);
}

export function Bench(props: Props) {
    const { editing, validation, undo } = props;
    const typed = useRef('');
    const rested = useRested(editing.text, typed);
    const placed = usePlaced(rested, editing.complaints ?? validation.complaints);
    const { value, broken } = useReadable(rested);
    const desk = useDeskOf(props, value);
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
    const latest = useRef(editing.text);
    latest.current = editing.text;
    const follow = (field: string) => {
        const place = placeOf(latest.current, field);
        setHere(place.line);
        code.current?.show(place.begin, false);
    };
    const type = (text: string, deleted: boolean) => {
        undo.mark(deleted ? 'deleting' : 'typing');
        typed.current = text;
        editing.setText(text);
    };
    const drawnForm = useMemo(() => <Form handle={form} desk={desk} locked={broken} onFocusField={follow} />, [desk, broken]);
    return (
        <div class={`bench is-${view}`}>
            <Tabs label="How the persona is shown" names={wide ? viewNames : { form: 'Form', json: 'JSON' }} chosen={view} onChoose={choose} panels={{ both: 'bench-panes', form: 'bench-panes', json: 'bench-panes' }} />
            <Complaints id="validation" placed={placed} validation={validation} onShow={show} />
            <div id="bench-panes" role="tabpanel" aria-label={viewNames[view]} class="panes">
                {view !== 'json' && (
                    <div class="pane">
                        {broken && <Notice kind="warning"><p>The JSON cannot be read as it stands: the form shows how it last read, and waits.{view === 'form' && ' Mend it under JSON.'}</p></Notice>}
                        {drawnForm}
                    </div>
                )}
                {view !== 'form' && (
                    <div class="pane is-code">
                        <CodeField handle={code} label="Persona as JSON" value={editing.text} describedBy="validation" here={view === 'both' ? here : 0} onInput={type} wrong={new Set(placed.map(({ place }) => place.line))} />
                    </div>
                )}
            </div>
        </div>
    );
}
