import { trail } from '../history/differences';
import { useDesk } from './desk';

/** The lines of the guide that this persona was read from: for the instructor alone, they are no part of its file. */
export function GuideLines() {
    const { provenance, value } = useDesk();
    if (!provenance) return null;
    return (
        <details class="limit-more guide-lines">
            <summary>Read from {provenance.guide}{provenance.sources.length > 0 && `, ${provenance.sources.length} values by line`}</summary>
            <ul>
                {provenance.sources.map((source, i) => (
                    <li key={i}><span class="line-mark">line {source.line}</span> <span>{trail(value, source.field)}</span> <q>{source.text}</q></li>
                ))}
            </ul>
        </details>
    );
}
