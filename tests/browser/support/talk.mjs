// What a candidate does on the page, in the candidate's terms. Every step waits for what it brings about.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Past the start page, with the brief before one and what was prepared filled in: the button that begins the talk. */
export async function choose(page, url, { region, sheet, preparation = {} } = {}) {
    await page.goto(url);
    await page.getByRole('button', { name: 'Read your brief' }).waitFor();
    if (region) await page.getByRole('group', { name: 'Where' }).getByRole('radio', { name: region }).check();
    if (sheet) await page.getByRole('group', { name: 'What you bring' }).getByRole('radio', { name: sheet }).check();
    await page.getByRole('button', { name: 'Read your brief' }).click();
    const meet = page.getByRole('button', { name: /^Meet / });
    await meet.waitFor();
    for (const [label, value] of Object.entries(preparation)) await page.getByLabel(label).fill(value);
    return meet;
}

/** Every talk that this page begins has the same limits and words; the page itself leaves them to chance. */
export const fixSeed = (page, seed) => page.addInitScript((value) => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function sendWithSeed(data) {
        const message = JSON.parse(data);
        return send.call(this, message.type === 'start' ? JSON.stringify({ ...message, seed: value }) : data);
    };
}, seed);

/** From the start page to the recruiter's first words. */
export async function begin(page, url, choice = {}) {
    const meet = await choose(page, url, choice);
    await meet.click();
    await recruiterWords(page).first().waitFor();
}

export const recruiterWords = (page) => page.locator('.chat .bubble.theirs:not(.typing)');
export const ownWords = (page) => page.locator('.chat .bubble.own:not(.waiting)');

/** Types, presses Enter, and waits for the recruiter's answer, whose words it returns. */
export async function say(page, text) {
    const before = await recruiterWords(page).count();
    await page.getByLabel('Your message').fill(text);
    await page.getByLabel('Your message').press('Enter');
    await recruiterWords(page).nth(before).waitFor();
    return recruiterWords(page).last().innerText();
}

/** Waits until the page shows exactly so many messages of the candidate, all of them answered. */
export async function settled(page, own) {
    await page.waitForFunction((count) => document.querySelectorAll('.chat .bubble.own:not(.waiting)').length === count
        && !document.querySelector('.chat .waiting') && !document.querySelector('.typing'), own);
}

/** Plays on until the exact terms are up for confirmation: takes whatever is offered in plain words. */
export async function reachConfirm(page, attempts = 6) {
    const confirm = page.getByRole('button', { name: 'Confirm', exact: true });
    for (let i = 0; i < attempts && !(await confirm.isVisible()); ++i) {
        await say(page, i === 0 ? 'That works for me, I accept the offer.' : 'Yes, I accept these terms.');
    }
    return confirm;
}

export async function picture(page, name, fullPage = false) {
    const folder = process.env.PARLEY_SCREENSHOTS;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

export const widerThanScreen = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
