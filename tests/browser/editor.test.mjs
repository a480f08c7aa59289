// The editor against the real server: form and JSON, limits, levers, history, two at once, and from a guide's file to a
// published persona.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { guideFile, guideText } from './support/guide.mjs';
import { becomeInstructor } from './support/instructor.mjs';
import { chooseTab, press, tabTo, typeInto } from './support/keyboard.mjs';
import { checkScreen, looks } from './support/looks.mjs';
import { Parley } from './support/parley.mjs';
import { recruiterWords } from './support/talk.mjs';

let browser;
let parley;
let state;
let copies = 0;

before(async () => {
    browser = await launch();
    parley = await Parley.start();
    state = await becomeInstructor(browser, parley);
});
after(async () => {
    await browser?.close();
    await parley?.stop();
});

const shipped = 'hugging-face-enterprise-tpm';

const button = (page, name, exact = true) => page.getByRole('button', { name, exact });
const published = (page) => page.getByText('it can be published').waitFor();

async function tab(options = {}) {
    const opened = await openPage(browser, { storageState: state, ...options });
    opened.context.setDefaultTimeout(20_000);
    return opened;
}

/** A draft of its own for a test, copied from a shipped persona by the same routes that the page uses. */
async function aCopy(page) {
    const id = `copy-${++copies}`;
    await page.goto(`${parley.url}/#/library`);
    await page.locator('.shelf li').first().waitFor();
    await page.evaluate(async ([from, to]) => {
        const { csrf } = await (await fetch('/api/me')).json();
        const { published: text } = await (await fetch(`/api/library/${from}`)).json();
        const body = JSON.stringify({ json: text.replace(`"id": "${from}"`, `"id": "${to}"`), revision: 0 });
        await fetch(`/api/library/${to}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body });
    }, [shipped, id]);
    return id;
}

async function openCopy(options) {
    const opened = await tab(options);
    const id = await aCopy(opened.page);
    await opened.page.goto(`${parley.url}/#/library/${id}`);
    await published(opened.page);
    return { ...opened, id, text: opened.page.getByLabel('Persona as JSON') };
}

/** As one would: selects the words and types others. (To fill in the whole of a text so long takes Chromium a minute.) */
async function replaceIn(page, text, words, others) {
    await text.evaluate((area, sought) => {
        const begin = area.value.indexOf(sought);
        area.focus();
        area.setSelectionRange(begin, begin + sought.length);
    }, words);
    await (others ? page.keyboard.insertText(others) : page.keyboard.press('Delete'));
}

const base = (page) => page.getByRole('group', { name: 'Base', exact: true });
const valueAt = async (text, path) => path.reduce((held, key) => held[key], JSON.parse(await text.inputValue()));
const limits = ['regions', 0, 'levels', 0, 'limits', 'base'];

test('form and JSON show each other’s changes, and JSON that is broken for a while loses nothing', async () => {
    const { page, context, faults, text } = await openCopy();
    const company = page.getByRole('textbox', { name: 'Company' });
    await page.getByText('Who the candidate talks to').click();
    const before = await text.inputValue();
    await company.fill('Copy and Sons');
    assert.equal(await text.inputValue(), before.replace('"company": "Hugging Face"', '"company": "Copy and Sons"'), 'only that value changed');
    await replaceIn(page, text, '"Copy and Sons",', '"Copy and Daughters" oops,');
    await page.getByText('The JSON cannot be read as it stands').waitFor();
    assert.equal(await company.isDisabled(), true);
    assert.equal(await company.inputValue(), 'Copy and Sons');
    await replaceIn(page, text, ' oops', '');
    await published(page);
    assert.equal(await company.inputValue(), 'Copy and Daughters');
    await button(page, 'Undo').click();
    assert.match(await text.inputValue(), / oops,/, 'what was typed can be had again');
    await button(page, 'Redo').click();
    assert.equal(await company.inputValue(), 'Copy and Daughters');
    assert.deepEqual(faults, []);
    await context.close();
});

test('limits move by keys and by dragging, keep their order, and are the numbers beside them', async () => {
    const { page, context, text } = await openCopy();
    const opening = base(page).getByRole('slider', { name: 'Base: Opening' });
    await opening.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await opening.getAttribute('aria-valuenow'), '187000');
    assert.match(await opening.getAttribute('aria-valuetext'), /187,000/);
    assert.equal(await valueAt(text, [...limits, 'opening']), 187000);
    await page.keyboard.press('End');
    assert.equal(await valueAt(text, [...limits, 'opening']), 197000, 'it stops at what the recruiter gives alone');
    const approval = base(page).getByRole('slider', { name: 'Base: With approval' });
    const box = await approval.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x - 40, box.y + 12, { steps: 4 });
    await page.mouse.up();
    const dragged = await valueAt(text, [...limits, 'authority']);
    assert.ok(dragged < 215000 && dragged >= 197000 && dragged % 1000 === 0, `dragged to ${dragged}`);
    assert.equal(await base(page).getByRole('textbox', { name: 'With approval' }).inputValue(), String(dragged));
    await base(page).getByRole('textbox', { name: 'Top of band' }).fill('230k');
    assert.equal(await valueAt(text, [...limits, 'band', 'max']), 230000);
    await page.getByText('A higher level has a lower band').or(page.getByText('it can be published')).first().waitFor();
    await context.close();
});

test('a complaint names its field and leads to it, in the form and in the JSON', async () => {
    const { page, context, text } = await openCopy();
    const opening = base(page).getByRole('textbox', { name: 'Opening' });
    await opening.fill('198000');
    const complaint = button(page, /regions\[0\]\.levels\[0\]\.limits\.base\.discretion Discretion is under the opening/, false);
    await complaint.waitFor();
    const discretion = base(page).getByRole('textbox', { name: 'Alone up to' });
    assert.equal(await discretion.getAttribute('aria-invalid'), 'true');
    await complaint.click();
    await page.waitForFunction(() => document.activeElement?.dataset.field === 'regions[0].levels[0].limits.base.discretion');
    assert.match(await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), /"discretion": 197000/);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await complaint.click();
    assert.equal(await text.evaluate((area) => area === document.activeElement), true);
    await context.close();
});

test('levers are added, put in order and taken out, and a sentence tells which is recognised and why', async () => {
    const { page, context, text } = await openCopy();
    const levers = page.locator('.is-levers');
    const titles = async () => (JSON.parse(await text.inputValue())).levers.map((lever) => lever.title);
    const [first, second, ...others] = await titles();
    await page.getByLabel('Try a sentence').fill('At Northlake Data I ran nine releases of an open-source library in step with the paid product.');
    await levers.locator('.tried li').first().waitFor();
    assert.match(await levers.locator('.tried').innerText(), /Open source and enterprise at once[\s\S]*sure[\s\S]*“/);
    await levers.locator('.item > summary').first().click();
    await button(page, `Move ${first} down`).click();
    assert.deepEqual(await titles(), [second, first, ...others]);
    await levers.getByRole('button', { name: 'Add a lever' }).click();
    const added = levers.locator('.list > ol > li').last();
    await added.getByRole('textbox', { name: 'Title' }).fill('Night shifts');
    await button(page, /levers\[4\]\.cues Nothing names this lever/, false).waitFor();
    assert.equal(await added.locator('.fault-count').count(), 1, 'the card tells of its mistakes');
    await added.getByRole('textbox', { name: 'Cues' }).fill('night shifts\nnights on call');
    await added.getByLabel('Result').check();
    await added.getByRole('button', { name: 'Unlock another component' }).click();
    await published(page);
    await added.getByRole('button', { name: 'Take out', exact: true }).click();
    assert.deepEqual(await titles(), [second, first, ...others]);
    await context.close();
});

test('work survives a dropped connection and a reload', async () => {
    const { page, context, text } = await openCopy();
    await context.setOffline(true);
    await base(page).getByRole('textbox', { name: 'Opening' }).fill('190000');
    await button(page, 'Save draft').click();
    await page.getByText('The server cannot be reached').first().waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await context.setOffline(false);
    await page.reload();
    await page.getByText('What you typed here before and did not save is back.').waitFor();
    assert.equal(await valueAt(text, [...limits, 'opening']), 190000);
    await page.keyboard.press('Control+s');
    await page.getByText('Draft saved.').waitFor();
    await context.close();
});

test('two instructors edit at once by the form, and neither loses anything', async () => {
    const { page, context, id } = await openCopy();
    const other = await tab();
    await other.page.goto(`${parley.url}/#/library/${id}`);
    await published(other.page);
    await base(page).getByRole('textbox', { name: 'Opening' }).fill('190000');
    await base(other.page).getByRole('textbox', { name: 'Opening' }).fill('180000');
    await button(other.page, 'Save draft').click();
    await other.page.getByText('Draft saved.').waitFor();
    await button(page, 'Save draft').click();
    const conflict = page.getByRole('region', { name: /saved this draft meanwhile/ });
    assert.match(await conflict.getByLabel('Only in yours').innerText(), /"opening": 190000/);
    assert.match(await conflict.getByLabel('Only in theirs').innerText(), /"opening": 180000/);
    assert.equal(await base(page).getByRole('textbox', { name: 'Opening' }).inputValue(), '190000', 'mine still stands in the form');
    await conflict.getByRole('button', { name: 'Go on with theirs, keep mine as a copy' }).click();
    await page.getByText(`Yours is kept as ${id}-copy.`).waitFor();
    assert.equal(await base(page).getByRole('textbox', { name: 'Opening' }).inputValue(), '180000');
    await page.goto(`${parley.url}/#/library/${id}-copy`);
    await published(page);
    assert.equal(await base(page).getByRole('textbox', { name: 'Opening' }).inputValue(), '190000');
    await other.context.close();
    await context.close();
});

test('two versions are published, and what differs is told in words and as lines', async () => {
    const { page, context, text } = await openCopy();
    const publish = async () => {
        await button(page, 'Publish').click();
        await page.getByText('Published: new sessions start with this version.').waitFor();
    };
    await publish();
    await base(page).getByRole('textbox', { name: 'Opening' }).fill('190000');
    await published(page);
    await page.keyboard.press('Control+s');
    await page.getByText('Draft saved.').waitFor();
    await publish();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByLabel('Before').selectOption({ label: await page.getByLabel('Before').locator('option', { hasText: 'Version 1' }).innerText() });
    const changes = page.getByRole('region', { name: 'What changed' });
    assert.match(await changes.innerText(), /Region San Francisco › Level Technical Program Manager › Limits › Base › Opening\s+185000\s+190000/);
    await page.getByText('The same as lines of JSON').click();
    assert.match(await page.getByRole('region', { name: 'Lines that differ' }).innerText(), /185000[\s\S]*190000/);
    await button(page, /Edit from it\s+version 1/, false).click();
    assert.equal(await valueAt(text, [...limits, 'opening']), 185000);
    await context.close();
});

test('a practice run meets the draft as it stands, which no candidate can', async () => {
    const { page, context, id } = await openCopy();
    await page.getByText('Who the candidate talks to').click();
    await page.getByRole('textbox', { name: 'Company' }).fill('Draft and Partners');
    await published(page);
    await button(page, 'Practise with it').click();
    await recruiterWords(page).first().waitFor();
    assert.match(await page.locator('main').innerText(), /Draft and Partners/);
    const offered = await (await fetch(`${parley.url}/api/personas`)).json();
    assert.ok(!offered.some((persona) => persona.id === id));
    await context.close();
});

test('a folder of guides gives a table; each opens, and all are kept at once', async () => {
    const { page, context, faults } = await tab();
    await page.goto(`${parley.url}/#/library`);
    await button(page, 'New persona').click();
    await page.getByLabel('A guide (.md) or a persona (.json)').setInputFiles([guideFile('one.md'), guideFile('two.md', guideText.replaceAll('Saltmere', 'Coldwater')), guideFile('none.md', '# Nothing\n')]);
    await page.getByText('3 files read.').waitFor();
    const rows = page.locator('.guides tbody tr');
    assert.match(await rows.filter({ hasText: 'none.md' }).innerText(), /none came of it/);
    await button(page, 'one.md').click();
    await page.getByText(/Not in the guide, and derived/).waitFor();
    await button(page, 'Back to all 3 files').click();
    await button(page, 'Save 2 as drafts').click();
    await page.getByText('2 saved as drafts.').waitFor();
    await rows.filter({ hasText: 'two.md' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Harbour Operations Lead' }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
});

test('the policy is moved, and what was derived follows', async () => {
    const { page, context } = await tab();
    await page.goto(`${parley.url}/#/library`);
    await button(page, 'New persona').click();
    await page.getByLabel('A guide (.md) or a persona (.json)').setInputFiles(guideFile());
    await page.getByText(/What a guide does not say: the policy/).click();
    await page.getByRole('slider', { name: /^Opening share/ }).focus();
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/import') && answer.request().postDataJSON().policy?.opening_share === 40);
    await page.getByRole('textbox', { name: /^Opening share/ }).fill('40');
    const { derived } = await (await answered).json();
    assert.ok(derived.some((value) => value.rule === 'opening_share' && value.reason.includes('40')), 'the reason names the new figure');
    await page.getByText(/Not in the guide, and derived/).click();
    await page.getByText(/40 % of the way up/).first().waitFor();
    await page.getByRole('textbox', { name: /^Opening share/ }).fill('400');
    await page.getByText(/^From \d+ to \d+\.$/).waitFor();
    await button(page, 'Back to the documented policy').click();
    await context.close();
});

/** From the library to a published persona, by the keyboard alone; each screen is looked at on the way. */
async function fromGuideToPublished(page, look, id) {
    const choosing = page.waitForEvent('filechooser', { timeout: 60_000 });
    await press(page, button(page, 'New persona'));
    const file = page.getByLabel('A guide (.md) or a persona (.json)');
    await tabTo(page, file);
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(guideFile());
    await page.getByText(/Not in the guide, and derived/).waitFor();
    await page.locator('.import-report .check-passed').waitFor();
    await look('guide');
    await typeInto(page, page.getByLabel('Id', { exact: true }), id);
    await page.keyboard.press('Enter');
    await published(page);
    await look('draft');
    await chooseTab(page, page.getByRole('tablist', { name: 'Parts of the editor' }), 'Preview');
    await page.getByRole('row', { name: /^Expert candidate/ }).waitFor({ timeout: 50_000 });
    await press(page, page.getByText('Expert candidate', { exact: true }).last());
    await look('preview');
    await press(page, button(page, 'Publish'));
    await page.getByText('Published: new sessions start with this version.').waitFor();
}

for (const { name, ...options } of looks) {
    test(`from a guide’s file to a simulated, published persona in under a minute at ${name}`, async () => {
        const { page, context, faults } = await tab(options);
        const id = `harbour-${name}`;
        await page.goto(`${parley.url}/#/library`);
        await page.locator('.shelf li').first().waitFor();
        let looking = 0;
        const look = async (screen) => {
            const began = performance.now();
            await checkScreen(page, `${name}-editor`, screen, true);
            looking += performance.now() - began;
        };
        const began = performance.now();
        await fromGuideToPublished(page, look, id);
        const took = performance.now() - began - looking;
        console.log(`${name}: published in ${(took / 1000).toFixed(1)} s`);
        assert.ok(took < 60_000, `it took ${Math.round(took / 1000)} s`);
        const offered = await (await fetch(`${parley.url}/api/personas`)).json();
        assert.ok(offered.some((persona) => persona.id === id), 'candidates can meet it');
        await page.getByRole('tab', { name: 'History' }).click();
        await look('history');
        assert.deepEqual(faults, []);
        await context.close();
    });
}
