// Changes to a JSON text, value by value: whatever was not meant stays as it was typed, spaces and unknown fields too.

import { outer, type Span, spansIn } from './locate';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The value of a text, or undefined where it is no JSON. */
export function valueOf(text: string): Json | undefined {
    try {
        return JSON.parse(text) as Json;
    } catch {
        return undefined;
    }
}

export const joined = (path: string, key: string | number): string =>
    typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key;

/** "levers[0].title" as its parts; "/levers/0/title" means the same. */
export function partsOf(path: string): (string | number)[] {
    if (path.startsWith('/')) return path.slice(1).split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([whole, index]) => (index === undefined ? whole : Number(index)));
}

/** A path in the form that complaints have. */
export const pathOf = (path: string): string => partsOf(path).reduce<string>(joined, '');

export const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

export function at(value: Json | undefined, path: string): Json | undefined {
    let found: Json | undefined = value;
    for (const part of partsOf(path)) {
        if (Array.isArray(found) && typeof part === 'number') found = found[part];
        else if (isObject(found) && typeof part === 'string' && Object.hasOwn(found, part)) found = found[part];
        else return undefined;
    }
    return found;
}

const lineLimit = 100;

/** On one line where it is short, as the shipped files are laid out; a newline in a string is escaped, so none is one. */
function written(value: Json, indent: string): string {
    const tall = JSON.stringify(value, null, 2);
    const flat = tall.replace(/([[{])\n\s*/g, '$1').replace(/\n\s*([\]}])/g, '$1').replace(/\n\s*/g, ' ');
    return flat.length <= lineLimit ? flat : tall.replaceAll('\n', `\n${indent}`);
}

function indentAt(text: string, offset: number): string {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^\s*/.exec(line)![0];
}

const splice = (text: string, begin: number, end: number, middle: string): string => text.slice(0, begin) + middle + text.slice(end);

/** Sets a value; what is around it is made where it is not there. A text that is no JSON stays as it is. */
export function setAt(text: string, path: string, value: Json): string {
    const spans = spansIn(text);
    const span = spans.get(path);
    if (span) return splice(text, span.value, span.end, written(value, indentAt(text, span.begin)));
    if (!path) return text;
    const key = partsOf(path).at(-1)!;
    const around = outer(path);
    const home = spans.get(around);
    if (!home) return setAt(text, around, typeof key === 'number' ? [value] : { [key]: value });
    return insert(text, home, typeof key === 'number' ? '' : `${JSON.stringify(key)}: `, value);
}

/** Behind the last member of an object or array, laid out as its members are. */
function insert(text: string, home: Span, name: string, value: Json): string {
    const inside = text.slice(home.value + 1, home.end - 1);
    const last = home.value + 1 + inside.trimEnd().length;
    const tall = inside.includes('\n') || inside.trim() === '';
    const indent = `${indentAt(text, home.begin)}  `;
    const begin = `${inside.trim() ? ',' : ''}${tall ? `\n${indent}` : ' '}`;
    const end = inside.trim() ? '' : `\n${indentAt(text, home.begin)}`;
    return splice(text, last, inside.trim() ? last : home.end - 1, `${begin}${name}${written(value, indent)}${end}`);
}

export function removeAt(text: string, path: string): string {
    const span = spansIn(text).get(path);
    if (!span) return text;
    const behind = /^\s*,\s*/.exec(text.slice(span.end));
    if (behind) return splice(text, span.begin, span.end + behind[0].length, '');
    const before = /,?\s*$/.exec(text.slice(0, span.begin))![0].length;
    return splice(text, span.begin - before, span.end, '');
}

/** Moves an element of an array; each element keeps its text. */
export function moveAt(text: string, path: string, from: number, to: number): string {
    const spans = spansIn(text);
    const slots: Span[] = [];
    for (let i = 0; spans.has(joined(path, i)); ++i) slots.push(spans.get(joined(path, i))!);
    if (!slots[from] || !slots[to]) return text;
    const order = slots.map((slot) => text.slice(slot.value, slot.end));
    order.splice(to, 0, ...order.splice(from, 1));
    return slots.reduceRight((whole, slot, i) => splice(whole, slot.value, slot.end, order[i]!), text);
}
