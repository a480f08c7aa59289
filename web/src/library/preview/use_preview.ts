import { useEffect, useState } from 'preact/hooks';

import { change, messageOf } from '../../account/api';
import type { Previewed } from './types';

interface Outcome {
    of: string;
    previewed: Previewed | null;
    trouble: string;
}

/** Played anew when the text or the region changes; the last outcome stays until then. */
export function usePreview(text: string, region: string, ready: boolean) {
    const [outcome, setOutcome] = useState<Outcome | null>(null);
    const wanted = `${region}\n${text}`;
    useEffect(() => {
        if (!ready) return;
        const stop = new AbortController();
        const body = { json: text, ...(region ? { region } : {}) };
        change<Previewed>('POST', '/api/library/preview', body, stop.signal)
            .then((previewed) => setOutcome({ of: wanted, previewed, trouble: '' }))
            .catch((reason: unknown) => { if (!stop.signal.aborted) setOutcome({ of: wanted, previewed: null, trouble: messageOf(reason) }); });
        return () => stop.abort();
    }, [wanted, ready]);
    return { outcome, current: outcome?.of === wanted };
}
