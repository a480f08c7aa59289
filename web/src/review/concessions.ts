// The concession chart: both sides by turn, as numbers and then as places on a drawing.

import type { Component, Reveal, Turn } from '../protocol';
import { asksByTurn } from './asks';

export interface Figure {
    seq: number;
    lo: number;
    hi: number;
}

export interface Limit {
    id: 'opening' | 'discretion' | 'authority' | 'band_max';
    value: number;
}

export interface Concessions {
    first: number;
    last: number;
    offers: Figure[];
    asks: Figure[];
    /** Empty as long as the session goes on. */
    limits: Limit[];
}

const limitIds: Limit['id'][] = ['opening', 'discretion', 'authority', 'band_max'];

/** Asks in another unit than money, such as a bonus in percent, have no place on this scale. */
const moneyAsked = (turns: readonly Turn[], component: Component): Figure[] =>
    asksByTurn(turns).flatMap(({ seq, asks }) =>
        asks.filter((ask) => ask.component === component && ask.unit === 'money').map(({ lo, hi }) => ({ seq, lo, hi })));

export function concessionsOf(turns: readonly Turn[], component: Component, reveal: Reveal | null): Concessions {
    const offers = turns.flatMap((turn) => {
        const amount = turn.offer?.[component]?.amount;
        return amount === undefined ? [] : [{ seq: turn.seq, lo: amount, hi: amount }];
    });
    const limits = reveal?.components?.find((row) => row.component === component);
    return {
        first: turns[0]?.seq ?? 1, last: turns.at(-1)?.seq ?? 1, offers,
        asks: moneyAsked(turns, component),
        limits: limits ? limitIds.map((id) => ({ id, value: limits[id] })) : [],
    };
}

/** Money components with something to draw. */
export function drawable(turns: readonly Turn[]): Component[] {
    return (['base', 'equity', 'bonus', 'signing', 'relocation'] as const).filter((component) => {
        const { offers, asks } = concessionsOf(turns, component, null);
        return offers.length > 0 || asks.length > 0;
    });
}

const niceSteps = [1, 2, 2.5, 5, 10];

/** Round numbers that enclose the values, about `wanted` of them, evenly spaced. */
export function ticksFor(low: number, high: number, wanted: number): number[] {
    const span = high > low ? high - low : Math.max(1, Math.abs(high) / 10);
    const rough = span / Math.max(1, wanted - 1);
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = niceSteps.map((nice) => nice * power).find((nice) => nice >= rough * 0.999) ?? rough;
    const first = Math.floor(low / step);
    const last = Math.max(first + 1, Math.ceil(high / step));
    return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** Moves labels down, just as far as needed that none lies over the one before; then back up at the lower edge. */
export function spread(places: readonly number[], gap: number, lowest: number): number[] {
    const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
    const moved = [...places];
    order.forEach((i, k) => { if (k > 0) moved[i] = Math.max(moved[i]!, moved[order[k - 1]!]! + gap); });
    let floor = lowest;
    for (const i of [...order].reverse()) {
        moved[i] = Math.min(moved[i]!, floor);
        floor = moved[i]! - gap;
    }
    return moved;
}

export interface Frame {
    width: number;
    height: number;
    left: number;
    right: number;
    top: number;
    bottom: number;
}

export interface Spot {
    seq: number;
    x: number;
    y: number;
    /** The upper end of a range; equal to y for a single figure. */
    yHigh: number;
}

export interface Drawing {
    turns: { seq: number; x: number }[];
    ticks: { value: number; y: number }[];
    /** The recruiter's offer, standing until it changes. */
    offerPath: string;
    offers: Spot[];
    askPath: string;
    asks: Spot[];
    limits: (Limit & { y: number; labelY: number })[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

export function draw(data: Concessions, frame: Frame): Drawing {
    const values = [...data.offers, ...data.asks].flatMap((figure) => [figure.lo, figure.hi]).concat(data.limits.map((limit) => limit.value));
    const ticks = ticksFor(Math.min(...values), Math.max(...values), 5);
    const [low, high] = [ticks[0]!, ticks.at(-1)!];
    const x = (seq: number) => round(frame.left + ((frame.right - frame.left) * (seq - data.first)) / Math.max(1, data.last - data.first));
    const y = (value: number) => round(frame.bottom - ((frame.bottom - frame.top) * (value - low)) / (high - low));
    const spot = (figure: Figure): Spot => ({ seq: figure.seq, x: x(figure.seq), y: y(figure.lo), yHigh: y(figure.hi) });
    const offers = data.offers.map(spot);
    const asks = data.asks.map(spot);
    const labels = spread(data.limits.map((limit) => y(limit.value)), 15, frame.bottom);
    return {
        turns: Array.from({ length: data.last - data.first + 1 }, (_, i) => ({ seq: data.first + i, x: x(data.first + i) })),
        ticks: ticks.map((value) => ({ value, y: y(value) })),
        offerPath: stairs(offers, frame.right), offers, askPath: line(asks), asks,
        limits: data.limits.map((limit, i) => ({ ...limit, y: y(limit.value), labelY: labels[i]! })),
    };
}

function stairs(spots: readonly Spot[], right: number): string {
    const [first, ...more] = spots;
    if (!first) return '';
    return `M${first.x} ${first.y}${more.map((spot) => `H${spot.x}V${spot.y}`).join('')}H${right}`;
}

const line = (spots: readonly Spot[]): string => spots.map((spot, i) => `${i ? 'L' : 'M'}${spot.x} ${spot.y}`).join('');
