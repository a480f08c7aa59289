// The preparation form: what is typed, and what it comes to as a message.

import { readAmount } from './amount';
import type { Component, FloorKind, Preparation } from './protocol';

export interface PreparationDraft {
    target: Record<'base' | 'equity' | 'signing', string>;
    floorKind: FloorKind;
    floor: string;
    alternative: string;
    alternativeText: string;
    priorities: (Component | '')[];
}

export const emptyPreparation: PreparationDraft = {
    target: { base: '', equity: '', signing: '' }, floorKind: 'base', floor: '', alternative: '', alternativeText: '',
    priorities: ['', '', ''],
};

export interface Reading {
    preparation: Preparation | null;
    /** By field: what is wrong and how to mend it. */
    problems: Record<string, string>;
}

const mend = 'Write an amount such as 215000 or 215k.';

/** Empty fields are left out; nothing filled in is no preparation. */
export function readPreparation(draft: PreparationDraft): Reading {
    const problems: Record<string, string> = {};
    const amount = (field: string, text: string): number | null => {
        if (text.trim() === '') return null;
        const value = readAmount(text);
        if (value === null) problems[field] = mend;
        return value;
    };
    const preparation: Preparation = {};
    const target = targetOf(draft, amount);
    if (Object.keys(target).length) preparation.target = target;
    const floor = amount('floor', draft.floor);
    if (floor !== null) preparation.floor = { kind: draft.floorKind, amount: floor };
    const annual = amount('alternative', draft.alternative);
    if (annual !== null) preparation.alternative = { annual, text: draft.alternativeText.trim() };
    const priorities = draft.priorities.filter((c, i, all): c is Component => c !== '' && all.indexOf(c) === i);
    if (priorities.length) preparation.priorities = priorities;
    return { preparation: Object.keys(preparation).length ? preparation : null, problems };
}

function targetOf(draft: PreparationDraft, amount: (field: string, text: string) => number | null) {
    const target: Partial<Record<Component, number>> = {};
    for (const component of ['base', 'equity', 'signing'] as const) {
        const value = amount(`target.${component}`, draft.target[component]);
        if (value !== null) target[component] = value;
    }
    return target;
}
