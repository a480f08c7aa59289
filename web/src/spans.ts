// Offsets on the wire count Unicode code points (spans) or UTF-8 bytes (scene breaks); strings here count UTF-16 units.

export function quote(text: string, begin: number, end: number): string {
    return Array.from(text).slice(begin, end).join('');
}

/** The words before and after a scene break. */
export function splitAtByte(text: string, byte: number): [string, string] {
    const bytes = new TextEncoder().encode(text);
    const decoder = new TextDecoder();
    return [decoder.decode(bytes.slice(0, byte)).trim(), decoder.decode(bytes.slice(byte)).trim()];
}

export interface Piece {
    text: string;
    /** Indices of the marks that cover this piece. */
    marks: number[];
}

/** Cuts text at the ends of the marks; pieces come in order and add up to the text. */
export function pieces(text: string, marks: readonly { begin: number; end: number }[]): Piece[] {
    const points = Array.from(text);
    const clamp = (n: number) => Math.max(0, Math.min(points.length, n));
    const cuts = new Set([0, points.length]);
    for (const mark of marks) cuts.add(clamp(mark.begin)).add(clamp(mark.end));
    const sorted = [...cuts].sort((a, b) => a - b);
    return sorted.slice(1).map((end, i) => {
        const begin = sorted[i]!;
        const covering = marks.flatMap((mark, m) => (mark.begin <= begin && mark.end >= end ? [m] : []));
        return { text: points.slice(begin, end).join(''), marks: covering };
    });
}
