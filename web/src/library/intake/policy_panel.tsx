import { useEffect, useId, useState } from 'preact/hooks';

import { useFetched } from '../../account/fetched';
import { load, save } from '../../storage';
import { readable } from '../../words';
import type { Policy } from './guides';

interface Rule {
    name: string;
    value: number;
    unit: string;
    low: number;
    high: number;
    what?: string;
    why: string;
}

const rest = 350;

/** The instructor's own numbers, kept in this browser; changes wait for a pause before anything is read anew. */
export function usePolicy() {
    const [typed, setTyped] = useState<Policy>(() => load<Policy>('policy', {}));
    const [settled, setSettled] = useState(typed);
    useEffect(() => {
        const wait = setTimeout(() => {
            setSettled(typed);
            save('policy', Object.keys(typed).length ? typed : null);
        }, rest);
        return () => clearTimeout(wait);
    }, [typed]);
    return { typed, settled, setTyped };
}

interface Props {
    policy: Policy;
    onPolicy(policy: Policy): void;
}

/** What stands in for what a guide does not say: each number can be moved. */
export function PolicyPanel({ policy, onPolicy }: Props) {
    const { value, refused } = useFetched<{ rules: Rule[] }>('/api/policy');
    const changed = Object.keys(policy).length;
    if (refused) return <p class="hint">The policy could not be fetched: {refused.message}</p>;
    if (!value) return null;
    const set = (rule: Rule, number: number) => {
        const { [rule.name]: _, ...others } = policy;
        onPolicy(number === rule.value ? others : { ...others, [rule.name]: number });
    };
    return (
        <details class="policy">
            <summary>What a guide does not say: the policy{changed > 0 && <span class="hint"> · {changed} {changed === 1 ? 'number' : 'numbers'} changed</span>}</summary>
            <div class="policy-rules">
                {value.rules.map((rule) => <Slider key={rule.name} rule={rule} value={policy[rule.name] ?? rule.value} onValue={(number) => set(rule, number)} />)}
            </div>
            <p><button type="button" disabled={!changed} onClick={() => onPolicy({})}>Back to the documented policy</button></p>
        </details>
    );
}

function Slider({ rule, value, onValue }: { rule: Rule; value: number; onValue(value: number): void }) {
    const id = useId();
    const [typed, setTyped] = useState<string | null>(null);
    const step = rule.unit === 'percent' ? 0.5 : 1;
    const fits = (text: string) => text.trim() !== '' && Number(text) >= rule.low && Number(text) <= rule.high;
    const wrong = typed !== null && !fits(typed);
    const type = (text: string) => {
        setTyped(text);
        if (fits(text)) onValue(Number(text));
    };
    return (
        <div class={`rule ${wrong ? 'wrong' : ''}`}>
            <label for={id}>{readable(rule.name)} <span class="unit">{rule.unit}</span></label>
            <input id={id} type="range" min={rule.low} max={rule.high} step={step} value={value} aria-describedby={`${id}-why`} onInput={(event) => { setTyped(null); onValue(Number(event.currentTarget.value)); }} />
            <input type="text" inputMode="decimal" aria-label={`${readable(rule.name)}, ${rule.unit}`} aria-invalid={wrong || undefined} value={typed ?? String(value)} onInput={(event) => type(event.currentTarget.value)} onBlur={() => setTyped(null)} />
            <p id={`${id}-why`} class="note">{wrong ? `From ${rule.low} to ${rule.high}.` : `${rule.what ? `${readable(rule.what)}: ` : ''}${rule.why}`}</p>
        </div>
    );
}
