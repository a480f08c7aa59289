import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { blanksIn, neighbouringBlank } = await load('blanks');
const { leverStarter, startersFor } = await load('starters');

test('Tab goes to the blank after the selection, Shift+Tab to the one before, and past the last one on', () => {
    const text = 'at ____ I ____, and ____.';
    const [first, second, third] = blanksIn(text);
    assert.equal(text.slice(second.begin, second.end), '____');
    assert.deepEqual(neighbouringBlank(text, { begin: 0, end: 0 }, false), first);
    assert.deepEqual(neighbouringBlank(text, first, false), second);
    assert.deepEqual(neighbouringBlank(text, third, false), null);
    assert.deepEqual(neighbouringBlank(text, third, true), second);
    assert.deepEqual(neighbouringBlank(text, first, true), null);
    assert.deepEqual(neighbouringBlank('no blanks, a_b__c', { begin: 0, end: 0 }, false), null);
});

const brief = { base_range: null, fact_sheet: { offers: [{}] } };
const lever = { title: 'Inspections passed', evidence: ['program', 'result', 'employer'] };

test('a lever card asks for what counts as its evidence, and for the ask', () => {
    assert.equal(leverStarter(lever, brief), 'Inspections passed: at ____ I ____, and the result was ____. For that I am looking for ____ base.');
    assert.match(leverStarter({ ...lever, evidence: ['certification', 'duration'] }, brief), /^Inspections passed: I brought ____ to ____ within ____\./);
});

test('the lever of other offers is a process where the sheet holds no offer', () => {
    const offers = { title: 'Offers', evidence: ['offer', 'process'] };
    assert.match(leverStarter(offers, brief), /^I have an offer from ____: ____ base/);
    assert.match(leverStarter(offers, { ...brief, fact_sheet: { offers: [] } }), /^I am in the last round with ____/);
});

const turn = { state: 'Greeting', offer: null, options: [], done: false };
const labels = (now, of = brief) => startersFor(now, of).map((starter) => starter.label);

test('what may be begun fits where the talk stands', () => {
    assert.ok(labels(turn).includes('The range?'));
    assert.ok(!labels(turn, { ...brief, base_range: { min: 1, max: 2 } }).includes('The range?'), 'it is in the brief');
    const offered = { ...turn, state: 'Counter', offer: {} };
    assert.ok(labels(offered).includes('Ask for more'));
    assert.equal(labels({ ...offered, options: [{}, {}] })[0], 'A’s … with B’s …');
    assert.ok(labels({ ...offered, state: 'Confirm' }).every((label) => !labels(offered).includes(label)));
    assert.deepEqual(labels({ ...offered, done: true }), []);
});
