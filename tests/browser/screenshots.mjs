// Draws the pictures of the documents from the real program: node screenshots.mjs FOLDER, with PARLEY_PROGRAM set.

import { launch, openPage } from './support/browser.mjs';
import { Parley } from './support/parley.mjs';
import { begin, choose, picture, reachConfirm, say } from './support/talk.mjs';

process.env.PARLEY_SCREENSHOTS = process.argv[2];

const preparation = {
    'Base a year': '215k', 'Equity whole grant': '220k', 'Floor at least': '200k', 'Best alternative a year': '280k',
    'What that alternative is': 'GitHub, in writing',
};

const messages = [
    'Hi Camille, good to meet you.',
    'Before I name a number, I would like to hear how you see the role and what you have in mind.',
    'Thank you. I ran nine releases of an open-source library in step with the paid product built on it, and late releases went from five weeks over plan to six days. For that I am looking for $212K base.',
    'GitHub has given me $215K base and $260K in equity in writing, until next week. If you can do $210K base and $200K in equity, I would choose you.',
];

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 780 }, colorScheme: 'dark' };

async function candidate(browser, parley, name, options, pictures) {
    const { page, context } = await openPage(browser, options);
    const draw = async (screen) => pictures.includes(screen) && picture(page, `${name}-${screen}`);
    await choose(page, parley.url, { preparation });
    await page.evaluate(() => scrollTo(0, 0));
    await draw('brief');
    await begin(page, parley.url);
    for (const message of messages) await say(page, message);
    await draw('conversation');
    const confirm = await reachConfirm(page);
    await draw('confirm');
    await confirm.click();
    await page.getByRole('button', { name: 'See how it went' }).click();
    await page.getByRole('heading', { name: /knew$/ }).waitFor();
    await draw('debrief');
    await context.close();
}

async function instructor(browser, parley) {
    const { page, context } = await openPage(browser, desktop);
    await page.goto(/http\S+#\/setup\/\S+/.exec(parley.said.join(''))[0]);
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('Password').fill('a long pass phrase of hers');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.locator('.sessions tbody th').first().getByRole('link').click();
    await page.getByRole('img', { name: /^Base by turn/ }).scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: 'Who moved, and when' }).evaluate((title) => title.scrollIntoView());
    await picture(page, 'desktop-review');
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('button', { name: /^Copy Technical Program Manager/ }).click();
    await page.getByText('it can be published').waitFor();
    const base = page.getByRole('group', { name: 'Base', exact: true });
    await base.getByRole('textbox', { name: 'Opening' }).fill('198000');
    await page.getByText('Discretion is under the opening.').first().waitFor();
    await base.evaluate((card) => scrollTo(0, card.getBoundingClientRect().top + scrollY - 120));
    await picture(page, 'desktop-editor');
    await context.close();
}

const parley = await Parley.start();
const browser = await launch();
try {
    await candidate(browser, parley, 'desktop', desktop, ['brief', 'conversation', 'debrief']);
    await candidate(browser, parley, 'phone', phone, ['conversation', 'confirm']);
    await instructor(browser, parley);
} finally {
    await browser.close();
    await parley.stop();
}
