import { Check } from '../../components/icons';
import type { Previewed } from './types';

/** What scripted candidates found wrong with a recruiter. */
export function Findings({ check }: { check: Previewed['check'] }) {
    if (check.passed) return <p class="check-passed"><Check /> The check found nothing wrong: a deal can be made, limits hold, and good arguments pay.</p>;
    return (
        <section aria-labelledby="findings-title">
            <h2 id="findings-title">What the check found</h2>
            <ul class="diagnostics">
                {check.findings.map((finding, i) => <li key={i} class="is-error"><span class="place">{finding.name}</span><span>{finding.message}</span></li>)}
            </ul>
        </section>
    );
}
