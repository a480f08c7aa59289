import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { useFetched } from '../account/fetched';
import { Notice } from '../components/notice';
import { addressOf, type InsteadSource } from '../routes';
import { type Fork, forkOf, leftAt, lineOf, pathOf, turnAt, wayTo } from './forks';
import { ForkTree } from './fork_tree';
import { ForkView } from './fork_view';
import { InsteadForm } from './instead_form';
import { InsteadTurns } from './instead_turns';
import type { Review } from './types';

export interface InsteadProps {
    source: InsteadSource;
    /** Where one stands: a fork, or the talk itself. */
    fork: number | null;
    /** The turn that is to be said differently. */
    turn: number | null;
}

export const backOf = ({ of, name }: InsteadSource): string => (of === 'review' ? addressOf.review(name) : `#/session/${encodeURIComponent(name)}`);

/** A finished talk said differently, from any turn of it, as often as one likes. */
export function InsteadScreen({ source, fork, turn }: InsteadProps) {
    const talk = useFetched<Review>(pathOf(source));
    const kept = useFetched<{ forks: Fork[] }>(`${pathOf(source)}/forks`);
    const refused = talk.refused ?? kept.refused;
    if (talk.value && kept.value) return <Shown review={talk.value} kept={kept.value.forks} source={source} fork={fork} turn={turn} />;
    return (
        <main id="main" class="alone" tabIndex={-1}>
            {refused
                ? <Notice kind="error">
                    <p>{refused.status === 404 ? 'There is no such talk of yours: what could have been said instead is for whoever said it.' : refused.message}</p>
                    <p><a href={addressOf.sessions}>To the sessions</a>{refused.status !== 404 && <> or <button type="button" class="link-like" onClick={() => { talk.again(); kept.again(); }}>try again</button></>}</p>
                </Notice>
                : <p class="loading" role="status">Fetching the talk…</p>}
        </main>
    );
}

function Shown({ review, kept, source, fork, turn }: { review: Review; kept: Fork[] } & InsteadProps) {
    const [forks, setForks] = useState(kept);
    const { brief, turns } = review;
    const way = wayTo(forks, fork);
    const line = lineOf(turns, way);
    const here = forkOf(forks, fork);
    const made = (next: Fork) => {
        setForks([...forks, next]);
        location.hash = addressOf.instead(source, next.id);
    };
    const form = (seq: number) => (
        <InsteadForm key={`${leftAt(way, seq)}/${seq}`} source={source} review={review} from={leftAt(way, seq)} seq={seq} before={turnAt(line, seq - 1)}
            said={turnAt(line, seq)} onMade={made} />
    );
    return (
        <main id="main" class="debrief instead" tabIndex={-1}>
            <header class="debrief-head">
                <p class="hint">{brief.role}, {brief.company} · with {brief.recruiter} · {brief.region.name} · {brief.difficulty.name}</p>
                <h1>What if you had said…</h1>
                <p class="hint">The recruiter answers as they would have then: the same limits, the same dice. It is practice, and counts nowhere. <a href={backOf(source)}>Back to {source.of === 'review' ? 'the review' : 'the debrief'}</a></p>
            </header>
            {!turns.at(-1)?.done && <Notice kind="note"><p>The conversation is still going on. What could have been said instead is for after its end.</p></Notice>}
            {turns.at(-1)?.done && (
                <div class="instead-body">
                    <Stand key={`${fork}/${turn}`} heading={headingOf(here, turn)}>
                        {turn !== null && form(turn)}
                        {turn === null && here && <ForkView fork={here} review={review} source={source} />}
                        {turn === null && here && !here.turn.done && form(here.seq + 1)}
                        <InsteadTurns line={turn === null ? line : line.filter((one) => one.seq < turn)} open={turn === null && !here} way={way} source={source} fork={fork} name={brief.recruiter} />
                    </Stand>
                    <ForkTree forks={forks} source={source} current={fork} process={review.score?.process ?? null} />
                </div>
            )}
        </main>
    );
}

function headingOf(here: Fork | null, turn: number | null): string {
    if (turn !== null) return `Turn ${turn}, said differently`;
    return here ? `Turn ${here.seq}: the answer` : 'As it was said';
}

/** Where one stands now; whoever comes here by a link or by sending hears it. */
function Stand({ heading, children }: { heading: string; children: ComponentChildren }) {
    const title = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
        title.current?.focus({ preventScroll: true });
        title.current?.scrollIntoView({ block: 'start' });
    }, []);
    return (
        <div class="instead-here">
            <h2 ref={title} tabIndex={-1}>{heading}</h2>
            {children}
        </div>
    );
}
