import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { keyed, limitOf, moved, rangeOf, readNumber, windowOf } = await load('library/form/numbers');

const file = { negotiability: 'negotiable', band: { min: 170500, max: 220000 }, opening: 185000, discretion: 197000, authority: 215000, step: 1000, cost_weight: 120 };
const limit = limitOf(file);

test('a bound moves by the step and stops at its neighbours', () => {
    assert.deepEqual(moved(limit, 'opening', 186_400), [['opening', 186_000]]);
    assert.deepEqual(moved(limit, 'opening', 400_000), [['opening', 197_000]]);
    assert.deepEqual(moved(limit, 'opening', 0), [['opening', 171_000]], 'the first multiple inside the band');
    assert.deepEqual(moved(limit, 'authority', 1), [['authority', 197_000]]);
    assert.deepEqual(moved(limit, 'max', 1), [['max', 215_000]]);
    assert.deepEqual(moved(limit, 'discretion', 197_000), [], 'nothing to write where nothing moves');
});

test('steps of a fraction do not gather dust', () => {
    const percent = limitOf({ ...file, band: { min: 10, max: 15 }, opening: 10.1, discretion: 12, authority: 12, step: 0.1 });
    assert.deepEqual(moved(percent, 'opening', 10.1 + 0.2), [['opening', 10.3]]);
});

test('what is the same for everyone moves as one', () => {
    const fixed = limitOf({ ...file, negotiability: 'fixed', discretion: 185000, authority: 185000 });
    assert.deepEqual(moved(fixed, 'opening', 200_000), [['opening', 200_000], ['discretion', 200_000], ['authority', 200_000]]);
    assert.deepEqual(rangeOf(fixed, 'opening'), { low: 170_500, high: 220_000 });
});

test('the keys of a slider', () => {
    assert.equal(keyed(limit, 'opening', 'ArrowRight'), 186_000);
    assert.equal(keyed(limit, 'opening', 'PageDown'), 175_000);
    assert.equal(keyed(limit, 'opening', 'End'), 197_000);
    assert.equal(keyed(limit, 'min', 'Home'), 0);
    assert.equal(keyed(limit, 'opening', 'Tab'), null);
});

test('the drawing holds the band and more', () => {
    const { low, high } = windowOf(limit);
    assert.ok(low < 170_500 && high > 220_000);
    assert.equal(windowOf(limitOf({ ...file, band: { min: 0, max: 1 }, opening: 0, discretion: 0, authority: 1, step: 1 })).low, 0);
});

test('without every figure there is nothing to draw', () => {
    assert.equal(limitOf({ ...file, opening: '185k' }), null);
    assert.equal(limitOf(undefined), null);
});

for (const [typed, value] of [['0', 0], ['12.5', 12.5], ['215k', 215_000], ['215,000', 215_000], ['', null], ['12.', null], ['many', null]]) {
    test(`"${typed}" is ${value}`, () => assert.equal(readNumber(typed), value));
}
