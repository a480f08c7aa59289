import { useState } from 'preact/hooks';

import { wholeMoney } from '../format';
import { emptyPreparation, type PreparationDraft, readPreparation } from '../preparation';
import type { PersonaChoice, Refusal, RegionChoice, StartChoice } from '../protocol';
import { load, save } from '../storage';
import { Choices } from './choices';
import { Notice } from './notice';
import { PreparationForm } from './preparation_form';

interface Picked {
    persona: string;
    region: string;
    difficulty: string;
    sheet: string;
}

interface Props {
    personas: PersonaChoice[];
    busy: boolean;
    trouble: Refusal | null;
    onStart(choice: StartChoice): void;
}

/** Whatever was picked before, as far as it still exists; the first of each where it does not. */
function settle(personas: PersonaChoice[], wish: Picked) {
    const persona = personas.find((p) => p.id === wish.persona) ?? personas[0]!;
    const region = persona.regions.find((r) => r.id === wish.region) ?? persona.regions[0]!;
    const difficulty = persona.difficulties.find((d) => d.id === wish.difficulty) ??
        persona.difficulties.find((d) => d.id === 'standard') ?? persona.difficulties[0];
    const sheets = persona.fact_sheets.filter((s) => !s.region || s.region === region.id);
    const sheet = sheets.find((s) => s.id === wish.sheet) ?? sheets[0];
    return { persona, region, difficulty, sheets, sheet };
}

const nothingPicked: Picked = { persona: '', region: '', difficulty: '', sheet: '' };

export function StartForm({ personas, busy, trouble, onStart }: Props) {
    const [wish, setWish] = useState(() => load<Picked>('picked', nothingPicked));
    const [draft, setDraft] = useState(() => load<PreparationDraft>('preparation', emptyPreparation));
    const [problems, setProblems] = useState<Record<string, string>>({});
    const { persona, region, difficulty, sheets, sheet } = settle(personas, wish);

    const pick = (part: Partial<Picked>) => {
        setWish({ ...wish, ...part });
        save('picked', { ...wish, ...part });
    };
    const prepare = (next: PreparationDraft) => {
        setDraft(next);
        save('preparation', next);
    };
    const submit = (event: Event) => {
        event.preventDefault();
        const { preparation, problems: found } = readPreparation(draft);
        setProblems(found);
        if (Object.keys(found).length || busy) return;
        onStart({
            persona: persona.id, region: region.id, level: null, difficulty: difficulty?.id ?? null,
            fact_sheet: sheet?.id ?? null, seed: null, preparation,
        });
    };

    return (
        <form class="card" onSubmit={submit} noValidate>
            <PersonaPicker personas={personas} persona={persona} onPick={(id) => pick({ persona: id })} />
            <Choices legend="Where" layout="row" value={region.id} onChange={(id) => pick({ region: id })}
                choices={persona.regions.map((r) => ({ id: r.id, title: r.name, detail: range(r) }))} />
            <Choices legend="How tough" layout="row" value={difficulty?.id ?? ''} onChange={(id) => pick({ difficulty: id })}
                choices={persona.difficulties.map((d) => ({ id: d.id, title: d.name, detail: d.summary }))} />
            {sheets.length > 0 && (
                <Choices legend="What you bring" hint="What you can truthfully say in the conversation." value={sheet?.id ?? ''}
                    onChange={(id) => pick({ sheet: id })} choices={sheets.map((s) => ({ id: s.id, title: s.title }))} />
            )}
            <PreparationForm draft={draft} currency={region.currency} problems={problems} onChange={prepare} />
            {persona.brief_reveals_floor && (
                <Notice kind="warning">
                    <p>The script this role comes from tells the recruiter your floor. In the conversation, better keep it to yourself.</p>
                </Notice>
            )}
            {trouble && <Notice kind="error"><p>{trouble.message}</p></Notice>}
            <div class="submit">
                <button type="submit" class="primary large" disabled={busy}>{busy ? 'Calling…' : `Meet ${firstName(persona.recruiter)}`}</button>
                <p class="hint">The recruiter’s limits are invented for practice. They are not the company’s.</p>
            </div>
        </form>
    );
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

const range = ({ base_range: base, currency }: RegionChoice): string =>
    base ? `${wholeMoney(base.min, currency)} – ${wholeMoney(base.max, currency)} base` : `paid in ${currency}`;

function PersonaPicker({ personas, persona, onPick }: { personas: PersonaChoice[]; persona: PersonaChoice; onPick(id: string): void }) {
    if (personas.length > 1) {
        return (
            <Choices legend="Who you meet" value={persona.id} onChange={onPick}
                choices={personas.map((p) => ({ id: p.id, title: `${p.recruiter}, ${p.company}`, detail: p.role }))} />
        );
    }
    return (
        <div class="persona">
            <span class="avatar" aria-hidden="true">{firstName(persona.recruiter).charAt(0)}</span>
            <div>
                <h2>{persona.role}</h2>
                <p class="hint">{persona.company} · you talk with {persona.recruiter}</p>
                <p>{persona.summary}</p>
            </div>
        </div>
    );
}
