import { useEffect, useState } from 'preact/hooks';

import { TextField } from '../account/text_field';
import type { PersonaChoice } from '../protocol';
import { recent } from '../storage';
import { Notice } from './notice';
import { StartForm } from './start_form';

export function StartScreen() {
    const [search, setSearch] = useState('');
    const { personas, many, failed, again } = usePersonas(search);
    return (
        <main id="main" class="start" tabIndex={-1}>
            <Welcome />
            <div class="start-form">
                {failed && (
                    <Notice kind="error">
                        <p>The recruiters could not be fetched from the server.</p>
                        <button type="button" onClick={again}>Try again</button>
                    </Notice>
                )}
                {!failed && !personas && <p class="loading" role="status">Fetching the recruiters…</p>}
                {many && <TextField label="Find a recruiter by company or role" type="search" value={search} onInput={setSearch} />}
                {personas?.length === 0 && search && <p role="status">Nobody of that name is here.</p>}
                {personas?.length === 0 && !search && <Notice kind="error"><p>This server has no recruiter to talk to.</p></Notice>}
                {personas && personas.length > 0 && <StartForm personas={personas} />}
            </div>
        </main>
    );
}

function Welcome() {
    const last = recent.load();
    return (
        <section class="welcome">
            <h1>Negotiate the offer before it is real.</h1>
            <p class="lead">
                Talk with a recruiter in your own words. They have a budget, a boss and a spine: good reasons move them,
                pressure does not.
            </p>
            <ol class="steps">
                <li><strong>Prepare.</strong> Set a target and a floor, and read what you can truthfully say.</li>
                <li><strong>Talk.</strong> The offer stays in view; nothing binds until you confirm it.</li>
                <li><strong>Learn.</strong> See what each sentence was worth, and what was still on the table.</li>
            </ol>
            {last && (
                <a class="resume" href={`#/session/${encodeURIComponent(last.session)}`}>
                    <span class="resume-title">Go on with {last.recruiter}</span>
                    <span class="hint">{last.role}, {last.company}</span>
                </a>
            )}
        </section>
    );
}

/** As many as the server tells at once: where it tells so many there may be more, and one looks for them by name. */
const aPage = 50;

function usePersonas(search: string) {
    const [personas, setPersonas] = useState<PersonaChoice[] | null>(null);
    const [many, setMany] = useState(false);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
        const stop = new AbortController();
        setFailed(false);
        fetch(`/api/personas${search ? `?search=${encodeURIComponent(search)}` : ''}`, { signal: stop.signal })
            .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
            .then((list: PersonaChoice[]) => {
                setPersonas(list);
                if (list.length >= aPage) setMany(true);
            })
            .catch((problem: unknown) => {
                if (!stop.signal.aborted) setFailed(true);
                if (!stop.signal.aborted) console.warn('No recruiters:', problem);
            });
        return () => stop.abort();
    }, [search, attempt]);
    return { personas, many, failed, again: () => setAttempt(attempt + 1) };
}
