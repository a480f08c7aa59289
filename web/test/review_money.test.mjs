import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { waterfallOf } = await load('review/waterfall');
const { placeRows, wrapped } = await load('review/rows_layout');

const outcome = { label: 'good', captured: 0.5, opening: 250_000, final: 270_000, reachable: 290_000, won: 20_000, left: 20_000, missed: [{ lever: 'offers', value: 12_000, seq: 4 }] };

test('the money falls from the opening over the deal and each missed unlock to the limit', () => {
    const { steps, ticks } = waterfallOf(outcome, true);
    assert.deepEqual(steps.map(({ id, kind, from, to }) => [id, kind, from, to]), [
        ['opening', 'level', 0, 250_000], ['won', 'won', 250_000, 270_000], ['final', 'level', 0, 270_000], ['missed-offers', 'possible', 270_000, 282_000],
        ['left', 'left', 270_000, 290_000], ['reachable', 'level', 0, 290_000],
    ]);
    assert.equal(steps[3].seq, 4);
    assert.ok(ticks[0] < 250_000 && ticks.at(-1) >= 290_000, 'every step has a length on the scale');
});

test('a deal under the opening is a loss, and nothing is left where the limit is reached', () => {
    const { steps } = waterfallOf({ ...outcome, final: 240_000, reachable: 240_000, missed: [] }, true);
    assert.deepEqual(steps.map((step) => step.kind), ['level', 'lost', 'level', 'level']);
});

test('without a deal what was offered is not won, and all of the room was left', () => {
    const { steps } = waterfallOf(outcome, false);
    assert.deepEqual(steps.filter((step) => step.kind !== 'level').map(({ kind, from, to }) => [kind, from, to]),
        [['offered', 250_000, 270_000], ['possible', 270_000, 282_000], ['left', 250_000, 290_000]]);
});

test('without amounts there is nothing to draw; without room there is still a scale', () => {
    assert.equal(waterfallOf({ label: 'good', captured: null, won: 0, left: 0, missed: [] }, true), null);
    const { ticks } = waterfallOf({ ...outcome, final: 250_000, reachable: 250_000, missed: [] }, true);
    assert.ok(ticks[0] < ticks.at(-1) && ticks.at(-1) >= 250_000);
});

test('labels break at spaces, and every bar lies under its own label and inside the drawing', () => {
    assert.deepEqual(wrapped('Programs across continents and time zones', 150), ['Programs across', 'continents and time', 'zones']);
    const rows = [{ label: 'A label that is longer than the line has room for', value: '+$1', mark: { from: 10, to: 10 } }, { label: 'b', value: '$9', mark: { from: 20, to: 5 } }];
    const plan = placeRows(rows, 240, { low: 0, high: 20, ticks: [0, 20] });
    const [first, second] = plan.rows;
    assert.ok(first.lines.length === 2 && first.barY > first.y + 16, 'the bar lies under the second line');
    assert.ok(second.y > first.barY + 10);
    assert.ok(first.length > 0, 'even nothing can be seen');
    assert.deepEqual([second.x, second.x + second.length], [60, 240], 'a loss is drawn from its lower end');
    assert.ok(plan.height > second.barY + 10);
});
