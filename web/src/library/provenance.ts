// Where an imported persona's values came from: a line of its guide, or the policy with its reason. Kept in the browser
// that imported it, beside the draft, since the persona's file has no place for it.

import { load, save } from '../storage';
import { at, type Json, pathOf, valueOf } from './json_text';
import { outer } from './locate';
import type { Imported } from './types';

export interface FromLine {
    field: string;
    line: number;
    text: string;
}

export interface Provenance {
    guide: string;
    /** What was imported: what has been changed since is nobody's but the instructor's. */
    json: string;
    derived: { field: string; reason: string }[];
    sources: FromLine[];
}

const keyOf = (id: string): string => `provenance.${id}`;

export function keepProvenance(id: string, imported: Imported): void {
    const { persona, report, derived, sources = [] } = imported;
    if (persona) save(keyOf(id), { guide: report.file, json: JSON.stringify(valueOf(persona)), derived: derived.map(({ field, reason }) => ({ field, reason })), sources } satisfies Provenance);
}

export const loadProvenance = (id: string): Provenance | null => load<Provenance | null>(keyOf(id), null);

export interface Origin {
    /** Why it was derived. */
    reason?: string;
    line?: FromLine;
}

/** Tells where a value came from, or null where that is not known or it was changed. */
export type OriginOf = (path: string, held: Json | undefined) => Origin | null;

export function originsOf(provenance: Provenance | null): OriginOf {
    if (!provenance) return () => null;
    const imported = valueOf(provenance.json);
    const origins = new Map<string, Origin>();
    for (const { field, reason } of provenance.derived) origins.set(pathOf(field), { reason });
    for (const source of provenance.sources) origins.set(pathOf(source.field), { line: source });
    return (path, held) => {
        if (held === undefined || JSON.stringify(held) !== JSON.stringify(at(imported, path))) return null;
        for (let around = path; around; around = outer(around)) {
            const origin = origins.get(around);
            if (origin) return origin;
        }
        return null;
    };
}
