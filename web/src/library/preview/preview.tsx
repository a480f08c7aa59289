import { useState } from 'preact/hooks';

import { Notice } from '../../components/notice';
import { at, valueOf } from '../json_text';
import { listAt, textAt } from '../form/desk';
import { CandidateTable } from './candidate_table';
import { Findings } from './findings';
import { Talk } from './talk';
import type { Previewed } from './types';
import { usePreview } from './use_preview';

interface Props {
    text: string;
    /** It has no mistake: only then there is anything to play. */
    ready: boolean;
    onEdit(): void;
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

function Talks({ previewed, recruiter }: { previewed: Previewed; recruiter: string }) {
    return (
        <section aria-labelledby="talks-title">
            <h2 id="talks-title">One talk of each</h2>
            {previewed.candidates.map((candidate) => <Talk key={candidate.name} candidate={candidate} recruiter={recruiter} />)}
        </section>
    );
}
