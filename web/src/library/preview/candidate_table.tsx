import { percent, wholeMoney } from '../../format';
import type { Candidate, Spread } from './types';

export const candidateNames: Record<Candidate['name'], string> = { weak: 'Weak candidate', average: 'Average candidate', expert: 'Expert candidate' };

/** Minor units of a currency as money. */
function fromMinor(amount: number, currency: string): string {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    return wholeMoney(amount / 10 ** digits, currency);
}

/** How three kinds of candidates fare with it. */
export function CandidateTable({ candidates }: { candidates: Candidate[] }) {
    return (
        <section aria-labelledby="candidates-title">
            <h2 id="candidates-title">How candidates fare</h2>
            <table class="listing candidates">
                <thead><tr><th scope="col">Candidate</th><th scope="col">Deals</th><th scope="col">Of what was there</th><th scope="col">Base at the end</th><th scope="col">Process</th><th scope="col">Turns</th></tr></thead>
                <tbody>
                    {candidates.map((candidate) => (
                        <tr key={candidate.name}>
                            <th scope="row">{candidateNames[candidate.name]}<span class="hint"> {candidate.talks} talks</span></th>
                            <td data-label="Deals">{percent(100 * candidate.deal_rate)}</td>
                            <td data-label="Of what was there">{candidate.captured ? <Captured captured={candidate.captured} /> : 'nothing was there'}</td>
                            <td data-label="Base at the end">{candidate.final ? fromMinor(candidate.final.q50, candidate.currency) : '–'}</td>
                            <td data-label="Process">{Math.round(candidate.process)}</td>
                            <td data-label="Turns">{Math.round(candidate.turns)}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
}

/** The middle as a dot, and where eight of ten talks end as a bar. */
function Captured({ captured }: { captured: Spread }) {
    const [low, middle, high] = [captured.q10, captured.q50, captured.q90].map((share) => Math.max(0, Math.min(100, 100 * share)));
    return (
        <span class="captured">
            <svg viewBox="0 0 104 12" role="img" aria-label={`Half of the talks get ${percent(middle!)} or more; eight of ten between ${percent(low!)} and ${percent(high!)}`}>
                <path class="captured-rail" d="M2 6h100" />
                <path class="captured-range" d={`M${2 + low!} 6H${2 + high!}`} />
                <circle class="captured-dot" cx={2 + middle!} cy="6" r="4" />
            </svg>
            <span>{percent(middle!)}</span>
        </span>
    );
}
