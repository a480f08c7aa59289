import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { placeOf, placeOfComplaint } = await load('library/locate');
const { freeId, idOf, isId, withId } = await load('library/identity');

const text = `{
  "id": "acme",
  "note": "a \\"quoted\\" , { brace",
  "regions": [
    {"id": "a", "levels": [1, -2.5e3, null]},
    {
      "id": "b",
      "currency": "EUR"
    }
  ]
}`;

for (const [field, line] of [
    ['id', 2], ['regions', 4], ['regions[0]', 5], ['regions[0].levels[2]', 5], ['regions[1].id', 7], ['regions[1].currency', 8],
]) {
    test(`${field} stands in line ${line}`, () => assert.equal(placeOf(text, field).line, line));
}

test('a field that is not there is pointed to by what is around it', () => {
    assert.equal(placeOf(text, 'regions[1].levels[0].limits.base').line, 6);
    assert.equal(placeOf(text, 'nothing.of.it').line, 1);
});

test('the place begins at the name, so that it can be selected', () => {
    const { begin } = placeOf(text, 'regions[1].currency');
    assert.equal(text.slice(begin, begin + 10), '"currency"');
});

test('a text that breaks off can be pointed into up to the break', () => {
    const broken = text.slice(0, text.indexOf('"EUR"'));
    assert.equal(placeOf(broken, 'regions[1].id').line, 7);
    assert.equal(placeOf('{"a": [1, {"b": tru', 'a[1].b').begin, 11);
});

test('a parser names its line itself', () => {
    assert.deepEqual(placeOfComplaint('{\n "a": ,\n}', { field: '', message: 'parse error at line 2, column 7: oops' }), { line: 2, begin: 2 });
    assert.equal(placeOfComplaint('{}', { field: '', message: 'parse error at line 9, column 1' }).line, 1);
});

test('a long string does not hide what follows it', () => {
    const long = `{"a": "${'x'.repeat(90_000)}", "b": 1}`;
    assert.equal(long.slice(placeOf(long, 'b').begin).startsWith('"b"'), true);
});

test('a copy differs in its id alone', () => {
    const copy = withId(text, 'acme-copy');
    assert.equal(idOf(copy), 'acme-copy');
    assert.equal(copy.replace('acme-copy', 'acme'), text);
    assert.equal(withId('{"regions": [{"id": "a"}]}', 'x'), '{"regions": [{"id": "a"}]}', 'an inner id is left alone');
    assert.equal(freeId('acme', ['acme', 'acme-copy']), 'acme-copy-2');
});

test('an id is lower-case letters, digits and hyphens', () => {
    assert.deepEqual(['a', 'a-1', 'A', 'a-', '-a', 'a b', ''].map(isId), [true, true, false, false, false, false, false]);
    assert.equal(idOf('not json'), '');
});
