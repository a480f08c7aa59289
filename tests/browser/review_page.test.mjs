// The review of a talk with the real program: each part at every look, by keyboard alone, as files and on paper.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { press, tabTo } from './support/keyboard.mjs';
import { checkScreen, looks } from './support/looks.mjs';
import { Parley } from './support/parley.mjs';
import { begin, fixSeed, picture, reachConfirm, say } from './support/talk.mjs';

const preparation = { 'Base a year': '215k', 'Equity whole grant': '220k', 'Floor at least': '200k', 'Best alternative a year': '280k', 'What that alternative is': 'GitHub, in writing' };

const messages = [
    'Hi Camille, good to meet you.',
    'Before I name a number, I would like to hear how you see the role and what you have in mind.',
    '=SUM(1) is how I would begin a formula. I ran nine releases of an open-source library in step with the paid product built on it, and late releases went from five weeks over plan to six days. For that I am looking for $215K base.',
    'GitHub has given me $215K base and $260K in equity in writing, until next week. If you can do $212K base and $200K in equity, I would choose you.',
];

let browser;
let parley;
let folder;
/** The candidate's cookie, and the review of the one talk that is played. */
let storageState;
let address;
let review;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-review-'));
    parley = await Parley.start();
    browser = await launch();
    const { page, context } = await openPage(browser);
    await fixSeed(page, 7);
    await begin(page, parley.url, { preparation });
    for (const message of messages) await say(page, message);
    await (await reachConfirm(page)).click();
    await page.getByRole('button', { name: 'See how it went' }).waitFor();
    await page.goto(`${parley.url}/#/sessions`);
    await page.locator('.sessions tbody tr').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Agreed' }).waitFor();
    address = page.url();
    review = await page.evaluate((id) => fetch(`/api/reviews/${id}`).then((answer) => answer.json()), address.split('/').at(-1));
    storageState = await context.storageState();
    await context.close();
});
after(async () => {
    await browser?.close();
    await parley?.stop();
    rmSync(folder, { recursive: true, force: true });
});

const visit = async (options = {}, at = address) => {
    const tab = await openPage(browser, { storageState, ...options });
    await tab.page.goto(at);
    await tab.page.getByRole('heading', { name: 'The money' }).waitFor();
    await tab.page.getByRole('img', { name: 'Points by dimension' }).waitFor();
    return tab;
};

const usd = (amount) => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(amount);

const turnOf = (page, seq) => page.locator(`#turn-${seq}`);

test('each turn tells what was understood, how the talk moved, why they answered so, and what it earned', async () => {
    const { page, context, faults } = await visit();
    const asked = review.turns.find((turn) => turn.input.text === messages[2]);
    const before = review.turns.find((turn) => turn.seq === asked.seq - 1);
    const turn = turnOf(page, asked.seq);
    assert.match(await turn.getByRole('list', { name: 'Understood as' }).innerText(), /Base \$215,000/);
    assert.ok(await turn.getByRole('list', { name: 'Why they answered so' }).getByRole('listitem').count() > 0);
    assert.notEqual(before.state, asked.state);
    assert.match(await turn.locator('.turn-state').textContent(), /^From .+to .+$/);
    const points = review.score.dimensions.flatMap((one) => one.evidence).filter((item) => item.seq === asked.seq && item.points !== 0);
    assert.ok(points.length > 0);
    assert.equal(await turn.getByRole('list', { name: 'Points' }).getByRole('listitem').count(), points.length);
    const spans = points.filter((item) => item.end > item.begin);
    const marked = (await turn.locator('mark').allTextContents()).join('');
    for (const { begin, end } of spans) assert.ok(marked.includes(Array.from(messages[2]).slice(begin, begin + Math.min(5, end - begin)).join('')));
    assert.deepEqual(faults, []);
    await context.close();
});

test('both sides are in the table of terms, with how far each moved', async () => {
    const { page, context } = await visit();
    const table = page.getByRole('table', { name: 'Asks and offers by turn' });
    const asks = table.locator('tr.is-ask');
    assert.match(await asks.first().innerText(), /Candidate\s+asked\s+\$215,000/);
    assert.match(await asks.nth(1).innerText(), /\$212,000\s+, moved by\s+−\$3,000/);
    const offers = review.turns.map((turn) => turn.offer?.base?.amount).filter(Boolean);
    const step = offers.find((amount) => amount !== offers[0]) - offers[0];
    assert.match(await table.locator('tr.is-offer').nth(1).innerText(), new RegExp(`moved by\\s+\\+\\${usd(step)}`));
    await context.close();
});

test('the money goes from the opening to the deal to the limit, and every missed unlock has its price', async () => {
    const { page, context } = await visit();
    const { opening, final, reachable, won, left, missed } = review.score.outcome;
    assert.ok(missed.length > 0, 'the talk left levers unused');
    const table = page.getByRole('table', { name: 'Worth a year, step by step' });
    const amount = async (name) => (await table.getByRole('row', { name, exact: false }).first().getByRole('cell').innerText()).trim();
    assert.equal(await amount('Opening offer'), usd(opening));
    assert.equal(await amount('Won in the talk'), `+${usd(won)}`);
    assert.equal(await amount('The deal'), usd(final));
    assert.equal(await amount('Best with perfect play'), usd(reachable));
    assert.equal(await amount('Left on the table'), `+${usd(left)}`);
    for (const { lever, value } of missed) {
        const { title } = review.brief.levers.find((one) => one.id === lever);
        assert.equal(await amount(`Missed: ${title}`), `+${usd(value)}`);
    }
    const chart = page.getByRole('img', { name: 'The money, step by step' });
    assert.equal(await chart.locator('.rows-bar').count(), missed.length + 5);
    assert.match(await chart.locator('desc').textContent(), /Opening offer: \$[\d,]+\. Won in the talk: \+\$/);
    await context.close();
});

test('the bars of the dimensions stand beside a table that says the same', async () => {
    const { page, context } = await visit();
    const chart = page.getByRole('img', { name: 'Points by dimension' });
    const table = page.getByRole('table', { name: 'Points by dimension' });
    const counted = review.score.dimensions.filter((one) => one.applicable && one.of > 0);
    assert.equal(await chart.locator('.row').count(), counted.length);
    assert.equal(await table.locator('tbody tr').count(), review.score.dimensions.length);
    for (const one of counted) assert.match(await chart.textContent(), new RegExp(`${Math.round(one.points * 10) / 10} of ${Math.round(one.of * 10) / 10}`));
    await context.close();
});

test('at most three things to say instead, each with its line, and then what went well', async () => {
    const { page, context } = await visit();
    const missed = page.locator('.opportunity');
    assert.equal(await missed.count(), review.score.opportunities.length);
    assert.ok(await missed.count() <= 3);
    assert.ok(await missed.locator('blockquote').count() > 0);
    const order = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    assert.ok(order.indexOf('What you could have said') < order.indexOf('What went well'));
    await context.close();
});

test('by keyboard alone: to a turn, its link into the clipboard, and there again from that address', async () => {
    const { page, context, faults } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    const here = (tab, seq) => tab.waitForFunction((n) => document.activeElement?.id === `turn-${n}` && document.activeElement.classList.contains('current'), seq);
    for (const key of ['j', 'j', 'j', 'k', 'j']) await page.keyboard.press(key);
    await here(page, 3);
    await press(page, page.getByRole('button', { name: 'Copy the link to turn 3' }));
    await turnOf(page, 3).getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${address}/turn/3`);
    const reader = await context.newPage();
    await reader.goto(copied);
    await here(reader, 3);
    await press(page, page.getByRole('table', { name: 'Asks and offers by turn' }).getByRole('link').last());
    await here(page, review.turns.findLast((turn) => turn.outcome === 'agreed').seq);
    await tabTo(page, page.getByRole('button', { name: /^CSV/ }));
    assert.deepEqual(faults, []);
    await context.close();
});

test('what is kept as a file holds the talk, and no cell of it is a formula', async () => {
    const { page, context } = await visit();
    const fetched = async (name) => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#keep').getByText(name).click()]);
        return readFile(await download.path(), 'utf8');
    };
    assert.match(await fetched('to read'), /## Money, a year[\s\S]*Missed: [\s\S]*\*\*Camille Laurent:\*\*/);
    const trace = JSON.parse(await fetched('the whole trace'));
    assert.equal(trace.format, 'parley-session');
    assert.equal(trace.turns.length, review.turns.length);
    const csv = await fetched('one row a turn');
    assert.equal(csv.match(/^\d+,/gm).length, review.turns.length);
    assert.match(csv, /,'=SUM\(1\)|,"'=SUM\(1\)/);
    await context.close();
});

/** What must be in one piece on paper, by its height in CSS pixels; a sheet of A4 with its margins has 1016. */
const tooTall = () => [...document.querySelectorAll('main *')]
    .filter((element) => getComputedStyle(element).breakInside === 'avoid' && element.getBoundingClientRect().height > 1016)
    .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().height}`);

test('on paper everything is open, nothing is cut or to be pressed, and links lead to turns of the same paper', async () => {
    const { page, context } = await visit({ colorScheme: 'dark' });
    const file = join(folder, 'review.pdf');
    const pdf = await page.pdf({ printBackground: true, preferCSSPageSize: true });
    writeFileSync(process.env.PARLEY_SCREENSHOTS ? join(process.env.PARLEY_SCREENSHOTS, 'review.pdf') : file, pdf);
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    for (const heading of ['What you could have said', 'The conversation', 'Asks and offers by turn', 'Who moved, and when', 'The money', 'Score by dimension', 'knew']) {
        assert.ok(text.includes(heading), `${heading} is printed`);
    }
    assert.match(text, /Top of band\s+\$/, 'the table of the chart is open');
    for (const gone of ['Log in', 'Practise', 'Make a link', 'The same as a table', 'Copy', 'Print', 'next turn']) assert.ok(!text.includes(gone), `${gone} is not printed`);
    assert.ok(!pdf.toString('latin1').includes('/S /URI'), 'no link leads out of the paper');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 688, height: 1016 });
    assert.deepEqual(await page.evaluate(tooTall), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'nothing is cut at the right');
    await context.close();
});

for (const { name, ...options } of looks) {
    test(`the whole review at ${name}`, async () => {
        const { page, context, faults } = await visit(options, `${address}/turn/4`);
        await turnOf(page, 4).and(page.locator('.current')).waitFor();
        await picture(page, `${name}-review-turn`);
        await checkScreen(page, name, 'review-page', true);
        for (const id of ['conversation', 'offers', 'concessions', 'money', 'dimensions']) {
            await page.locator(`#${id}`).evaluate((section) => section.scrollIntoView());
            await picture(page, `${name}-review-${id}`);
        }
        assert.deepEqual(faults, []);
        await context.close();
    });
}
