import { useState } from 'preact/hooks';

import { wholeMoney } from '../format';
import type { PersonaChoice, RegionChoice } from '../protocol';
import { addressOf, type BriefChoice } from '../routes';
import { load, save } from '../storage';
import { Choices } from './choices';

/** Whatever was picked before, as far as it still exists; the first of each where it does not. */
function settle(personas: PersonaChoice[], wish: BriefChoice) {
    const persona = personas.find((p) => p.id === wish.persona) ?? personas[0]!;
    const region = persona.regions.find((r) => r.id === wish.region) ?? persona.regions[0]!;
    const difficulty = persona.difficulties.find((d) => d.id === wish.difficulty) ??
        persona.difficulties.find((d) => d.id === 'standard') ?? persona.difficulties[0];
    const sheets = persona.fact_sheets.filter((s) => !s.region || s.region === region.id);
    const sheet = sheets.find((s) => s.id === wish.sheet) ?? sheets[0];
    return { persona, region, difficulty, sheets, sheet };
}

const nothingPicked: BriefChoice = { persona: '', region: '', difficulty: '', sheet: '' };

/** Which conversation it is to be; what is known of it beforehand is the next page. */
export function StartForm({ personas }: { personas: PersonaChoice[] }) {
    const [wish, setWish] = useState(() => load<BriefChoice>('picked', nothingPicked));
    const { persona, region, difficulty, sheets, sheet } = settle(personas, wish);
    const pick = (part: Partial<BriefChoice>) => {
        setWish({ ...wish, ...part });
        save('picked', { ...wish, ...part });
    };
    const submit = (event: Event) => {
        event.preventDefault();
        location.hash = addressOf.brief({ persona: persona.id, region: region.id, difficulty: difficulty?.id ?? '', sheet: sheet?.id ?? '' });
    };
    return (
        <form class="card" onSubmit={submit}>
            <PersonaPicker personas={personas} persona={persona} onPick={(id) => pick({ persona: id })} />
            <Choices legend="Where" layout="row" value={region.id} onChange={(id) => pick({ region: id })}
                choices={persona.regions.map((r) => ({ id: r.id, title: r.name, detail: range(r) }))} />
            <Choices legend="How tough" layout="row" value={difficulty?.id ?? ''} onChange={(id) => pick({ difficulty: id })}
                choices={persona.difficulties.map((d) => ({ id: d.id, title: d.name, detail: d.summary }))} />
            {sheets.length > 1 && (
                <Choices legend="What you bring" hint="What you can truthfully say in the conversation." value={sheet?.id ?? ''}
                    onChange={(id) => pick({ sheet: id })} choices={sheets.map((s) => ({ id: s.id, title: s.title }))} />
            )}
            <div class="submit">
                <button type="submit" class="primary large">Read your brief</button>
                <p class="hint">Next: what you know before the talk, and what you want from it.</p>
            </div>
        </form>
    );
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

const range = ({ base_range: base, currency }: RegionChoice): string =>
    base ? `${wholeMoney(base.min, currency)} – ${wholeMoney(base.max, currency)} posted` : `paid in ${currency}, no range posted`;

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
