import { useState } from 'preact/hooks';

import { messageOf } from '../../account/api';
import { TextField } from '../../account/text_field';
import { Notice } from '../../components/notice';
import { addressOf } from '../../routes';
import { idOf, idRule, isId, withId } from '../identity';
import { keepProvenance } from '../provenance';
import { saveDraft } from '../save';
import type { Guide } from './guides';

/** Saves what came of a file under an id that is free; false where it is taken. */
export async function keepDraft(guide: Guide, id: string): Promise<boolean> {
    const saved = await saveDraft(id, withId(guide.json!, id), 0);
    if (saved.kind === 'conflict') return false;
    if (guide.imported) keepProvenance(id, guide.imported);
    return true;
}

export function KeepDraft({ guide }: { guide: Guide }) {
    const [id, setId] = useState(idOf(guide.json!));
    const [problem, setProblem] = useState<string | null>(null);
    const [taken, setTaken] = useState(false);
    const keep = async (event: Event) => {
        event.preventDefault();
        setTaken(false);
        if (!isId(id)) return setProblem(idRule);
        setProblem(null);
        try {
            if (await keepDraft(guide, id)) location.hash = addressOf.persona(id);
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
