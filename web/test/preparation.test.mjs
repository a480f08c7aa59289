import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { readPreparation, emptyPreparation } = await load('preparation');

const usual = { equity_discount: 20, per_unit: { pto: 400, remote: 1_000, review: 200, level: 2_000, start_date: 0, visa: 0, relocation: 25 } };

test('an empty form is no preparation', () => {
    assert.deepEqual(readPreparation(emptyPreparation, usual), { preparation: null, problems: {} });
});

test('what was filled in is sent, what was not is left out', () => {
    const draft = {
        ...emptyPreparation, target: { base: '215k', equity: '', signing: '25000' }, floorKind: 'total', floor: '270k',
        priorities: ['base', '', 'base'],
    };
    assert.deepEqual(readPreparation(draft, usual).preparation, {
        target: { base: 215_000, signing: 25_000 }, floor: { kind: 'total', amount: 270_000 }, priorities: ['base'],
    });
});

test('each field that is no amount is named', () => {
    const draft = { ...emptyPreparation, target: { base: 'plenty', equity: '', signing: '' }, floor: '?' };
    assert.deepEqual(Object.keys(readPreparation(draft, usual).problems), ['target.base', 'floor']);
});

test('a value of one’s own is sent with the usual ones beside it; none at all where none was changed', () => {
    const own = { ...emptyPreparation, values: { pto: '1.5k', relocation: '40 %', remote: '0', equity_discount: '' } };
    assert.deepEqual(readPreparation(own, usual).preparation, {
        values: { equity_discount: 20, per_unit: { ...usual.per_unit, pto: 1_500, relocation: 40, remote: 0 } },
    });
    assert.equal(readPreparation({ ...emptyPreparation, values: { pto: '400' } }, usual).preparation, null);
});

test('a value that is no figure, or more than the whole, is named', () => {
    const draft = { ...emptyPreparation, values: { pto: 'a lot', equity_discount: '120' } };
    assert.deepEqual(Object.keys(readPreparation(draft, usual).problems), ['values.pto', 'values.equity_discount']);
});
