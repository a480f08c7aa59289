// Where in a JSON text a field stands. Reads what is there up to the first mistake, so that a text being typed can
// still be pointed into.

export interface Span {
    /** UTF-16 units: of the field's name, or of an array's element. */
    begin: number;
    /** Where its value begins and ends. */
    value: number;
    end: number;
}

export interface Place {
    /** From 1. */
    line: number;
    /** UTF-16 units from the start: of the field's name, or of an array's element. */
    begin: number;
}

const stringAt = /"(?:[^"\\\n]|\\.)*"/y;
const plainAt = /true|false|null|-?\d[\d.eE+-]*/y;

/** It runs at each key that is typed: it looks at codes and copies nothing but names. */
class Scanner {
    at = 0;
    constructor(readonly text: string, readonly note: (path: string, begin: number) => void,
        readonly close: (path: string, value: number, end: number) => void = () => undefined) {}

    space(): void {
        while (this.text.charCodeAt(this.at) <= 32) ++this.at;
    }

    /** False where the text is broken: everything noted so far stands. */
    value(path: string): boolean {
        this.space();
        const begin = this.at;
        const whole = this.bare(path);
        if (whole) this.close(path, begin, this.at);
        return whole;
    }

    private bare(path: string): boolean {
        const first = this.text[this.at];
        if (first === '{') return this.object(path);
        if (first === '[') return this.array(path);
        return this.skip(first === '"' ? stringAt : plainAt);
    }

    private skip(pattern: RegExp): boolean {
        pattern.lastIndex = this.at;
        if (!pattern.test(this.text)) return false;
        this.at = pattern.lastIndex;
        return true;
    }

    private name(): string | null {
        const begin = this.at;
        if (!this.skip(stringAt)) return null;
        try {
            return JSON.parse(this.text.slice(begin, this.at)) as string;
        } catch {
            return null;
        }
    }

    private object(path: string): boolean {
        return this.members('}', () => {
            const begin = this.at;
            const key = this.name();
            if (key === null) return false;
            const inner = path ? `${path}.${key}` : key;
            this.note(inner, begin);
            this.space();
            return this.text[this.at++] === ':' && this.value(inner);
        });
    }

    private array(path: string): boolean {
        let index = 0;
        return this.members(']', () => {
            const inner = `${path}[${index++}]`;
            this.note(inner, this.at);
            return this.value(inner);
        });
    }

    private members(close: string, member: () => boolean): boolean {
        ++this.at;
        for (this.space(); this.text[this.at] !== close; this.space()) {
            if (!member()) return false;
            this.space();
            if (this.text[this.at] === ',') ++this.at;
            else if (this.text[this.at] !== close) return false;
            this.space();
        }
        ++this.at;
        return true;
    }
}

/** Every field's place by its path, as far as the text can be read. */
export function placesIn(text: string): Map<string, number> {
    const places = new Map<string, number>();
    const scanner = new Scanner(text, (path, begin) => { if (!places.has(path)) places.set(path, begin); });
    scanner.value('');
    return places;
}

/** Every value's span by its path ("" for the whole), as far as the text can be read. */
export function spansIn(text: string): Map<string, Span> {
    const begins = new Map<string, number>();
    const spans = new Map<string, Span>();
    const close = (path: string, value: number, end: number) => {
        if (!spans.has(path)) spans.set(path, { begin: begins.get(path) ?? value, value, end });
    };
    new Scanner(text, (path, begin) => { if (!begins.has(path)) begins.set(path, begin); }, close).value('');
    return spans;
}

export const outer = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')));

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The place of a field, or of the nearest field around it that is there; the first line for the whole. */
export function placeOf(text: string, field: string, places = placesIn(text)): Place {
    for (let path = field; path; path = outer(path)) {
        const begin = places.get(path);
        if (begin !== undefined) return { line: lineAt(text, begin), begin };
    }
    return { line: 1, begin: 0 };
}

/** Where a complaint points: its field, or the line that a parser's message names. */
export function placeOfComplaint(text: string, complaint: { field: string; message: string }, places = placesIn(text)): Place {
    const named = complaint.field ? null : /\bline (\d+)/.exec(complaint.message);
    if (!named) return placeOf(text, complaint.field, places);
    const lines = text.split('\n');
    const line = Math.min(Number(named[1]), lines.length);
    return { line, begin: lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0) };
}
