// Files on their way to being drafts: each is read by the server under the policy that is set, and again when that changes.

import { useEffect, useRef, useState } from 'preact/hooks';

import { change, messageOf } from '../../account/api';
import type { Imported } from '../types';
import type { Handed } from './files';

export type Policy = Record<string, number>;

export interface Guide {
    key: number;
    path: string;
    /** Empty until it was read. */
    text: string;
    /** The persona's text; null where none came of it, or not yet. */
    json: string | null;
    imported: Imported | null;
    trouble: string;
    /** The policy it was read under; null while it waits. */
    under: string | null;
    /** The draft it was saved as. */
    draft: string | null;
}

const isJson = (path: string): boolean => /\.json$/i.test(path);

async function read(text: string, path: string, policy: Policy, signal: AbortSignal): Promise<Partial<Guide>> {
    if (isJson(path)) return { text, json: text, trouble: '' };
    try {
        const body = { name: path, markdown: text, ...(Object.keys(policy).length ? { policy } : {}) };
        const imported = await change<Imported>('POST', '/api/library/import', body, signal);
        return { text, json: imported.persona, imported, trouble: '' };
    } catch (reason) {
        if (signal.aborted) throw reason;
        return { text, trouble: messageOf(reason) };
    }
}

export interface Guides {
    list: Guide[];
    /** The one that is looked at. */
    open: Guide | null;
    waiting: number;
    add(files: Handed[]): void;
    show(key: number | null): void;
    saved(key: number, draft: string): void;
}

let last = 0;

export function useGuides(policy: Policy): Guides {
    const [list, setList] = useState<Guide[]>([]);
    const [shown, setShown] = useState<number | null>(null);
    const files = useRef(new Map<number, File>());
    const under = JSON.stringify(policy);
    const latest = useRef(list);
    latest.current = list;
    const patch = (key: number, part: Partial<Guide>) => setList((before) => before.map((guide) => (guide.key === key ? { ...guide, ...part } : guide)));

    useEffect(() => {
        const stop = new AbortController();
        const next = () => {
            const due = latest.current.filter((guide) => guide.under !== under && !(guide.under !== null && isJson(guide.path)));
            return due.find((guide) => guide.key === shown) ?? due[0];
        };
        const guide = next();
        if (!guide) return;
        const run = async () => {
            const text = guide.text || await files.current.get(guide.key)!.text();
            const found = await read(text, guide.path, policy, stop.signal);
            if (!stop.signal.aborted) patch(guide.key, { ...found, under });
        };
        run().catch((reason: unknown) => { if (!stop.signal.aborted) throw reason; });
        return () => stop.abort();
    }, [under, list]);

    const add = (handed: Handed[]) => {
        const fresh = handed.map(({ path, file }): Guide => {
            files.current.set(++last, file);
            return { key: last, path, text: '', json: null, imported: null, trouble: '', under: null, draft: null };
        });
        setList(fresh);
        setShown(fresh.length === 1 ? fresh[0]!.key : null);
    };
    return {
        list, open: list.find((guide) => guide.key === shown) ?? null, waiting: list.filter((guide) => guide.under === null).length,
        add, show: setShown, saved: (key, draft) => patch(key, { draft }),
    };
}
