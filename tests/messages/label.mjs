// Adds labelled messages to the side that their family belongs to.
//   label.mjs '{"family":…,"text":…,…}'      one message
//   label.mjs --file FILE [--tricky|--learn] every line of a file
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const salt = 'parley messages 1';
const reportedPercent = 60n;
const kinds = readFileSync(join(here, '../../dialogue/understanding/understanding.hpp'), 'utf8')
    .match(/ActKind, std::uint8_t,([^)]*)\)/)[1].split(',').map((name) => name.trim());

function hash(text, value = 14695981039346656037n) {
    for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 1099511628211n);
    return value;
}

const sideOf = (family) => (hash(family, hash(salt)) % 100n < reportedPercent ? 'reported' : 'tune');

// What two wordings share, as messages_test.cpp counts it.
function plain(text) {
    let out = '';
    for (const c of text) {
        if (/[0-9]/.test(c)) out += out.endsWith('#') ? '' : '#';
        else if (/[a-z]/i.test(c) || c.codePointAt(0) >= 0x80) out += c.toLowerCase();
        else if (/\s/.test(c)) out += out.endsWith(' ') ? '' : ' ';
    }
    return out;
}

function grams(message) {
    const letters = Buffer.from(plain(textOf(message)), 'utf8').toString('latin1');
    const all = new Set();
    for (let i = 0; i + 3 <= letters.length; ++i) all.add(letters.slice(i, i + 3));
    return all;
}

function overlap(a, b) {
    if (Math.min(a.size, b.size) * 10 < Math.max(a.size, b.size) * 6) return 0;
    let common = 0;
    for (const gram of a) common += b.has(gram) ? 1 : 0;
    const all = a.size + b.size - common;
    return all === 0 ? 0 : common / all;
}

// Answers of a word or two are twins only where all is the same.
function twins(message, own, other) {
    const text = textOf(message);
    const otherText = textOf(other.message);
    if (Math.min(Buffer.byteLength(text), Buffer.byteLength(otherText)) < 20) {
        return text === otherText && JSON.stringify(message.context) === JSON.stringify(other.message.context);
    }
    return overlap(own, other.grams) >= 0.6;
}

function linesOf(file) {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

const textOf = (message) => message.text ?? message.parts.map(([text]) => text).join('');
const actsOf = (message) => message.acts ?? message.parts.flatMap(([, acts]) => acts);

function messagesIn(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => linesOf(join(folder, name)));
}

function check(message) {
    if (typeof message.family !== 'string' || !message.family) throw new Error('family: give it');
    if (!message.parts && !message.text) throw new Error('text: give it, or parts');
    if (!textOf(message)) throw new Error('parts: they hold no text');
    for (const act of [...(actsOf(message) ?? []), ...(message.also ?? [])]) {
        if (!kinds.includes(act) || act === 'invoke_lever') throw new Error(`acts: there is no '${act}'; the acts are ${kinds.join(' ')}`);
    }
    for (const amount of message.amounts ?? []) {
        if (!/^\w+ [-+\d.]+ \S+ \w+( \w+)?$/.test(amount)) throw new Error(`amounts: '${amount}' is not "component value unit whose [polarity]"`);
    }
}

const known = ['tune', 'reported'].flatMap((side) => messagesIn(join(here, side))).map((message) => ({ message, grams: grams(message) }));

// A near twin of what is there joins its family, and so its side.
function settle(message) {
    const own = grams(message);
    const twin = known.find((other) => twins(message, own, other));
    if (twin) message.family = twin.message.family;
    known.push({ message, grams: own });
    return message;
}

function add(message, folder) {
    mkdirSync(join(here, folder), { recursive: true });
    appendFileSync(join(here, folder, `${message.voice || 'other'}.jsonl`), `${JSON.stringify(message)}\n`);
}

const [first, file, ...rest] = process.argv.slice(2);
if (!first) throw new Error('Give a message as JSON, or --file FILE.');
const messages = first === '--file' ? linesOf(file) : [JSON.parse(first)];
messages.forEach(check);

// What is measured on is not learned from.
function learn(message) {
    const own = grams(message);
    const twin = known.find((other) => other.side === 'reported' && twins(message, own, other));
    if (twin) return console.log(`left out, a near twin of one that is measured: ${textOf(message)}`);
    add(message, 'learn');
}

for (const message of messages) {
    if (rest.includes('--tricky')) add(message, 'tricky');
    else if (rest.includes('--learn')) learn(message);
    else add(settle(message), sideOf(message.family));
}
console.log(`${messages.length} read`);
