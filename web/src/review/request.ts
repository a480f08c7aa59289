// A change asked of the server: under way, done, or refused with the field and the mend.

import { useState } from 'preact/hooks';

import { type Problem, Refused } from '../account/api';

export interface Request {
    busy: boolean;
    /** What the server said of a field. */
    problem(field: string): string | null;
    /** What it said that belongs to none of the fields. */
    trouble: string;
    /** Whether it was done. One at a time: pressed twice, it is asked once. */
    run(act: () => Promise<void>): Promise<boolean>;
}

export function useRequest(...fields: string[]): Request {
    const [busy, setBusy] = useState(false);
    const [refused, setRefused] = useState<Problem | null>(null);
    const run = async (act: () => Promise<void>) => {
        if (busy) return false;
        setBusy(true);
        setRefused(null);
        try {
            await act();
            return true;
        } catch (reason) {
            if (!(reason instanceof Refused)) throw reason;
            setRefused(reason.problem);
            return false;
        } finally {
            setBusy(false);
        }
    };
    return {
        busy, run, problem: (field) => (refused?.field === field ? refused.message : null),
        trouble: refused && !fields.includes(refused.field) ? refused.message : '',
    };
}
