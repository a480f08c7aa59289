// A persona under another id, and as a file.

import { Refused } from '../account/api';
import { freeId, withId } from './identity';
import { saveDraft } from './save';

const tries = 20;

/** Saves the text as a new draft under the first id that is free, and tells which. */
export async function duplicate(id: string, text: string): Promise<string> {
    const taken: string[] = [];
    for (let i = 0; i < tries; ++i) {
        const free = freeId(id, taken);
        const saved = await saveDraft(free, withId(text, free), 0);
        if (saved.kind === 'saved') return free;
        taken.push(free);
    }
    throw new Refused(409, { code: 'no_free_id', field: 'id', message: `There are ${tries} copies of it already: export it and import it under another id.` }, {});
}

export function exportText(id: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: `${id}.json` });
    link.click();
    URL.revokeObjectURL(address);
}
