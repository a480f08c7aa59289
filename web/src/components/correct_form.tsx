import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { readAmount } from '../amount';
import { termOrder } from '../format';
import type { Amount, AmountFix, Component } from '../protocol';
import { amountText } from '../understood';
import { componentNames, whoseNames } from '../words';

interface Props {
    amounts: Amount[];
    currency: string;
    onCorrect(fixes: AmountFix[]): void;
    onCancel(): void;
}

interface Row {
    component: Component | '';
    value: string;
    whose: string;
    drop: boolean;
}

const rowOf = (amount: Amount): Row => {
    const value = (amount.resolved ?? amount).lo;
    return { component: amount.component ?? '', value: value === null ? '' : String(value), whose: amount.whose, drop: false };
};

/** The difference between a row and what was understood; null where nothing was changed. */
function fixOf(index: number, row: Row, was: Row): AmountFix | null {
    if (row.drop) return { index, drop: true };
    const fix: AmountFix = { index };
    if (row.component && row.component !== was.component) fix.component = row.component;
    if (row.whose !== was.whose) fix.whose = row.whose;
    const value = readAmount(row.value);
    if (value !== null && row.value !== was.value) Object.assign(fix, { lo: value, hi: value });
    return Object.keys(fix).length > 1 ? fix : null;
}

/** Says what the amounts of the last message were meant to be. */
export function CorrectForm({ amounts, currency, onCorrect, onCancel }: Props) {
    const [rows, setRows] = useState(() => amounts.map(rowOf));
    const fixes = rows.flatMap((row, i) => fixOf(i, row, rowOf(amounts[i]!)) ?? []);
    const set = (at: number, part: Partial<Row>) => setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
    const form = useRef<HTMLFormElement>(null);
    // The button that opened it is gone: the form takes the focus, from its top.
    useEffect(() => {
        form.current?.querySelector('select')?.focus({ preventScroll: true });
        form.current?.scrollIntoView({ block: form.current.offsetHeight < innerHeight / 2 ? 'nearest' : 'start' });
    }, []);
    const submit = (event: Event) => {
        event.preventDefault();
        if (fixes.length) onCorrect(fixes);
    };
    return (
        <form class="correct" ref={form} onSubmit={submit} aria-label="Correct what was understood">
            {rows.map((row, i) => (
                <RowFields key={i} row={row} label={amountText(amounts[i]!, currency)} onChange={(part) => set(i, part)} />
            ))}
            <div class="buttons">
                <button type="button" onClick={onCancel}>Leave it</button>
                <button type="submit" class="primary" disabled={!fixes.length}>Correct</button>
            </div>
        </form>
    );
}

function RowFields({ row, label, onChange }: { row: Row; label: string; onChange(part: Partial<Row>): void }) {
    const id = useId();
    return (
        <fieldset>
            <legend>{label}</legend>
            <label class="unseen" for={`${id}-c`}>term</label>
            <select id={`${id}-c`} value={row.component} disabled={row.drop} onChange={(e) => onChange({ component: e.currentTarget.value as Component })}>
                <option value="">unsaid</option>
                {termOrder.map((c) => <option key={c} value={c}>{componentNames[c]}</option>)}
            </select>
            <label class="unseen" for={`${id}-v`}>amount</label>
            <input id={`${id}-v`} type="text" inputMode="decimal" value={row.value} disabled={row.drop} onInput={(e) => onChange({ value: e.currentTarget.value })} />
            <label class="unseen" for={`${id}-w`}>whose</label>
            <select id={`${id}-w`} value={row.whose} disabled={row.drop} onChange={(e) => onChange({ whose: e.currentTarget.value })}>
                {Object.entries(whoseNames).map(([whose, name]) => <option key={whose} value={whose}>{name}</option>)}
            </select>
            <label class="check"><input type="checkbox" checked={row.drop} onChange={(e) => onChange({ drop: e.currentTarget.checked })} /> not an amount to talk about</label>
        </fieldset>
    );
}
