// The text being edited and the server's word on it. What is typed is never thrown away by an answer.

import { useEffect, useRef, useState } from 'preact/hooks';

import { ask, change, Refused } from '../account/api';
import type { StartChoice } from '../protocol';
import { addressOf } from '../routes';
import { load, save as keep } from '../storage';
import { duplicate } from './copies';
import { saveDraft, unlessEdited } from './save';
import type { Complaint, Draft, PersonaDetail } from './types';

export interface Editing {
    detail: PersonaDetail;
    text: string;
    dirty: boolean;
    busy: boolean;
    said: string;
    trouble: string;
    /** What publishing was refused for; null once the text changes. */
    complaints: Complaint[] | null;
    /** The draft someone else saved meanwhile. */
    conflict: Draft | null;
    setText(text: string): void;
    save(): void;
    publish(): void;
    discard(): void;
    archive(): void;
    takeTheirs(): void;
    keepMine(): void;
    /** Goes on with theirs, and keeps mine as a draft of its own. */
    keepBoth(): void;
    /** Saves what is not saved, and begins a talk against the draft. */
    practise(start: (choice: StartChoice) => void): void;
}

const textOf = (detail: PersonaDetail): string => detail.draft?.json ?? detail.published ?? '';

/** What was typed and not saved, with the revision it began from: leaving the screen loses nothing. */
interface Kept {
    text: string;
    revision: number;
}

const revisionOf = (detail: PersonaDetail): number => detail.draft?.revision ?? 0;

function useKept(first: PersonaDetail) {
    const [kept] = useState(() => load<Kept | null>(keyOf(first), null));
    return kept?.text === textOf(first) ? null : kept;
}

const keyOf = (detail: PersonaDetail): string => `persona.${detail.id}`;

const restMs = 300;

/** Kept when the typing rests, since writing some 60 kB at every key is felt; and when the screen or the page is left. */
function useKeeping(key: string, kept: Kept | null) {
    const latest = useRef<() => void>(() => undefined);
    const forgotten = useRef(false);
    latest.current = () => { if (!forgotten.current) keep(key, kept); };
    useEffect(() => {
        const wait = setTimeout(() => latest.current(), restMs);
        return () => clearTimeout(wait);
    }, [kept?.text, kept?.revision]);
    useEffect(() => {
        const now = () => latest.current();
        addEventListener('pagehide', now);
        return () => {
            removeEventListener('pagehide', now);
            now();
        };
    }, []);
    return { forget: () => { forgotten.current = true; keep(key, null); } };
}

export function useEditing(first: PersonaDetail): Editing {
    const kept = useKept(first);
    const [detail, setDetail] = useState(first);
    const [text, putText] = useState(kept?.text ?? textOf(first));
    const [revision, setRevision] = useState(kept?.revision ?? revisionOf(first));
    const [busy, setBusy] = useState(false);
    const [said, setSaid] = useState(kept ? 'What you typed here before and did not save is back.' : '');
    const [trouble, setTrouble] = useState('');
    const [complaints, setComplaints] = useState<Complaint[] | null>(null);
    const [conflict, setConflict] = useState<Draft | null>(null);
    const path = `/api/library/${encodeURIComponent(detail.id)}`;
    const dirty = text !== textOf(detail);
    useWarning(dirty);
    const { forget } = useKeeping(keyOf(first), dirty ? { text, revision } : null);

    const attempt = async (act: () => Promise<string>) => {
        if (busy) return;
        setBusy(true);
        setTrouble('');
        setSaid('');
        try {
            setSaid(await act());
        } catch (reason) {
            if (!(reason instanceof Refused)) throw reason;
            setTrouble(reason.message);
            setComplaints((reason.body['complaints'] as Complaint[] | undefined) ?? null);
        } finally {
            setBusy(false);
        }
    };
    const write = async (began: number): Promise<string> => {
        const saved = await saveDraft(detail.id, text, began);
        setConflict(saved.kind === 'conflict' ? saved.theirs : null);
        if (saved.kind === 'conflict') return '';
        setDetail({ ...detail, draft: saved.draft, draft_revision: saved.draft.revision });
        setRevision(saved.draft.revision);
        return saved.complaints.length ? 'Draft saved, with mistakes still to mend.' : 'Draft saved.';
    };
    const store = (began: number) => attempt(() => write(began));
    const setText = (next: string) => {
        putText(next);
        setComplaints(null);
        setSaid('');
    };
    const become = (next: PersonaDetail) => {
        setDetail(next);
        setRevision(revisionOf(next));
        putText(textOf(next));
    };
    const archive = () => attempt(async () => {
        const next = await change<PersonaDetail>('POST', `${path}/archive`, { archived: !detail.archived });
        setDetail({ ...detail, archived: next.archived });
        return next.archived ? 'Archived: no new session starts with it.' : 'Out of the archive.';
    });
    const whileMine = async <T,>(act: () => Promise<T>, then: (done: T) => Promise<string> | string): Promise<string> => {
        const outcome = await unlessEdited(detail.id, act);
        setConflict('theirs' in outcome ? outcome.theirs : null);
        return 'theirs' in outcome ? '' : then(outcome.done);
    };
    const discard = () => attempt(() => whileMine(() => change('DELETE', path, { revision }), async () => {
        if (detail.source === 'draft') {
            forget();
            location.hash = addressOf.library;
        } else become(await ask<PersonaDetail>(path));
        return 'The draft is discarded.';
    }));
    const publish = () => attempt(() => whileMine(() => change<PersonaDetail>('POST', `${path}/publish`, { revision }), (next) => {
        become(next);
        return 'Published: new sessions start with this version.';
    }));
    const takeTheirs = () => {
        const draft = conflict!.revision > 0 ? conflict : null;
        setDetail({ ...detail, draft, draft_revision: draft?.revision ?? null, published: draft ? detail.published : conflict!.json });
        setRevision(conflict!.revision);
        putText(conflict!.json);
        setConflict(null);
    };
    const keepBoth = () => attempt(async () => {
        const id = await duplicate(detail.id, text);
        takeTheirs();
        return `Yours is kept as ${id}.`;
    });
    const practise = (start: (choice: StartChoice) => void) => attempt(async () => {
        if (dirty && await write(revision) === '') return '';
        const ready = await change<{ start: StartChoice }>('POST', `${path}/practise`, {});
        start(ready.start);
        return 'Calling the recruiter…';
    });
    return {
        detail, text, dirty, busy, said, trouble, complaints, conflict, setText, publish, discard, archive, takeTheirs,
        save: () => { if (dirty) void store(revision); }, keepMine: () => void store(conflict!.revision), keepBoth, practise,
    };
}

/** The browser asks before it leaves a text that is not saved. */
function useWarning(dirty: boolean): void {
    useEffect(() => {
        if (!dirty) return;
        const warn = (event: BeforeUnloadEvent) => event.preventDefault();
        addEventListener('beforeunload', warn);
        return () => removeEventListener('beforeunload', warn);
    }, [dirty]);
}
