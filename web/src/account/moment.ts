/** A moment as the reader writes it: "Nov 23, 2026, 7:54 PM". */
export const moment = (ms: number): string => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
