import { percent } from '../format';
import type { Score } from '../protocol';
import { outcomeLabels, readable } from '../words';

/** Process and outcome beside each other, never blended. */
export function Scoreboard({ score }: { score: Score }) {
    const { captured, label } = score.outcome;
    return (
        <section class="scoreboard" aria-label="Scores">
            <Dial title="Process" value={score.process / 100} text={String(Math.round(score.process))} unit="of 100" about="What you did" />
            <Dial title="Outcome" value={captured} text={captured === null ? '–' : percent(Math.round(captured * 100))}
                unit={captured === null ? '' : 'of what was there'} about={outcomeLabels[label] ?? readable(label)} />
            <Quadrant process={score.process / 100} captured={captured} />
        </section>
    );
}

interface DialProps {
    title: string;
    value: number | null;
    text: string;
    unit: string;
    about: string;
}

const radius = 52;
const around = 2 * Math.PI * radius;

function Dial({ title, value, text, unit, about }: DialProps) {
    const filled = Math.max(0, Math.min(1, value ?? 0)) * around;
    return (
        <div class="dial">
            <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
                <circle class="dial-track" cx="60" cy="60" r={radius} />
                {filled > 0 && <circle class="dial-fill" cx="60" cy="60" r={radius} stroke-dasharray={`${filled} ${around}`} transform="rotate(-90 60 60)" />}
            </svg>
            <div class="dial-text"><strong>{text}</strong> <span>{unit}</span></div>
            <h2>{title}</h2>
            <p class="hint">{about}</p>
        </div>
    );
}

const verdicts = [
    ['Little done, little won', 'Won without much craft'],
    ['Good craft, hard counterpart', 'Good craft, well paid'],
] as const;

/** Good craft against a hard counterpart should read as such. */
function Quadrant({ process, captured }: { process: number; captured: number | null }) {
    if (captured === null) return null;
    const clamp = (value: number) => Math.max(0.07, Math.min(0.93, value));
    const verdict = verdicts[process >= 0.5 ? 1 : 0][captured >= 0.5 ? 1 : 0];
    return (
        <figure class="quadrant">
            <svg viewBox="0 0 120 120" role="img" aria-label={`Process against outcome: ${verdict}`}>
                <rect class="quadrant-field" x="1" y="1" width="118" height="118" rx="8" />
                <path class="quadrant-line" d="M60 1v118M1 60h118" />
                <circle class="quadrant-dot" cx={clamp(captured) * 120} cy={(1 - clamp(process)) * 120} r="7" />
            </svg>
            <figcaption><strong>{verdict}</strong><span class="hint">craft upwards, money to the right</span></figcaption>
        </figure>
    );
}
