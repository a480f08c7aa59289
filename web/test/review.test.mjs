import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { concessionsOf, draw, drawable, spread, ticksFor } = await load('review/concessions');
const { bothSides, columnsOf, offerRows } = await load('review/offers');
const { evidenceOf, neighbour, withoutSpans } = await load('review/evidence');
const { pieces } = await load('spans');
const { statesBefore } = await load('review/states');
const { tactics } = await load('review/reasons');

const usd = (amount) => ({ amount, currency: 'USD' });
const ask = (lo, hi = lo, more = {}) => ({ component: 'base', lo, hi, unit: 'money', relative: false, resolved: null, whose: 'ask', begin: 0, end: 1, ...more });
const turn = (seq, more = {}) => ({
    seq, input: { kind: 'message', text: 'words', button: null }, recruiter: 'answer', offer: null, proposal: null, options: [], understood: {}, done: false,
    outcome: null, ...more,
});
const limits = { component: 'base', opening: 185_000, discretion: 198_000, authority: 214_000, band_max: 220_000, final: 204_000, currency: 'USD' };

const turns = [
    turn(1), turn(2, { offer: { base: usd(185_000) }, understood: { amounts: [ask(215_000)] } }),
    turn(3, { offer: { base: usd(185_000) }, proposal: { base: usd(204_000), signing: usd(15_000) }, understood: { amounts: [ask(205_000, 212_000), ask(300_000, 300_000, { whose: 'competing' })] } }),
    turn(4, { offer: { base: usd(204_000), signing: usd(15_000) }, understood: { amounts: [ask(5, 5, { unit: 'percent', relative: true })] } }),
    turn(5, { offer: { base: usd(204_000), signing: usd(15_000) }, done: true, outcome: 'agreed' }),
];

test('both sides are read from the turns; other offers and shares without a sum are no asks', () => {
    const { offers, asks } = concessionsOf(turns, 'base', null);
    assert.deepEqual(offers.map(({ seq, lo }) => [seq, lo]), [[2, 185_000], [3, 185_000], [4, 204_000], [5, 204_000]]);
    assert.deepEqual(asks, [{ seq: 2, lo: 215_000, hi: 215_000 }, { seq: 3, lo: 205_000, hi: 212_000 }]);
});

test('a relative ask counts by what it came to', () => {
    const relative = ask(10, 10, { unit: 'percent', relative: true, resolved: { lo: 203_500, hi: null } });
    assert.deepEqual(concessionsOf([turn(1, { understood: { amounts: [relative] } })], 'base', null).asks, [{ seq: 1, lo: 203_500, hi: 203_500 }]);
});

test('no limit is drawn before the reveal', () => {
    assert.deepEqual(concessionsOf(turns, 'base', null).limits, []);
    assert.deepEqual(concessionsOf(turns, 'base', { components: [limits] }).limits.map((limit) => limit.value), [185_000, 198_000, 214_000, 220_000]);
});

test('only terms with something to draw are offered', () => {
    assert.deepEqual(drawable(turns), ['base', 'signing']);
    assert.deepEqual(drawable([turn(1)]), []);
});

test('ticks are round, even, and enclose every value', () => {
    assert.deepEqual(ticksFor(185_000, 220_000, 5), [180_000, 190_000, 200_000, 210_000, 220_000]);
    for (const [low, high] of [[0, 15_000], [145_000, 145_000], [4_200_000, 6_000_000], [0, 0]]) {
        const ticks = ticksFor(low, high, 5);
        assert.ok(ticks[0] <= low && ticks.at(-1) >= high && ticks.length >= 2 && ticks.length <= 8, `${low} to ${high}: ${ticks}`);
    }
});

const frame = { left: 50, right: 450, top: 10, bottom: 210, width: 500, height: 240 };

test('more money is higher, later is further right, and all of it is inside the frame', () => {
    const plan = draw(concessionsOf(turns, 'base', { components: [limits] }), frame);
    assert.deepEqual([plan.turns[0].x, plan.turns.at(-1).x], [50, 450]);
    assert.ok(plan.asks[0].y < plan.offers[0].y);
    assert.ok(plan.asks[1].yHigh < plan.asks[1].y, 'a range reaches upwards');
    const heights = [...plan.offers, ...plan.asks, ...plan.limits].map((spot) => spot.y);
    assert.ok(heights.every((y) => y >= frame.top && y <= frame.bottom));
    assert.equal(plan.offerPath, `M150 ${plan.offers[0].y}H250V${plan.offers[1].y}H350V${plan.offers[2].y}H450V${plan.offers[3].y}H450`, 'an offer stands until it changes');
});

test('a talk of a single turn is drawn too', () => {
    const plan = draw(concessionsOf([turns[1]], 'base', null), frame);
    assert.ok(Number.isFinite(plan.offers[0].x) && Number.isFinite(plan.offers[0].y));
});

test('labels keep their distance and stay above the lower edge', () => {
    assert.deepEqual(spread([10, 12, 100], 15, 200), [10, 25, 100]);
    assert.deepEqual(spread([198, 200], 15, 200), [185, 200]);
    assert.deepEqual(spread([30, 10], 15, 200), [30, 10], 'far apart: nothing moves');
});

test('the table has a row for each new package, with how far it moved', () => {
    const rows = offerRows(turns);
    assert.deepEqual(rows.map((row) => [row.seq, row.kind, row.moves]), [
        [2, 'offer', {}], [3, 'proposal', { base: 19_000, signing: 15_000 }], [4, 'offer', { base: 19_000, signing: 15_000 }], [5, 'deal', {}],
    ]);
    assert.deepEqual(columnsOf(rows), ['base', 'signing']);
});

test('options stand beside each other as A and B', () => {
    const rows = offerRows([turn(1, { offer: { base: usd(1) }, options: [{ base: usd(2) }, { base: usd(1), pto: { days: 25 } }] })]);
    assert.deepEqual(rows.map((row) => row.kind + row.mark), ['offer', 'optionA', 'optionB']);
    assert.deepEqual(rows[2].moves, { pto: 25 });
});

const evidence = (seq, begin, end, points) => ({ seq, begin, end, rule: 'r', points });
const score = { dimensions: [{ id: 'levers', evidence: [evidence(2, 3, 7, 2), evidence(2, 0, 0, 0)] }, { id: 'close', evidence: [evidence(2, 5, 9, -1), evidence(3, 0, 1, 1)] }] };

test('evidence of a turn is what won or lost points there, marked by code points', () => {
    const found = evidenceOf(score, 2);
    assert.deepEqual(found.map((item) => [item.dimension, item.points]), [['levers', 2], ['close', -1]]);
    const cut = pieces('👍👍 GitHub 215', found);
    assert.deepEqual(cut.map((piece) => piece.text), ['👍👍 ', 'Gi', 'tH', 'ub', ' 215']);
    assert.deepEqual(cut.map((piece) => piece.marks), [[], [0], [0, 1], [1], []]);
    assert.deepEqual(evidenceOf(null, 2), []);
});

test('a redacted review points into no words', () => {
    assert.ok(withoutSpans({ ...score, went_well: [evidence(2, 1, 4, 1)] }).dimensions.every((dimension) => dimension.evidence.every((item) => item.begin === 0 && item.end === 0)));
});

test('j and k walk from turn to turn and stop at the ends', () => {
    assert.deepEqual([neighbour([1, 2, 4], null, 1), neighbour([1, 2, 4], 2, 1), neighbour([1, 2, 4], 4, 1), neighbour([1, 2, 4], 1, -1), neighbour([], null, 1)], [1, 4, 4, 1, null]);
});

test('the candidate’s steps stand between the recruiter’s, each counted from that side’s last word', () => {
    const rows = bothSides(turns, 'USD');
    assert.deepEqual(rows.map((row) => `${row.seq} ${row.kind}`), ['2 ask', '2 offer', '3 ask', '3 proposal', '4 offer', '5 deal']);
    assert.deepEqual(rows[2].moves, { base: -10_000 }, 'from 215,000 to the low end of the range');
    assert.deepEqual(rows[2].upto, { base: usd(212_000) });
});

test('what is asked for the first time is no step, and another unit is none either', () => {
    const bonus = (amount) => turn(3, { understood: { amounts: [ask(amount.lo, amount.lo, amount)] } });
    const rows = bothSides([turns[1], bonus({ component: 'bonus', lo: 20_000 }), bonus({ component: 'bonus', lo: 15, unit: 'percent' })], 'USD').filter((row) => row.kind === 'ask');
    assert.deepEqual(rows.map((row) => row.moves), [{}, {}, {}]);
    assert.deepEqual(rows[2].terms, { bonus: { percent: 15 } });
});

test('leave, level and days are counted in their own units', () => {
    const amounts = [ask(30, 30, { component: 'pto', unit: 'count' }), ask(1, 1, { component: 'level', unit: 'count' })];
    assert.deepEqual(bothSides([turn(2, { understood: { amounts } })], 'USD')[0].terms, { pto: { days: 30 }, level: { steps: 1 } });
});

test('a figure that was corrected at once was never asked for', () => {
    const corrected = [turn(2, { understood: { amounts: [ask(2_150_000)] } }), turn(3, { input: { kind: 'correct' }, understood: { amounts: [ask(215_000)] } })];
    assert.deepEqual(concessionsOf(corrected, 'base', null).asks, [{ seq: 3, lo: 215_000, hi: 215_000 }]);
});

test('a turn knows the state it was spoken in', () => {
    const before = statesBefore([turn(1, { state: 'Greeting' }), turn(2, { state: 'Counter' }), turn(3, { state: 'Hold' })]);
    assert.deepEqual([before.get(1), before.get(2), before.get(3)], [undefined, 'Greeting', 'Counter']);
});

test('why the recruiter answered so is told once each, and small talk is no reason', () => {
    const reasons = [['conversation'], ['concession_step', 'base'], ['concession_step', 'base'], ['new_evidence', null, 'offers'], ['some_new_code']]
        .map(([code, component = null, lever = null]) => ({ code, component, lever }));
    assert.deepEqual(tactics(turn(2, { reasons }), () => 'A competing offer'), ['Gave a step: Base', 'New evidence: A competing offer', 'Some new code']);
});
