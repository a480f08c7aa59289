import { ask, change, Refused } from '../account/api';
import type { Complaint, Draft, PersonaDetail } from './types';

export type Saved =
    | { kind: 'saved'; draft: Draft; complaints: Complaint[] }
    | { kind: 'conflict'; theirs: Draft };

const addressOfOne = (id: string): string => `/api/library/${encodeURIComponent(id)}`;

/** What someone else made of it meanwhile; where the draft is gone, what is published, as a draft not yet begun. */
async function theirsOf(id: string, reason: Refused): Promise<Draft> {
    const draft = reason.body['draft'] as Draft | null;
    if (draft) return draft;
    const { published, versions } = await ask<PersonaDetail>(addressOfOne(id));
    return { json: published ?? '', revision: 0, updated_ms: 0, author: versions.at(-1)?.author ?? 'Someone else' };
}

/** Does what needs the draft to be at the revision it began from; tells of theirs where it is at another by now. */
export async function unlessEdited<T>(id: string, act: () => Promise<T>): Promise<{ done: T } | { theirs: Draft }> {
    try {
        return { done: await act() };
    } catch (reason) {
        if (!(reason instanceof Refused) || reason.status !== 409) throw reason;
        return { theirs: await theirsOf(id, reason) };
    }
}

/** Revision 0 makes a new draft. Throws what else is refused. */
export async function saveDraft(id: string, json: string, revision: number): Promise<Saved> {
    const outcome = await unlessEdited(id, () => change<{ draft: Draft; complaints: Complaint[] }>('PUT', addressOfOne(id), { json, revision }));
    return 'theirs' in outcome ? { kind: 'conflict', theirs: outcome.theirs } : { kind: 'saved', ...outcome.done };
}
