import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { at, moveAt, partsOf, pathOf, removeAt, setAt, valueOf } = await load('library/json_text');

const text = `{
  "id": "acme",   "odd":1,
  "recruiter": {"name": "Ada", "title": "Recruiter"},
  "levers": [
    {"id": "a", "cues": ["one, two", "three"]},
    {
      "id": "b",
      "cues": []
    }
  ],
  "empty": []
}
`;

test('a value is set and all else stays as it was typed', () => {
    const set = setAt(text, 'levers[0].cues[1]', 'four');
    assert.equal(set, text.replace('"three"', '"four"'));
    assert.equal(setAt(text, 'odd', 2), text.replace('"odd":1', '"odd":2'));
});

test('what is not there is added as its neighbours are laid out', () => {
    assert.match(setAt(text, 'recruiter.voice', 'warm'), /\{"name": "Ada", "title": "Recruiter", "voice": "warm"\}/);
    assert.match(setAt(text, 'levers[1].title', 'B'), /      "cues": \[\],\n      "title": "B"\n    \}/);
    assert.deepEqual(valueOf(setAt(text, 'levers[0].unlocks[0].share', 5)).levers[0].unlocks, [{ share: 5 }]);
    assert.deepEqual(valueOf(setAt(text, 'empty[0]', 'x')).empty, ['x']);
    assert.deepEqual(valueOf(setAt('{}', 'a.b', 1)), { a: { b: 1 } });
});

test('a string with brackets and newlines is written on one line and read again', () => {
    const odd = 'a [\n { "b" } ]';
    assert.equal(at(valueOf(setAt(text, 'recruiter', { name: odd, title: '' })), 'recruiter.name'), odd);
});

for (const path of ['id', 'odd', 'empty', 'levers[0]', 'levers[1]', 'levers[0].cues[0]', 'levers[0].cues[1]', 'recruiter.title', 'levers[1].cues']) {
    test(`${path} is taken out, and nothing else`, () => {
        const left = valueOf(removeAt(text, path));
        const parts = partsOf(path);
        const wanted = valueOf(text);
        const home = at(wanted, pathOf(path).replace(/(\.|^)[^.[]+$|\[\d+\]$/, ''));
        if (Array.isArray(home)) home.splice(parts.at(-1), 1);
        else delete home[parts.at(-1)];
        assert.deepEqual(left, wanted);
    });
}

test('the last of a list leaves a list', () => {
    assert.deepEqual(valueOf(removeAt(removeAt(text, 'levers[1]'), 'levers[0]')).levers, []);
});

test('elements change places with their text', () => {
    const moved = moveAt(text, 'levers', 1, 0);
    assert.deepEqual(valueOf(moved).levers.map((lever) => lever.id), ['b', 'a']);
    assert.equal(moveAt(moved, 'levers', 0, 1), text);
    assert.equal(moveAt(text, 'levers', 0, 2), text, 'there is no third place');
});

test('a text that is broken is left alone where the value cannot be found', () => {
    assert.equal(setAt('{"a": ', '', 1), '{"a": ');
});

test('paths of complaints and JSON pointers are the same paths', () => {
    assert.deepEqual(partsOf('/regions/0/base'), ['regions', 0, 'base']);
    assert.equal(pathOf('/regions/0/base'), 'regions[0].base');
    assert.deepEqual(partsOf('regions[0].levels[12].limits.base.band.min'), ['regions', 0, 'levels', 12, 'limits', 'base', 'band', 'min']);
});
