import { change, Refused } from '../account/api';
import type { Complaint, Draft } from './types';

export type Saved =
    | { kind: 'saved'; draft: Draft; complaints: Complaint[] }
    /** Someone else saved meanwhile: this is theirs. */
    | { kind: 'conflict'; draft: Draft };

/** Revision 0 makes a new draft. Throws what else is refused. */
export async function saveDraft(id: string, json: string, revision: number): Promise<Saved> {
    try {
        const saved = await change<{ draft: Draft; complaints: Complaint[] }>('PUT', `/api/library/${encodeURIComponent(id)}`, { json, revision });
        return { kind: 'saved', ...saved };
    } catch (reason) {
        if (!(reason instanceof Refused) || reason.status !== 409) throw reason;
        return { kind: 'conflict', draft: reason.body['draft'] as Draft };
    }
}
