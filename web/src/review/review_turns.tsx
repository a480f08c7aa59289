import type { ComponentChildren } from 'preact';

import { RecruiterPart } from '../components/chat';
import { ChipView } from '../components/understanding';
import type { Turn } from '../protocol';
import { pieces } from '../spans';
import { chips } from '../understood';
import { buttonNames, dimensionNames, leverTitle, readable, ruleName } from '../words';
import { evidenceOf } from './evidence';
import { tactics } from './reasons';
import { stateName, statesBefore } from './states';
import { CopyLink } from './turn_link';
import type { Review } from './types';

type Evidence = ReturnType<typeof evidenceOf>;

interface Props {
    review: Review;
    /** The turn in the address. */
    current: number | null;
    addressOf(seq: number): string;
    /** What else stands beside a turn. */
    aside(turn: Turn): ComponentChildren;
}

/** Every word, with what was understood beneath it and what it earned or lost in the margin. */
export function ReviewTurns({ review, current, addressOf, aside }: Props) {
    const before = statesBefore(review.turns);
    return (
        <section id="conversation" aria-labelledby="conversation-title">
            <div class="section-head">
                <h2 id="conversation-title" tabIndex={-1}>The conversation</h2>
                <p class="hint keys"><kbd>j</kbd> next turn <kbd>k</kbd> turn before</p>
            </div>
            <ol class="review-turns">
                {review.turns.map((turn) => (
                    <TurnRow key={turn.seq} turn={turn} before={before.get(turn.seq) ?? null} review={review} current={turn.seq === current}
                        address={addressOf(turn.seq)} aside={aside} />
                ))}
            </ol>
        </section>
    );
}

interface RowProps extends Pick<Props, 'aside'> {
    turn: Turn;
    /** The state it was spoken in. */
    before: string | null;
    review: Review;
    current: boolean;
    address: string;
}

function TurnRow({ turn, before, review, current, address, aside }: RowProps) {
    const evidence = evidenceOf(review.score, turn.seq);
    return (
        <li id={`turn-${turn.seq}`} class={`review-turn ${current ? 'current' : ''}`} tabIndex={-1} aria-label={`Turn ${turn.seq}`}>
            <div class="turn-mark">
                <a id={address.slice(1)} href={address} aria-label={`Link to turn ${turn.seq}`}>{turn.seq}</a>
                <CopyLink seq={turn.seq} address={address} />
                <States before={before} after={turn.state} />
            </div>
            <div class="turn-words">
                <Own turn={turn} evidence={evidence} review={review} />
                <RecruiterPart turn={turn} name={review.brief.recruiter} />
                {review.score && <Tactics turn={turn} review={review} />}
            </div>
            {evidence.length > 0 && <Margin evidence={evidence} />}
            {aside(turn)}
        </li>
    );
}

function States({ before, after }: { before: string | null; after: string }) {
    return (
        <p class="turn-state">
            {before !== null && before !== after && <><span class="unseen">From </span>{stateName(before)} <span aria-hidden="true">→</span><span class="unseen">to</span> </>}
            <strong>{stateName(after)}</strong>
        </p>
    );
}

/** Why the recruiter answered so; told only when it is over. */
function Tactics({ turn, review }: { turn: Turn; review: Review }) {
    const told = tactics(turn, (id) => leverTitle(review.brief, id));
    if (!told.length) return null;
    return <ul class="chips theirs" aria-label="Why they answered so">{told.map((text) => <li key={text} class="chip is-tactic">{text}</li>)}</ul>;
}

const actions: Record<string, string> = {
    confirm: 'Confirmed the terms', end: 'Ended the conversation', correct: 'Corrected what was understood',
};

function Own({ turn, evidence, review }: { turn: Turn; evidence: Evidence; review: Review }) {
    const { kind, text, button } = turn.input;
    const { brief } = review;
    const understood = chips(turn.understood, brief.region.currency, (id) => leverTitle(brief, id));
    const action = kind === 'button' ? `Pressed: ${buttonNames[button ?? ''] ?? button}` : actions[kind];
    return (
        <>
            {text && (
                <div class="bubble own">
                    <span class="unseen">Candidate: </span>
                    <span class={`words ${review.redacted ? 'redacted' : ''}`}><Marked text={text} evidence={evidence} /></span>
                </div>
            )}
            {!text && action && <p class="action">{action}</p>}
            {understood.length > 0 && <ul class="chips" aria-label="Understood as">{understood.map((chip) => <ChipView key={chip.text} chip={chip} />)}</ul>}
        </>
    );
}

const sumOf = (items: readonly { points: number }[]): number => items.reduce((sum, item) => sum + item.points, 0);

function Marked({ text, evidence }: { text: string; evidence: Evidence }) {
    const marks = evidence.filter((item) => item.end > item.begin);
    return (
        <>
            {pieces(text, marks).map((piece, i) => {
                const items = piece.marks.map((mark) => marks[mark]!);
                if (!items.length) return <span key={i}>{piece.text}</span>;
                return <mark key={i} class={sumOf(items) < 0 ? 'lost' : 'won'} title={items.map((item) => ruleName(item.rule)).join(', ')}>{piece.text}</mark>;
            })}
        </>
    );
}

export const pointsText = (value: number): string =>
    `${value < 0 ? '−' : '+'}${new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(Math.abs(value))}`;

function Margin({ evidence }: { evidence: Evidence }) {
    return (
        <ul class="margin" aria-label="Points">
            {evidence.map((item, i) => (
                <li key={i} title={item.advice}>
                    <span class={`points ${item.points < 0 ? 'lost' : 'won'}`}>{pointsText(item.points)}</span>
                    <span>{ruleName(item.rule)} <span class="hint">{dimensionNames[item.dimension]?.title ?? readable(item.dimension)}</span></span>
                </li>
            ))}
        </ul>
    );
}
