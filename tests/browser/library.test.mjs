// The instructor's library: from a copy, a file or a guide to a published persona; mistakes named as one types; two
// instructors at one draft.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { accessibilityFaults, launch, openPage } from './support/browser.mjs';
import { personaText } from './support/desk.mjs';
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
    server.desk.instructor = 'Ada';
});
after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dist, { recursive: true, force: true });
});

const open = async (hash, options) => {
    const tab = await openPage(browser, options);
    await tab.page.goto(`${server.url}/${hash}`);
    return { ...tab, text: tab.page.getByLabel('Persona as JSON') };
};

test('copy, change, save, publish: the copy becomes a persona of its own', async () => {
    const { page, context, faults, text } = await open('#/library');
    await page.getByRole('button', { name: 'Copy Lead Engineer' }).click();
    await text.waitFor();
    assert.match(page.url(), /#\/library\/acme-lead-copy$/);
    assert.equal(await text.inputValue(), personaText.replace('acme-lead', 'acme-lead-copy'));
    await text.fill((await text.inputValue()).replace('Lead Engineer', 'Principal Engineer'));
    assert.equal(await page.getByRole('button', { name: 'Publish' }).isDisabled(), true, 'what is not saved cannot be published');
    await page.keyboard.press('Control+s');
    await page.getByText('Draft saved.').waitFor();
    await page.getByText('it can be published').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published: new sessions start with this version.').waitFor();
    await page.getByRole('heading', { name: 'Principal Engineer' }).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('region', { name: 'Versions published here' }).getByText('by Ada').waitFor();
    assert.equal(server.desk.published.get('acme-lead'), personaText, 'the original is what it was');
    assert.deepEqual(faults, []);
    await context.close();
});

test('a mistake is named as one types, with its line, and gone when it is mended', async () => {
    const { page, context, faults, text } = await open('#/library/acme-lead');
    await page.getByText('it can be published').waitFor();
    await text.fill(personaText.replace('"EUR"', '"euro"').replace('"Acme"', '3'));
    const status = page.getByRole('status').filter({ hasText: 'mistake' });
    await status.getByText('2 mistakes.').waitFor();
    assert.equal(await status.getAttribute('id'), await text.getAttribute('aria-describedby'), 'what is wrong is tied to the field');
    assert.deepEqual(await page.locator('.gutter .wrong').allTextContents(), ['3', '9']);
    await page.getByRole('button', { name: /Line 9 regions\[0\]\.currency This is no currency\. Three letters/ }).click();
    assert.equal(await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), '"currency": "euro"');
    await text.fill(personaText.replace('"Acme",', '"Acme" oops,'));
    await page.getByRole('button', { name: /^Line 3 The file is no JSON/ }).waitFor();
    await text.fill(personaText);
    await page.getByText('it can be published').waitFor();
    assert.equal(await page.locator('.gutter .wrong').count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
});

test('two instructors save: both texts are shown and neither is lost', async () => {
    server.desk.save('acme-lead', { json: personaText, revision: 0 }, 'Ada');
    const { page, context, faults, text } = await open('#/library/acme-lead');
    const mine = personaText.replace('Berlin', 'Bremen');
    const theirs = personaText.replace('Lead Engineer', 'Lead Architect');
    await text.fill(mine);
    server.desk.save('acme-lead', { json: theirs, revision: 1 }, 'Grace');
    await page.getByRole('button', { name: 'Save draft' }).click();
    const conflict = page.getByRole('region', { name: 'Grace saved this draft meanwhile' });
    assert.match(await conflict.getByLabel('Only in yours').innerText(), /^8 .*Bremen/m);
    assert.match(await conflict.getByLabel('Only in theirs').innerText(), /^4 .*Lead Architect/);
    assert.equal(await text.inputValue(), mine);
    assert.equal(server.desk.drafts.get('acme-lead').json, theirs, 'nothing was written over');
    assert.deepEqual(await accessibilityFaults(page), []);
    await conflict.getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByText('Draft saved.').waitFor();
    assert.deepEqual([server.desk.drafts.get('acme-lead').json, server.desk.drafts.get('acme-lead').revision], [mine, 3]);
    assert.equal(await conflict.count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
});

test('going on with theirs keeps their revision, so the next save is taken', async () => {
    server.desk.save('acme-lead', { json: personaText, revision: 0 }, 'Ada');
    const { page, context, text } = await open('#/library/acme-lead');
    await text.fill(personaText.replace('Berlin', 'Bremen'));
    const theirs = personaText.replace('Lead Engineer', 'Lead Architect');
    server.desk.save('acme-lead', { json: theirs, revision: 1 }, 'Grace');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Go on with theirs', exact: true }).click();
    assert.equal(await text.inputValue(), theirs);
    await text.fill(theirs.replace('Berlin', 'Bonn'));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Draft saved.').waitFor();
    assert.equal(server.desk.drafts.get('acme-lead').revision, 3);
    await context.close();
});

const guide = (content) => ({ name: 'guide.md', mimeType: 'text/markdown', buffer: Buffer.from(content) });

test('a guide is imported with what was found and what was derived, and kept as a draft', async () => {
    const { page, context, faults, text } = await open('#/library');
    await page.getByRole('button', { name: 'New persona' }).click();
    const file = page.getByLabel('A guide (.md) or a persona (.json)');
    await file.setInputFiles(guide('# Nothing in it'));
    await page.getByText('No persona came of this guide.').waitFor();
    assert.match(await page.locator('.diagnostics').first().innerText(), /Error, line 1[\s\S]*The guide names no lever\.[\s\S]*Warning, line 12/);
    assert.equal(await page.getByRole('button', { name: 'Save as draft' }).count(), 0);
    await file.setInputFiles(guide('# Role\n## Levers'));
    await page.getByText('regions[0].currency').waitFor();
    await page.getByText('85 % of the band, as the policy says.').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByLabel('Id', { exact: true }).fill('Guide Reader');
    await page.getByRole('button', { name: 'Save as draft' }).click();
    assert.equal(await page.getByLabel('Id', { exact: true }).getAttribute('aria-invalid'), 'true');
    await page.getByLabel('Id', { exact: true }).fill('guide-reader');
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await text.waitFor();
    assert.match(await text.inputValue(), /"id": "guide-reader"/);
    assert.deepEqual(faults, []);
    await context.close();
});

test('a persona in JSON is dropped on the page; a taken name is not written over', async () => {
    server.desk.save('acme-lead', { json: 'someone’s work', revision: 0 }, 'Grace');
    const { page, context, text } = await open('#/library');
    await page.getByRole('button', { name: 'New persona' }).click();
    const carried = await page.evaluateHandle((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'persona.json', { type: 'application/json' }));
        return transfer;
    }, personaText);
    await page.locator('.file-drop').dispatchEvent('drop', { dataTransfer: carried });
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await page.getByText('There is a draft of this name already').waitFor();
    assert.equal(server.desk.drafts.get('acme-lead').json, 'someone’s work');
    await page.getByLabel('Id', { exact: true }).fill('acme-other');
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await text.waitFor();
    assert.match(page.url(), /acme-other$/);
    await context.close();
});

test('archived personas, drafts and words narrow the list; more come when they are asked for', async () => {
    for (let i = 100; i < 160; ++i) server.desk.published.set(`many-${i}`, personaText.replace('acme-lead', `many-${i}`).replace('Lead Engineer', `Clerk ${i}`));
    const { page, context } = await open('#/library');
    const cards = page.locator('.shelf > li');
    await page.getByText('50 of 61 personas').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('61 personas', { exact: true }).waitFor();
    assert.equal(await cards.count(), 61);
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
    await page.getByRole('searchbox', { name: 'Search' }).fill('lead');
    await page.getByText('One persona').waitFor();
    await page.getByRole('button', { name: 'Archive Lead Engineer' }).click();
    await page.getByRole('button', { name: 'Take out of the archive: Lead Engineer' }).waitFor();
    await page.getByLabel('State').selectOption('Published');
    await page.getByText('No persona fits.').waitFor();
    await page.getByLabel('State').selectOption('Archived');
    await page.getByRole('button', { name: 'Take out of the archive: Lead Engineer' }).click();
    await page.getByText('No persona fits.').waitFor();
    await context.close();
});

test('what is not saved is asked about before a reload and comes back after another screen; a discarded draft gives back what is published', async () => {
    server.desk.save('acme-lead', { json: personaText.replace('Berlin', 'Bonn'), revision: 0 }, 'Ada');
    const { page, context, text } = await open('#/library/acme-lead');
    await text.fill('half a');
    const asked = new Promise((done) => page.once('dialog', (dialog) => dialog.dismiss().then(() => done(dialog.type()))));
    await page.evaluate(() => void setTimeout(() => location.reload()));
    assert.equal(await asked, 'beforeunload');
    assert.equal(await text.inputValue(), 'half a');
    await page.getByRole('link', { name: 'Sessions' }).click();
    await page.getByRole('heading', { name: 'All sessions' }).waitFor();
    await page.goBack();
    await page.getByText('What you typed here before and did not save is back.').waitFor();
    assert.equal(await text.inputValue(), 'half a');
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('button', { name: 'Discard it for good' }).click();
    await page.getByText('The draft is discarded.').waitFor();
    assert.equal(await text.inputValue(), personaText);
    await context.close();
});

for (const { name, ...options } of looks) {
    test(`the library at ${name}`, async () => {
        const { page, context, faults, text } = await open('#/library', options);
        const check = (screen) => checkScreen(page, name, screen, true);
        await page.getByRole('button', { name: 'New persona' }).click();
        await page.getByLabel('A guide (.md) or a persona (.json)').setInputFiles(guide('# Role\n## Levers'));
        await page.getByText('Not in the guide, and derived: 1 value').waitFor();
        await check('library');
        await page.goto(`${server.url}/#/library/acme-lead`);
        await page.getByText('it can be published').waitFor();
        await check('form');
        await page.getByRole('tab', { name: 'JSON' }).click();
        await text.fill(personaText.replace('"EUR"', '"euro"'));
        await page.getByText('One mistake.').waitFor();
        await check('editor');
        assert.deepEqual(faults, []);
        await context.close();
    });
}
