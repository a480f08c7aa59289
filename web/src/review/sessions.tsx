import { useEffect, useState } from 'preact/hooks';

import { useMe } from '../account/account';
import { ask, messageOf } from '../account/api';
import { moment } from '../account/moment';
import { Notice } from '../components/notice';
import { percent } from '../format';
import { addressOf } from '../routes';
import { Filters } from './filters';
import { type Filter, narrows, noFilter, queryOf } from './query';
import { endingOf, type SessionSummary } from './types';

interface Listed {
    sessions: SessionSummary[];
    all: boolean;
}

/** As many as the server gives at once: fewer are the last. */
const pageSize = 50;

/** A candidate's own sessions, or all of this server for an instructor. */
export function SessionsScreen() {
    const me = useMe();
    const [filter, setFilter] = useState<Filter>(noFilter);
    const { listed, trouble, ended, more, again } = useSessions(filter, me?.instructor ?? null, me !== null);
    const instructor = Boolean(me?.instructor);
    return (
        <main id="main" class="office" tabIndex={-1}>
            <header class="office-head">
                <h1>{instructor && !filter.mine ? 'All sessions' : 'Your sessions'}</h1>
                {me && !instructor && <p class="hint">Kept for this browser alone: no account is needed, and nobody else finds them.</p>}
                {me && (!instructor || filter.mine) && <a href={addressOf.attempts()}>Over time</a>}
            </header>
            {(instructor || narrows(filter) || (listed?.sessions.length ?? 0) > 0) && <Filters filter={filter} instructor={instructor} onFilter={setFilter} />}
            {trouble && <Notice kind="error"><p>{trouble}</p><button type="button" onClick={again}>Try again</button></Notice>}
            {!listed && !trouble && <p class="loading" role="status">Fetching the sessions…</p>}
            {listed && <p class="unseen" role="status">{listed.sessions.length} sessions shown</p>}
            {listed && listed.sessions.length > 0 && <SessionTable sessions={listed.sessions} others={listed.all} />}
            {listed?.sessions.length === 0 && <Nothing narrowed={narrows(filter)} />}
            {listed && !ended && <p class="more"><button type="button" onClick={more}>Older sessions</button></p>}
        </main>
    );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
    if (narrowed) return <p class="empty">No session fits. Take a filter away to see more.</p>;
    return (
        <div class="empty">
            <p>No sessions yet. Each one you play is listed here with its score and everything that was said.</p>
            <p><a class="button primary" href="#/">Practise</a></p>
        </div>
    );
}

/** Starts anew with each filter; older pages are added below. */
function useSessions(filter: Filter, instructor: string | null, ready: boolean) {
    const [listed, setListed] = useState<Listed | null>(null);
    const [trouble, setTrouble] = useState('');
    const [ended, setEnded] = useState(true);
    const [attempt, setAttempt] = useState(0);
    const take = async (before: SessionSummary[], signal?: AbortSignal) => {
        setTrouble('');
        try {
            const page = await ask<Listed>(queryOf(filter, before.at(-1)?.id ?? null), signal);
            setListed({ ...page, sessions: [...before, ...page.sessions] });
            setEnded(page.sessions.length < pageSize);
        } catch (reason) {
            if (!signal?.aborted) setTrouble(messageOf(reason));
        }
    };
    useEffect(() => {
        if (!ready) return;
        const stop = new AbortController();
        void take([], stop.signal);
        return () => stop.abort();
    }, [filter, instructor, ready, attempt]);
    return { listed, trouble, ended, more: () => take(listed?.sessions ?? []), again: () => setAttempt(attempt + 1) };
}

/** Of others: whose they are is not known, but what else each of them played is. */
function SessionTable({ sessions, others }: { sessions: SessionSummary[]; others: boolean }) {
    return (
        <table class="listing sessions">
            <thead>
                <tr>
                    <th scope="col">Role</th><th scope="col">Started</th><th scope="col">Where</th><th scope="col">Turns</th>
                    <th scope="col">Outcome</th><th scope="col">Process</th><th scope="col">Captured</th>
                    {others && <th scope="col">Candidate</th>}
                </tr>
            </thead>
            <tbody>{sessions.map((session) => <SessionRow key={session.id} session={session} others={others} />)}</tbody>
        </table>
    );
}

function SessionRow({ session, others }: { session: SessionSummary; others: boolean }) {
    return (
        <tr>
            <th scope="row"><a href={addressOf.review(session.id)}>{session.title || session.persona}</a></th>
            <td data-label="Started"><time dateTime={new Date(session.started_ms).toISOString()}>{moment(session.started_ms)}</time></td>
            <td data-label="Where">{session.region} <span class="hint">{session.difficulty}</span></td>
            <td data-label="Turns" class="number">{session.turns}</td>
            <td data-label="Outcome"><span class={`outcome is-${session.outcome ?? 'running'}`}>{endingOf(session.outcome)}</span></td>
            <td data-label="Process" class="number">{session.process === null ? '–' : Math.round(session.process)}</td>
            <td data-label="Captured" class="number">{session.captured === null ? '–' : percent(Math.round(session.captured))}</td>
            {others && <td data-label="Candidate"><a href={addressOf.attempts(session.id)} aria-label={`Over time: the candidate of ${moment(session.started_ms)}`}>Over time</a></td>}
        </tr>
    );
}
