// Where the rows of a chart of bars come to lie.

export interface Mark {
    from: number;
    to: number;
}

interface Row {
    label: string;
    value: string;
    mark: Mark;
}

export interface PlacedRow<R> {
    row: R;
    lines: string[];
    /** Of the first line's letters. */
    y: number;
    barY: number;
    x: number;
    length: number;
}

/** Generous for the sans of 13 pixels: letters may be narrower, never wider on the whole. */
const letterWidth = 7.2;
const lineHeight = 16;

/** At spaces; a word that is longer than a line stands alone. */
export function wrapped(text: string, width: number): string[] {
    const most = Math.max(8, Math.floor(width / letterWidth));
    const lines: string[] = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Thin bars of nothing at all would look like something left out: they keep a visible width. */
const leastLength = 3;

export function placeRows<R extends Row>(rows: readonly R[], width: number, scale: { low: number; high: number; ticks: readonly number[] }) {
    const x = (value: number): number => round((width * (value - scale.low)) / (scale.high - scale.low));
    let top = 0;
    const placed = rows.map((row): PlacedRow<R> => {
        const lines = wrapped(row.label, width - (row.value.length + 2) * letterWidth);
        const y = top + 13;
        const barY = top + lines.length * lineHeight + 3;
        top = barY + 10 + 12;
        const [from, to] = [x(Math.min(row.mark.from, row.mark.to)), x(Math.max(row.mark.from, row.mark.to))];
        const length = Math.max(leastLength, round(to - from));
        return { row, lines, y, barY, x: Math.min(from, width - length), length };
    });
    return { rows: placed, x, height: top + (scale.ticks.length ? 22 : 0) };
}
