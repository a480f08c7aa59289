import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { readPreparation, emptyPreparation } = await load('preparation');

test('an empty form is no preparation', () => {
    assert.deepEqual(readPreparation(emptyPreparation), { preparation: null, problems: {} });
});

test('what was filled in is sent, what was not is left out', () => {
    const draft = {
        ...emptyPreparation, target: { base: '215k', equity: '', signing: '25000' }, floorKind: 'total', floor: '270k',
        priorities: ['base', '', 'base'],
    };
    assert.deepEqual(readPreparation(draft).preparation, {
        target: { base: 215_000, signing: 25_000 }, floor: { kind: 'total', amount: 270_000 }, priorities: ['base'],
    });
});

test('each field that is no amount is named', () => {
    const draft = { ...emptyPreparation, target: { base: 'plenty', equity: '', signing: '' }, floor: '?' };
    assert.deepEqual(Object.keys(readPreparation(draft).problems), ['target.base', 'floor']);
});
