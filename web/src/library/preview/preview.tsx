import { useEffect, useState } from 'preact/hooks';

import { change, messageOf } from '../../account/api';
import { Notice } from '../../components/notice';
import { Check } from '../../components/icons';
import { at, valueOf } from '../json_text';
import { listAt, textAt } from '../form/desk';
import { CandidateTable } from './candidate_table';
import { Talk } from './talk';
import type { Previewed } from './types';

interface Props {
    text: string;
    /** It has no mistake: only then there is anything to play. */
    ready: boolean;
    onEdit(): void;
}

interface Outcome {
    of: string;
    previewed: Previewed | null;
    trouble: string;
}

/** Played anew when the text or the region changes; the last outcome stays until then. */
function usePreview(text: string, region: string, ready: boolean) {
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

/** How it would go, before anyone meets this recruiter. */
export function Preview({ text, ready, onEdit }: Props) {
    const value = valueOf(text);
    const regions = listAt(value, 'regions');
    const [region, setRegion] = useState('');
    const { outcome, current } = usePreview(text, region, ready);
    if (!ready) return <Notice kind="warning"><p>There are mistakes to mend before it can be played. <button type="button" class="link-like" onClick={onEdit}>Show them</button></p></Notice>;
    return (
        <div class="preview">
            <div class="which">
                <label class="inline-field"><span>Region</span>
                    <select value={region} onChange={(event) => setRegion(event.currentTarget.value)}>
                        {regions.map((each, i) => <option key={i} value={i === 0 ? '' : textAt(each, 'id')}>{textAt(each, 'name')}</option>)}
                    </select>
                </label>
                <p role="status" class="hint">{current ? 'Played as it stands.' : 'Three candidates are talking to this recruiter…'}</p>
            </div>
            {outcome?.trouble && <Notice kind="error"><p>{outcome.trouble}</p></Notice>}
            {outcome?.previewed && <Findings check={outcome.previewed.check} />}
            {outcome?.previewed && <CandidateTable candidates={outcome.previewed.candidates} />}
            {outcome?.previewed && <Talks previewed={outcome.previewed} recruiter={String(at(value, 'recruiter.name') ?? 'Recruiter')} />}
        </div>
    );
}

function Findings({ check }: { check: Previewed['check'] }) {
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

function Talks({ previewed, recruiter }: { previewed: Previewed; recruiter: string }) {
    return (
        <section aria-labelledby="talks-title">
            <h2 id="talks-title">One talk of each</h2>
            {previewed.candidates.map((candidate) => <Talk key={candidate.name} candidate={candidate} recruiter={recruiter} />)}
        </section>
    );
}
