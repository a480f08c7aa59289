import { useState } from 'preact/hooks';

import { Notice } from '../components/notice';
import type { StartChoice } from '../protocol';
import { addressOf } from '../routes';
import { Actions } from './actions';
import { Bench } from './bench';
import { Conflict } from './conflict';
import { useEditing } from './editing';
import { History } from './history/history';
import { Preview } from './preview/preview';
import { Tabs } from './tabs';
import { type PersonaDetail, sourceNames } from './types';
import { useUndo } from './undo';
import { useValidation } from './validation';

type Part = 'edit' | 'preview' | 'history';

const partNames: Record<Part, string> = { edit: 'Edit', preview: 'Preview', history: 'History' };

interface Props {
    first: PersonaDetail;
    onStart(choice: StartChoice): void;
}

/** A persona: edited, tried, published, and what it was before. */
export function Editor({ first, onStart }: Props) {
    const editing = useEditing(first);
    const undo = useUndo(editing.text, editing.setText);
    const validation = useValidation(editing.text);
    const [part, setPart] = useState<Part>('edit');
    const { detail, text, conflict } = editing;
    const ready = validation.complaints?.length === 0;
    return (
        <main id="main" class="office editor" tabIndex={-1}>
            <p class="hint"><a href={addressOf.library}>Library</a></p>
            <header class="office-head">
                <h1>{detail.title || detail.id}</h1>
                <p class="hint">{detail.company && <>{detail.company} · </>}<code>{detail.id}</code> · {sourceNames[detail.source]}{detail.archived && ' · archived'}
                    {detail.draft && <> · draft {detail.draft.revision} by {detail.draft.author}</>}</p>
            </header>
            <Actions editing={editing} undo={undo} ready={ready} onPractise={() => editing.practise(onStart)} />
            <p class="said" role="status">{editing.said}</p>
            {editing.trouble && <Notice kind="error"><p>{editing.trouble}</p></Notice>}
            {conflict && <Conflict theirs={conflict} mine={text} onTakeTheirs={editing.takeTheirs} onKeepMine={editing.keepMine} onKeepBoth={editing.keepBoth} />}
            <Tabs label="Parts of the editor" names={partNames} chosen={part} onChoose={(next: Part) => setPart(next)} panels={{ edit: 'part', preview: 'part', history: 'part' }} />
            <div id="part" role="tabpanel" aria-label={partNames[part]} tabIndex={-1}>
                {part === 'edit' && <Bench editing={editing} validation={validation} undo={undo} />}
                {part === 'preview' && <Preview text={text} ready={ready} onEdit={() => setPart('edit')} />}
                {part === 'history' && <History detail={detail} text={text} onTake={(old) => { editing.setText(old); setPart('edit'); }} />}
            </div>
        </main>
    );
}
