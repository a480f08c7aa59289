// What the list of sessions is narrowed by, as the server takes it.

export interface Filter {
    search: string;
    persona: string;
    outcome: string;
    /** Days as the date field gives them, "2026-11-23"; both included. */
    from: string;
    to: string;
    mine: boolean;
}

export const noFilter: Filter = { search: '', persona: '', outcome: '', from: '', to: '', mine: false };

export const narrows = (filter: Filter): boolean =>
    filter.mine || [filter.search, filter.persona, filter.outcome, filter.from, filter.to].some((part) => part.trim() !== '');

/** The first and the last millisecond of a day where the reader is. */
function bounds(day: string): [number, number] | null {
    const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
    const first = new Date(year, month - 1, date).getTime();
    return Number.isNaN(first) ? null : [first, new Date(year, month - 1, date + 1).getTime() - 1];
}

export function queryOf(filter: Filter, before: number | null): string {
    const query = new URLSearchParams();
    const put = (name: string, value: string | number | undefined) => { if (value) query.set(name, String(value)); };
    put('search', filter.search.trim());
    put('persona', filter.persona);
    put('outcome', filter.outcome);
    put('from_ms', bounds(filter.from)?.[0]);
    put('to_ms', bounds(filter.to)?.[1]);
    put('mine', filter.mine ? 1 : 0);
    put('before', before ?? 0);
    const text = query.toString();
    return text ? `/api/reviews?${text}` : '/api/reviews';
}
