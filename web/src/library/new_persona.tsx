import { useState } from 'preact/hooks';

import { change, messageOf } from '../account/api';
import { TextField } from '../account/text_field';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { FileDrop } from './file_drop';
import { idOf, idRule, isId, withId } from './identity';
import { ImportReport } from './import_report';
import { saveDraft } from './save';
import type { Imported } from './types';

interface Found {
    name: string;
    /** The persona's text; null where a guide gave none. */
    json: string | null;
    imported: Imported | null;
}

/** A guide goes to the server to be read; JSON is taken as it is. */
async function readFile(file: File): Promise<Found> {
    const text = await file.text();
    if (/\.json$/i.test(file.name)) return { name: file.name, json: text, imported: null };
    const imported = await change<Imported>('POST', '/api/library/import', { name: file.name, markdown: text });
    return { name: file.name, json: imported.persona, imported };
}

/** From a file to a draft: a guide in Markdown, or a persona in JSON. */
export function NewPersona() {
    const [found, setFound] = useState<Found | null>(null);
    const [busy, setBusy] = useState(false);
    const [trouble, setTrouble] = useState('');
    const take = async (file: File) => {
        setBusy(true);
        setTrouble('');
        try {
            setFound(await readFile(file));
        } catch (reason) {
            setFound(null);
            setTrouble(messageOf(reason));
        }
        setBusy(false);
    };
    return (
        <section class="card new-persona" aria-labelledby="new-title">
            <h2 id="new-title">New persona</h2>
            <FileDrop label="A guide (.md) or a persona (.json)" accept=".md,.markdown,.txt,.json" onFile={take} />
            <p role="status" class="hint">{busy ? 'Reading the file…' : found ? `Read ${found.name}.` : 'Nothing is kept until you save a draft. To begin from another persona, copy it below.'}</p>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            {found?.imported && <ImportReport imported={found.imported} />}
            {found?.json && <KeepDraft key={found.name + found.json.length} json={found.json} />}
        </section>
    );
}

function KeepDraft({ json }: { json: string }) {
    const [id, setId] = useState(idOf(json));
    const [problem, setProblem] = useState<string | null>(null);
    const [taken, setTaken] = useState(false);
    const keep = async (event: Event) => {
        event.preventDefault();
        setTaken(false);
        if (!isId(id)) return setProblem(idRule);
        setProblem(null);
        try {
            const saved = await saveDraft(id, withId(json, id), 0);
            if (saved.kind === 'saved') location.hash = addressOf.persona(id);
            else setTaken(true);
        } catch (reason) {
            setProblem(messageOf(reason));
        }
    };
    return (
        <form class="keep-draft" onSubmit={keep}>
            <TextField label="Id" value={id} onInput={setId} hint={idRule} problem={problem} />
            <button class="primary">Save as draft</button>
            {taken && <Notice kind="warning"><p>There is a draft of this name already: <a href={addressOf.persona(id)}>open it</a>, or choose another id.</p></Notice>}
        </form>
    );
}
