// A candidate's whole way as a new user goes it, by keyboard alone, at every look: choose, read the brief, prepare,
// talk, put right what was misunderstood, ride out a reload in mid-turn and a killed server, confirm, read the debrief,
// find the session again, and practise it once more. Each screen on the way is looked at.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { arrowTo, pickByName, press, tabTo, typeInto } from './support/keyboard.mjs';
import { checkScreen, looks } from './support/looks.mjs';
import { Parley } from './support/parley.mjs';
import { ownWords, recruiterWords, settled } from './support/talk.mjs';

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

const composer = (page) => page.getByLabel('Your message');
const button = (page, name, exact = false) => page.getByRole('button', { name, exact });

async function chooseAndPrepare(page, check) {
    await page.goto(parley.url);
    await check('start', true);
    await arrowTo(page, page.getByRole('group', { name: 'Where' }), 'New York');
    await arrowTo(page, page.getByRole('group', { name: 'Where' }), 'San Francisco');
    await press(page, button(page, 'Read your brief'));
    await page.getByText('Posted range: $170,000 – $220,000 base').waitFor();
    await typeInto(page, page.getByLabel('Base a year'), '215k');
    await typeInto(page, page.getByLabel('Equity whole grant'), '220k');
    await typeInto(page, page.getByLabel('Floor at least'), '200k');
    await pickByName(page, page.getByLabel('Most important'), 'Base');
    await press(page, page.getByText('What the other terms are worth to you'));
    await typeInto(page, page.getByLabel('A day of paid leave'), 'much');
    await press(page, button(page, /^Meet /));
    await page.getByText('Write an amount such as 215000 or 215k.').waitFor();
    await typeInto(page, page.getByLabel('A day of paid leave'), '650');
    await check('brief', true);
    await press(page, button(page, /^Meet /));
    await recruiterWords(page).first().waitFor();
}

/** Types, sends by Enter, and waits for the answer. */
async function say(page, text) {
    const before = await recruiterWords(page).count();
    await tabTo(page, composer(page));
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await recruiterWords(page).nth(before).waitFor();
}

/** Both write and neither sends; a message with a blank in it stays. */
async function startersAndLevers(page, check) {
    await press(page, button(page, 'Let them go first'));
    assert.match(await composer(page).inputValue(), /^Before I name a number/);
    assert.equal(await ownWords(page).count(), 0, 'nothing is sent by a starter');
    await page.keyboard.press('Enter');
    await settled(page, 1);
    const toggle = button(page, 'Brief', true);
    if (await toggle.isVisible()) await press(page, toggle);
    await press(page, button(page, /^Start a message with it.*Programs across continents/));
    await page.keyboard.type('Northlake');
    await page.keyboard.press('Enter');
    await page.getByText('Fill in the blanks, or take them out').waitFor();
    assert.equal(await ownWords(page).count(), 1, 'nothing is sent with a blank in it');
    await check('blanks');
    for (const words of ['ran a migration with eleven teams on two continents', 'it ended on its day', '$215K']) {
        if ((await page.evaluate(() => getSelection().toString())) !== '____') await page.keyboard.press('Tab');
        await page.keyboard.type(words);
    }
    assert.match(await composer(page).inputValue(), /at Northlake I ran .* teams .*the result was it ended on its day.* \$215K base\.$/);
    await page.keyboard.press('Enter');
    await settled(page, 2);
}

async function correct(page, check) {
    await page.getByRole('list', { name: 'Understood as' }).last().getByText('$215,000').waitFor();
    await press(page, button(page, 'Not what I meant'));
    const form = page.getByRole('form', { name: 'Correct what was understood' });
    await typeInto(page, form.getByLabel('amount', { exact: true }), '212k');
    await check('correct');
    const before = await recruiterWords(page).count();
    await press(page, form.getByRole('button', { name: 'Correct' }));
    await recruiterWords(page).nth(before).waitFor();
    await page.getByRole('list', { name: 'Understood as' }).last().getByText('$212,000').waitFor();
}

/** The server is held still, so that the page is gone before any answer can have come. */
async function reloadInMidTurn(page) {
    const said = await ownWords(page).count();
    parley.freeze();
    await tabTo(page, composer(page));
    await page.keyboard.type('And how is the team set up?');
    await page.keyboard.press('Enter');
    await page.getByText('Sending…').waitFor();
    const reloaded = page.reload();
    parley.thaw();
    await reloaded;
    await settled(page, said + 1);
    assert.equal(await ownWords(page).filter({ hasText: 'how is the team set up' }).count(), 1, 'once, and not lost');
}

async function serverKilled(page) {
    const said = await ownWords(page).count();
    await parley.down('SIGKILL');
    await page.getByText('Connection lost').waitFor();
    await tabTo(page, composer(page));
    await page.keyboard.type('GitHub gives me $215K base and $260K in RSUs in writing. For $212K base I would choose you.');
    await page.keyboard.press('Enter');
    await page.getByText('Waiting for the connection').waitFor();
    await parley.up();
    await settled(page, said + 1);
}

async function confirm(page, check) {
    const exact = button(page, 'Confirm', true);
    for (let i = 0; i < 6 && !(await exact.isVisible()); ++i) await say(page, i ? 'Yes, I accept these terms.' : 'That works for me, I accept the offer.');
    await check('confirm');
    await press(page, exact);
    await press(page, button(page, 'See how it went'));
    await page.getByRole('heading', { name: 'You have a deal' }).waitFor();
    await page.getByRole('heading', { name: /knew$/ }).waitFor();
    await check('debrief', true);
}

for (const { name, ...options } of looks) {
    test(`from the start page to the second talk at ${name}`, async () => {
        const { page, context, faults } = await openPage(browser, options);
        const check = (screen, whole) => checkScreen(page, name, screen, whole);
        await chooseAndPrepare(page, check);
        await page.getByRole('log', { name: 'What was said' }).waitFor();
        await check('greeting');
        await startersAndLevers(page, check);
        await correct(page, check);
        await reloadInMidTurn(page);
        await serverKilled(page);
        await check('conversation');
        await confirm(page, check);
        await press(page, page.getByRole('link', { name: 'Sessions' }));
        await press(page, page.locator('.sessions tbody th').getByRole('link'));
        await page.getByRole('heading', { level: 1, name: 'Agreed' }).waitFor();
        await page.getByRole('img', { name: /^Base by turn/ }).waitFor();
        assert.equal(await page.locator('.review-turn .bubble.own .words', { hasText: 'how is the team set up' }).count(), 1);
        await check('review', true);
        await page.goBack();
        await page.goBack();
        await press(page, button(page, 'Practise it again'));
        await page.getByText('Target, base').waitFor({ state: 'attached' });
        assert.equal(await ownWords(page).count(), 0, 'a new talk, with the same preparation');
        assert.deepEqual(faults, []);
        await context.close();
    });
}
