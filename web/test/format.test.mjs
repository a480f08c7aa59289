import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { annualFormula, money, packageLine, termText, changedTerms, termsLine } = await load('format');
const { chips } = await load('understood');
const { pauseBefore } = await load('connection');

const usd = (amount) => ({ amount, currency: 'USD' });
const offer = { base: usd(195_000), equity: { ...usd(160_000), years: 4 }, bonus: { percent: 12 }, signing: usd(10_000) };

test('a change is named by its terms, those that are new among them', () => {
    const usd = (amount) => ({ amount, currency: 'USD' });
    const before = { base: usd(190_000), bonus: { percent: 12 }, annual_value: usd(1) };
    const after = { ...before, base: usd(195_000), signing: usd(10_000), annual_value: usd(2) };
    assert.deepEqual(changedTerms(after, before), ['base', 'signing']);
    assert.equal(termsLine(after, changedTerms(after, before)), '$195,000 base · $10,000 signing bonus');
    assert.equal(termsLine({ pto: { days: 25 }, remote: { days: 1 }, review: { months: 6 } }, ['pto', 'remote', 'review']), '25 days of leave · 1 remote day a week · review 6 months earlier');
    assert.deepEqual(changedTerms(after, after), []);
    assert.deepEqual(changedTerms(before, null), ['base', 'bonus']);
});

test('whole amounts have no cents, others two', () => {
    assert.equal(money(215_000, 'USD', 'en-US'), '$215,000');
    assert.equal(money(0.5, 'USD', 'en-US'), '$0.50');
    assert.equal(money(187_000, 'EUR', 'en-US'), '€187,000');
});

test('the formula of the annual value can be followed by hand', () => {
    assert.equal(annualFormula(offer, 4), '$195,000 × (1 + 12%) + $160,000 ÷ 4 + $10,000 ÷ 4');
});

test('terms say their period or their unit', () => {
    assert.equal(termText('equity', offer.equity), '$160,000 over 4 years');
    assert.equal(termText('review', { months: 6 }), '6 months earlier');
    assert.equal(termText('remote', { days: 1 }), '1 day a week');
    assert.equal(packageLine(offer), '$195,000 base · $160,000 equity · 12% bonus');
});

const amount = (more) => ({
    component: 'base', lo: 215_000, hi: 215_000, unit: 'money', currency: null, per: 'year', relative: false, resolved: null,
    whose: 'ask', begin: 0, end: 4, ...more,
});

test('chips name amount, component and whose number it is', () => {
    const understood = {
        acts: [{ act: 'ask', begin: 0, end: 9, confidence: 900, polarity: 'asserted', amounts: [0], component: 'base', lever: null }],
        amounts: [amount({}), amount({ component: 'equity', whose: 'competing', begin: 5 }), amount({ lo: 200_000, begin: 6 }), amount({ hi: null, begin: 7 })],
        levers: [],
    };
    assert.deepEqual(chips(understood, 'USD', String).map((chip) => chip.text), [
        'Base $215,000', 'Equity $215,000 · other offer', 'Base $200,000 – $215,000', 'Base at least $215,000',
    ]);
});

test('a hesitant reading shows as unsure, a denied one as denied', () => {
    const act = { begin: 0, end: 1, amounts: [], component: null, lever: null };
    const [sure, denied] = chips({ acts: [
        { ...act, act: 'accept', confidence: 400, polarity: 'asserted' },
        { ...act, act: 'competing_offer', confidence: 900, polarity: 'negated' },
    ] }, 'USD', String);
    assert.equal(sure.unsure, true);
    assert.equal(denied.text, 'not: Competing offer');
});

test('pauses between attempts grow to a limit', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => pauseBefore(attempt, 1));
    assert.deepEqual(pauses, [400, 800, 1600, 3200, 6400, 12_800, 15_000, 15_000]);
    assert.ok(pauseBefore(3, 0) < pauseBefore(3, 1));
});
