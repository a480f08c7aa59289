// The office's routes with canned sessions and a library in memory, for screens that need a past: many sessions, a
// conflict of two instructors, a guide with mistakes. Its answers have the shapes of the server's.

import { imported, policyOf, previewed, recognised } from './desk_previews.mjs';
import { reveal, score, brief, turnAfter, personas } from './script.mjs';

const complaint = (field, message, mend) => ({ field, message, mend });

/** As the server does it, for the few fields that the tests break. */
export function complaintsOf(text) {
    let read;
    try {
        read = JSON.parse(text);
    } catch (error) {
        const line = text.slice(0, Number(/position (\d+)/.exec(error.message)?.[1] ?? 0)).split('\n').length;
        return [complaint('', `The file is no JSON: parse error at line ${line}, column 1: syntax error`, 'Mend the syntax at that place.')];
    }
    const found = [];
    if (typeof read.company !== 'string') found.push(complaint('company', 'This must be text in quotes.', 'The company.'));
    (read.regions ?? []).forEach((region, i) => {
        if (!/^[A-Z]{3}$/.test(region.currency ?? '')) found.push(complaint(`regions[${i}].currency`, 'This is no currency.', 'Three letters of ISO 4217, such as EUR.'));
    });
    return found;
}

const said = [
    'Hi 👋 good to meet you.', 'What range do you have in mind for the role?',
    'I have a written offer from GitHub at $215K base. I need $215K base to choose you.', 'Could you do $210K base?', 'That suits me.',
];

export function finishedReview(id) {
    const turns = [turnAfter([], { kind: 'start' })];
    for (const text of said) turns.push(turnAfter(turns, { kind: 'message', text }));
    turns.push(turnAfter(turns, { kind: 'confirm' }));
    return { id, brief: { ...brief({}), started_ms: 1_795_000_000_000 }, turns, score, reveal, redacted: false, own: true };
}

export function runningReview(id) {
    const whole = finishedReview(id);
    return { ...whole, turns: whole.turns.slice(0, 4), score: null, reveal: null };
}

const hidden = (review) => ({
    ...review, redacted: true, brief: { ...review.brief, preparation: null, fact_sheet: { id: '', title: 'Redacted', offers: [], facts: [] } },
    turns: review.turns.map((turn) => ({
        ...turn, input: { ...turn.input, text: turn.input.text ? '[redacted]' : turn.input.text },
        understood: { acts: [], amounts: [], levers: [], language: 'other' },
    })),
});

const outcomes = ['agreed', 'declined', 'withdrawn', 'expired', 'abandoned', null];

const summary = (id) => ({
    id, persona: personas[0].id, title: id % 3 ? 'Technical Program Manager, Hugging Face' : 'Site Manager, Nordbau', region: ['San Francisco', 'New York', 'Paris'][id % 3],
    difficulty: 'Standard', started_ms: 1_795_000_000_000 - (200 - id) * 7_200_000, turns: 6 + (id % 9), outcome: outcomes[id % 6],
    process: id % 6 === 5 ? null : 30 + ((id * 7) % 65), captured: id % 6 === 5 ? null : (id * 13) % 100,
});

export const personaText = `{
  "id": "acme-lead",
  "company": "Acme",
  "role": "Lead Engineer",
  "regions": [
    {
      "id": "berlin",
      "name": "Berlin",
      "currency": "EUR"
    }
  ]
}
`;

class Refusal extends Error {
    constructor(status, code, field, message, more = {}) {
        super(message);
        Object.assign(this, { status, body: { error: { code, field, message }, ...more } });
    }
}

const nothing = () => new Refusal(404, 'not_found', '', 'There is nothing here.');

export class Desk {
    instructor = null;
    setupOpen = false;
    sessions = [];
    links = new Map();
    drafts = new Map();
    published = new Map([['acme-lead', personaText]]);
    versions = [];
    archived = new Set();

    /** The body to answer with; throws a Refusal. */
    answer(method, path, query, body, csrf) {
        if (path === '/api/me') return this.me();
        if (method !== 'GET' && this.instructor && csrf !== 'c1') throw new Refusal(403, 'wrong_csrf', 'X-CSRF-Token', 'The page is out of date: reload it and try again.');
        if (path === '/api/login' || path === '/api/setup') return this.enter(path, body);
        if (path === '/api/logout') return this.leave();
        if (path === '/api/reviews') return this.list(query);
        const [, , subject, name, action] = path.split('/').map(decodeURIComponent);
        if (subject === 'reviews') return this.review(method, Number(name), action, body);
        if (subject === 'shared') return this.shared(name);
        if (!this.instructor) throw new Refusal(401, 'login_needed', '', 'Log in as an instructor first.');
        if (subject === 'policy') return policyOf();
        return name ? this.persona(method, name, action, body, path) : this.shelf(query);
    }

    me() { return { instructor: this.instructor, csrf: this.instructor ? 'c1' : '', setup_open: this.setupOpen }; }

    enter(path, { name, password, secret }) {
        if (path === '/api/setup' && secret !== 'one-time') throw new Refusal(403, 'wrong_secret', 'secret', 'This link is not, or no longer, good.');
        if (password.length < 12) throw new Refusal(path === '/api/setup' ? 400 : 403, 'bad_field', 'password', 'The name or the password is not right: try again.');
        this.instructor = name;
        this.setupOpen = false;
        return this.me();
    }

    leave() {
        this.instructor = null;
        return this.me();
    }

    list(query) {
        const before = Number(query.get('before') ?? 0) || Infinity;
        const words = (query.get('search') ?? '').toLowerCase();
        const outcome = query.get('outcome');
        const fits = (one) => one.id < before && `${one.title} ${one.region}`.toLowerCase().includes(words) && (!outcome || (one.outcome ?? 'running') === outcome);
        return { sessions: this.sessions.map(summary).filter(fits).slice(0, 50), all: this.instructor !== null };
    }

    review(method, id, action, body) {
        if (!this.sessions.includes(id)) throw nothing();
        if (!action) return outcomes[id % 6] === null ? runningReview(id) : finishedReview(id);
        if (method === 'GET') return { links: [...this.links].map(([token, { redacted }]) => ({ id: token, made_ms: 1_795_000_000_000, expires_ms: 1_795_600_000_000, redacted })) };
        if (method === 'DELETE') {
            this.links.clear();
            return { links: 0 };
        }
        if (!(body.days >= 1 && body.days <= 365)) throw new Refusal(400, 'bad_field', 'days', 'Give a whole number of days from 1 to 365.');
        const token = `link${this.links.size + 1}`;
        this.links.set(token, { id, redacted: body.redacted });
        return { token, expires_ms: 1_795_600_000_000, links: this.links.size };
    }

    shared(token) {
        const link = this.links.get(token);
        if (!link) throw new Refusal(404, 'no_link', '', 'This link has expired or was taken back: ask for a new one.');
        return link.redacted ? hidden(finishedReview(link.id)) : finishedReview(link.id);
    }

    /** Fifty at once, by id; the cursor is the last one's id. */
    shelf(query) {
        const words = (query.get('search') ?? '').toLowerCase();
        const state = query.get('state') ?? 'all';
        const fits = (one) => `${one.id} ${one.title} ${one.company}`.toLowerCase().includes(words) && (state === 'all' || one.state === state || (state === 'draft' && one.has_draft));
        const all = [...new Set([...this.published.keys(), ...this.drafts.keys()])].sort().map((id) => this.entry(id)).filter(fits);
        const personas = all.filter((one) => one.id > (query.get('after') ?? '')).slice(0, 50);
        return { personas, next: personas.at(-1) && personas.at(-1) !== all.at(-1) ? personas.at(-1).id : null, total: all.length };
    }

    entry(id) {
        const text = this.published.get(id) ?? this.drafts.get(id).json;
        const read = complaintsOf(text).length ? {} : JSON.parse(text);
        const draft = this.drafts.get(id);
        const version = this.versions.filter((one) => one.id === id).length;
        const source = version ? 'published' : this.published.has(id) ? 'shipped' : 'draft';
        return {
            id, company: read.company ?? '', title: read.role ?? '', source, version, state: this.archived.has(id) ? 'archived' : source === 'draft' ? 'draft' : 'published',
            hash: this.published.has(id) ? `${id.length}f9d0c3b7e1a2f4c6`.repeat(3) : null, regions: (read.regions ?? []).map((region) => region.name), archived: this.archived.has(id),
            has_draft: draft !== undefined, draft_revision: draft?.revision ?? null, edited_ms: draft?.updated_ms ?? null,
        };
    }

    detail(id) {
        if (!this.published.has(id) && !this.drafts.has(id)) throw nothing();
        return { ...this.entry(id), draft: this.drafts.get(id) ?? null, published: this.published.get(id) ?? null, versions: this.versions.filter((version) => version.id === id) };
    }

    save(id, { json, revision }, author = this.instructor) {
        const now = this.drafts.get(id);
        if ((now?.revision ?? 0) !== revision) throw new Refusal(409, 'edited_meanwhile', 'revision', 'Someone else saved this draft meanwhile.', { draft: now });
        this.drafts.set(id, { json, revision: revision + 1, updated_ms: 1_795_000_000_000, author });
        return { draft: this.drafts.get(id), complaints: complaintsOf(json) };
    }

    persona(method, id, action, body, path) {
        if (id === 'validate') return { complaints: complaintsOf(body.json), hash: null };
        if (id === 'recognise') return recognised(body);
        if (id === 'preview') return previewed(body);
        if (action === 'versions') return this.version(id, Number(path.split('/').at(-1)));
        if (action === 'practise') return { start: { persona: id, region: 'berlin', draft: this.drafts.get(id)?.revision ?? null } };
        if (id === 'import') return imported(body, personaText);
        if (action === 'archive') this.archived[body.archived ? 'add' : 'delete'](id);
        if (action === 'publish') this.publish(id);
        if (!action && method === 'PUT') return this.save(id, body);
        if (!action && method === 'DELETE') this.drafts.delete(id);
        return !action && method === 'DELETE' ? { dropped: id } : this.detail(id);
    }

    version(id, number) {
        const found = this.versions.filter((version) => version.id === id)[number - 1];
        if (!found) throw nothing();
        return found;
    }

    publish(id) {
        const complaints = complaintsOf(this.drafts.get(id).json);
        if (complaints.length) throw new Refusal(422, 'not_publishable', 'json', 'The draft has mistakes: mend them first.', { complaints });
        const { json } = this.drafts.get(id);
        this.published.set(id, json);
        this.drafts.delete(id);
        this.versions.push({ id, json, hash: `${id.length}f9d0c3b7e1a2f4c6`.repeat(3), published_ms: 1_795_000_000_000, author: this.instructor });
    }
}
