// After the end, against the real program: what could have been said instead, talks over time, what a coach says of
// them, and links to them. Each screen by keyboard alone and at every look; then what goes wrong, and what is typed to
// do harm.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { pickByName, tabTo } from './support/keyboard.mjs';
import { checkScreen, looks } from './support/looks.mjs';
import { Parley } from './support/parley.mjs';
import { candidateAt, instructorAt, plain, played } from './support/played.mjs';

let browser;

before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const button = (page, name) => page.getByRole('button', { name });
const link = (page, name) => page.getByRole('link', { name });
const heading = (page, name) => page.getByRole('heading', { name });

/** A review is long: many a thing can be reached by Tab before what is wanted. */
const most = 400;

async function press(page, target, key = 'Enter') {
    await tabTo(page, target, most);
    await page.keyboard.press(key);
}

async function typeInto(page, field, text) {
    await tabTo(page, field, most);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
}

/** A server of its own, and both people at it. */
async function withParley(options, act) {
    const parley = await Parley.start();
    try {
        await act(parley, (url = parley.url) => candidateAt(browser, url, options));
    } finally {
        await parley.stop();
    }
}

const reason = 'At Northlake Data I ran nine releases of an open-source inference library in step with the paid product. For that I would need $214,000 base.';

// ---- said differently -------------------------------------------------------------------------------

async function sayDifferently(page, url, id, check) {
    await page.goto(`${url}/#/review/${id}`);
    await press(page, link(page, 'Say it differently'));
    await heading(page, 'As it was said').waitFor();
    await check('instead-talk', true);
    await press(page, link(page, 'Say it differently: turn 4'));
    await heading(page, 'Turn 4, said differently').waitFor();
    await typeInto(page, page.getByLabel('Say instead'), reason);
    await check('instead-form', true);
    await press(page, button(page, 'Hear the answer'));
    await heading(page, 'Turn 4: the answer').waitFor();
    assert.match(await page.locator('.worth .figures').innerText(), /Process, of 100\s+\+/, 'a reason with a fact behind it beats a bare ask');
    await check('instead-answer', true);
}

async function goOnAndBack(page, check) {
    await typeInto(page, page.getByLabel('Go on: turn 5'), 'Who approves more than that?');
    await press(page, button(page, 'Hear the answer'));
    await heading(page, 'Turn 5: the answer').waitFor();
    const tree = page.getByRole('navigation', { name: 'What was tried' });
    assert.equal(await tree.locator('ol > li').count(), 2, 'the second goes on from the first');
    await check('instead-tree', true);
    await press(page, tree.getByRole('link', { name: /^Turn 4/ }));
    await heading(page, 'Turn 4: the answer').waitFor();
    await page.getByText(reason).first().waitFor();
    await press(page, link(page, 'Say turn 4 in yet another way'));
    await typeInto(page, page.getByLabel('Say instead'), 'Is there room on the signing bonus?');
    await press(page, button(page, 'Hear the answer'));
    await tree.getByRole('link', { name: /signing bonus/ }).waitFor();
    assert.equal(await tree.locator('> ul > li > ul > li').count(), 2, 'two ways of saying it stand beside each other');
    await press(page, tree.getByRole('link', { name: /^As it was said/ }));
    await heading(page, 'As it was said').waitFor();
    await page.goBack();
    await page.locator('.is-now .own', { hasText: 'signing bonus' }).waitFor();
}

// ---- talks over time --------------------------------------------------------------------------------

async function overTime(page, url, check) {
    await page.goto(`${url}/#/sessions`);
    await press(page, link(page, 'Over time'));
    await heading(page, 'Your talks over time').waitFor();
    const table = (name) => page.getByRole('table', { name }).locator('tbody tr');
    await table('Talks with someone new').nth(1).waitFor();
    assert.equal(await table('Talks with someone new').count(), 2);
    assert.equal(await table('Talks with someone known').count(), 1);
    const drawn = page.getByRole('img', { name: /^Process, with someone known/ });
    assert.match(await drawn.getAttribute('aria-label'), /from \d+ to \d+ in 2 talks/);
    await check('attempts', true);
    await tabTo(page, page.getByRole('radio', { name: /^Process/ }), most);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('img', { name: /^Captured, with someone new/ }).waitFor();
    await press(page, table('Talks with someone known').getByRole('link'));
    await heading(page, 'The conversation').waitFor();
    await press(page, link(page, 'Your talks over time'));
    await heading(page, 'Your talks over time').waitFor();
}

for (const { name, ...options } of looks) {
    test(`a candidate says it differently, and sees how it goes over time, at ${name}`, async () => {
        await withParley(options, async (parley, candidate) => {
            const { page, context, faults } = await candidate();
            const check = (screen, whole) => checkScreen(page, `${name}-coaching`, screen, whole);
            const { id } = await played(page);
            await sayDifferently(page, parley.url, id, check);
            await goOnAndBack(page, check);
            await played(page, { messages: [...plain, 'Is there room on the signing bonus?'] });
            await played(page, { persona: await page.evaluate(async () => (await (await fetch('/api/personas')).json())[1].id) });
            await overTime(page, parley.url, check);
            assert.deepEqual(faults, []);
            await context.close();
        });
    });
}

// ---- a coach ----------------------------------------------------------------------------------------

const turn = (page, seq) => page.locator(`#turn-${seq}`);

async function commentOnWords(page, check) {
    await press(page, button(page, 'Comment on turn 4'));
    const form = page.getByRole('form', { name: 'Comment on turn 4' });
    await form.getByLabel('Comment', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await tabTo(page, form.getByLabel('From'), most);
    await page.keyboard.type('more');
    await tabTo(page, form.getByLabel('to', { exact: true }), most);
    await page.keyboard.type('base');
    await typeInto(page, form.getByLabel('Comment', { exact: true }), 'Here a reason of yours would have helped.');
    await check('comment-form');
    await press(page, button(page, 'Keep the comment'));
    const kept = turn(page, 4).locator('.comment');
    await kept.waitFor();
    assert.equal(await kept.locator('blockquote').innerText(), '“more on base?”');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Comment'));
}

async function givePoints(page, check) {
    const form = page.getByRole('form', { name: 'Give other points' });
    await pickByName(page, form.getByLabel('Dimension'), await form.locator('option', { hasText: /^Discovery/ }).textContent());
    await typeInto(page, form.getByLabel('Points'), '500');
    await typeInto(page, form.getByLabel('Why'), 'Asked by way of a remark, which the program does not see.');
    await press(page, button(page, 'Give these points'));
    await form.getByText('Give points from 0 to what the dimension has.').waitFor();
    assert.equal(await form.getByLabel('Points').getAttribute('aria-invalid'), 'true');
    assert.match(await form.getByLabel('Why').inputValue(), /by way of a remark/, 'nothing typed is lost');
    await check('points-refused');
    await typeInto(page, form.getByLabel('Points'), '4.5');
    await press(page, button(page, 'Give these points'));
    await page.getByRole('row', { name: /^Discovery .* 4\.5 .*by way of a remark/ }).waitFor();
}

async function whatTheCandidateSees(page, url, id, check) {
    await page.goto(`${url}/#/review/${id}`);
    const row = page.getByRole('row', { name: /^Discovery .* 4\.5 .*by way of a remark/ });
    await row.waitFor();
    await page.locator('.coach-says').getByText(/of 100/).waitFor();
    assert.equal(await turn(page, 4).locator('.comment blockquote').innerText(), '“more on base?”');
    assert.equal(await button(page, /^Comment on turn/).count(), 0, 'a candidate does not coach');
    assert.equal(await page.getByRole('form', { name: 'Give other points' }).count(), 0);
    await check('coached', true);
}

async function takeBack(page) {
    await press(page, button(page, 'Take back the points for Discovery'));
    await page.getByText('None stand: all that were given are taken back.').waitFor();
    await press(page, page.getByText('All that was given and taken back: 2'));
    await page.locator('.judged-history li', { hasText: 'taken back' }).waitFor();
    await press(page, turn(page, 4).getByRole('button', { name: 'Drop', exact: true }));
    await press(page, button(page, 'Drop it for good'));
    await turn(page, 4).locator('.comment').waitFor({ state: 'detached' });
}

async function links(page, check) {
    const make = async (days) => {
        await typeInto(page, page.getByLabel('Days'), days);
        await press(page, button(page, 'Make a link'));
    };
    await make('400');
    await page.getByText('Give a whole number of days from 1 to 365.').waitFor();
    await make('7');
    await heading(page, 'Links that work: 1').waitFor();
    await make('30');
    await heading(page, 'Links that work: 2').waitFor();
    const secret = await page.getByLabel('Secret link').inputValue();
    await check('share', true);
    await press(page, page.locator('.share-links li button').nth(0));
    await heading(page, 'Links that work: 1').waitFor();
    await press(page, button(page, 'Take back all links'));
    await page.getByText('All links to this session are taken back.').waitFor();
    assert.equal(await page.locator('.share-links').count(), 0);
    assert.match(secret, /#\/shared\/\S+$/);
}

for (const { name, ...options } of looks) {
    test(`a coach comments, gives points, takes them back, and shares, at ${name}`, async () => {
        await withParley(options, async (parley, candidate) => {
            const mine = await candidate();
            const { id } = await played(mine.page);
            const ada = await instructorAt(browser, parley, options);
            const check = (screen, whole) => checkScreen(ada.page, `${name}-coaching`, screen, whole);
            await press(ada.page, ada.page.locator('.sessions tbody th').getByRole('link'));
            await heading(ada.page, 'The conversation').waitFor();
            await commentOnWords(ada.page, check);
            await givePoints(ada.page, check);
            await check('coach', true);
            await whatTheCandidateSees(mine.page, parley.url, id, (screen, whole) => checkScreen(mine.page, `${name}-coaching`, screen, whole));
            await takeBack(ada.page);
            await links(ada.page, check);
            await press(ada.page, link(ada.page, 'This candidate over time'));
            await heading(ada.page, 'This candidate’s talks over time').waitFor();
            assert.deepEqual([...mine.faults, ...ada.faults], []);
            await mine.context.close();
            await ada.context.close();
        });
    });
}

// ---- by mouse ---------------------------------------------------------------------------------------

/** As a mouse leaves it: from the beginning of one string to the end of another. */
const select = (row, from, to) => row.evaluate((element, [first, last]) => {
    const find = (text) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.textContent.includes(text)) return [node, node.textContent.indexOf(text)];
        }
        throw new Error(`“${text}” is not in one piece`);
    };
    const [start, begin] = find(first);
    const [stop, end] = find(last);
    getSelection().setBaseAndExtent(start, begin, stop, end + last.length);
}, [from, to]);

test('words selected before or after the form is opened are those the comment is about', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page: mine } = await candidate();
        const { id } = await played(mine, { messages: ['👋 Hello — good to meet you', ...plain.slice(1)] });
        const { page } = await instructorAt(browser, parley);
        await page.goto(`${parley.url}/#/review/${id}`);
        await heading(page, 'The conversation').waitFor();
        await select(turn(page, 2), 'good', 'meet you');
        await button(page, 'Comment on turn 2').click();
        const form = page.getByRole('form', { name: 'Comment on turn 2' });
        assert.equal(await form.locator('blockquote').innerText(), '“good to meet you”', 'the waving hand is one code point');
        const theirs = (await turn(page, 2).locator('.bubble.theirs .words').first().innerText()).split(/\s+/).slice(0, 2);
        await select(turn(page, 2), theirs[0], theirs[1]);
        await form.getByText(`“${theirs.join(' ')}”`).waitFor();
        await form.getByLabel('Comment', { exact: true }).fill('They are friendly.');
        await button(page, 'Keep the comment').click();
        assert.equal(await turn(page, 2).locator('.comment blockquote').innerText(), `“${theirs.join(' ')}”`);
        const painted = await page.evaluate(() => [...CSS.highlights.get('commented')].map(String));
        assert.deepEqual(painted, [theirs.join(' ')], 'and they are marked in the conversation');
    });
});

// ---- what goes wrong --------------------------------------------------------------------------------

test('what is typed outlives a server that is away, and a reload', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page: mine } = await candidate();
        const { id } = await played(mine);
        const { page } = await instructorAt(browser, parley);
        await page.goto(`${parley.url}/#/review/${id}`);
        await button(page, 'Comment on turn 4').click();
        const comment = page.getByRole('form', { name: 'Comment on turn 4' }).getByLabel('Comment', { exact: true });
        await comment.fill('Half a thought, with ✎ and “quotes”');
        await mine.goto(`${parley.url}/#/instead/review/${id}/turn/4`);
        await mine.getByLabel('Say instead').fill(reason);
        await parley.down();
        await button(page, 'Keep the comment').click();
        await button(mine, 'Hear the answer').click();
        for (const tab of [page, mine]) await tab.getByText('The server cannot be reached: try again in a moment.').waitFor();
        assert.equal(await comment.inputValue(), 'Half a thought, with ✎ and “quotes”');
        await parley.up();
        for (const tab of [page, mine]) await tab.reload();
        assert.equal(await comment.inputValue(), 'Half a thought, with ✎ and “quotes”', 'the form is open again after the reload');
        assert.equal(await mine.getByLabel('Say instead').inputValue(), reason);
        await button(page, 'Keep the comment').click();
        await turn(page, 4).locator('.comment-text', { hasText: 'Half a thought' }).waitFor();
        await button(mine, 'Hear the answer').click();
        await heading(mine, 'Turn 4: the answer').waitFor();
        await page.reload();
        await turn(page, 4).locator('.comment').waitFor();
        assert.equal(await page.locator('.comment-form').count(), 0, 'what has arrived is not kept twice');
    });
});

test('an empty message, comment or reason is named at its field', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page: mine } = await candidate();
        const { id } = await played(mine);
        await mine.goto(`${parley.url}/#/instead/review/${id}/turn/4`);
        await button(mine, 'Hear the answer').click();
        await mine.getByText('Type what you would say instead.').waitFor();
        await mine.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
        const { page } = await instructorAt(browser, parley);
        await page.goto(`${parley.url}/#/review/${id}`);
        await button(page, 'Comment on turn 1').click();
        await button(page, 'Keep the comment').click();
        await page.getByText('Write a comment of 1 to 4000 bytes.').waitFor();
        await button(page, 'Discard').click();
        await page.getByRole('spinbutton', { name: 'Points' }).fill('2');
        await button(page, 'Give these points').click();
        await page.getByText('Say why, in 1 to 4000 bytes.').waitFor();
        assert.equal(await page.getByLabel('Why', { exact: true }).getAttribute('aria-invalid'), 'true');
        assert.equal(await page.getByRole('spinbutton', { name: 'Points' }).inputValue(), '2');
    });
});

// ---- what is typed to do harm, and who may see what -------------------------------------------------

const harm = '<img src=x onerror="document.title=\'gone\'"><b>bold</b> ${1}';

test('what people typed is text, everywhere it is shown; a redacted link shows none of it', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page: mine, faults } = await candidate();
        const { id } = await played(mine, { messages: ['Hello', `${harm} hello`, 'Can you do more on base?'] });
        await mine.goto(`${parley.url}/#/instead/review/${id}/turn/3`);
        await mine.getByLabel('Say instead').fill(harm);
        await button(mine, 'Hear the answer').click();
        await mine.locator('.is-now .own .words', { hasText: harm }).waitFor();
        await mine.locator('.fork-tree').getByText(harm).waitFor();
        const { page } = await instructorAt(browser, parley);
        await page.goto(`${parley.url}/#/review/${id}`);
        await button(page, 'Comment on turn 3').click();
        await page.getByRole('form', { name: 'Comment on turn 3' }).getByLabel('Comment', { exact: true }).fill(harm);
        await button(page, 'Keep the comment').click();
        await page.getByRole('spinbutton', { name: 'Points' }).fill('1');
        await page.getByLabel('Why', { exact: true }).fill(harm);
        await button(page, 'Give these points').click();
        await page.locator('td.judged-why', { hasText: harm }).waitFor();
        await page.locator('.comment-text', { hasText: harm }).waitFor();
        await button(page, 'Make a link').click();
        const redacted = await page.getByLabel('Secret link').inputValue();
        await page.getByLabel('Without what the candidate typed').uncheck();
        await button(page, 'Make a link').click();
        await heading(page, 'Links that work: 2').waitFor();
        const open = await page.getByLabel('Secret link').inputValue();
        const { page: reader, faults: readerFaults } = await openPage(browser);
        await reader.goto(open);
        await reader.locator('.comment-text', { hasText: harm }).waitFor();
        assert.equal(await button(reader, /^Comment on|^Take back/).count(), 0, 'a reader of a link changes nothing');
        await reader.goto(redacted);
        await reader.getByText('without what the candidate typed').waitFor();
        await reader.locator('.judged').waitFor();
        assert.ok(!(await reader.locator('main').innerText()).includes('bold'), 'neither words nor comment nor reason');
        for (const tab of [mine, page, reader]) assert.equal(await tab.locator('main img, main b').count(), 0);
        assert.deepEqual([...faults, ...readerFaults], []);
    });
});

test('what could have been said instead is for whoever said it, by browser or by token', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page: mine } = await candidate();
        const { id, token } = await played(mine);
        const { page } = await instructorAt(browser, parley);
        await page.goto(`${parley.url}/#/review/${id}`);
        await link(page, 'This candidate over time').waitFor();
        assert.equal(await link(page, 'Say it differently').count(), 0);
        await page.goto(`${parley.url}/#/instead/review/${id}`);
        await page.getByText('There is no such talk of yours').waitFor();
        const { page: elsewhere } = await openPage(browser);
        await elsewhere.goto(`${parley.url}/#/session/${token}`);
        await link(elsewhere, 'Say it differently').click();
        await link(elsewhere, 'Say it differently: turn 2').click();
        await elsewhere.getByLabel('Say instead').fill('Hi there.');
        await button(elsewhere, 'Hear the answer').click();
        await heading(elsewhere, 'Turn 2: the answer').waitFor();
        await link(elsewhere, 'Back to the debrief').click();
        await heading(elsewhere, 'What you did').waitFor();
    });
});

test('a fork is played to its end: terms confirmed, and no turn after that', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page } = await candidate();
        const { id } = await played(page);
        await page.goto(`${parley.url}/#/instead/review/${id}/turn/5`);
        await button(page, 'Accept').click();
        await heading(page, 'Turn 5: the answer').waitFor();
        await heading(page, 'The exact terms').waitFor();
        await button(page, 'Confirm them').click();
        await page.getByText('You have a deal').waitFor();
        await page.getByText('Beside the whole talk.').waitFor();
        assert.equal(await button(page, 'Hear the answer').count(), 0);
        await page.goto(`${parley.url}/#/instead/review/${id}/turn/99`);
        await page.getByText('There is no turn 99 of yours here').waitFor();
    });
});

test('a line that the debrief proposes is tried where it would have been said, and may be changed first', async () => {
    await withParley({}, async (parley, candidate) => {
        const { page } = await candidate();
        const { token } = await played(page);
        await page.goto(`${parley.url}/#/session/${token}`);
        const missed = page.locator('.opportunity').first();
        const line = (await missed.locator('blockquote').innerText()).replace(/^“|”$/g, '');
        await missed.getByRole('link', { name: /^Try it at turn/ }).click();
        await heading(page, /said differently$/).waitFor();
        assert.equal(await page.getByLabel('Say instead').inputValue(), line);
        await button(page, 'Hear the answer').click();
        await page.locator('.is-now .own .words', { hasText: line }).waitFor();
        assert.match(await page.locator('.worth .figures dd').first().innerText(), /^\+/, 'it is worth something');
    });
});

test('a link is copied whole, and taking one back leaves the other', async () => {
    await withParley({ permissions: ['clipboard-read', 'clipboard-write'] }, async (parley, candidate) => {
        const { page } = await candidate();
        const { id } = await played(page);
        await page.goto(`${parley.url}/#/review/${id}`);
        const copied = async (days) => {
            await page.getByLabel('Days').fill(days);
            await button(page, 'Make a link').click();
            await page.getByText('The link is made.').waitFor();
            await button(page, 'Copy').click();
            await page.getByText('Copied.').waitFor();
            return page.evaluate(() => navigator.clipboard.readText());
        };
        const week = await copied('7');
        const month = await copied('30');
        await heading(page, 'Links that work: 2').waitFor();
        await page.locator('.share-links li', { hasText: /until/ }).first().getByRole('button').click();
        await heading(page, 'Links that work: 1').waitFor();
        const { page: reader } = await openPage(browser);
        await reader.goto(week);
        await reader.getByText('expired or was taken back').waitFor();
        await reader.goto(month);
        await reader.getByText('without what the candidate typed').waitFor();
    });
});
