// The part of the address after '#', as the screen it names.

/** Which exercise: a persona as it stands on the start page, with what was chosen there. */
export interface BriefChoice {
    persona: string;
    region: string;
    difficulty: string;
    sheet: string;
}

export type Route =
    | { screen: 'practise' }
    | { screen: 'brief'; choice: BriefChoice }
    | { screen: 'sessions' }
    | { screen: 'review'; id: string; turn: number | null }
    | { screen: 'shared'; token: string; turn: number | null }
    | { screen: 'library' }
    | { screen: 'persona'; id: string }
    | { screen: 'login' }
    | { screen: 'setup'; secret: string };

const turnOf = (parts: readonly string[]): number | null => {
    const seq = parts[2] === 'turn' ? Number(parts[3]) : NaN;
    return Number.isInteger(seq) && seq > 0 ? seq : null;
};

/** A malformed percent sequence stays as it is: the server says that there is nothing of that name. */
function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

/** What is no screen of the office is the practise page's: its start and its sessions. */
export function routeOf(hash: string): Route {
    const parts = hash.replace(/^#?\/?/, '').split('/').map(decoded);
    const [screen = '', name = ''] = parts;
    if (screen === 'brief' && name) return { screen, choice: { persona: name, region: parts[2] ?? '', difficulty: parts[3] ?? '', sheet: parts[4] ?? '' } };
    if (screen === 'sessions') return { screen };
    if (screen === 'review' && name) return { screen, id: name, turn: turnOf(parts) };
    if (screen === 'shared' && name) return { screen, token: name, turn: turnOf(parts) };
    if (screen === 'library') return name ? { screen: 'persona', id: name } : { screen };
    if (screen === 'login') return { screen };
    if (screen === 'setup' && name) return { screen, secret: name };
    return { screen: 'practise' };
}

export const addressOf = {
    brief: ({ persona, region, difficulty, sheet }: BriefChoice) =>
        `#/brief/${[persona, region, difficulty, sheet].map(encodeURIComponent).join('/')}`,
    sessions: '#/sessions',
    library: '#/library',
    login: '#/login',
    review: (id: string | number) => `#/review/${encodeURIComponent(id)}`,
    shared: (token: string) => `#/shared/${encodeURIComponent(token)}`,
    persona: (id: string) => `#/library/${encodeURIComponent(id)}`,
};
