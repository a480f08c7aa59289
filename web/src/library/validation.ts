import { useEffect, useState } from 'preact/hooks';

import { change, messageOf } from '../account/api';
import type { Complaint } from './types';

export interface Validation {
    /** Null until the text as it now stands has been looked at. */
    complaints: Complaint[] | null;
    hash: string | null;
    trouble: string;
}

const pause = 350;

/** Until it is tried again, where the server could not be reached. */
const rest = 4000;

/** Has the server look at the text each time the typing pauses. The last complaints stay until new ones come. */
export function useValidation(json: string): Validation {
    const [validation, setValidation] = useState<Validation>({ complaints: null, hash: null, trouble: '' });
    useEffect(() => {
        const stop = new AbortController();
        let wait = 0;
        const look = () => change<{ complaints: Complaint[]; hash: string | null }>('POST', '/api/library/validate', { json }, stop.signal)
            .then((found) => setValidation({ ...found, trouble: '' }))
            .catch((reason: unknown) => {
                if (stop.signal.aborted) return;
                setValidation((before) => ({ ...before, trouble: messageOf(reason) }));
                wait = setTimeout(look, rest);
            });
        wait = setTimeout(look, pause);
        return () => {
            clearTimeout(wait);
            stop.abort();
        };
    }, [json]);
    return validation;
}
