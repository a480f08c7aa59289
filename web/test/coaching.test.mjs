import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { spanOf, wordList } = await load('review/coaching');
const { canBeSaid, leftAt, lineOf, linesOf, wayTo } = await load('review/forks');
const { knownWays, letterOf, narrowedTo, newWay, placed } = await load('review/attempts');

test('words are placed by code points, whatever stands before them', () => {
    assert.deepEqual(wordList('👋 Hi,\n you'), [
        { text: '👋', begin: 0, end: 1 }, { text: 'Hi,', begin: 2, end: 5 }, { text: 'you', begin: 7, end: 10 },
    ]);
    assert.deepEqual(wordList(' \n'), []);
});

test('a selection is taken without the spaces around it, and none is no span', () => {
    assert.deepEqual(spanOf('👋 Hi, you', 2, 7), { begin: 2, end: 5 });
    assert.equal(spanOf('👋 Hi, you', 2, 3), null);
});

const turn = (seq, text, done = false) => ({ seq, input: { text }, done });
const talk = [turn(1, ''), turn(2, 'a'), turn(3, 'b'), turn(4, 'end', true)];
const fork = (id, from, seq, text, done = false) => ({ id, from, seq, turn: turn(seq, text, done) });
const forks = [fork(1, null, 3, 'b1'), fork(2, 1, 4, 'c1'), fork(3, 2, 5, 'd1', true), fork(4, null, 3, 'b2'), fork(5, 1, 4, 'c2')];
const said = (line) => line.map((one) => one.input.text).join(' ').trim();

test('a line is the talk up to each fork on its way, and the fork', () => {
    assert.equal(said(lineOf(talk, wayTo(forks, null))), 'a b end');
    assert.equal(said(lineOf(talk, wayTo(forks, 3))), 'a b1 c1 d1');
    assert.equal(said(lineOf(talk, wayTo(forks, 5))), 'a b1 c2');
    assert.deepEqual(wayTo(forks, 99), []);
});

test('what is said differently hangs where the line came from, beside what it replaces', () => {
    const way = wayTo(forks, 3);
    assert.equal(leftAt(way, 6), 3);
    assert.equal(leftAt(way, 5), 2);
    assert.equal(leftAt(way, 4), 1);
    assert.equal(leftAt(way, 3), null);
    assert.equal(leftAt(way, 2), null);
});

test('forks are a tree of lines, each with the other ways of saying a turn of it', () => {
    const told = (lines) => lines.map((line) => line.map(({ fork: { id }, others }) => (others.length ? [id, told(others)] : id)));
    assert.deepEqual(told(linesOf(forks)), [[1, [2, [[5]]], 3], [4]]);
    assert.deepEqual(linesOf([]), []);
});

test('a turn can be said where the one before it did not end the talk', () => {
    assert.equal(canBeSaid(talk, 1), false);
    assert.equal(canBeSaid(talk, 4), true);
    assert.equal(canBeSaid(talk, 5), false, 'the talk is over');
    assert.equal(canBeSaid(lineOf(talk, wayTo(forks, 2)), 5), true, 'a fork goes on');
    assert.equal(canBeSaid(talk, 9), false);
});

const attempt = (id, persona, number, process, captured = null) => ({ id, persona, title: `The ${persona}`, attempt: number, process, captured });
const attempts = { new_personas: [attempt(1, 'a', 1, 20), attempt(3, 'b', 1, 40, 50)], same_persona: [attempt(2, 'a', 2, 30), attempt(4, 'a', 3, 35, 10)] };

test('new personas make one way, known ones a way each from their first talk on', () => {
    assert.deepEqual(newWay(attempts, 'process').spots.map(({ at, value }) => [at, value]), [[1, 20], [2, 40]]);
    const [known, ...none] = knownWays(attempts, 'process');
    assert.deepEqual(none, [], 'nobody came back to the other');
    assert.equal(known.title, 'The a');
    assert.deepEqual(known.spots.map(({ at, value }) => [at, value]), [[1, 20], [2, 30], [3, 35]]);
});

test('a talk in which nothing was to be won is no point, and keeps its place', () => {
    assert.deepEqual(newWay(attempts, 'captured').spots.map(({ at, value }) => [at, value]), [[2, 50]]);
    assert.deepEqual(knownWays(attempts, 'captured')[0].spots.map(({ at }) => at), [3]);
});

test('narrowed to a persona, only that one’s talks are left', () => {
    const { new_personas: first, same_persona: later } = narrowedTo(attempts, 'b');
    assert.deepEqual([first.length, later.length], [1, 0]);
    assert.deepEqual(narrowedTo(attempts, ''), attempts);
});

test('points lie in the frame, and one talk alone in its middle', () => {
    const frame = { left: 10, right: 110, top: 0, bottom: 200 };
    assert.deepEqual(placed({ at: 1, value: 0 }, 3, frame), { x: 10, y: 200 });
    assert.deepEqual(placed({ at: 3, value: 100 }, 3, frame), { x: 110, y: 0 });
    assert.deepEqual(placed({ at: 1, value: 130 }, 1, frame), { x: 60, y: 0 });
});

test('a way’s letter is its own', () => {
    const letters = Array.from({ length: 60 }, (_, i) => letterOf(i));
    assert.equal(new Set(letters).size, 60);
    assert.deepEqual([letters[0], letters[25], letters[26]], ['A', 'Z', 'A2']);
});
