// An instructor's whole way as a new user goes it, by keyboard alone, at every look: the one-time link, all sessions,
// a review shared and taken back, a persona copied, broken and mended as one types, published, met by a candidate,
// archived; and in again by the password.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { chooseTab, press, tabTo, typeInto } from './support/keyboard.mjs';
import { checkScreen, looks } from './support/looks.mjs';
import { Parley } from './support/parley.mjs';
import { begin, say } from './support/talk.mjs';

let browser;

before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const button = (page, name, exact = true) => page.getByRole('button', { name, exact });
const heading = (page, name) => page.getByRole('heading', { name });
const password = 'a long pass phrase of hers';

/** Someone has practised here before the instructor looks. */
async function aTalkBefore(url) {
    const { page, context } = await openPage(browser);
    await begin(page, url);
    await say(page, 'I have a written offer from GitHub at $215K base. I need $212K base to choose you.');
    await button(page, 'End').click();
    await button(page, 'End it').click();
    await button(page, 'See how it went').waitFor();
    await context.close();
}

async function becomeInstructor(page, parley, check) {
    await page.goto(/http\S+#\/setup\/\S+/.exec(parley.said.join(''))[0]);
    await typeInto(page, page.getByLabel('Name'), 'Ada');
    await typeInto(page, page.getByLabel('Password'), 'short');
    await page.keyboard.press('Enter');
    await page.locator('.field.wrong').waitFor();
    await check('setup');
    await typeInto(page, page.getByLabel('Password'), password);
    await page.keyboard.press('Enter');
    await heading(page, 'All sessions').waitFor();
}

async function review(page, check) {
    await page.locator('.sessions tbody tr').first().waitFor();
    await check('sessions', true);
    await typeInto(page, page.getByRole('searchbox', { name: 'Search' }), 'offer from GitHub');
    await press(page, page.locator('.sessions tbody th').getByRole('link'));
    await page.locator('.review-turn .bubble.own .words', { hasText: 'I need $212K base' }).waitFor();
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.id === 'turn-1');
    await press(page, button(page, 'Make a link'), 'Enter');
    const link = await page.getByLabel('Secret link').inputValue();
    const { page: reader, context } = await openPage(browser);
    await reader.goto(link);
    await reader.getByText('without what the candidate typed').waitFor();
    await press(page, button(page, 'Take back all links'));
    await page.getByText('All links to this session are taken back.').waitFor();
    await reader.reload();
    await reader.getByText('expired or was taken back').waitFor();
    await context.close();
}

/** The caret goes to the end of a line by the complaint's button and the arrows, as one mends a mistake. */
async function breakAndMend(page, text, check) {
    await tabTo(page, text);
    const before = await text.inputValue();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type(' oops');
    const complaint = button(page, /^Line [23] .*JSON/, false);
    await complaint.waitFor();
    await check('editor');
    await press(page, complaint);
    for (let i = 0; i < 8 && (await text.inputValue()) !== before; ++i) await page.keyboard.press('Control+z');
    await page.getByText('it can be published').waitFor();
}

async function publishACopy(page, parley, check) {
    await press(page, page.getByRole('link', { name: 'Library' }));
    await page.locator('.shelf li').first().waitFor();
    await check('library', true);
    await press(page, button(page, /^Copy Technical Program Manager/, false));
    const text = page.getByLabel('Persona as JSON');
    await page.getByText('it can be published').waitFor();
    await chooseTab(page, page.getByRole('tablist', { name: 'How the persona is shown' }), 'JSON');
    await breakAndMend(page, text, check);
    await tabTo(page, text);
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 2; ++i) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('  "company": "Copy and Sons",');
    await page.getByText('it can be published').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Draft saved.').waitFor();
    await press(page, button(page, 'Publish'));
    await page.getByText('Published: new sessions start with this version.').waitFor();
    const met = async () => (await (await fetch(`${parley.url}/api/personas`)).json()).map((persona) => persona.company);
    assert.ok((await met()).includes('Copy and Sons'));
    await check('published', true);
    await press(page, button(page, 'Archive'));
    await page.getByText('Archived: no new session starts with it.').waitFor();
    assert.ok(!(await met()).includes('Copy and Sons'));
}

async function outAndIn(page, check) {
    await press(page, button(page, 'Log out'));
    await press(page, page.getByRole('link', { name: 'Log in' }));
    await check('login');
    await typeInto(page, page.getByLabel('Name'), 'Ada');
    await typeInto(page, page.getByLabel('Password'), password);
    await page.keyboard.press('Enter');
    await heading(page, 'All sessions').waitFor();
}

for (const { name, ...options } of looks) {
    test(`from the one-time link to a published persona at ${name}`, async () => {
        const parley = await Parley.start();
        try {
            await aTalkBefore(parley.url);
            const { page, context, faults } = await openPage(browser, options);
            const check = (screen, whole) => checkScreen(page, `${name}-instructor`, screen, whole);
            await becomeInstructor(page, parley, check);
            await review(page, check);
            await publishACopy(page, parley, check);
            await outAndIn(page, check);
            assert.deepEqual(faults, []);
            await context.close();
        } finally {
            await parley.stop();
        }
    });
}
