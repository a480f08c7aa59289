// What differs between two personas, value by value, in the words of the form.

import { readable } from '../../words';
import { isObject, type Json, joined, partsOf } from '../json_text';

export interface Difference {
    path: string;
    /** Undefined where it is not there. */
    before: Json | undefined;
    after: Json | undefined;
}

const idOf = (value: Json): string | null => (isObject(value) && typeof value['id'] === 'string' ? value['id'] : null);

/** Elements with ids are the same element wherever they stand. */
function partner(list: readonly Json[], value: Json, i: number): Json | undefined {
    const id = idOf(value);
    return id === null ? list[i] : list.find((other) => idOf(other) === id);
}

function inLists(before: Json[], after: Json[], path: string): Difference[] {
    const plain = [...before, ...after].every((each) => !isObject(each) && !Array.isArray(each));
    if (plain) return [{ path, before, after }];
    const kept = after.flatMap((value, i) => differences(partner(before, value, i), value, joined(path, i)));
    const gone = before.flatMap((value, i) => (partner(after, value, i) === undefined ? [{ path: joined(path, i), before: value, after: undefined }] : []));
    return [...kept, ...gone];
}

export function differences(before: Json | undefined, after: Json | undefined, path = ''): Difference[] {
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path);
    if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], joined(path, key)));
}

const nameOf = (value: Json | undefined): string => {
    if (!isObject(value ?? null)) return '';
    const held = value as { [key: string]: Json };
    const named = held['name'] ?? held['title'] ?? held['topic'] ?? held['employer'] ?? held['id'];
    return typeof named === 'string' ? named : '';
};

const singular: Record<string, string> = {
    regions: 'region', levels: 'level', levers: 'lever', fact_sheets: 'fact sheet', facts: 'fact', offers: 'offer', difficulties: 'difficulty', public_facts: 'public fact', unlocks: 'unlock',
};

/** "regions[0].levels[1].limits.base.opening" of a persona -> "Region Paris › Level Senior › Limits › Base › Opening". */
export function trail(root: Json, path: string): string {
    const words: string[] = [];
    let held: Json | undefined = root;
    for (const part of partsOf(path)) {
        if (typeof part === 'number') {
            held = Array.isArray(held) ? held[part] : undefined;
            const last = words.pop() ?? '';
            words.push(`${last} ${nameOf(held) || part + 1}`.trim());
        } else {
            held = isObject(held ?? null) ? (held as { [key: string]: Json })[part] : undefined;
            words.push(Array.isArray(held) && singular[part] ? readable(singular[part]) : readable(part));
        }
    }
    return words.join(' › ');
}

/** A value as one reads it; long ones as JSON. */
export function shown(value: Json | undefined): string {
    if (value === undefined) return '';
    if (typeof value === 'string') return value;
    if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ');
    return typeof value === 'object' && value !== null ? nameOf(value) || JSON.stringify(value) : String(value);
}
