// Debian's Chromium by playwright-core, with nothing of its own talking to the network.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const quiet = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

export const launch = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });

/** A page that fails the test on a script error or a breach of the content policy. */
export async function openPage(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'en-US', ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
        if (message.type() === 'error' && /Content.Security|Refused to/i.test(message.text())) faults.push(message.text());
    });
    return { page, context, faults };
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong, as "rule: elements". Run by the debugger, which the content policy does not bind. */
export async function accessibilityFaults(page) {
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`);
}
