// The narrowest and the widest screen that is supported, light and dark.

import assert from 'node:assert/strict';

import { accessibilityFaults } from './browser.mjs';
import { picture, widerThanScreen } from './talk.mjs';

export const looks = [
    { name: '1440-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
    { name: '1440-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
    { name: '320-light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
    { name: '320-dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
];

/** Leaves a picture of the screen, and fails where it is not accessible or wider than the window. */
export async function checkScreen(page, look, screen, fullPage = false) {
    await picture(page, `${look}-${screen}`, fullPage);
    assert.deepEqual(await accessibilityFaults(page), [], `${screen} is accessible`);
    assert.ok((await widerThanScreen(page)) <= 0, `${screen} fits the width`);
}
