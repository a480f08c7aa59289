import { useEffect, useRef, useState } from 'preact/hooks';

import { useMe } from '../account/account';
import { useFetched } from '../account/fetched';
import { moment } from '../account/moment';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { type Attempt, type Attempts, knownWays, letterOf, type Measure, narrowedTo, newWay, personasOf, type Way } from './attempts';
import { AttemptsChart, figureOf, measureNames } from './attempts_chart';
import { Pick } from './filters';
import { endingOf } from './types';

export interface AttemptsProps {
    /** Whose candidate's; null: one's own. */
    session: string | null;
}

/** One's own talks over time; with a session named, those of its candidate. */
export function AttemptsScreen({ session }: AttemptsProps) {
    const { value, refused, again } = useFetched<Attempts>(session === null ? '/api/attempts' : `/api/attempts?session=${encodeURIComponent(session)}`);
    const me = useMe();
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus({ preventScroll: true }), []);
    const whose = session !== null && me?.instructor ? 'This candidate’s talks over time' : 'Your talks over time';
    return (
        <main id="main" class="office attempts" tabIndex={-1}>
            <header class="office-head">
                <h1 ref={heading} tabIndex={-1}>{whose}</h1>
                <p class="hint">Talks that have ended. {session !== null && <a href={addressOf.review(session)}>Back to the review</a>}</p>
            </header>
            {refused && (
                <Notice kind="error">
                    <p>{refused.status === 404 ? 'There is no such session among those you may see.' : refused.message}</p>
                    {refused.status !== 404 && <button type="button" onClick={again}>Try again</button>}
                </Notice>
            )}
            {!value && !refused && <p class="loading" role="status">Fetching the talks…</p>}
            {value && (value.new_personas.length ? <Shown attempts={value} /> : <Nothing />)}
        </main>
    );
}

function Nothing() {
    return (
        <div class="empty">
            <p>No talk has ended yet. Each one that has is a point here.</p>
            <p><a class="button primary" href="#/">Practise</a></p>
        </div>
    );
}

function Shown({ attempts }: { attempts: Attempts }) {
    const [measure, setMeasure] = useState<Measure>('process');
    const [persona, setPersona] = useState('');
    const some = narrowedTo(attempts, persona);
    const ways = knownWays(some, measure);
    return (
        <>
            <div class="attempts-choice">
                <MeasurePick value={measure} onPick={setMeasure} />
                <Pick label="Role" value={persona} onPick={setPersona} options={personasOf(attempts)} />
            </div>
            <Group id="new" title="With someone new" about="The first talk with each recruiter: what you bring to a table you do not know." along="First talks, in order"
                attempts={some.new_personas} ways={[newWay(some, measure)]} measure={measure} />
            <Group id="same" title="With someone known" about="Again with the same recruiter, limits drawn anew. Each line begins at the first talk, a ring." along="Talk with that recruiter"
                attempts={some.same_persona} ways={ways} measure={measure} />
        </>
    );
}

const measures: Measure[] = ['process', 'captured'];

const about: Record<Measure, string> = { process: 'what was done, of 100', captured: 'percent of what was there to win' };

function MeasurePick({ value, onPick }: { value: Measure; onPick(measure: Measure): void }) {
    return (
        <fieldset class="measure">
            <legend>Draw</legend>
            {measures.map((measure) => (
                <label key={measure} class="check">
                    <input type="radio" name="measure" checked={measure === value} onChange={() => onPick(measure)} /> {measureNames[measure]} <span class="hint">{about[measure]}</span>
                </label>
            ))}
        </fieldset>
    );
}

interface GroupProps {
    id: string;
    title: string;
    about: string;
    along: string;
    attempts: Attempt[];
    ways: Way[];
    measure: Measure;
}

function Group({ id, title, about, along, attempts, ways, measure }: GroupProps) {
    return (
        <section class="attempts-group" aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <p class="hint">{about}</p>
            {!attempts.length && <p class="empty">None yet.</p>}
            {attempts.length > 0 && (
                <div class="attempts-pair">
                    <figure class="card">
                        <AttemptsChart ways={ways} measure={measure} along={along} name={title.toLowerCase()} />
                        {ways.length > 1 && <Letters ways={ways} />}
                    </figure>
                    <AttemptTable attempts={attempts} title={title} />
                </div>
            )}
        </section>
    );
}

function Letters({ ways }: { ways: Way[] }) {
    return <ul class="letters">{ways.map((way, i) => <li key={way.persona}><strong>{letterOf(i)}</strong> {way.title}</li>)}</ul>;
}

function AttemptTable({ attempts, title }: { attempts: Attempt[]; title: string }) {
    return (
        <table class="listing">
            <caption class="unseen">Talks {title.toLowerCase()}</caption>
            <thead>
                <tr>
                    <th scope="col">Role</th><th scope="col">Talk</th><th scope="col">Started</th><th scope="col">Outcome</th>
                    <th scope="col" class="number">Process</th><th scope="col" class="number">Captured</th>
                </tr>
            </thead>
            <tbody>
                {attempts.map((one) => (
                    <tr key={one.id}>
                        <th scope="row"><a href={addressOf.review(one.id)}>{one.title || one.persona}</a></th>
                        <td data-label="Talk">{one.attempt}.</td>
                        <td data-label="Started"><time dateTime={new Date(one.started_ms).toISOString()}>{moment(one.started_ms)}</time></td>
                        <td data-label="Outcome"><span class={`outcome is-${one.outcome ?? 'running'}`}>{endingOf(one.outcome)}</span></td>
                        <td data-label="Process" class="number">{figureOf(one.process, 'process')}</td>
                        <td data-label="Captured" class="number">{figureOf(one.captured, 'captured')}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
