// The reviewer's screens over a past that is made up: lists, a review from every side, links that run out, the entrance.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launch, openPage } from './support/browser.mjs';
import { startDeskServer } from './support/desk_server.mjs';
import { checkScreen, looks } from './support/looks.mjs';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
let browser;
let dist;
let server;

before(async () => {
    dist = mkdtempSync(join(tmpdir(), 'parley-page-'));
    execFileSync(process.execPath, ['build.mjs', '--out', dist], { cwd: web });
    browser = await launch();
});
beforeEach(async () => {
    await server?.stop();
    server = await startDeskServer(dist);
});
after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dist, { recursive: true, force: true });
});

const open = async (hash, options) => {
    const tab = await openPage(browser, options);
    await tab.page.goto(`${server.url}/${hash}`);
    return tab;
};

const numbers = (from, to) => Array.from({ length: from - to + 1 }, (_, i) => from - i);

test('a candidate without a past is led to practise', async () => {
    const { page, context, faults } = await open('#/sessions');
    await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
    await page.getByText('No sessions yet').waitFor();
    assert.equal(await page.getByRole('search').count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Library' }).count(), 0, 'the library is no candidate’s');
    await page.getByRole('main').getByRole('link', { name: 'Practise' }).click();
    await page.getByRole('button', { name: 'Read your brief' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('an instructor narrows the sessions, sees that none fits, and goes back in time', async () => {
    server.desk.instructor = 'Ada';
    server.desk.sessions = numbers(120, 1);
    const { page, context, faults } = await open('#/sessions');
    await page.getByRole('heading', { name: 'All sessions' }).waitFor();
    const rows = page.locator('.sessions tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 50);
    await page.getByRole('button', { name: 'Older sessions' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.sessions tbody tr').length === 100);
    await page.getByLabel('Outcome').selectOption({ label: 'Agreed' });
    await page.waitForFunction(() => [...document.querySelectorAll('.sessions .outcome')].every((each) => each.textContent === 'Agreed'));
    assert.equal(await rows.count(), 20);
    await page.getByRole('searchbox', { name: 'Search' }).fill('nowhere');
    await page.getByText('No session fits').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.sessions tbody tr').length === 50);
    await rows.nth(4).locator('th').getByRole('link').click();
    await page.getByRole('heading', { name: 'The conversation' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('a review shows words, marks, points, offers, chart and limits', async () => {
    server.desk.sessions = [60];
    const { page, context, faults } = await open('#/review/60');
    await page.getByRole('heading', { level: 1, name: 'Agreed' }).waitFor();
    const third = page.locator('#turn-3');
    assert.equal(await third.locator('mark.won').first().textContent(), 'What range do you ha', 'the first twenty code points earned something');
    assert.match(await third.getByRole('list', { name: 'Points' }).innerText(), /\+6[\s\S]*Lever backed by evidence/);
    const offers = page.getByRole('table', { name: 'Asks and offers by turn' });
    assert.match(await offers.innerText(), /Camille\s+offered\s+\$190,000[\s\S]*\$200,000\s+, moved by\s+\+\$10,000[\s\S]*if you sign\s+\$205,000/);
    assert.match(await offers.locator('tr', { hasText: 'option B' }).innerText(), /6 months earlier/);
    const chart = page.getByRole('img', { name: /^Base by turn: the recruiter from \$190,000 to \$205,000, the candidate from \$215,000/ });
    await chart.waitFor();
    assert.match(await chart.textContent(), /With approval/);
    await page.getByText('The same as a table').click();
    assert.match(await page.getByRole('table', { name: 'Base by turn' }).innerText(), /Top of band/);
    await page.getByRole('combobox', { name: 'Term' }).selectOption('Equity');
    await page.getByRole('img', { name: /^Equity by turn/ }).waitFor();
    assert.match(await page.locator('#scores').getByRole('row', { name: /^Levers/ }).innerText(), /31 of 48[\s\S]*Lever backed by evidence/);
    await page.getByRole('heading', { name: /knew$/ }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('nothing of the limits is in the review of a session that goes on', async () => {
    server.desk.sessions = [65];
    const { page, context } = await open('#/review/65');
    await page.getByRole('heading', { level: 1, name: 'Still going on' }).waitFor();
    await page.getByRole('img', { name: /^Base by turn/ }).waitFor();
    assert.equal(await page.locator('.chart-limit').count(), 0);
    assert.equal(await page.getByRole('heading', { name: /knew$/ }).count(), 0);
    await context.close();
});

test('j and k walk the turns, and the address can be passed on', async () => {
    server.desk.sessions = [60];
    const { page, context } = await open('#/review/60/turn/3');
    const here = (seq) => page.waitForFunction((n) => document.activeElement?.id === `turn-${n}`, seq);
    await here(3);
    await page.keyboard.press('j');
    await here(4);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await here(2);
    assert.match(page.url(), /#\/review\/60\/turn\/2$/);
    await page.reload();
    await here(2);
    await page.getByLabel('Days').focus();
    await page.keyboard.press('j');
    assert.match(page.url(), /turn\/2$/, 'a field keeps its keys');
    await context.close();
});

test('a link is shared without the candidate’s words, and taken back', async () => {
    server.desk.sessions = [60];
    const { page, context, faults } = await open('#/review/60');
    await page.getByLabel('Days').fill('400');
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText('Give a whole number of days from 1 to 365.').waitFor();
    await page.getByLabel('Days').fill('7');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByLabel('Secret link').inputValue();
    const reader = await context.newPage();
    await reader.goto(link);
    await reader.getByText('without what the candidate typed').waitFor();
    assert.deepEqual([...new Set(await reader.locator('.review-turn .bubble.own .words').allTextContents())], ['[redacted]']);
    assert.equal(await reader.locator('mark').count(), 0);
    const [file] = await Promise.all([reader.waitForEvent('download'), reader.getByRole('button', { name: /^JSON/ }).click()]);
    assert.ok(!(await readFile(await file.path(), 'utf8')).includes('written offer from GitHub'), 'the file holds no more than is shown');
    assert.equal(await reader.locator('#share').count(), 0);
    await page.getByRole('button', { name: 'Take back all links' }).click();
    await page.getByText('All links to this session are taken back.').waitFor();
    await reader.reload();
    await reader.getByText('expired or was taken back').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('a review is kept as a file, and another’s session does not exist', async () => {
    server.desk.sessions = [60];
    const { page, context, faults } = await open('#/review/60');
    const wanted = { Markdown: /\*\*Camille Laurent:\*\*/, CSV: /^turn,day,candidate,recruiter,state_before,state,/ };
    for (const [format, content] of Object.entries(wanted)) {
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format }).click()]);
        assert.match(await readFile(await download.path(), 'utf8'), content);
    }
    assert.equal(await page.getByRole('link', { name: /^JSON/ }).getAttribute('href'), '/api/reviews/60/export?format=json');
    await page.goto(`${server.url}/#/review/61`);
    await page.getByText('There is no such session among those you may see.').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('logging in: a wrong password is said at its field, a right one opens the house, and out again', async () => {
    const { page, context, faults } = await open('#/library');
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('Password').fill('short');
    await page.keyboard.press('Enter');
    await page.getByText('The name or the password is not right').waitFor();
    assert.equal(await page.getByLabel('Password').getAttribute('aria-invalid'), 'true');
    await page.getByLabel('Password').fill('long enough for this');
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText('Ada').waitFor();
    await page.getByRole('link', { name: 'Library' }).waitFor();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('link', { name: 'Log in' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('the first instructor comes by the one-time link and by nothing else', async () => {
    server.desk.setupOpen = true;
    const { page, context } = await open('#/login');
    await page.getByRole('heading', { name: 'No instructor yet' }).waitFor();
    await page.goto(`${server.url}/#/setup/guessed`);
    const make = async () => {
        await page.getByLabel('Name').fill('Ada');
        await page.getByLabel('Password').fill('long enough for this');
        await page.getByRole('button', { name: 'Make the account' }).click();
    };
    await make();
    await page.getByText('This link is not, or no longer, good.').waitFor();
    await page.goto(`${server.url}/#/setup/one-time`);
    await make();
    await page.getByRole('heading', { name: 'All sessions' }).waitFor();
    await context.close();
});

for (const { name, ...options } of looks) {
    test(`the reviewer’s screens at ${name}`, async () => {
        server.desk.instructor = 'Ada Lovelace';
        server.desk.sessions = numbers(66, 60);
        const { page, context, faults } = await open('#/sessions', options);
        const check = (screen) => checkScreen(page, name, screen, true);
        await page.locator('.sessions tbody tr').first().waitFor();
        await check('sessions');
        await page.goto(`${server.url}/#/review/60`);
        await page.getByRole('img', { name: /^Base by turn/ }).waitFor();
        await page.getByText('The same as a table').click();
        await check('review');
        server.desk.instructor = null;
        await page.goto(`${server.url}/#/login`);
        await page.reload();
        await page.getByLabel('Password').waitFor();
        await check('login');
        assert.deepEqual(faults, []);
        await context.close();
    });
}
