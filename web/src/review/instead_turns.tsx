import { RecruiterPart } from '../components/chat';
import type { Turn } from '../protocol';
import { addressOf, type InsteadSource } from '../routes';
import { buttonNames } from '../words';
import { canBeSaid, type Fork } from './forks';

const actions: Record<string, string> = { confirm: 'Confirmed the terms', end: 'Ended the conversation', correct: 'Corrected what was understood', tick: 'Said nothing' };

/** What the candidate said or did at a turn, for a line of text. */
export function wordsOfInput({ input: { kind, text, button } }: Turn): string {
    if (text) return `“${text}”`;
    return kind === 'button' ? (buttonNames[button ?? ''] ?? button ?? '') : (actions[kind] ?? '');
}

/** As in the room: words in a bubble, a deed in a line. */
export function OwnWords({ turn }: { turn: Turn }) {
    const { text } = turn.input;
    if (!text) return <p class="action">{wordsOfInput(turn)}</p>;
    return <div class="bubble own"><span class="unseen">You: </span><span class="words">{text}</span></div>;
}

interface Props {
    line: Turn[];
    /** Whether it is what one came for. */
    open: boolean;
    way: Fork[];
    source: InsteadSource;
    fork: number | null;
    name: string;
}

/** The line one stands in; each turn of one's own can be said differently. */
export function InsteadTurns({ line, open, way, source, fork, name }: Props) {
    return (
        <details class="instead-turns" open={open}>
            <summary>{open ? 'The whole talk' : 'What was said before'}</summary>
            <ol class="review-turns">
                {line.map((turn) => (
                    <li key={turn.seq} class="instead-turn">
                        <p class="turn-mark">
                            <span class="turn-number">{turn.seq}</span>
                            {way.some((one) => one.turn === turn) && <span class="fork-mark">instead</span>}
                            {turn.seq > 1 && canBeSaid(line, turn.seq) && <a href={addressOf.instead(source, fork, turn.seq)} aria-label={`Say it differently: turn ${turn.seq}`}>Say it differently</a>}
                        </p>
                        <div class="turn-words">
                            {turn.input.kind !== 'start' && <OwnWords turn={turn} />}
                            <RecruiterPart turn={turn} name={name} />
                        </div>
                    </li>
                ))}
            </ol>
        </details>
    );
}
