// Each screen at the narrowest and the widest supported width, light and dark: accessible, nothing beyond the edge.
// The pictures are left in the build folder for a person to look at.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessibilityFaults, launch, openPage } from './support/browser.mjs';
import { Parley } from './support/parley.mjs';
import { begin, choose, picture, reachConfirm, say, widerThanScreen } from './support/talk.mjs';

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

const screens = [
    { name: '1440-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
    { name: '1440-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
    { name: '320-light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
    { name: '320-dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
];

for (const { name, ...options } of screens) {
    test(`every screen at ${name}`, async () => {
        const { page, context, faults } = await openPage(browser, options);
        const check = async (screen, fullPage = false) => {
            await picture(page, `${name}-${screen}`, fullPage);
            assert.deepEqual(await accessibilityFaults(page), [], `${screen} is accessible`);
            assert.ok((await widerThanScreen(page)) <= 0, `${screen} fits the width`);
        };
        await choose(page, parley.url, { preparation: { 'Base a year': '215k' } });
        await check('start', true);
        await begin(page, parley.url);
        await check('greeting');
        await say(page, 'Hi, good to meet you. What do you have in mind?');
        await say(page, 'GitHub offers me $215K base and $260K RSU in writing. I need $215K base to choose you.');
        await check('conversation');
        const confirm = await reachConfirm(page);
        await check('confirm');
        await confirm.click();
        await page.getByRole('button', { name: 'See how it went' }).click();
        await page.getByRole('heading', { name: /knew$/ }).waitFor();
        await check('debrief', true);
        assert.deepEqual(faults, []);
        await context.close();
    });
}

test('a whole talk by keyboard alone', async () => {
    const { page, context, faults } = await openPage(browser);
    await page.goto(parley.url);
    const meet = page.getByRole('button', { name: /^Meet / });
    await meet.waitFor();
    await tabTo(page, meet);
    await page.keyboard.press('Enter');
    const message = page.getByLabel('Your message');
    await message.waitFor();
    await tabTo(page, message);
    await page.keyboard.type('Hello');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('What do you have in mind?');
    await page.keyboard.press('Enter');
    await page.locator('.bubble.own', { hasText: 'Hello' }).waitFor();
    assert.equal(await page.locator('.bubble.own .words').textContent(), 'Hello\nWhat do you have in mind?');
    const end = page.getByRole('button', { name: 'End', exact: true });
    await tabTo(page, end);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'End it' }));
    await page.keyboard.press('Enter');
    const debrief = page.getByRole('button', { name: 'See how it went' });
    await debrief.waitFor();
    await tabTo(page, debrief);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You ended the conversation' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

/** Presses Tab until the element has the focus; fails where it cannot be reached. */
async function tabTo(page, target) {
    for (let i = 0; i < 60; ++i) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
    }
    assert.fail(`${target} cannot be reached by Tab`);
}
