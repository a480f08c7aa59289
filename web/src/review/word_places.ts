// Between words on the page and their places in what was said: a selection read, and commented words marked.

import type { Turn } from '../protocol';
import { type Place, spanOf, type Speaker, speakersOf, wordsOf } from './coaching';

interface Part {
    element: Element;
    /** Where its text begins in the whole, in UTF-16 units. */
    begin: number;
    length: number;
}

const bubbles: Record<Speaker, string> = { candidate: '.bubble.own .words', recruiter: '.bubble.theirs .words' };

/** The elements of a turn that hold the speaker's words, in order: a bubble may hold several paragraphs. */
function partsOf(row: Element, turn: Turn, on: Speaker): Part[] {
    const whole = wordsOf(turn, on);
    const parts: Part[] = [];
    let from = 0;
    for (const element of row.querySelectorAll(bubbles[on])) {
        const text = element.textContent ?? '';
        const begin = whole.indexOf(text, from);
        if (begin < 0) continue;
        parts.push({ element, begin, length: text.length });
        from = begin + text.length;
    }
    return parts;
}

function lengthTo(element: Element, node: Node, offset: number): number {
    const before = document.createRange();
    before.selectNodeContents(element);
    before.setEnd(node, offset);
    return before.toString().length;
}

/** What of the selection lies in one speaker's words of this turn. */
export function selectedPlace(row: Element, turn: Turn): Place | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    for (const on of speakersOf(turn)) {
        const touched = partsOf(row, turn, on).filter(({ element }) => range.intersectsNode(element));
        const [first, last] = [touched[0], touched.at(-1)];
        if (!first || !last) continue;
        const from = first.element.contains(range.startContainer) ? lengthTo(first.element, range.startContainer, range.startOffset) : 0;
        const to = last.element.contains(range.endContainer) ? lengthTo(last.element, range.endContainer, range.endOffset) : last.length;
        const span = spanOf(wordsOf(turn, on), first.begin + from, last.begin + to);
        if (span) return { on, ...span };
    }
    return null;
}

/** The text node and the offset in it that lie so many units into an element. */
function pointIn(element: Element, units: number): [Node, number] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = units;
    let last: Node = element;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (left <= length) return [node, left];
        left -= length;
        last = node;
    }
    return [last, 0];
}

function rangesOf(row: Element, turn: Turn, place: Place): Range[] {
    const points = Array.from(wordsOf(turn, place.on));
    const units = (count: number) => points.slice(0, count).join('').length;
    const [begin, end] = [units(place.begin), units(place.end)];
    return partsOf(row, turn, place.on).flatMap((part) => {
        const from = Math.max(begin, part.begin) - part.begin;
        const to = Math.min(end, part.begin + part.length) - part.begin;
        if (from >= to) return [];
        const range = document.createRange();
        range.setStart(...pointIn(part.element, from));
        range.setEnd(...pointIn(part.element, to));
        return [range];
    });
}

/** Commented words are painted, not wrapped: they may overlap with what earned points. Returns the way back. */
export function paint(row: Element, turn: Turn, places: readonly Place[]): () => void {
    if (typeof Highlight === 'undefined') return () => undefined;
    const brush = CSS.highlights.get('commented') ?? new Highlight();
    CSS.highlights.set('commented', brush);
    const ranges = places.flatMap((place) => rangesOf(row, turn, place));
    for (const range of ranges) brush.add(range);
    return () => { for (const range of ranges) brush.delete(range); };
}
