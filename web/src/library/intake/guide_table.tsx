import { useState } from 'preact/hooks';

import { messageOf } from '../../account/api';
import { Notice } from '../../components/notice';
import { addressOf } from '../../routes';
import { textAt } from '../form/desk';
import { idOf } from '../identity';
import { valueOf } from '../json_text';
import type { Diagnostic } from '../types';
import type { Guide, Guides } from './guides';
import { keepDraft } from './keep_draft';

const counted = (guide: Guide, severity: Diagnostic['severity']): number =>
    guide.imported?.report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length ?? 0;

/** What came of each file of a folder; each can be opened, and all be kept at once. */
export function GuideTable({ guides }: { guides: Guides }) {
    return (
        <>
            <SaveAll guides={guides} />
            <table class="listing guides">
                <thead><tr><th scope="col">File</th><th scope="col">Persona</th><th scope="col">Errors</th><th scope="col">Warnings</th><th scope="col">Derived</th><th scope="col">Draft</th></tr></thead>
                <tbody>{guides.list.map((guide) => <Row key={guide.key} guide={guide} onOpen={() => guides.show(guide.key)} />)}</tbody>
            </table>
        </>
    );
}

function Row({ guide, onOpen }: { guide: Guide; onOpen(): void }) {
    const value = guide.json === null ? undefined : valueOf(guide.json);
    const persona = [textAt(value, 'role'), textAt(value, 'company')].filter(Boolean).join(', ');
    const errors = counted(guide, 'error');
    return (
        <tr>
            <th scope="row"><button type="button" class="link-like" disabled={guide.under === null} onClick={onOpen}>{guide.path}</button></th>
            <td data-label="Persona">{guide.under === null ? <span class="hint">waits</span> : guide.trouble || persona || <span class="fault">none came of it</span>}</td>
            <td data-label="Errors" class="number">{errors > 0 ? <span class="fault">{errors}</span> : 0}</td>
            <td data-label="Warnings" class="number">{counted(guide, 'warning')}</td>
            <td data-label="Derived" class="number">{guide.imported?.derived.length ?? '–'}</td>
            <td data-label="Draft">{guide.draft ? <a href={addressOf.persona(guide.draft)}>{guide.draft}</a> : '–'}</td>
        </tr>
    );
}

function SaveAll({ guides }: { guides: Guides }) {
    const [said, setSaid] = useState('');
    const [trouble, setTrouble] = useState('');
    const [busy, setBusy] = useState(false);
    const ready = guides.list.filter((guide) => guide.json !== null && !guide.draft && idOf(guide.json));
    const save = async () => {
        setBusy(true);
        setTrouble('');
        let taken = 0;
        let kept = 0;
        try {
            for (const guide of ready) {
                const id = idOf(guide.json!);
                if (!(await keepDraft(guide, id))) ++taken;
                else guides.saved(guide.key, id);
                setSaid(`${++kept} of ${ready.length}…`);
            }
            setSaid(`${kept - taken} saved as drafts.${taken ? ` ${taken} left alone: there are drafts of their names already; open them here to choose others.` : ''}`);
        } catch (reason) {
            setTrouble(messageOf(reason));
        }
        setBusy(false);
    };
    return (
        <div class="save-all">
            <p role="status">{guides.waiting ? `${guides.list.length - guides.waiting} of ${guides.list.length} read…` : `${guides.list.length} files read.`} {said}</p>
            <button type="button" class="primary" disabled={busy || !ready.length || guides.waiting > 0} onClick={save}>Save {ready.length} as drafts</button>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
        </div>
    );
}
