// A page used by its keyboard alone: nothing here clicks, fills or focuses what Tab cannot reach.

import assert from 'node:assert/strict';

const focused = (target) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the element has the focus, and sees to it that one would notice: it lies in view. */
export async function tabTo(page, target, most = 90) {
    await target.first().waitFor();
    for (let i = 0; i < most; ++i) {
        if (await focused(target)) return assert.ok(await inView(target), `${target} has the focus out of view`);
        await page.keyboard.press('Tab');
    }
    assert.fail(`${target} cannot be reached by Tab`);
}

const inView = (target) => target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
});

export async function press(page, target, key = 'Enter') {
    await tabTo(page, target);
    await page.keyboard.press(key);
}

/** Types into a field instead of what it holds. */
export async function typeInto(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
}

/** Goes through a radio group by its arrows until the wanted one is chosen. */
export async function arrowTo(page, group, name) {
    const wanted = group.getByRole('radio', { name });
    await tabTo(page, group.locator('input:checked'));
    const count = await group.getByRole('radio').count();
    for (let i = 0; i < count && !(await wanted.isChecked()); ++i) await page.keyboard.press('ArrowDown');
    assert.ok(await wanted.isChecked(), `${name} cannot be chosen by arrows`);
}

/** Picks an option by the first letters of its name, as one does in a select that is closed. */
export async function pickByName(page, select, name) {
    await tabTo(page, select);
    await page.keyboard.type(name);
    assert.equal(await select.evaluate((element) => element.selectedOptions[0].textContent), name);
}

/** Goes through tabs by their arrows until the wanted one is chosen. */
export async function chooseTab(page, list, name) {
    const wanted = list.getByRole('tab', { name, exact: true });
    await tabTo(page, list.getByRole('tab', { selected: true }));
    const count = await list.getByRole('tab').count();
    for (let i = 0; i < count && (await wanted.getAttribute('aria-selected')) !== 'true'; ++i) await page.keyboard.press('ArrowRight');
    assert.equal(await wanted.getAttribute('aria-selected'), 'true', `${name} cannot be chosen by arrows`);
}
