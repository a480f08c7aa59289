// Draws the pictures of the documents from the real program: node screenshots.mjs FOLDER, with PARLEY_PROGRAM set.

import { launch, openPage } from './support/browser.mjs';
import { Parley } from './support/parley.mjs';
import { begin, choose, picture, reachConfirm, say } from './support/talk.mjs';

process.env.PARLEY_SCREENSHOTS = process.argv[2];

const preparation = { 'Base a year': '215k', 'Equity whole grant': '220k', 'Floor at least': '200k' };

const messages = [
    'Hi Camille, good to meet you.',
    'Before I name a number, I would like to hear how you see the role and what you have in mind.',
    'Thank you. I ran nine releases of an open-source library in step with the paid product built on it, and late releases went from five weeks over plan to six days. For that I am looking for $212K base.',
    'GitHub has given me $215K base and $260K in equity in writing, until next week. If you can do $210K base and $200K in equity, I would choose you.',
];

async function conversation(browser, parley, name, options) {
    const { page, context } = await openPage(browser, options);
    await choose(page, parley.url, { preparation });
    await picture(page, `${name}-start`);
    await begin(page, parley.url);
    for (const message of messages) await say(page, message);
    await picture(page, `${name}-conversation`);
    const confirm = await reachConfirm(page);
    await picture(page, `${name}-confirm`);
    await confirm.click();
    await page.getByRole('button', { name: 'See how it went' }).click();
    await page.getByRole('heading', { name: /knew$/ }).waitFor();
    await picture(page, `${name}-debrief`);
    await context.close();
}

const parley = await Parley.start();
const browser = await launch();
try {
    await conversation(browser, parley, 'desktop', { viewport: { width: 1280, height: 800 } });
    await conversation(browser, parley, 'phone', { viewport: { width: 390, height: 780 }, colorScheme: 'dark' });
} finally {
    await browser.close();
    await parley.stop();
}
