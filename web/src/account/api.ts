// Requests to the routes that know who asks. Every change carries the CSRF token of the last look at who it is.

export interface Problem {
    code: string;
    field: string;
    message: string;
}

/** What the server refused, with everything else it said (complaints, the newer draft). */
export class Refused extends Error {
    constructor(readonly status: number, readonly problem: Problem, readonly body: Record<string, unknown>) {
        super(problem.message);
    }
}

let csrf = '';
export const rememberCsrf = (token: string): void => { csrf = token; };

const unreachable: Problem = { code: 'unreachable', field: '', message: 'The server cannot be reached: try again in a moment.' };
const unreadable: Problem = { code: 'unreadable', field: '', message: 'The server answered with something this page cannot read.' };

const problemOf = (body: Record<string, unknown>): Problem => ({ ...unreadable, ...(body['error'] as Partial<Problem> | undefined) });

async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
    const body: unknown = await answer.json().catch(() => null);
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
    throw new Refused(answer.status, unreadable, {});
}

async function request<T>(path: string, options: RequestInit): Promise<T> {
    const answer = await fetch(path, options).catch((reason: unknown) => {
        if (options.signal?.aborted) throw reason;
        throw new Refused(0, unreachable, {});
    });
    const body = await bodyOf(answer);
    if (!answer.ok) throw new Refused(answer.status, problemOf(body), body);
    return body as T;
}

export const ask = <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>(path, signal ? { signal } : {});

export function change<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}, signal?: AbortSignal): Promise<T> {
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf };
    return request<T>(path, { method, headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
}

/** What to tell the person, whatever went wrong. */
export function messageOf(reason: unknown): string {
    if (reason instanceof Refused) return reason.message;
    throw reason;
}
