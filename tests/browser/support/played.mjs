// Talks played over the socket of a page's own browser, so that they are that browser's; and who looks at them later.

import { openPage } from './browser.mjs';

/** Runs in the page: says one thing after the other, ends the talk where it goes on, and resolves to its token. */
const playThere = ({ persona, region, messages }) => new Promise((done, failed) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`);
    const waiting = [...messages];
    let token;
    const next = (over) => {
        if (over) return;
        const text = waiting.shift();
        const client_id = `p${waiting.length}${text === undefined ? 'end' : ''}`;
        socket.send(JSON.stringify(text === undefined ? { type: 'end', client_id } : { type: 'message', client_id, text }));
    };
    socket.onopen = () => socket.send(JSON.stringify({ type: 'start', v: 1, persona, region, seed: 7 }));
    socket.onerror = () => failed(new Error('the socket failed'));
    socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.type === 'welcome') token = message.session;
        if (message.type === 'error') failed(new Error(message.message));
        if (message.type === 'welcome' || message.type === 'turn') next(message.turn?.done);
        if (message.type !== 'score') return;
        socket.close();
        done(token);
    };
});

export const plain = [
    'Hello, good to meet you', 'I would rather hear your number first.', 'Can you do more on base?',
    'I have a written offer from GitHub at $215K base.',
];

const get = (page, path) => page.evaluate(async (at) => (await fetch(at)).json(), path);

/** A talk of the page's browser, ended and listed: its token and its number. */
export async function played(page, { persona, region, messages = plain } = {}) {
    const personas = await get(page, '/api/personas');
    const chosen = personas.find((one) => one.id === (persona ?? personas[0].id));
    const before = (await get(page, '/api/attempts')).new_personas.length + (await get(page, '/api/attempts')).same_persona.length;
    const token = await page.evaluate(playThere, { persona: chosen.id, region: region ?? chosen.regions[0].id, messages });
    // Lists follow the rows a moment later.
    for (;;) {
        const attempts = await get(page, '/api/attempts');
        const all = [...attempts.new_personas, ...attempts.same_persona];
        if (all.length > before) return { token, id: Math.max(...all.map((one) => one.id)) };
    }
}

/** A page at the server's start, with the candidate's cookie. */
export async function candidateAt(browser, url, options) {
    const tab = await openPage(browser, options);
    await tab.page.goto(url);
    await tab.page.getByRole('button', { name: 'Read your brief' }).waitFor();
    return tab;
}

/** A page of the server's first instructor, at all sessions. */
export async function instructorAt(browser, parley, options) {
    const tab = await openPage(browser, options);
    await tab.page.goto(/http\S+#\/setup\/\S+/.exec(parley.said.join(''))[0]);
    await tab.page.getByLabel('Name').fill('Ada');
    await tab.page.getByLabel('Password').fill('a long pass phrase of hers');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('heading', { name: 'All sessions' }).waitFor();
    return tab;
}
