import { useState } from 'preact/hooks';

import { ask, change, messageOf } from '../account/api';
import { moment } from '../account/moment';
import { TextField } from '../account/text_field';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { duplicate } from './copies';
import { dropped, type Handed } from './intake/files';
import { NewPersona } from './intake/new_persona';
import { type Shelf, useShelf, type Wanted } from './shelf';
import { type PersonaDetail, type PersonaEntry, shortHash, sourceNames } from './types';

export default function Library() {
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
            <Shelves />
        </main>
    );
}

const states: [Wanted['state'], string][] = [['all', 'All'], ['published', 'Published'], ['draft', 'With a draft'], ['archived', 'Archived']];

function Shelves() {
    const [wanted, setWanted] = useState<Wanted>({ search: '', state: 'all' });
    const shelf = useShelf(wanted);
    return (
        <>
            <form class="filters" role="search" aria-label="Personas" onSubmit={(event) => event.preventDefault()}>
                <TextField label="Search" type="search" value={wanted.search} onInput={(search) => setWanted({ ...wanted, search })} />
                <div class="field">
                    <label>
                        <span>State</span>
                        <select value={wanted.state} onChange={(event) => setWanted({ ...wanted, state: event.currentTarget.value as Wanted['state'] })}>
                            {states.map(([state, name]) => <option key={state} value={state}>{name}</option>)}
                        </select>
                    </label>
                </div>
            </form>
            {shelf.trouble && <Notice kind="error"><p>{shelf.trouble}</p><button type="button" onClick={shelf.again}>Try again</button></Notice>}
            {shelf.personas ? <Found shelf={shelf} narrowed={wanted.search.trim() !== '' || wanted.state !== 'all'} /> : !shelf.trouble && <p class="loading" role="status">Fetching the library…</p>}
        </>
    );
}

function Found({ shelf, narrowed }: { shelf: Shelf; narrowed: boolean }) {
    const [trouble, setTrouble] = useState('');
    const personas = shelf.personas ?? [];
    const attempt = (act: () => Promise<void>) => void act().catch((reason: unknown) => setTrouble(messageOf(reason)));
    if (!personas.length) return <p class="empty">{narrowed ? 'No persona fits. Take a filter away to see more.' : 'The library is empty. Import a guide or upload a persona to begin.'}</p>;
    return (
        <>
            <p class="hint" role="status">{personas.length < shelf.total ? `${personas.length} of ${shelf.total} personas` : personas.length === 1 ? 'One persona' : `${personas.length} personas`}</p>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            <ul class="shelf">{personas.map((persona) => <Card key={persona.id} persona={persona} attempt={attempt} onChanged={shelf.again} />)}</ul>
            {shelf.more && <p class="more"><button type="button" onClick={shelf.more}>Show more</button></p>}
        </>
    );
}

interface CardProps {
    persona: PersonaEntry;
    attempt(act: () => Promise<void>): void;
    onChanged(): void;
}

/** Fetched only when it is to be copied: the list holds no limits. */
async function copy(persona: PersonaEntry): Promise<void> {
    const { published, draft } = await ask<PersonaDetail>(`/api/library/${encodeURIComponent(persona.id)}`);
    location.hash = addressOf.persona(await duplicate(persona.id, published ?? draft?.json ?? ''));
}

function Card({ persona, attempt, onChanged }: CardProps) {
    const archived = persona.state === 'archived';
    const name = persona.title || persona.id;
    const archive = async () => {
        await change('POST', `/api/library/${encodeURIComponent(persona.id)}/archive`, { archived: !archived });
        onChanged();
    };
    return (
        <li class={`card ${archived ? 'archived' : ''}`}>
            <h2><a href={addressOf.persona(persona.id)}>{name}</a></h2>
            <p class="shelf-company">{persona.company || 'No company yet'}</p>
            <p class="hint">{persona.regions.join(' · ')}</p>
            <p class="marks">
                <span class="chip">{sourceNames[persona.source]}{persona.version > 0 && ` · version ${persona.version}`}</span>
                {persona.has_draft && persona.source !== 'draft' && <span class="chip is-unclear">Draft waiting</span>}
                {archived && <span class="chip">Archived</span>}
                {persona.hash && <code title={persona.hash}>{shortHash(persona.hash)}</code>}
                {persona.edited_ms !== null && <span class="hint">{moment(persona.edited_ms)}</span>}
            </p>
            <p class="shelf-actions">
                <a class="button" href={addressOf.persona(persona.id)} aria-label={`Edit ${name}`}>Edit</a>
                <button type="button" aria-label={`Copy ${name}`} onClick={() => attempt(() => copy(persona))}>Copy</button>
                {persona.source !== 'draft' && (
                    <button type="button" class="quiet" aria-label={`${archived ? 'Take out of the archive:' : 'Archive'} ${name}`} onClick={() => attempt(archive)}>
                        {archived ? 'Take out of the archive' : 'Archive'}
                    </button>
                )}
            </p>
        </li>
    );
}
