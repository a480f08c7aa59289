// The part of the address after '#', as the screen it names.

/** Which exercise: a persona as it stands on the start page, with what was chosen there. */
export interface BriefChoice {
    persona: string;
    region: string;
    difficulty: string;
    sheet: string;
}

/** A finished talk of one's own: by its number in this browser, by its secret anywhere. */
export type InsteadSource = { of: 'review' | 'session'; name: string };

export type Route =
    | { screen: 'practise' }
    | { screen: 'brief'; choice: BriefChoice }
    | { screen: 'sessions' }
    | { screen: 'review'; id: string; turn: number | null }
    | { screen: 'shared'; token: string; turn: number | null }
    | { screen: 'instead'; source: InsteadSource; fork: number | null; turn: number | null }
    | { screen: 'attempts'; session: string | null }
    | { screen: 'library' }
    | { screen: 'persona'; id: string }
    | { screen: 'login' }
    | { screen: 'setup'; secret: string };

/** The number behind a word of the address: ".../turn/5". */
function numbered(parts: readonly string[], word: string): number | null {
    const at = parts.indexOf(word, 2);
    const number = at < 0 ? NaN : Number(parts[at + 1]);
    return Number.isInteger(number) && number > 0 ? number : null;
}

const turnOf = (parts: readonly string[]): number | null => numbered(parts.slice(0, 4), 'turn');

/** "instead/review/12/fork/3/turn/6": standing in the third fork, at its sixth turn. */
function insteadOf(parts: readonly string[]): Route | null {
    const [, of, name] = parts;
    if ((of !== 'review' && of !== 'session') || !name) return null;
    const rest = ['', '', ...parts.slice(3)];
    return { screen: 'instead', source: { of, name }, fork: numbered(rest, 'fork'), turn: numbered(rest, 'turn') };
}

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
    if (screen === 'instead') return insteadOf(parts) ?? { screen: 'practise' };
    if (screen === 'attempts') return { screen, session: name || null };
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
    attempts: (session: string | number | null = null) => (session === null ? '#/attempts' : `#/attempts/${encodeURIComponent(session)}`),
    instead: ({ of, name }: InsteadSource, fork: number | null = null, turn: number | null = null) =>
        `#/instead/${of}/${encodeURIComponent(name)}${fork === null ? '' : `/fork/${fork}`}${turn === null ? '' : `/turn/${turn}`}`,
    persona: (id: string) => `#/library/${encodeURIComponent(id)}`,
};
