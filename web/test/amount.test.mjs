import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { readAmount } = await load('amount');

for (const [text, value] of [
    ['215000', 215_000], ['215k', 215_000], ['215K', 215_000], ['$215,000', 215_000], ['187.000 €', 187_000],
    ['187\u202f000', 187_000], ['1.2m', 1_200_000], ['187,5k', 187_500], ['42,00,000', 4_200_000], ['212.5k', 212_500],
    ['USD 215k', 215_000],
]) {
    test(`"${text}" is ${value}`, () => assert.equal(readAmount(text), value));
}

for (const text of ['', 'a lot', '0', '-5', '21,50,00', '200-210k', '1.2.3']) {
    test(`"${text}" is no amount`, () => assert.equal(readAmount(text), null));
}
