// A candidate's whole way, as a new user goes it: prepare, talk, use levers, confirm, read the debrief, go back to it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { Parley } from './support/parley.mjs';
import { begin, choose, ownWords, picture, reachConfirm, recruiterWords, say, settled } from './support/talk.mjs';

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

const preparation = { 'Base a year': '215k', 'Equity whole grant': '220,000', 'Floor at least': '200000' };

test('from the start page to the debrief', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url, { preparation });
    await say(page, 'Hi, good to meet you. Happy to talk about the offer.');
    await say(page, 'I would rather hear first what you have in mind for the role.');
    await say(page, 'I have a written offer from GitHub at $215K base and $260K in RSUs. I need $215K base and $220K equity to choose you.');
    const chips = page.getByRole('list', { name: 'Understood as' }).last();
    assert.match(await chips.innerText(), /Base \$215,000/, 'the ask stands under the message');
    const offer = page.getByRole('complementary', { name: 'The offer' }).getByRole('table', { name: 'Terms on the table' });
    assert.match(await offer.innerText(), /Base[\s\S]*\$1\d{2},000/, 'the opening offer is in view');
    await say(page, 'I have also run programs across US and European engineering teams for years. Could you do $210K base?');
    await picture(page, 'real-conversation-1440');

    const confirm = await reachConfirm(page);
    const terms = page.getByRole('table', { name: 'Terms to confirm' });
    assert.match(await terms.innerText(), /Base[\s\S]*\$\d{3},\d{3}/, 'exact terms before anything binds');
    const base = (await terms.getByRole('row', { name: /^Base/ }).locator('.now').innerText()).trim();
    await picture(page, 'real-confirm-1440');
    await confirm.click();

    await page.getByRole('button', { name: 'See how it went' }).click();
    await page.getByRole('heading', { name: 'You have a deal' }).waitFor();
    assert.ok((await page.locator('.debrief-head').innerText()).includes(base), 'the deal is what was confirmed');
    await page.getByRole('heading', { name: /knew$/ }).waitFor();
    const dimensions = await page.locator('.dimension-title').allInnerTexts();
    for (const title of ['Levers', 'Preparation', 'Opening', 'Discovery', 'Concessions', 'Packaging', 'Close and tone']) {
        assert.ok(dimensions.includes(title), `${title} is scored`);
    }
    await page.locator('.transcript-turn').filter({ hasText: 'written offer from GitHub' }).waitFor();
    await picture(page, 'real-debrief-1440', true);
    assert.deepEqual(faults, []);
    await context.close();
});

test('the debrief is there again after a reload, with its downloads', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url);
    await say(page, 'Hello');
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('button', { name: 'See how it went' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'You ended the conversation' }).waitFor();
    for (const format of ['Markdown', 'JSON', 'CSV']) {
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: format }).click()]);
        assert.equal(await download.failure(), null, format);
    }
    assert.deepEqual(faults, []);
    await context.close();
});

test('a reload in the middle loses neither the words nor the draft', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url);
    await say(page, 'Hi there');
    const words = await recruiterWords(page).allInnerTexts();
    await page.getByLabel('Your message').fill('What I was about to');
    await page.reload();
    await recruiterWords(page).nth(words.length - 1).waitFor();
    assert.deepEqual(await recruiterWords(page).allInnerTexts(), words);
    assert.equal(await page.getByLabel('Your message').inputValue(), 'What I was about to');
    await say(page, 'What I was about to say: what does the offer look like?');
    assert.equal(await ownWords(page).count(), 2);
    assert.deepEqual(faults, []);
    await context.close();
});

test('a server restart in mid-session is ridden out, and what was typed meanwhile arrives once', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url);
    await say(page, 'Hi there');
    await parley.down();
    await page.getByText('Connection lost').waitFor();
    await page.getByLabel('Your message').fill('Are you still there?');
    await page.getByLabel('Your message').press('Enter');
    await page.getByText('Waiting for the connection').waitFor();
    await parley.up();
    await settled(page, 2);
    assert.equal(await ownWords(page).filter({ hasText: 'Are you still there?' }).count(), 1);
    await page.reload();
    await settled(page, 2);
    assert.deepEqual(faults, []);
    await context.close();
});

test('what one tab could not send outlives it, whatever the other tab does meanwhile', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url);
    const address = page.url();
    const other = await context.newPage();
    await other.goto(address);
    await recruiterWords(other).first().waitFor();
    await parley.down('SIGKILL');
    await page.getByText('Connection lost').waitFor();
    await page.getByLabel('Your message').fill('Said to nobody yet');
    await page.getByLabel('Your message').press('Enter');
    await page.getByText('Waiting for the connection').waitFor();
    await other.getByRole('button', { name: 'Try now' }).click();
    await page.close();
    await parley.up();
    const later = await context.newPage();
    await later.goto(address);
    await settled(later, 1);
    await settled(other, 1);
    assert.equal(await ownWords(other).filter({ hasText: 'Said to nobody yet' }).count(), 1);
    assert.deepEqual(await recruiterWords(other).allInnerTexts(), await recruiterWords(later).allInnerTexts());
    assert.deepEqual(faults, []);
    await context.close();
});

test('starting over ends this talk and begins another with the same brief and preparation', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url, { region: 'Paris', preparation: { 'Base a year': '180k' } });
    await say(page, 'Hello');
    const first = page.url();
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.waitForURL((url) => url.href !== first && url.hash.startsWith('#/session/'));
    await recruiterWords(page).first().waitFor();
    assert.equal(await ownWords(page).count(), 0);
    const brief = page.getByRole('complementary', { name: 'Your brief' });
    assert.match(await brief.innerText(), /Paris[\s\S]*Target, base\s+€180,000/);
    await page.goto(first);
    await page.getByRole('heading', { name: 'You ended the conversation' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('what was prepared is there again after a reload, for its own place only', async () => {
    const { page, context } = await openPage(browser);
    await choose(page, parley.url, { region: 'Paris', preparation: { 'Base a year': '181k' } });
    await page.reload();
    await page.getByRole('button', { name: /^Meet / }).waitFor();
    assert.equal(await page.getByLabel('Base a year').inputValue(), '181k');
    await choose(page, parley.url, { region: 'New York' });
    assert.equal(await page.getByLabel('Base a year').inputValue(), '');
    await context.close();
});

test('two tabs of one session stay in step', async () => {
    const { page, context, faults } = await openPage(browser);
    await begin(page, parley.url);
    const other = await context.newPage();
    await other.goto(page.url());
    await recruiterWords(other).first().waitFor();
    await say(page, 'Hello from the first tab');
    await ownWords(other).filter({ hasText: 'Hello from the first tab' }).waitFor();
    await settled(other, 1);
    assert.deepEqual(await recruiterWords(other).allInnerTexts(), await recruiterWords(page).allInnerTexts());
    assert.deepEqual(faults, []);
    await context.close();
});
