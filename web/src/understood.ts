// What was understood of a message, as short labels.

import { money, percent } from './format';
import type { Act, Amount, Understood } from './protocol';
import { actNames, componentNames, readable, whoseNames } from './words';

export interface Chip {
    text: string;
    kind: 'act' | 'amount' | 'lever' | 'unclear';
    unsure: boolean;
    begin: number;
    end: number;
}

const unsureBelow = 600;

const polarities: Record<string, string> = { negated: 'not: ', hypothetical: 'if: ', quoted: 'quoted: ' };

function figure(value: number, amount: Amount, currency: string | null): string {
    if (amount.unit === 'percent') return percent(value);
    if (amount.unit === 'multiple') return `${value}×`;
    return amount.unit === 'count' ? String(value) : money(value, currency);
}

/** "$215,000", "$200,000 – $210,000", "at least $215,000". */
export function amountText(amount: Amount, regionCurrency: string): string {
    const { lo, hi } = amount.resolved ?? amount;
    const currency = amount.resolved?.currency ?? amount.currency ?? regionCurrency;
    const as = amount.resolved ? { ...amount, unit: 'money' as const } : amount;
    if (lo !== null && hi !== null) {
        return lo === hi ? figure(lo, as, currency) : `${figure(lo, as, currency)} – ${figure(hi, as, currency)}`;
    }
    if (lo !== null) return `at least ${figure(lo, as, currency)}`;
    return hi !== null ? `at most ${figure(hi, as, currency)}` : '';
}

function amountChip(amount: Amount, regionCurrency: string): Chip {
    const component = amount.component ? `${componentNames[amount.component]} ` : '';
    const whose = amount.whose === 'ask' ? '' : ` · ${whoseNames[amount.whose] ?? amount.whose}`;
    return {
        text: `${component}${amountText(amount, regionCurrency)}${whose}`, kind: 'amount', unsure: false,
        begin: amount.begin, end: amount.end,
    };
}

function actChip(act: Act): Chip {
    const name = actNames[act.act] ?? readable(act.act);
    return {
        text: `${polarities[act.polarity] ?? ''}${name}`, kind: act.act === 'unclear' ? 'unclear' : 'act',
        unsure: act.confidence < unsureBelow, begin: act.begin, end: act.end,
    };
}

/** Acts, amounts and levers once each, in the order of the text. */
export function chips(understood: Understood, regionCurrency: string, leverTitle: (id: string) => string): Chip[] {
    const { acts = [], amounts = [], levers = [] } = understood;
    const plain = acts.filter((act) => act.act !== 'invoke_lever' && !(act.act === 'ask' && act.amounts.length)).map(actChip);
    const named = levers.map((lever): Chip => ({
        text: `${polarities[lever.polarity] ?? ''}${leverTitle(lever.id)}`, kind: 'lever',
        unsure: lever.confidence < unsureBelow, begin: lever.begin, end: lever.end,
    }));
    const all = [...plain, ...amounts.map((amount) => amountChip(amount, regionCurrency)), ...named];
    const seen = new Set<string>();
    return all.sort((a, b) => a.begin - b.begin).filter((chip) => !seen.has(chip.text) && seen.add(chip.text));
}
