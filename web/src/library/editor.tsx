import { useEffect, useRef, useState } from 'preact/hooks';

import { moment } from '../account/moment';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { CodeField, type CodeHandle } from './code_field';
import { Complaints, usePlaced } from './complaints';
import { Conflict } from './conflict';
import { type Editing, useEditing } from './editing';
import { type PersonaDetail, shortHash, sourceNames } from './types';
import { useValidation } from './validation';

/** A persona's text, what is wrong with it, and the way from draft to published. */
export function Editor({ first }: { first: PersonaDetail }) {
    const editing = useEditing(first);
    const validation = useValidation(editing.text);
    const placed = usePlaced(editing.text, editing.complaints ?? validation.complaints);
    const code = useRef<CodeHandle>(null);
    const { detail, text, conflict } = editing;
    return (
        <main id="main" class="office editor" tabIndex={-1}>
            <p class="hint"><a href={addressOf.library}>Library</a></p>
            <header class="office-head">
                <h1>{detail.role || detail.id}</h1>
                <p class="hint">{detail.company && <>{detail.company} · </>}<code>{detail.id}</code> · {sourceNames[detail.source]}{detail.archived && ' · archived'}
                    {detail.draft && <> · draft {detail.draft.revision} by {detail.draft.author}</>}</p>
            </header>
            <Actions editing={editing} ready={validation.complaints?.length === 0} />
            <p class="said" role="status">{editing.said}</p>
            {editing.trouble && <Notice kind="error"><p>{editing.trouble}</p></Notice>}
            {conflict && <Conflict theirs={conflict} mine={text} onTakeTheirs={editing.takeTheirs} onKeepMine={editing.keepMine} />}
            <div class="bench">
                <CodeField handle={code} label="Persona as JSON" value={text} describedBy="validation" onInput={editing.setText}
                    wrong={new Set(placed.map(({ place }) => place.line))} />
                <Complaints id="validation" placed={placed} validation={validation} onShow={(place) => code.current?.show(place.begin)} />
            </div>
            <Versions detail={detail} />
        </main>
    );
}

function Actions({ editing, ready }: { editing: Editing; ready: boolean }) {
    const { detail, dirty, busy } = editing;
    useSaveKey(editing.save);
    return (
        <div class="editor-actions">
            <button type="button" class={dirty ? 'primary' : ''} disabled={busy || !dirty} onClick={editing.save}>Save draft</button>
            <button type="button" class={!dirty && ready && detail.draft ? 'primary' : ''} disabled={busy || dirty || !ready || !detail.draft} onClick={editing.publish}>Publish</button>
            {detail.draft && <Discard onDiscard={editing.discard} />}
            {detail.source !== 'draft' && <button type="button" disabled={busy} onClick={editing.archive}>{detail.archived ? 'Take out of the archive' : 'Archive'}</button>}
            <span class="hint">{dirty ? 'Not saved yet.' : detail.draft ? 'Saved.' : 'As published.'}</span>
        </div>
    );
}

/** Control or Command and S, as in any editor. */
function useSaveKey(save: () => void): void {
    const latest = useRef(save);
    latest.current = save;
    useEffect(() => {
        const press = (event: KeyboardEvent) => {
            if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            latest.current();
        };
        addEventListener('keydown', press);
        return () => removeEventListener('keydown', press);
    }, []);
}

function Discard({ onDiscard }: { onDiscard(): void }) {
    const [sure, setSure] = useState(false);
    if (!sure) return <button type="button" class="quiet" onClick={() => setSure(true)}>Discard the draft</button>;
    return (
        <span class="sure">
            <button type="button" class="danger" onClick={onDiscard}>Discard it for good</button>
            <button type="button" onClick={() => setSure(false)}>Keep it</button>
        </span>
    );
}

function Versions({ detail }: { detail: PersonaDetail }) {
    if (!detail.versions.length) return null;
    return (
        <section class="versions" aria-labelledby="versions-title">
            <h2 id="versions-title">Versions published here</h2>
            <ul>
                {detail.versions.map((version, i) => (
                    <li key={version.hash + i}><code title={version.hash}>{shortHash(version.hash)}</code> <span>{moment(version.published_ms)} by {version.author}</span>
                        {version.hash === detail.hash && <span class="chip is-lever">in use</span>}</li>
                ))}
            </ul>
        </section>
    );
}
