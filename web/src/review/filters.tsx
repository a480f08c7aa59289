import { useEffect, useRef, useState } from 'preact/hooks';

import { TextField } from '../account/text_field';
import type { PersonaChoice } from '../protocol';
import { useFetched } from '../account/fetched';
import { endings } from './types';
import { type Filter, noFilter } from './query';

interface Props {
    filter: Filter;
    instructor: boolean;
    onFilter(filter: Filter): void;
}

const searchPause = 300;

/** Narrows the list as one types and picks; the words wait for a pause. */
export function Filters({ filter, instructor, onFilter }: Props) {
    const [search, setSearch] = useState(filter.search);
    const latest = useRef({ filter, onFilter });
    latest.current = { filter, onFilter };
    useEffect(() => {
        if (search === latest.current.filter.search) return;
        const pause = setTimeout(() => latest.current.onFilter({ ...latest.current.filter, search }), searchPause);
        return () => clearTimeout(pause);
    }, [search]);
    const set = (part: Partial<Filter>) => onFilter({ ...filter, search, ...part });
    const clear = () => {
        setSearch('');
        onFilter(noFilter);
    };
    return (
        <form class="filters" role="search" aria-label="Sessions" onSubmit={(event) => { event.preventDefault(); set({}); }}>
            <TextField label="Search" type="search" value={search} onInput={setSearch} />
            <Personas value={filter.persona} onPick={(persona) => set({ persona })} />
            <Pick label="Outcome" value={filter.outcome} onPick={(outcome) => set({ outcome })}
                options={[['running', 'Still going on'], ...Object.entries(endings)]} />
            <TextField label="From" type="date" value={filter.from} onInput={(from) => set({ from })} />
            <TextField label="To" type="date" value={filter.to} onInput={(to) => set({ to })} />
            {instructor && <label class="check"><input type="checkbox" checked={filter.mine} onChange={(event) => set({ mine: event.currentTarget.checked })} /> Only those of this browser</label>}
            <button type="button" class="link-like" onClick={clear}>Clear</button>
        </form>
    );
}

function Personas({ value, onPick }: { value: string; onPick(id: string): void }) {
    const { value: personas } = useFetched<PersonaChoice[]>('/api/personas');
    return <Pick label="Role" value={value} onPick={onPick} options={(personas ?? []).map((persona) => [persona.id, `${persona.role}, ${persona.company}`])} />;
}

export function Pick({ label, value, options, onPick }: { label: string; value: string; options: [string, string][]; onPick(value: string): void }) {
    return (
        <div class="field">
            <label>
                <span>{label}</span>
                <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
                    <option value="">All</option>
                    {options.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
                </select>
            </label>
        </div>
    );
}
