// Screens that a real talk reaches only by luck, played from a script: a proposal, two options, a refused message, a
// connection cut in mid-turn.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { accessibilityFaults, launch, openPage } from './support/browser.mjs';
import { startScriptedServer } from './support/scripted_server.mjs';
import { begin, ownWords, picture, recruiterWords, say, settled, widerThanScreen } from './support/talk.mjs';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
let browser;
let server;
let dist;

before(async () => {
    dist = mkdtempSync(join(tmpdir(), 'parley-page-'));
    execFileSync(process.execPath, ['build.mjs', '--out', dist], { cwd: web });
    server = await startScriptedServer(dist);
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dist, { recursive: true, force: true });
});

async function talkTo(page, turns) {
    await begin(page, server.url);
    for (let i = 0; i < turns; ++i) await say(page, `Message ${i + 1}`);
}

test('a proposal is shown apart from the offer', async () => {
    const { page, context } = await openPage(browser);
    await talkTo(page, 3);
    const offer = page.getByRole('complementary', { name: 'The offer' });
    assert.match(await offer.getByRole('table', { name: 'Terms on the table' }).innerText(), /\$200,000/);
    assert.match(await offer.getByRole('table', { name: 'Proposed terms' }).innerText(), /\$205,000/);
    await offer.getByText('Not an offer yet').waitFor();
    await context.close();
});

// The page's clock stands still, so that only what is done here can bring the words out.
test('the recruiter types for a moment, and Escape or a click shows the words at once', async () => {
    const { page, context } = await openPage(browser, { reducedMotion: 'no-preference' });
    await begin(page, server.url);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const typing = page.locator('.chat .typing[title]');
    const answer = async (show) => {
        const before = await recruiterWords(page).count();
        await page.getByLabel('Your message').fill('Tell me more');
        await page.getByLabel('Your message').press('Enter');
        await typing.waitFor();
        assert.equal(await recruiterWords(page).count(), before, 'not yet said');
        await show();
        await recruiterWords(page).nth(before).waitFor();
        assert.equal(await typing.count(), 0);
    };
    await answer(() => page.keyboard.press('Escape'));
    await answer(() => typing.click());
    await answer(() => page.clock.runFor(1_200));
    await context.close();
});

for (const width of [320, 1440]) {
    test(`two options stand side by side at ${width} px, after a scene break`, async () => {
        const { page, context } = await openPage(browser, { viewport: { width, height: 700 } });
        await talkTo(page, 4);
        const options = page.getByRole('region', { name: 'Two packages to choose from' });
        const [a, b] = await Promise.all(['A', 'B'].map((x) => options.getByRole('columnheader', { name: `Option ${x}` }).boundingBox()));
        assert.equal(a.y, b.y);
        assert.ok(b.x > a.x);
        await page.locator('.scene', { hasText: 'next morning' }).waitFor();
        const said = await recruiterWords(page).allInnerTexts();
        assert.equal(said.at(-2).trim().split('\n').at(-1), 'Let me take that to the committee.', 'said before the break');
        assert.deepEqual(await accessibilityFaults(page), []);
        assert.ok((await widerThanScreen(page)) <= 0);
        await picture(page, `rare-options-${width}`);
        await options.getByRole('button', { name: 'Choose A' }).click();
        const confirm = page.getByRole('button', { name: 'Confirm', exact: true });
        await confirm.waitFor();
        const turns = await recruiterWords(page).count();
        await page.getByRole('button', { name: 'Not yet' }).click();
        await confirm.waitFor({ state: 'detached' });
        assert.ok(await page.getByLabel('Your message').evaluate((area) => area === document.activeElement), 'one talks on');
        assert.deepEqual(await accessibilityFaults(page), []);
        assert.equal(await recruiterWords(page).count(), turns, 'and nothing was sent');
        await page.getByRole('button', { name: 'Show the terms' }).click();
        await confirm.waitFor();
        await context.close();
    });
}

test('a refused message stays, with the reason and two ways on', async () => {
    const { page, context } = await openPage(browser);
    await talkTo(page, 1);
    await page.getByLabel('Your message').fill('refuse this');
    await page.getByLabel('Your message').press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'refuse this' });
    await alert.getByText('Nothing was changed').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await alert.getByRole('button', { name: 'Remove' }).click();
    await alert.waitFor({ state: 'detached' });
    await say(page, 'Something else');
    await context.close();
});

test('a connection cut after storing and before answering leaves one message, not two', async () => {
    const { page, context } = await openPage(browser);
    await talkTo(page, 1);
    await page.getByLabel('Your message').fill('cut me off');
    await page.getByLabel('Your message').press('Enter');
    await settled(page, 2);
    assert.equal(await ownWords(page).filter({ hasText: 'cut me off' }).count(), 1);
    await page.reload();
    await settled(page, 2);
    await context.close();
});

test('amounts understood wrongly can be put right before they bind', async () => {
    const { page, context } = await openPage(browser);
    await talkTo(page, 1);
    const frames = [];
    await page.exposeFunction('noteFrame', (frame) => frames.push(JSON.parse(frame)));
    await page.evaluate(() => {
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (data) { globalThis.noteFrame(data); return send.call(this, data); };
    });
    await page.getByRole('button', { name: 'Not what I meant' }).click();
    const form = page.getByRole('form', { name: 'Correct what was understood' });
    assert.deepEqual(await accessibilityFaults(page), []);
    const first = form.getByRole('group').first();
    await first.getByLabel('amount', { exact: true }).fill('212.5k');
    await first.getByLabel('whose').selectOption('target');
    await form.getByRole('group').nth(1).getByLabel('not an amount to talk about').check();
    const before = await recruiterWords(page).count();
    await form.getByRole('button', { name: 'Correct' }).click();
    await recruiterWords(page).nth(before).waitFor();
    const fixes = frames.find((frame) => frame.type === 'correct').fixes;
    assert.deepEqual(fixes, [{ index: 0, whose: 'target', lo: 212_500, hi: 212_500 }, { index: 1, drop: true }]);
    await context.close();
});
