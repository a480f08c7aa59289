import { useId } from 'preact/hooks';

import { readAmount } from '../amount';
import { money } from '../format';

interface Props {
    label: string;
    unit: string;
    currency: string;
    value: string;
    problem?: string | undefined;
    onInput(text: string): void;
}

/** A field for an amount, which says how it was read. */
export function MoneyField({ label, unit, currency, value, problem, onInput }: Props) {
    const id = useId();
    const read = value.trim() === '' ? null : readAmount(value);
    return (
        <div class={`field ${problem ? 'wrong' : ''}`}>
            <label for={id}>{label} <span class="unit">{unit}</span></label>
            <input id={id} type="text" inputMode="decimal" autocomplete="off" value={value} maxLength={20}
                aria-invalid={problem ? 'true' : undefined} aria-describedby={`${id}-note`}
                onInput={(event) => onInput(event.currentTarget.value)} />
            <span id={`${id}-note`} class="note">{problem ?? (read === null ? '' : money(read, currency))}</span>
        </div>
    );
}
