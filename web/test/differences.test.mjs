import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { differences, shown, trail } = await load('library/history/differences');
const { compare, folded } = await load('library/history/lines');

const before = { role: 'Lead', regions: [{ id: 'paris', name: 'Paris', limit: 1 }, { id: 'lyon', name: 'Lyon', limit: 2 }], cues: ['a', 'b'] };

test('a region that moved is the same region', () => {
    const after = { ...before, regions: [before.regions[1], { ...before.regions[0], limit: 3 }] };
    assert.deepEqual(differences(before, after), [{ path: 'regions[1].limit', before: 1, after: 3 }]);
    assert.equal(trail(after, 'regions[1].limit'), 'Region Paris › Limit');
});

test('what came and what went', () => {
    const after = { role: 'Lead', regions: [before.regions[0], { id: 'nice', name: 'Nice' }], cues: ['a', 'c'], voice: 'warm' };
    assert.deepEqual(differences(before, after).map(({ path, before: then, after: now }) => [path, shown(then), shown(now)]), [
        ['regions[1]', '', 'Nice'], ['regions[1]', 'Lyon', ''], ['cues', 'a, b', 'a, c'], ['voice', '', 'warm'],
    ]);
    assert.deepEqual(differences(before, structuredClone(before)), []);
});

test('lines that changed are paired, and what changed in them is marked', () => {
    const lines = compare('one\ntwo 1\nthree\n', 'one\ntwo 2\nthree\n');
    assert.deepEqual(lines.map((line) => line.kind), ['same', 'removed', 'added', 'same']);
    assert.deepEqual(lines[2].pieces.filter((piece) => piece.changed).map((piece) => piece.text), ['2']);
    assert.deepEqual(lines.map((line) => line.number), [1, 2, 2, 3]);
});

test('what is far from a change is folded', () => {
    const long = Array.from({ length: 20 }, (_, i) => `line ${i}`).join('\n');
    const rows = folded(compare(`${long}\n`, `${long}\nmore\n`));
    assert.deepEqual(rows[0], { kind: 'folded', count: 17 });
    assert.equal(rows.at(-1).kind, 'added');
});
