import { useId, useState } from 'preact/hooks';

import { change } from '../account/api';
import { TextField } from '../account/text_field';
import { Notice } from '../components/notice';
import type { Dimension, Score } from '../protocol';
import { type Coach, pointsOf, titleOf } from './coaching';
import { useRequest } from './request';
import { TextArea } from './text_area';
import { useUnsent } from './unsent';

interface Props {
    score: Score;
    /** "/api/reviews/ID". */
    path: string;
    onKept(coach: Coach): void;
}

/** Deductions are out of 0; what was not judged has no points to give. */
const judged = (score: Score): Dimension[] => score.dimensions.filter((one) => one.of > 0 || one.points < 0);

const rangeOf = ({ of }: Dimension): string => (of > 0 ? `From 0 to ${pointsOf(of)}.` : 'From −100 to 0.');

/** A dimension, other points for it, and why. */
export function JudgementForm({ score, path, onKept }: Props) {
    const dimensions = judged(score);
    const [id, setId] = useState(dimensions[0]?.id ?? '');
    const points = useUnsent(`${path}/points`);
    const reason = useUnsent(`${path}/reason`);
    const { busy, problem, trouble, run } = useRequest('points', 'reason');
    const chosen = dimensions.find((one) => one.id === id);
    if (!chosen) return null;
    const give = (event: Event) => {
        event.preventDefault();
        const body = { points: points.text.trim() ? Number(points.text) : null, reason: reason.text.trim() };
        return run(async () => {
            const { coach } = await change<{ coach: Coach }>('PUT', `${path}/overrides/${encodeURIComponent(id)}`, body);
            points.drop();
            reason.drop();
            onKept(coach);
        });
    };
    return (
        <form class="card judgement-form" onSubmit={give} noValidate aria-label="Give other points">
            <h3>Give other points</h3>
            <div class="judgement-fields">
                <DimensionPick dimensions={dimensions} value={id} onPick={setId} />
                <TextField label="Points" type="number" value={points.text} onInput={points.write} hint={rangeOf(chosen)} problem={problem('points')} />
                <TextArea label="Why" rows={2} value={reason.text} onInput={reason.write} problem={problem('reason')} />
            </div>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            <button class="primary" disabled={busy}>Give these points</button>
        </form>
    );
}

function DimensionPick({ dimensions, value, onPick }: { dimensions: Dimension[]; value: string; onPick(id: string): void }) {
    const id = useId();
    return (
        <div class="field">
            <label for={id}>Dimension</label>
            <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
                {dimensions.map((one) => (
                    <option key={one.id} value={one.id}>{titleOf(one.id)}: {pointsOf(one.points)}{one.of > 0 ? ` of ${pointsOf(one.of)}` : ''}</option>
                ))}
            </select>
        </div>
    );
}
