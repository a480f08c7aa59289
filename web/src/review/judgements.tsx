import { useRef, useState } from 'preact/hooks';

import { change } from '../account/api';
import { moment } from '../account/moment';
import { Notice } from '../components/notice';
import type { Score } from '../protocol';
import { type Coach, type Judgement, pointsOf, titleOf } from './coaching';
import type { Coaching } from './comments';
import { JudgementForm } from './judgement_form';
import { useRequest } from './request';

/** Both scores beside each other: the program's is never changed. */
export function Judgements({ score, coaching }: { score: Score; coaching: Coaching }) {
    const { coach, path } = coaching;
    const [said, setSaid] = useState('');
    const heading = useRef<HTMLHeadingElement>(null);
    const kept = (next: Coach, what: string) => {
        coaching.keep(next);
        setSaid(what);
        heading.current?.focus();
    };
    if (!path && !coach.history.length && !coach.overrides.length) return null;
    return (
        <section id="judged" aria-labelledby="judged-title">
            <h2 id="judged-title" ref={heading} tabIndex={-1}>The coach’s points</h2>
            <p class="hint">A person’s judgement beside the program’s. Both are kept.</p>
            {coach.overrides.length > 0
                ? <Standing score={score} coach={coach} path={path} onKept={kept} />
                : <p>{coach.history.length ? 'None stand: all that were given are taken back.' : 'None are given.'}</p>}
            <p class="judged-said" role="status">{said}</p>
            {path && <JudgementForm score={score} path={path} onKept={(next) => kept(next, 'The points are kept beside the program’s.')} />}
            {coach.history.length > coach.overrides.length && <History history={coach.history} />}
        </section>
    );
}

interface StandingProps {
    score: Score;
    coach: Coach;
    path: string | null;
    onKept(next: Coach, said: string): void;
}

function Standing({ score, coach, path, onKept }: StandingProps) {
    return (
        <table class="listing judged">
            <thead>
                <tr>
                    <th scope="col">Dimension</th><th scope="col" class="number">Program</th><th scope="col" class="number">Coach</th><th scope="col">Why</th>
                    {path && <th scope="col"><span class="unseen">Take back</span></th>}
                </tr>
            </thead>
            <tbody>
                {coach.overrides.map((one) => (
                    <tr key={one.dimension}>
                        <th scope="row">{titleOf(one.dimension)}</th>
                        <td data-label="Program" class="number">{pointsOf(one.program)}</td>
                        <td data-label="Coach" class="number"><strong>{pointsOf(one.points ?? 0)}</strong></td>
                        <td data-label="Why" class="judged-why">
                            {one.reason && <p>{one.reason}</p>}
                            <p class="hint">{one.author && `${one.author}, `}{moment(one.made_ms)}</p>
                        </td>
                        {path && <td><TakeBack dimension={one.dimension} path={path} onKept={onKept} /></td>}
                    </tr>
                ))}
            </tbody>
            {coach.process !== null && (
                <tfoot>
                    <tr>
                        <th scope="row">Process</th>
                        <td data-label="Program" class="number">{pointsOf(score.process)}</td>
                        <td data-label="Coach" class="number"><strong>{pointsOf(coach.process)}</strong></td>
                        <td colSpan={path ? 2 : 1} class="hint">of 100, the other dimensions as the program has them</td>
                    </tr>
                </tfoot>
            )}
        </table>
    );
}

function TakeBack({ dimension, path, onKept }: { dimension: string } & Pick<StandingProps, 'onKept'> & { path: string }) {
    const { busy, trouble, run } = useRequest();
    const takeBack = () => run(async () => {
        const { coach } = await change<{ coach: Coach }>('DELETE', `${path}/overrides/${encodeURIComponent(dimension)}`);
        onKept(coach, `${titleOf(dimension)}: the coach’s points are taken back.`);
    });
    return (
        <>
            <button type="button" disabled={busy} onClick={takeBack} aria-label={`Take back the points for ${titleOf(dimension)}`}>Take back</button>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
        </>
    );
}

function History({ history }: { history: Judgement[] }) {
    return (
        <details class="judged-history">
            <summary>All that was given and taken back: {history.length}</summary>
            <ol>
                {history.map((one, i) => (
                    <li key={i}>
                        <strong>{titleOf(one.dimension)}</strong>: {one.points === null ? 'taken back' : `${pointsOf(one.points)} in place of ${pointsOf(one.program)}`}
                        {one.reason && <> – {one.reason}</>} <span class="hint">{one.author}, {moment(one.made_ms)}</span>
                    </li>
                ))}
            </ol>
        </details>
    );
}
