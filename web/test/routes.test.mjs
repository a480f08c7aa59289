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
    ['#/attempts', { screen: 'attempts', session: null }], ['#/attempts/12', { screen: 'attempts', session: '12' }],
    ['#/instead/review/12', { screen: 'instead', source: { of: 'review', name: '12' }, fork: null, turn: null }],
    ['#/instead/session/to%2Fken/fork/3/turn/6', { screen: 'instead', source: { of: 'session', name: 'to/ken' }, fork: 3, turn: 6 }],
    ['#/instead/review/turn/turn/5', { screen: 'instead', source: { of: 'review', name: 'turn' }, fork: null, turn: 5 }],
    ['#/instead/shared/12', { screen: 'practise' }], ['#/instead/review', { screen: 'practise' }],
    ['#/review/%E0', { screen: 'review', id: '%E0', turn: null }], ['#/review', { screen: 'practise' }],
]) {
    test(`"${hash}" names ${route.screen}`, () => assert.deepEqual(routeOf(hash), route));
}

test('an address leads back to its screen, whatever the name holds', () => {
    assert.deepEqual(routeOf(addressOf.persona('a/b c')), { screen: 'persona', id: 'a/b c' });
    const source = { of: 'session', name: 'a/b' };
    assert.deepEqual(routeOf(addressOf.instead(source, 3, 4)), { screen: 'instead', source, fork: 3, turn: 4 });
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
