import { useState } from 'preact/hooks';

import { ask, change, messageOf } from '../account/api';
import { useFetched } from '../account/fetched';
import { TextField } from '../account/text_field';
import { Notice } from '../components/notice';
import { Pick } from '../review/filters';
import { addressOf } from '../routes';
import { freeId, withId } from './identity';
import { dropped, type Handed } from './intake/files';
import { NewPersona } from './intake/new_persona';
import { saveDraft } from './save';
import { type PersonaDetail, type PersonaEntry, shortHash, sourceNames } from './types';

export default function Library() {
    const { value, refused, again } = useFetched<{ personas: PersonaEntry[] }>('/api/library');
    const [making, setMaking] = useState(false);
    const [handed, setHanded] = useState<Handed[]>([]);
    const drop = (event: DragEvent) => {
        event.preventDefault();
        setMaking(true);
        if (event.dataTransfer) void dropped(event.dataTransfer).then(setHanded);
    };
    return (
        <main id="main" class="office" tabIndex={-1} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <header class="office-head">
                <h1>Library</h1>
                <p class="hint">The recruiters of this server. A published version never changes; sessions keep the version they began with.</p>
                <button type="button" class="primary" aria-expanded={making} onClick={() => setMaking(!making)}>New persona</button>
            </header>
            {making && <NewPersona handed={handed} />}
            {refused && <Notice kind="error"><p>{refused.message}</p><button type="button" onClick={again}>Try again</button></Notice>}
            {!value && !refused && <p class="loading" role="status">Fetching the library…</p>}
            {value && <Shelf personas={value.personas} onChanged={again} />}
        </main>
    );
}

const fits = (persona: PersonaEntry, words: string): boolean =>
    `${persona.id} ${persona.company} ${persona.role} ${persona.regions.join(' ')}`.toLowerCase().includes(words.trim().toLowerCase());

function Shelf({ personas, onChanged }: { personas: PersonaEntry[]; onChanged(): void }) {
    const [search, setSearch] = useState('');
    const [source, setSource] = useState('');
    const [archived, setArchived] = useState(false);
    const [trouble, setTrouble] = useState('');
    const shown = personas.filter((persona) => fits(persona, search) && (archived || !persona.archived)
        && (source === '' || (source === 'edited' ? persona.draft_revision !== null : persona.source === source)));
    const attempt = (act: () => Promise<void>) => void act().catch((reason: unknown) => setTrouble(messageOf(reason)));
    return (
        <>
            <form class="filters" role="search" aria-label="Personas" onSubmit={(event) => event.preventDefault()}>
                <TextField label="Search" type="search" value={search} onInput={setSearch} />
                <Pick label="Source" value={source} onPick={setSource} options={[...Object.entries(sourceNames), ['edited', 'With a draft']]} />
                <label class="check"><input type="checkbox" checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} /> Archived too</label>
            </form>
            <p class="unseen" role="status">{shown.length} personas shown</p>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            {shown.length > 0
                ? <ul class="shelf">{shown.map((persona) => <Card key={persona.id} persona={persona} ids={personas.map((other) => other.id)} attempt={attempt} onChanged={onChanged} />)}</ul>
                : <p class="empty">{personas.length ? 'No persona fits. Take a filter away to see more.' : 'The library is empty. Import a guide or upload a persona to begin.'}</p>}
        </>
    );
}

interface CardProps {
    persona: PersonaEntry;
    ids: string[];
    attempt(act: () => Promise<void>): void;
    onChanged(): void;
}

/** Fetched only when it is to be copied: the list holds no limits. */
async function copy(persona: PersonaEntry, ids: string[]): Promise<void> {
    const detail = await ask<PersonaDetail>(`/api/library/${encodeURIComponent(persona.id)}`);
    const id = freeId(persona.id, ids);
    await saveDraft(id, withId(detail.published ?? detail.draft?.json ?? '', id), 0);
    // A conflict means that someone made this copy a moment ago: it is shown rather than overwritten.
    location.hash = addressOf.persona(id);
}

function Card({ persona, ids, attempt, onChanged }: CardProps) {
    const archive = async () => {
        await change('POST', `/api/library/${encodeURIComponent(persona.id)}/archive`, { archived: !persona.archived });
        onChanged();
    };
    return (
        <li class={`card ${persona.archived ? 'archived' : ''}`}>
            <h2><a href={addressOf.persona(persona.id)}>{persona.role || persona.id}</a></h2>
            <p class="shelf-company">{persona.company || 'No company yet'}</p>
            <p class="hint">{persona.regions.join(' · ')}</p>
            <p class="marks">
                <span class="chip">{sourceNames[persona.source]}</span>
                {persona.draft_revision !== null && persona.source !== 'draft' && <span class="chip is-unclear">Draft waiting</span>}
                {persona.archived && <span class="chip">Archived</span>}
                {persona.hash && <code title={persona.hash}>{shortHash(persona.hash)}</code>}
            </p>
            <p class="shelf-actions">
                <a class="button" href={addressOf.persona(persona.id)} aria-label={`Edit ${persona.role || persona.id}`}>Edit</a>
                <button type="button" aria-label={`Copy ${persona.role || persona.id}`} onClick={() => attempt(() => copy(persona, ids))}>Copy</button>
                {persona.source !== 'draft' && (
                    <button type="button" class="quiet" aria-label={`${persona.archived ? 'Take out of the archive:' : 'Archive'} ${persona.role || persona.id}`} onClick={() => attempt(archive)}>
                        {persona.archived ? 'Take out of the archive' : 'Archive'}
                    </button>
                )}
            </p>
        </li>
    );
}
