import { useState } from 'preact/hooks';

import { ask, messageOf } from '../../account/api';
import { useFetched } from '../../account/fetched';
import { moment } from '../../account/moment';
import { Notice } from '../../components/notice';
import { type PersonaDetail, shortHash } from '../types';
import { Comparison } from './comparison';

interface Props {
    detail: PersonaDetail;
    /** What stands in the editor. */
    text: string;
    /** Puts an older text into the editor. */
    onTake(text: string): void;
}

/** Something to compare: what is typed, what is saved, or a version by its number. */
type Side = 'typed' | 'draft' | 'published' | number;

const sidesOf = (detail: PersonaDetail): [Side, string][] => [
    ['typed', 'What stands in the editor'],
    ...(detail.draft ? [['draft', `Saved draft ${detail.draft.revision}, by ${detail.draft.author}`] as [Side, string]] : []),
    ...(detail.published && !detail.versions.length ? [['published', 'As shipped'] as [Side, string]] : []),
    ...newestFirst(detail).map(({ number, published_ms }): [Side, string] => [number, `Version ${number}, ${moment(published_ms)}`]),
];

const addressOfVersion = (id: string, number: number): string => `/api/library/${encodeURIComponent(id)}/versions/${number}`;

/** Numbered from 1 as they were published. */
const newestFirst = (detail: PersonaDetail) => detail.versions.map((version, i) => ({ ...version, number: i + 1 })).reverse();

export function History({ detail, text, onTake }: Props) {
    const sides = sidesOf(detail);
    const [before, setBefore] = useState<Side>(sides.find(([side]) => side === 'published' || typeof side === 'number')?.[0] ?? 'typed');
    const [after, setAfter] = useState<Side>('typed');
    return (
        <div class="history">
            <Versions detail={detail} onCompare={setBefore} onTake={onTake} />
            <section aria-labelledby="compare-title">
                <h2 id="compare-title">What differs</h2>
                <div class="compare-sides">
                    <Side label="Before" sides={sides} value={before} onPick={setBefore} />
                    <Side label="After" sides={sides} value={after} onPick={setAfter} />
                </div>
                <Compared detail={detail} text={text} before={before} after={after} />
            </section>
        </div>
    );
}

function Side({ label, sides, value, onPick }: { label: string; sides: [Side, string][]; value: Side; onPick(side: Side): void }) {
    const pick = (text: string) => onPick(/^\d+$/.test(text) ? Number(text) : (text as Side));
    return (
        <label class="inline-field"><span>{label}</span>
            <select value={String(value)} onChange={(event) => pick(event.currentTarget.value)}>
                {sides.map(([side, name]) => <option key={side} value={String(side)}>{name}</option>)}
            </select>
        </label>
    );
}

function useText(detail: PersonaDetail, text: string, side: Side) {
    const fetched = useFetched<{ json: string }>(typeof side === 'number' ? addressOfVersion(detail.id, side) : null);
    if (side === 'typed') return { text, refused: null };
    if (side === 'draft') return { text: detail.draft?.json ?? '', refused: null };
    if (side === 'published') return { text: detail.published ?? '', refused: null };
    return { text: fetched.value?.json ?? null, refused: fetched.refused };
}

function Compared({ detail, text, before, after }: { detail: PersonaDetail; text: string; before: Side; after: Side }) {
    const then = useText(detail, text, before);
    const now = useText(detail, text, after);
    const refused = then.refused ?? now.refused;
    if (refused) return <Notice kind="error"><p>{refused.message}</p></Notice>;
    if (then.text === null || now.text === null) return <p class="loading" role="status">Fetching the version…</p>;
    return <Comparison before={then.text} after={now.text} />;
}

function Versions({ detail, onCompare, onTake }: { detail: PersonaDetail; onCompare(side: Side): void; onTake(text: string): void }) {
    return (
        <section class="versions" aria-labelledby="versions-title">
            <h2 id="versions-title">Versions published here</h2>
            {!detail.versions.length && <p class="hint">{detail.source === 'shipped' ? 'None yet: it is as it was shipped.' : 'None yet.'}</p>}
            <ul>
                {newestFirst(detail).map((version) => (
                    <li key={version.number}>
                        <span class="version-name">Version {version.number}</span> <code title={version.hash}>{shortHash(version.hash)}</code> <span>{moment(version.published_ms)} by {version.author}</span>
                        {version.hash === detail.hash && <span class="chip is-lever">in use</span>}
                        <button type="button" class="link-like" onClick={() => onCompare(version.number)}>Compare<span class="unseen"> version {version.number}</span></button>
                        <TakeUp detail={detail} number={version.number} onTake={onTake} />
                    </li>
                ))}
            </ul>
        </section>
    );
}

/** Fetched when it is asked for: a version is not small. */
function TakeUp({ detail, number, onTake }: { detail: PersonaDetail; number: number; onTake(text: string): void }) {
    const [trouble, setTrouble] = useState('');
    const take = () => ask<{ json: string }>(addressOfVersion(detail.id, number)).then(({ json }) => onTake(json)).catch((reason: unknown) => setTrouble(messageOf(reason)));
    return (
        <>
            <button type="button" class="link-like" onClick={take}>Edit from it<span class="unseen"> version {number}</span></button>
            {trouble && <span role="alert" class="fault">{trouble}</span>}
        </>
    );
}
