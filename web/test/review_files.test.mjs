import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { asCsv, csvCell } = await load('review/csv');
const { asMarkdown } = await load('review/markdown');

const usd = (amount) => ({ amount, currency: 'USD' });
const turn = (seq, text, more = {}) => ({
    seq, day: 0, input: { kind: 'message', text, button: null }, recruiter: 'answer', state: 'Counter', offer: null, proposal: null, options: [],
    understood: {}, reasons: [], done: false, outcome: null, ...more,
});
const asked = { component: 'base', lo: 215_000, hi: 215_000, unit: 'money', currency: null, relative: false, resolved: null, whose: 'ask', begin: 0, end: 3 };

const review = {
    id: 1, reveal: null, redacted: false,
    brief: { role: 'Lead', company: 'Acme', recruiter: 'Kim', levers: [{ id: 'offers', title: 'A competing offer' }], region: { name: 'Berlin', currency: 'USD' }, difficulty: { name: 'Standard' } },
    turns: [
        turn(1, null, { input: { kind: 'start', text: null, button: null }, state: 'Greeting' }),
        turn(2, '=HYPERLINK("http://x") and <b>bold</b>\n# loud', { understood: { amounts: [asked], levers: [{ id: 'offers' }] }, offer: { base: usd(190_000) } }),
        turn(3, null, { input: { kind: 'button', text: null, button: 'accept' }, state: 'Agreed', offer: { base: usd(204_000), annual_value: usd(230_000) }, done: true, outcome: 'agreed' }),
    ],
    score: {
        process: 61.5, rubric: 'standard-1',
        dimensions: [{ id: 'levers', points: 4, of: 48, evidence: [{ seq: 2, begin: 0, end: 10, rule: 'lever_invoked', points: 5 }, { seq: 2, begin: 0, end: 0, rule: 'lever_repeated', points: -1 }] }],
        outcome: { label: 'fair', captured: 0.4, opening: 210_000, final: 230_000, reachable: 260_000, won: 20_000, left: 30_000, missed: [{ lever: 'offers', value: 9_000 }] },
        opportunities: [{ seq: 2, rule: 'question_one', why: 'You never asked.', line: 'Who decides?', value: 0, points: 3 }], went_well: [],
    },
};

test('the Markdown tells the terms, the points, the money and the talk', () => {
    const text = asMarkdown(review);
    assert.match(text, /# Lead, Acme[\s\S]*Agreed[\s\S]*- Base: \$204,000 a year/);
    assert.match(text, /\| Levers \| 4 \| 48 \|/);
    assert.match(text, /\| Missed: A competing offer \| \$9,000 \|/);
    assert.match(text, /Turn 2, A useful question: You never asked\.\n {2}Instead: “Who decides\?”/);
    assert.match(text, /\| 2 ask \| \$215,000 \|\n\| 2 offer \| \$190,000 \|/);
    assert.match(text, /\*\*Kim:\*\*/);
});

test('what was typed is text in the Markdown and nothing else', () => {
    assert.match(asMarkdown(review), /> =HYPERLINK\("http:\/\/x"\) and \\<b\\>bold\\<\/b\\>\n> \\# loud/);
});

test('the CSV has a row for each turn, with states, asks, offers and points', () => {
    const [head, first, second, third] = asCsv(review).trimEnd().split(/\r\n/).map((line) => line.split(','));
    const cell = (row, name) => row[head.indexOf(name)];
    assert.deepEqual([cell(first, 'turn'), cell(first, 'state_before'), cell(first, 'state')], ['1', '', 'Greeting']);
    assert.deepEqual(['state_before', 'levers', 'asked_base', 'offered_base', 'points_won', 'points_lost', 'rules'].map((name) => cell(second, name)),
        ['Greeting', 'A competing offer', '215000', '190000', '5', '-1', '"lever_invoked; lever_repeated"']);
    assert.deepEqual([cell(third, 'candidate'), cell(third, 'offered_annual_value'), cell(third, 'currency')], ['(accept)', '230000', 'USD']);
    assert.match(asCsv(review), /"'=HYPERLINK\(""http:\/\/x""\)/);
});

test('no text of a table is a formula, whatever it begins with; a number keeps its sign', () => {
    for (const begin of ['=', '+', '-', '@', '\t', '\r', '\n', '＝']) {
        const cell = csvCell(`${begin}1+1`);
        assert.match(cell, /^"?'/, JSON.stringify(begin));
    }
    assert.equal(csvCell('1=1'), '1=1');
    assert.equal(csvCell(-5), '-5');
});

test('commas, quotes, line ends and tabs stay inside their cell', () => {
    assert.equal(csvCell('a, "b"'), '"a, ""b"""');
    assert.equal(csvCell('a\r\nb'), '"a\r\nb"');
    assert.equal(csvCell('a;b\tc'), '"a;b\tc"');
});
