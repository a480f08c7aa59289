// The narrowest and the widest screen that is supported. A way through the program is gone at both widths; each screen on
// it is looked at in light and in dark, since what is done there is the same in both.

import assert from 'node:assert/strict';

import { accessibilityFaults } from './browser.mjs';
import { picture, widerThanScreen } from './talk.mjs';

export const looks = [
    { name: '1440', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
    { name: '320', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
];

async function inScheme(page, colorScheme) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

/** Leaves pictures of the screen, and fails where it is not accessible or wider than the window. */
export async function checkScreen(page, look, screen, fullPage = false) {
    for (const scheme of ['dark', 'light']) {
        await inScheme(page, scheme);
        await picture(page, `${look}-${scheme}-${screen}`, fullPage);
        assert.deepEqual(await accessibilityFaults(page), [], `${screen} is accessible in ${scheme}`);
    }
    assert.ok((await widerThanScreen(page)) <= 0, `${screen} fits the width`);
}
