import { useEffect, useId, useState } from 'preact/hooks';

import { change, messageOf } from '../../account/api';
import { percent } from '../../format';
import { evidenceNames } from '../../words';
import { useDesk } from './desk';

interface Recognised {
    levers: { lever: string; title: string; confidence: number; why: { words: string; part: string }[] }[];
    evidence: { lever: string; kind: string; words: string }[];
}

const partNames: Record<string, string> = {
    title: 'in its title', cue: 'in its cues', example: 'in an example', fact: 'in a fact', reason: 'as people usually say it',
};

const pause = 350;

/** Whether a sentence would be taken for one of the levers as they stand here, and by which words. */
export function TrySentence() {
    const desk = useDesk();
    const id = useId();
    const [text, setText] = useState('');
    const [found, setFound] = useState<Recognised | null>(null);
    const [trouble, setTrouble] = useState('');
    const wrong = desk.faults.size > 0;
    useEffect(() => {
        setTrouble('');
        if (!text.trim() || wrong) return setFound(null);
        const stop = new AbortController();
        const look = () => change<Recognised>('POST', '/api/library/recognise', { json: JSON.stringify(desk.value), text }, stop.signal)
            .then(setFound).catch((reason: unknown) => { if (!stop.signal.aborted) { setFound(null); setTrouble(messageOf(reason)); } });
        const wait = setTimeout(look, pause);
        return () => {
            clearTimeout(wait);
            stop.abort();
        };
    }, [text, desk.value, wrong]);
    return (
        <div class="try-sentence">
            <label for={id}>Try a sentence</label>
            <textarea id={id} rows={2} value={text} onInput={(event) => setText(event.currentTarget.value)} placeholder="As a candidate would say it" />
            <div class="tried" role="status">
                {trouble || (text.trim() !== '' && wrong && 'It can be tried once there is no mistake in the persona.')}
                {found && <Found found={found} />}
            </div>
        </div>
    );
}

function Found({ found }: { found: Recognised }) {
    if (!found.levers.length) return <p>No lever is recognised in it.</p>;
    return (
        <ul>
            {found.levers.map((lever) => (
                <li key={lever.lever}>
                    <strong>{lever.title}</strong> <span class="hint">{percent(lever.confidence / 10)} sure</span>
                    {lever.why.map((reason, i) => <span key={i} class="why">“{reason.words}” <span class="hint">{partNames[reason.part] ?? reason.part}</span></span>)}
                </li>
            ))}
            {found.evidence.length > 0 && <li class="hint">Evidence in it: {found.evidence.map(({ kind, words }) => `${evidenceNames[kind] ?? kind} (“${words}”)`).join(', ')}</li>}
        </ul>
    );
}
