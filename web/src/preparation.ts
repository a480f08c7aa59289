// The preparation form: what is typed, and what it comes to as a message.

import { readAmount } from './amount';
import { type WorthId, worthOf, worths } from './brief/worths';
import type { Component, FloorKind, Preparation, Values } from './protocol';

export interface PreparationDraft {
    target: Record<'base' | 'equity' | 'signing', string>;
    floorKind: FloorKind;
    floor: string;
    alternative: string;
    alternativeText: string;
    priorities: (Component | '')[];
    values: Partial<Record<WorthId, string>>;
}

export const emptyPreparation: PreparationDraft = {
    target: { base: '', equity: '', signing: '' }, floorKind: 'base', floor: '', alternative: '', alternativeText: '',
    priorities: ['', '', ''], values: {},
};

export interface Reading {
    preparation: Preparation | null;
    /** By field: what is wrong and how to mend it. */
    problems: Record<string, string>;
}

const mend = 'Write an amount such as 215000 or 215k.';
const mendPercent = 'Write a percentage from 0 to 100.';

/** Empty fields are left out; nothing filled in is no preparation. `usual` stands for values not filled in. */
export function readPreparation(draft: PreparationDraft, usual: Values): Reading {
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
    const values = valuesOf(draft, usual, problems);
    if (values) preparation.values = values;
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

/** A worth as typed: nothing is a worth too. Null where it is no figure. */
export function readWorth(text: string, percent: boolean): number | null {
    const bare = text.replace('%', '').trim();
    const value = /^0+([.,]0*)?$/.test(bare) ? 0 : readAmount(bare);
    return value !== null && percent && value > 100 ? null : value;
}

/** Null where none was typed: then the usual ones hold without being the candidate's own. */
function valuesOf(draft: PreparationDraft, usual: Values, problems: Record<string, string>): Values | null {
    const values: Values = { equity_discount: usual.equity_discount, per_unit: { ...usual.per_unit } };
    let own = false;
    for (const { id, percent } of worths) {
        const text = draft.values[id] ?? '';
        if (text.trim() === '') continue;
        const value = readWorth(text, percent);
        if (value === null) problems[`values.${id}`] = percent ? mendPercent : mend;
        else if (id === 'equity_discount') values.equity_discount = value;
        else values.per_unit[id] = value;
        own ||= value !== null && value !== worthOf(usual, id);
    }
    return own ? values : null;
}
