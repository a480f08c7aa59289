import { useId } from 'preact/hooks';

import { money } from '../format';
import { type PreparationDraft, readWorth } from '../preparation';
import type { Values } from '../protocol';
import { type Worth, worthOf, worths } from './worths';

interface Props {
    draft: PreparationDraft['values'];
    usual: Values;
    currency: string;
    problems: Record<string, string>;
    onChange(values: PreparationDraft['values']): void;
}

/** What is not money, in money: the outcome is counted by it. Empty fields keep what is usual for the place. */
export function ValuesForm({ draft, usual, currency, problems, onChange }: Props) {
    const wrong = worths.some((worth) => problems[`values.${worth.id}`]);
    return (
        <details class="values" open={wrong || undefined}>
            <summary>What the other terms are worth to you</summary>
            <p class="hint">In money a year. The outcome is counted with it; what you leave empty counts as it usually does, in grey.</p>
            <div class="fields pairs">
                {worths.map((worth) => (
                    <WorthField key={worth.id} worth={worth} usual={worthOf(usual, worth.id)} currency={currency} value={draft[worth.id] ?? ''}
                        problem={problems[`values.${worth.id}`]} onInput={(text) => onChange({ ...draft, [worth.id]: text })} />
                ))}
            </div>
        </details>
    );
}

interface FieldProps {
    worth: Worth;
    usual: number;
    currency: string;
    value: string;
    problem: string | undefined;
    onInput(text: string): void;
}

function WorthField({ worth, usual, currency, value, problem, onInput }: FieldProps) {
    const id = useId();
    const read = value.trim() === '' ? null : readWorth(value, worth.percent);
    const shown = (amount: number) => (worth.percent ? `${amount}%` : money(amount, currency));
    return (
        <div class={`field ${problem ? 'wrong' : ''}`}>
            <label for={id}>{worth.title}{worth.unit && <> <span class="unit">{worth.unit}</span></>}</label>
            <input id={id} type="text" inputMode="decimal" autocomplete="off" maxLength={20} value={value} placeholder={shown(usual)}
                aria-invalid={problem ? 'true' : undefined} aria-describedby={`${id}-note`} onInput={(event) => onInput(event.currentTarget.value)} />
            <span id={`${id}-note`} class="note">{problem ?? (read === null ? '' : shown(read))}</span>
        </div>
    );
}
