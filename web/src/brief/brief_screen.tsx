import { useEffect, useRef, useState } from 'preact/hooks';

import { useFetched } from '../account/fetched';
import { Notice } from '../components/notice';
import { useView } from '../hooks';
import { emptyPreparation, type PreparationDraft, readPreparation } from '../preparation';
import type { Brief, Refusal, StartChoice } from '../protocol';
import type { BriefChoice } from '../routes';
import { load, save } from '../storage';
import type { SessionStore } from '../store';
import { PreparationForm } from './preparation_form';
import { FactSheet, FloorWarning, InventedLimits, Levers, Meeting } from './sections';

interface Props {
    choice: BriefChoice;
    /** Of the conversation being started, where one is. */
    store: SessionStore | null;
    onStart(choice: StartChoice): void;
}

const pathOf = ({ persona, region, difficulty, sheet }: BriefChoice): string =>
    `/api/personas/${encodeURIComponent(persona)}/brief?${new URLSearchParams({ region, difficulty, fact_sheet: sheet })}`;

/** Before the talk, on one page: what is known, and what one wants. */
export function BriefScreen({ choice, store, onStart }: Props) {
    const { value, refused, again } = useFetched<Brief>(pathOf(choice));
    if (value) return <Briefing brief={value} store={store} onStart={onStart} />;
    return (
        <main id="main" class="alone" tabIndex={-1}>
            {refused
                ? <Notice kind="error">
                    <p>{refused.message}</p>
                    <p><a href="#/">Choose another conversation</a> or <button type="button" class="link-like" onClick={again}>try again</button></p>
                </Notice>
                : <p class="loading" role="status">Fetching the brief…</p>}
        </main>
    );
}

function Briefing({ brief, store, onStart }: { brief: Brief } & Omit<Props, 'choice'>) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus({ preventScroll: true }), []);
    return (
        <main id="main" class="briefing" tabIndex={-1}>
            <header class="briefing-head">
                <p class="hint"><a href="#/">Choose another conversation</a></p>
                <h1 ref={heading} tabIndex={-1}>Before you meet {brief.recruiter}</h1>
                <p class="lead">{brief.summary}</p>
            </header>
            <div class="briefing-body">
                <div class="briefing-read">
                    <Meeting brief={brief} />
                    <FactSheet brief={brief} />
                    <FloorWarning brief={brief} />
                    <Levers levers={brief.levers} />
                    <InventedLimits />
                </div>
                {store ? <Starting brief={brief} store={store} onStart={onStart} /> : <PrepareAndStart brief={brief} busy={false} trouble={null} onStart={onStart} />}
            </div>
        </main>
    );
}

function Starting({ brief, store, onStart }: { brief: Brief; store: SessionStore; onStart: Props['onStart'] }) {
    const { trouble } = useView(store);
    return <PrepareAndStart brief={brief} busy={!trouble} trouble={trouble} onStart={onStart} />;
}

interface FormProps {
    brief: Brief;
    busy: boolean;
    trouble: Refusal | null;
    onStart: Props['onStart'];
}

function PrepareAndStart({ brief, busy, trouble, onStart }: FormProps) {
    // Amounts are of a place and a role: each keeps its own.
    const kept = `preparation.${brief.persona}.${brief.region.id}`;
    const [draft, setDraft] = useState(() => ({ ...emptyPreparation, ...load<Partial<PreparationDraft>>(kept, {}) }));
    const [problems, setProblems] = useState<Record<string, string>>({});
    const change = (next: PreparationDraft) => {
        setDraft(next);
        setProblems({});
        save(kept, next);
    };
    const submit = (event: Event) => {
        event.preventDefault();
        const { preparation, problems: found } = readPreparation(draft, brief.values);
        setProblems(found);
        if (Object.keys(found).length || busy) return;
        onStart({ ...choiceOf(brief), preparation });
    };
    return (
        <form class="card briefing-form" onSubmit={submit} noValidate aria-labelledby="prepare-title">
            <div>
                <h2 id="prepare-title">What you want from it</h2>
                <p class="hint">Worth writing down before the talk: the recruiter never sees it, and you can leave any of it out.</p>
            </div>
            <PreparationForm draft={draft} usual={brief.values} currency={brief.region.currency} problems={problems} onChange={change} />
            {Object.keys(problems).length > 0 && <Notice kind="error"><p>Some of the figures could not be read: they are marked above.</p></Notice>}
            {trouble && <Notice kind="error"><p>{trouble.message}</p></Notice>}
            <button type="submit" class="primary large" disabled={busy}>{busy ? 'Calling…' : `Meet ${brief.recruiter.split(' ')[0]}`}</button>
        </form>
    );
}

/** The same exercise once more, with other dice. */
export const choiceOf = (brief: Brief): StartChoice => ({
    persona: brief.persona, region: brief.region.id, level: brief.level.id, difficulty: brief.difficulty.id,
    fact_sheet: brief.fact_sheet.id || null, seed: null, preparation: brief.preparation,
});
