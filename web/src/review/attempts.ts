// Talks over time, and where each goes in a drawing of them.

import type { SessionSummary } from './types';

/** A talk that has ended. */
export interface Attempt extends SessionSummary {
    /** Of the talks with that persona, from 1. */
    attempt: number;
}

/** As the server tells them apart, each in order of time. */
export interface Attempts {
    new_personas: Attempt[];
    same_persona: Attempt[];
}

export type Measure = 'process' | 'captured';

export const personasOf = ({ new_personas: first }: Attempts): [id: string, title: string][] =>
    first.map(({ persona, title }): [string, string] => [persona, title || persona]);

export function narrowedTo(attempts: Attempts, persona: string): Attempts {
    const fits = (one: Attempt) => !persona || one.persona === persona;
    return { new_personas: attempts.new_personas.filter(fits), same_persona: attempts.same_persona.filter(fits) };
}

export interface Spot {
    /** Along the bottom, from 1. */
    at: number;
    value: number;
    attempt: Attempt;
}

export interface Way {
    persona: string;
    title: string;
    spots: Spot[];
}

const spot = (at: number, attempt: Attempt, measure: Measure): Spot[] => {
    const value = attempt[measure];
    return value === null ? [] : [{ at, value, attempt }];
};

/** Someone new each time: one way through the first talks. */
export const newWay = (attempts: Attempts, measure: Measure): Way =>
    ({ persona: '', title: '', spots: attempts.new_personas.flatMap((one, i) => spot(i + 1, one, measure)) });

/** Someone known: a way for each persona met again, from the first talk on, which it is measured against. */
export function knownWays(attempts: Attempts, measure: Measure): Way[] {
    const again = attempts.new_personas.filter(({ persona }) => attempts.same_persona.some((one) => one.persona === persona));
    return again.map((first) => {
        const talks = [first, ...attempts.same_persona.filter((one) => one.persona === first.persona)];
        return { persona: first.persona, title: first.title || first.persona, spots: talks.flatMap((one) => spot(one.attempt, one, measure)) };
    });
}

export interface Frame {
    left: number;
    right: number;
    top: number;
    bottom: number;
}

/** Of 100 from the bottom; along it, one talk has the middle. */
export function placed(spot: Pick<Spot, 'at' | 'value'>, last: number, frame: Frame): { x: number; y: number } {
    const along = last > 1 ? (spot.at - 1) / (last - 1) : 0.5;
    return { x: frame.left + along * (frame.right - frame.left), y: frame.bottom - (Math.max(0, Math.min(100, spot.value)) / 100) * (frame.bottom - frame.top) };
}

/** "A", "B", … "Z", "A2": what a way is called in a drawing, whatever colours one sees. */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26) + 1));
