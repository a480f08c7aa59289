import { Down } from '../components/icons';
import { asCsv } from './csv';
import { asMarkdown } from './markdown';
import type { Review } from './types';

const asJson = (review: Review): string => `${JSON.stringify(review, null, 2)}\n`;

const formats = [
    { id: 'md', name: 'Markdown', about: 'to read', type: 'text/markdown', make: asMarkdown },
    { id: 'json', name: 'JSON', about: 'everything shown', type: 'application/json', make: asJson },
    { id: 'csv', name: 'CSV', about: 'one row a turn', type: 'text/csv', make: asCsv },
];

function hand(name: string, type: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}

interface Props {
    review: Review;
    /** The whole trace by the server, for who may have it; else the file holds what is shown. */
    trace: string | null;
}

/** Files made from what the reader may see, and nothing more. */
export function Downloads({ review, trace }: Props) {
    return (
        <section id="keep" aria-labelledby="keep-title">
            <h2 id="keep-title">Keep it</h2>
            <p class="downloads">
                {formats.filter(({ id }) => id !== 'json' || !trace).map(({ id, name, about, type, make }) => (
                    <button key={id} type="button" onClick={() => hand(`review-${review.id}.${id}`, type, make(review))}><Down /> {name} <span class="hint">{about}</span></button>
                ))}
                {trace && <a class="button" href={trace} download><Down /> JSON <span class="hint">the whole trace</span></a>}
                <button type="button" onClick={() => print()}><Down /> PDF <span class="hint">by printing it</span></button>
            </p>
        </section>
    );
}
