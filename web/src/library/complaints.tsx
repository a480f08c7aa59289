import { useMemo } from 'preact/hooks';

import { Check } from '../components/icons';
import { type Place, placeOfComplaint, placesIn } from './locate';
import type { Complaint } from './types';
import type { Validation } from './validation';

export interface Placed {
    complaint: Complaint;
    place: Place;
}

/** Complaints with their lines, in the order of the text; a text without any is not read through. */
export function usePlaced(text: string, complaints: readonly Complaint[] | null): Placed[] {
    return useMemo(() => {
        if (!complaints?.length) return [];
        const places = placesIn(text);
        return complaints.map((complaint) => ({ complaint, place: placeOfComplaint(text, complaint, places) }))
            .sort((a, b) => a.place.begin - b.place.begin);
    }, [text, complaints]);
}

interface Props {
    id: string;
    placed: Placed[];
    validation: Validation;
    onShow(placed: Placed): void;
}

export function Complaints({ id, placed, validation, onShow }: Props) {
    return (
        <section class="complaints" aria-labelledby="complaints-title">
            <h2 id="complaints-title" class={placed.length ? '' : 'unseen'}>What must be mended</h2>
            <p id={id} role="status" class={validation.complaints?.length === 0 ? 'fine-now' : ''}>{summary(validation)}</p>
            <ul>
                {placed.map(({ complaint, place }, i) => (
                    <li key={i}>
                        <button type="button" onClick={() => onShow({ complaint, place })}>
                            <span class="place">Line {place.line}{complaint.field && <> <code>{complaint.field}</code></>}</span>
                            <span>{complaint.message}</span>
                            <span class="hint">{complaint.mend}</span>
                        </button>
                    </li>
                ))}
            </ul>
        </section>
    );
}

function summary({ complaints, trouble }: Validation) {
    if (trouble) return `Not checked: ${trouble}`;
    if (!complaints) return 'Checking…';
    if (complaints.length) return complaints.length === 1 ? 'One mistake.' : `${complaints.length} mistakes.`;
    return <><Check /> No mistakes: it can be published.</>;
}
