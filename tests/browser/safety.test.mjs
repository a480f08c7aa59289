// What is typed is text, wherever it comes up again; the page obeys a policy under which nothing else could run.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { Parley } from './support/parley.mjs';
import { begin, ownWords, say } from './support/talk.mjs';

let browser;
let parley;

before(async () => {
    parley = await Parley.start();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await parley?.stop();
});

const attacks = [
    '<img src=x onerror="globalThis.__run=1"> I want $215K base',
    '</textarea><script>globalThis.__run=1</script>',
    '[x](javascript:globalThis.__run=1) "><svg onload=globalThis.__run=1>',
];

test('markup typed in the conversation is shown as typed, live and in the debrief', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url);
    for (const attack of attacks) await say(page, attack);
    assert.deepEqual(await ownWords(page).locator('.words').allTextContents(), attacks);
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('button', { name: 'See how it went' }).click();
    await page.getByRole('heading', { name: 'The conversation', exact: true }).waitFor();
    assert.deepEqual(await page.locator('.transcript .bubble.own .words').allTextContents(), attacks);
    assert.equal(await page.locator('#app img, #app script').count(), 0);
    assert.equal(await page.evaluate(() => globalThis.__run), undefined);
    assert.deepEqual(faults, []);
    await context.close();
});

test('the policy forbids inline and foreign script, and the page needs neither', async () => {
    const answer = await fetch(parley.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.doesNotMatch(policy, /unsafe/);
    const html = await answer.text();
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/, 'no inline script');
    assert.doesNotMatch(html, /\bstyle=|\bon\w+=/, 'no inline style or handler');
    assert.doesNotMatch(html, /https?:\/\//, 'nothing from elsewhere');
});

test('a link to a brief that does not exist says so and leads on', async () => {
    const { page, context, faults } = await openPage(browser);
    await page.goto(`${parley.url}/#/brief/nobody/nowhere`);
    await page.getByRole('alert').getByText('There is no persona "nobody"').waitFor();
    await page.getByRole('link', { name: 'Choose another conversation' }).click();
    await page.getByRole('button', { name: 'Read your brief' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('a link to a session that does not exist says so and leads on', async () => {
    const { page, context, faults } = await openPage(browser);
    await page.goto(`${parley.url}/#/session/nothing-of-the-kind`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Start a new conversation' }).click();
    await page.getByRole('button', { name: 'Read your brief' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});
