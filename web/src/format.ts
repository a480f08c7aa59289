// Figures for a person to read, in the reader's own locale.

import type { Component, Package, Term } from './protocol';
import { componentNames } from './words';

export function money(amount: number, currency: string | null, locale?: string): string {
    if (!currency) return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
    const whole = Number.isInteger(amount);
    return new Intl.NumberFormat(locale, {
        style: 'currency', currency, minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2,
    }).format(amount);
}

/** Rounded to whole units: for totals, where cents say nothing. */
export const wholeMoney = (amount: number, currency: string | null, locale?: string): string =>
    money(Math.round(amount), currency, locale);

/** "$195K": for scales, where there is room for little. */
export const compactMoney = (amount: number, currency: string | null): string =>
    new Intl.NumberFormat(undefined, { ...(currency && { style: 'currency', currency }), notation: 'compact', maximumFractionDigits: 1 }).format(amount);

export const signed = (text: string, sign: number): string => (sign > 0 ? `+${text}` : sign < 0 ? `−${text}` : text);

export const percent = (value: number): string =>
    `${new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value)}%`;

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The number a term is compared by. */
export function magnitude(term: Term | undefined): number | null {
    if (!term) return null;
    return term.amount ?? term.percent ?? term.days ?? term.months ?? term.steps ?? (term.included ? 1 : 0);
}

const plainTerms: Partial<Record<Component, (term: Term) => string>> = {
    start_date: (t) => `${plural(t.days ?? 0, 'day', 'days')} later`,
    pto: (t) => `${plural(t.days ?? 0, 'day', 'days')} a year`,
    remote: (t) => `${plural(t.days ?? 0, 'day', 'days')} a week`,
    level: (t) => (t.steps ? `${plural(t.steps, 'level', 'levels')} up` : 'as offered'),
    review: (t) => `${plural(t.months ?? 0, 'month', 'months')} earlier`,
    visa: (t) => (t.included === false ? 'not included' : 'sponsored'),
};

export function termText(component: Component, term: Term): string {
    const plain = plainTerms[component];
    if (plain) return plain(term);
    if (term.percent !== undefined) return `${percent(term.percent)} of base`;
    if (term.amount === undefined) return '';
    const amount = money(term.amount, term.currency ?? null);
    if (component === 'equity') return `${amount} over ${term.years ?? 4} years`;
    return component === 'base' || component === 'total' || component === 'bonus' ? `${amount} a year` : `${amount} once`;
}

/** The amount alone, for narrow columns. */
export function termShort(component: Component, term: Term): string {
    if (term.percent !== undefined) return percent(term.percent);
    if (term.amount !== undefined) return money(term.amount, term.currency ?? null);
    return termText(component, term);
}

export const termOrder: Component[] = [
    'base', 'equity', 'bonus', 'signing', 'start_date', 'pto', 'remote', 'level', 'review', 'relocation', 'visa', 'total',
];

export const statedTerms = (offer: Package | null): Component[] => termOrder.filter((c) => offer?.[c] !== undefined);

/** "$195,000 × (1 + 12%) + $160,000 ÷ 4 + $10,000 ÷ 4": how the annual value comes about. */
export function annualFormula(offer: Package, signingYears: number): string {
    const { base, bonus, equity, signing } = offer;
    const amount = (term: Term) => money(term.amount ?? 0, term.currency ?? null);
    const parts: string[] = [];
    if (base) parts.push(bonus?.percent ? `${amount(base)} × (1 + ${percent(bonus.percent)})` : amount(base));
    if (bonus?.amount) parts.push(`${amount(bonus)} bonus`);
    if (equity?.amount) parts.push(`${amount(equity)} ÷ ${equity.years ?? 4}`);
    if (signing?.amount) parts.push(`${amount(signing)} ÷ ${signingYears}`);
    return parts.join(' + ');
}

/** One line for a narrow screen. */
export const packageLine = (offer: Package): string => termsLine(offer, statedTerms(offer).slice(0, 3));

export const termsLine = (offer: Package, components: readonly Component[]): string =>
    components.map((c) => termPhrase(c, offer[c]!)).join(' · ');

const phrases: Partial<Record<Component, (term: Term) => string>> = {
    start_date: (t) => `start ${plural(t.days ?? 0, 'day', 'days')} later`,
    pto: (t) => `${plural(t.days ?? 0, 'day', 'days')} of leave`,
    remote: (t) => `${plural(t.days ?? 0, 'remote day', 'remote days')} a week`,
    level: (t) => (t.steps ? `${plural(t.steps, 'level', 'levels')} up` : 'level as offered'),
    review: (t) => `review ${plural(t.months ?? 0, 'month', 'months')} earlier`,
    visa: (t) => (t.included === false ? 'no visa' : 'visa sponsored'),
};

/** A term by itself, as one would say it: "$195,000 base", "25 days of leave". */
const termPhrase = (component: Component, term: Term): string =>
    phrases[component]?.(term) ?? `${termShort(component, term)} ${componentNames[component].toLowerCase()}`;

/** The terms that are not what they were; all of them where there was no offer before. */
export const changedTerms = (offer: Package, before: Package | null): Component[] =>
    statedTerms(offer).filter((c) => magnitude(offer[c]) !== magnitude(before?.[c]));
