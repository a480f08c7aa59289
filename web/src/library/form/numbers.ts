// Figures as an instructor types them, and moves of a component's limits.

import { readAmount } from '../../amount';
import { at, type Json } from '../json_text';

/** "12.5", "215k", "215,000"; null where it is no number. */
export function readNumber(text: string): number | null {
    const bare = text.trim();
    if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
    return readAmount(bare);
}

export type Bound = 'min' | 'opening' | 'discretion' | 'authority' | 'max';

export interface Limit extends Record<Bound, number> {
    step: number;
    fixed: boolean;
}

export const boundPaths: Record<Bound, string> = {
    min: 'band.min', opening: 'opening', discretion: 'discretion', authority: 'authority', max: 'band.max',
};

export const bounds = Object.keys(boundPaths) as Bound[];

/** Null where a figure is missing or none. */
export function limitOf(value: Json | undefined): Limit | null {
    const figures = [...bounds.map((bound) => at(value, boundPaths[bound])), at(value, 'step')];
    if (!figures.every((figure) => typeof figure === 'number' && Number.isFinite(figure))) return null;
    const [min, opening, discretion, authority, max, step] = figures as number[];
    return { min: min!, opening: opening!, discretion: discretion!, authority: authority!, max: max!, step: step! > 0 ? step! : 1, fixed: at(value, 'negotiability') === 'fixed' };
}

/** How far a bound may go so that the order stays: floor, opening, discretion, authority, top. */
export function rangeOf(limit: Limit, bound: Bound): { low: number; high: number } {
    if (limit.fixed && bound === 'opening') return { low: limit.min, high: limit.max };
    const place = bounds.indexOf(bound);
    const low = place === 0 ? 0 : limit[bounds[place - 1]!];
    const high = bound === 'max' ? Math.max(limit.max, limit.authority, limit.step) * 2 : limit[bounds[place + 1]!];
    return { low, high };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The multiple of the step nearest to what is wanted, inside its range; unchanged where there is none. */
export function snapped(limit: Limit, bound: Bound, wanted: number): number {
    const { low, high } = rangeOf(limit, bound);
    const least = Math.ceil(round(low / limit.step));
    const most = Math.floor(round(high / limit.step));
    if (least > most) return limit[bound];
    return round(Math.min(most, Math.max(least, Math.round(wanted / limit.step))) * limit.step);
}

/** What is to be written where a bound moves: a fixed component moves as one. */
export function moved(limit: Limit, bound: Bound, wanted: number): [Bound, number][] {
    const value = snapped(limit, bound, wanted);
    if (limit.fixed && bound === 'opening') return (['opening', 'discretion', 'authority'] as const).map((each) => [each, value]);
    return value === limit[bound] ? [] : [[bound, value]];
}

/** The span of values that is drawn: the band with some room at its ends. */
export function windowOf(limit: Limit): { low: number; high: number } {
    const low = Math.min(limit.min, limit.opening);
    const high = Math.max(limit.max, limit.authority);
    const room = Math.max((high - low) * 0.08, limit.step);
    return { low: Math.max(0, low - room), high: high + room };
}

/** Takes the arrows, pages, Home and End; null for other keys. */
export function keyed(limit: Limit, bound: Bound, key: string): number | null {
    const { low, high } = rangeOf(limit, bound);
    const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
    if (key === 'Home') return low;
    if (key === 'End') return bound === 'max' ? limit.max : high;
    return steps[key] === undefined ? null : limit[bound] + steps[key] * limit.step;
}
