import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { pieces, quote, splitAtByte } = await load('spans');

test('spans count code points, so an emoji is one', () => {
    assert.equal(quote('👍 215K base', 2, 6), '215K');
});

test('a scene break counts UTF-8 bytes', () => {
    assert.deepEqual(splitAtByte('Déjà.\n\nGood news.', 9), ['Déjà.', 'Good news.']);
});

test('overlapping marks cut the text into pieces that add up to it', () => {
    const cut = pieces('I need 215K base', [{ begin: 2, end: 11 }, { begin: 7, end: 16 }]);
    assert.equal(cut.map((piece) => piece.text).join(''), 'I need 215K base');
    assert.deepEqual(cut.map((piece) => piece.marks), [[], [0], [0, 1], [1]]);
});

test('marks beyond the text are clipped', () => {
    assert.deepEqual(pieces('ab', [{ begin: 1, end: 9 }]), [{ text: 'a', marks: [] }, { text: 'b', marks: [0] }]);
});
