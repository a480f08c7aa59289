import { useEffect, useRef } from 'preact/hooks';

import { packageLine, wholeMoney } from '../format';
import { addressOf } from '../routes';
import type { View } from '../store';
import { outcomeNames } from '../words';
import { Dimensions } from './dimensions';
import { Header } from './header';
import { Down } from './icons';
import { Opportunities } from './opportunities';
import { Outcome } from './outcome';
import { RevealSection } from './reveal';
import { Scoreboard } from './scoreboard';
import { Transcript } from './transcript';

interface Props {
    view: View;
    onBack(): void;
    /** The same brief and preparation, other dice. */
    onAgain(): void;
}

/** After the end: what was done well, what it brought, and what was still there. */
export function Debrief({ view, onBack, onAgain }: Props) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus(), []);
    const { brief, score, reveal, turns } = view;
    const last = turns.at(-1);
    if (!brief || !score || !last) return null;
    const agreed = last.outcome === 'agreed' ? (last.recap ?? last.offer) : null;
    return (
        <>
            <Header><button type="button" class="quiet" onClick={onBack}>Back to the conversation</button></Header>
            <main id="main" class="debrief" tabIndex={-1}>
                <header class="debrief-head">
                    <p class="hint">{brief.role}, {brief.company} · with {brief.recruiter} · {brief.region.name}</p>
                    <h1 ref={heading} tabIndex={-1}>{outcomeNames[last.outcome ?? ''] ?? 'How it went'}</h1>
                    {agreed && <p class="lead">{packageLine(agreed)}
                        {agreed.annual_value && <>, worth {wholeMoney(agreed.annual_value.amount, agreed.annual_value.currency)} a year</>}</p>}
                </header>
                <Scoreboard score={score} />
                <p class="ways">
                    <a class="button" href={addressOf.instead({ of: 'session', name: view.session ?? '' })}>Say it differently</a>
                    <a class="button" href={addressOf.attempts()}>Your talks over time</a>
                </p>
                <Opportunities score={score} turns={turns} currency={brief.region.currency} source={{ of: 'session', name: view.session ?? '' }} />
                <Outcome score={score} brief={brief} reveal={reveal} />
                <Dimensions score={score} turns={turns} />
                {reveal && <RevealSection reveal={reveal} brief={brief} />}
                <Downloads session={view.session ?? ''} />
                <Transcript view={view} />
                <p class="again">
                    <button type="button" class="primary large" onClick={onAgain}>Practise it again</button>
                    <a class="button large" href="#/">Choose another</a>
                </p>
                <p class="fine">Scored by {score.rubric}. Limits and unlocks were invented for practice, not the company’s.</p>
            </main>
        </>
    );
}

const formats = [
    { id: 'md', name: 'Markdown', about: 'to read' },
    { id: 'json', name: 'JSON', about: 'everything' },
    { id: 'csv', name: 'CSV', about: 'offers by turn' },
];

function Downloads({ session }: { session: string }) {
    const base = `/api/sessions/${encodeURIComponent(session)}/export?format=`;
    return (
        <section aria-labelledby="downloads-title">
            <h2 id="downloads-title">Keep it</h2>
            <p class="downloads">
                {formats.map((format) => (
                    <a key={format.id} class="button" href={base + format.id} download>
                        <Down /> {format.name} <span class="hint">{format.about}</span>
                    </a>
                ))}
            </p>
        </section>
    );
}
