// What every field of the form needs: the persona as it reads now, what is wrong with it, and a way to change its text.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { at, isObject, type Json, moveAt, removeAt, setAt } from '../json_text';
import type { OriginOf, Provenance } from '../provenance';
import type { Complaint } from '../types';

export interface Desk {
    value: Json;
    faults: ReadonlyMap<string, Complaint[]>;
    origin: OriginOf;
    /** The guide it was imported from by this browser. */
    provenance: Provenance | null;
    /** Changes of one group that follow each other are undone together. */
    change(edit: (text: string) => string, group: string): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
    const desk = useContext(DeskContext);
    if (!desk) throw new Error('A field stands outside of the form.');
    return desk;
}

export function useValue(path: string) {
    const desk = useDesk();
    const held = at(desk.value, path);
    return {
        held, faults: desk.faults.get(path) ?? [], origin: desk.origin(path, held),
        put: (value: Json) => desk.change((text) => setAt(text, path, value), path),
        drop: () => desk.change((text) => removeAt(text, path), `${path}-`),
        move: (from: number, to: number) => desk.change((text) => moveAt(text, path, from, to), `${path}!`),
    };
}

export const textAt = (value: Json | undefined, path: string): string => {
    const held = at(value, path);
    return typeof held === 'string' ? held : '';
};

export const listAt = (value: Json | undefined, path: string): Json[] => {
    const held = at(value, path);
    return Array.isArray(held) ? held : [];
};

/** Ids of a list's elements, for fields that name one of them. */
export const idsAt = (value: Json | undefined, path: string): string[] =>
    listAt(value, path).flatMap((each) => (isObject(each) && typeof each['id'] === 'string' ? [each['id']] : []));

export function faultsByField(complaints: readonly Complaint[]): Map<string, Complaint[]> {
    const faults = new Map<string, Complaint[]>();
    for (const complaint of complaints) faults.set(complaint.field, [...(faults.get(complaint.field) ?? []), complaint]);
    return faults;
}
