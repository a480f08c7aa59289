import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './load.mjs';

const { routeOf, addressOf } = await load('routes');
const { queryOf, narrows, noFilter } = await load('review/query');

for (const [hash, route] of [
    ['', { screen: 'practise' }], ['#/', { screen: 'practise' }], ['#/session/abc', { screen: 'practise' }],
    ['#/brief/acme/berlin/tough/two%20offers', { screen: 'brief', choice: { persona: 'acme', region: 'berlin', difficulty: 'tough', sheet: 'two offers' } }],
    ['#/brief/acme', { screen: 'brief', choice: { persona: 'acme', region: '', difficulty: '', sheet: '' } }], ['#/brief', { screen: 'practise' }],
    ['#/sessions', { screen: 'sessions' }], ['#/review/12', { screen: 'review', id: '12', turn: null }],
    ['#/review/12/turn/5', { screen: 'review', id: '12', turn: 5 }], ['#/review/12/turn/x', { screen: 'review', id: '12', turn: null }],
    ['#/shared/to%2Fken/turn/3', { screen: 'shared', token: 'to/ken', turn: 3 }], ['#/library', { screen: 'library' }],
    ['#/library/acme', { screen: 'persona', id: 'acme' }], ['#/setup/secret', { screen: 'setup', secret: 'secret' }],
    ['#/review/%E0', { screen: 'review', id: '%E0', turn: null }], ['#/review', { screen: 'practise' }],
]) {
    test(`"${hash}" names ${route.screen}`, () => assert.deepEqual(routeOf(hash), route));
}

test('an address leads back to its screen, whatever the name holds', () => {
    assert.deepEqual(routeOf(addressOf.persona('a/b c')), { screen: 'persona', id: 'a/b c' });
    const choice = { persona: 'a', region: 'b/c', difficulty: '', sheet: 'd e' };
    assert.deepEqual(routeOf(addressOf.brief(choice)), { screen: 'brief', choice });
});

test('only what narrows is asked for; a day is included to its end', () => {
    assert.equal(queryOf(noFilter, null), '/api/reviews');
    assert.equal(narrows(noFilter), false);
    const query = new URLSearchParams(queryOf({ ...noFilter, search: ' base & equity ', from: '2026-11-23', to: '2026-11-23', mine: true }, 7).split('?')[1]);
    assert.equal(query.get('search'), 'base & equity');
    assert.equal(query.get('mine'), '1');
    assert.equal(query.get('before'), '7');
    assert.equal(Number(query.get('to_ms')) - Number(query.get('from_ms')), 86_400_000 - 1);
});
