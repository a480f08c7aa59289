// Instructors of a real server: the first comes in by the one-time link, more tabs of theirs by the cookie.

import { openPage } from './browser.mjs';

export const password = 'a long pass phrase of hers';

/** Makes the server's instructor, and returns the state that opens further tabs as her. */
export async function becomeInstructor(browser, parley, name = 'Ada') {
    const { page, context } = await openPage(browser);
    await page.goto(/http\S+#\/setup\/\S+/.exec(parley.said.join(''))[0]);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'All sessions' }).waitFor();
    const state = await context.storageState();
    await context.close();
    return state;
}
