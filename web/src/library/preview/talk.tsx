import { candidateNames } from './candidate_table';
import type { Candidate } from './types';

/** A talk as it went, turn by turn. */
export function Talk({ candidate, recruiter }: { candidate: Candidate; recruiter: string }) {
    return (
        <details class="played">
            <summary>{candidateNames[candidate.name]}</summary>
            <ol>
                {candidate.transcript.map((line, i) => (
                    <li key={i} class={line.who === 'recruiter' ? 'is-theirs' : 'is-own'}><span class="talk-who">{line.who === 'recruiter' ? recruiter : 'Candidate'}</span><p>{line.text}</p></li>
                ))}
            </ol>
        </details>
    );
}
