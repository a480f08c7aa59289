// Sentences with blanks: what the page starts, the candidate finishes. A message with a blank in it is not sent.

export const blank = '____';

export interface Place {
    begin: number;
    end: number;
}

/** Blanks in the order of the text; three underscores are one too, for who shortens them. */
export function blanksIn(text: string): Place[] {
    return [...text.matchAll(/_{3,}/g)].map((found) => ({ begin: found.index, end: found.index + found[0].length }));
}

/** The blank to go to from the selection: the one after it, or before it; null past the last, where Tab moves on. */
export function neighbouringBlank(text: string, from: Place, back: boolean): Place | null {
    const places = blanksIn(text);
    if (back) return places.reverse().find((place) => place.end <= from.begin && place.begin !== from.begin) ?? null;
    return places.find((place) => place.begin >= from.end && place.end !== from.end) ?? null;
}
