// What the terms besides money are worth to the candidate, as the form asks for it.

import type { NonCash, Values } from '../protocol';

export type WorthId = NonCash | 'equity_discount';

export interface Worth {
    id: WorthId;
    title: string;
    unit: string;
    percent: boolean;
}

export const worths: Worth[] = [
    { id: 'pto', title: 'A day of paid leave', unit: '', percent: false },
    { id: 'remote', title: 'A remote day a week', unit: '', percent: false },
    { id: 'review', title: 'Pay review, a month earlier', unit: '', percent: false },
    { id: 'level', title: 'A level up', unit: '', percent: false },
    { id: 'start_date', title: 'Starting a day later', unit: '', percent: false },
    { id: 'visa', title: 'A sponsored visa', unit: '', percent: false },
    { id: 'relocation', title: 'Relocation', unit: 'percent of it', percent: true },
    { id: 'equity_discount', title: 'Equity counts less by', unit: 'percent', percent: true },
];

export const worthOf = (values: Values, id: WorthId): number =>
    (id === 'equity_discount' ? values.equity_discount : (values.per_unit[id] ?? 0));
