import { useStayAtEnd } from '../hooks';
import type { Turn } from '../protocol';
import type { Refused, SessionStore, View } from '../store';
import { splitAtByte } from '../spans';
import { changedTerms, termsLine } from '../format';
import { buttonNames } from '../words';
import { Understanding } from './understanding';

interface Props {
    store: SessionStore;
    view: View;
    /** Where to go on after a correction. */
    onCorrected(): void;
}

export function Chat({ store, view, onCorrected }: Props) {
    const ref = useStayAtEnd<HTMLDivElement>(view.turns.length, view.said, view.pending.length, view.refused.length);
    const typing = view.turns.some((turn) => turn.seq > view.said);
    const correctable = lastHeard(view.turns);
    return (
        <div class="chat" ref={ref} role="log" aria-label="What was said" tabIndex={0}>
            {view.turns.map((turn, i) => (
                <TurnView key={turn.seq} turn={turn} before={view.turns[i - 1] ?? null} said={turn.seq <= view.said} view={view}
                    store={turn === correctable ? store : null} onCorrected={onCorrected} />
            ))}
            {view.pending.map((command) => command.type === 'message' && (
                <OwnBubble key={command.client_id} text={command.text} note={view.link === 'open' ? 'Sending…' : 'Waiting for the connection'} />
            ))}
            {view.refused.map((refused) => <RefusedBubble key={refused.command.client_id} refused={refused} store={store} />)}
            {(typing || (view.pending.length > 0 && view.link === 'open')) &&
                <Typing name={view.brief!.recruiter} onSkip={typing ? () => store.skipTyping() : null} />}
        </div>
    );
}

/** The message or correction that may still be put right: the last one, until something else is said. */
function lastHeard(turns: readonly Turn[]): Turn | null {
    if (!turns.at(-1)?.can.includes('correct')) return null;
    return turns.findLast(({ input }) => input.kind === 'message' || input.kind === 'correct') ?? null;
}

interface TurnProps {
    turn: Turn;
    before: Turn | null;
    said: boolean;
    view: View;
    /** There where the last message may still be corrected. */
    store: SessionStore | null;
    onCorrected(): void;
}

function TurnView({ turn, before, said, view, store, onCorrected }: TurnProps) {
    return (
        <>
            <OwnPart turn={turn} view={view} store={store} onCorrected={onCorrected} />
            {said && <RecruiterPart turn={turn} name={view.brief!.recruiter} />}
            {said && <OfferChange turn={turn} before={before} />}
        </>
    );
}

const actions: Record<string, string> = {
    confirm: 'You confirmed the terms', end: 'You ended the conversation', correct: 'You corrected what was understood',
};

function OwnPart({ turn, view, store, onCorrected }: Pick<TurnProps, 'turn' | 'view' | 'store' | 'onCorrected'>) {
    const { kind, text, button } = turn.input;
    if (kind === 'message') {
        return (
            <div class="own-part">
                <OwnBubble text={text ?? ''} />
                <Understanding turn={turn} brief={view.brief!} store={store} onCorrected={onCorrected} />
            </div>
        );
    }
    if (kind === 'correct') {
        return (
            <div class="own-part">
                <p class="action">{actions[kind]}</p>
                <Understanding turn={turn} brief={view.brief!} store={store} onCorrected={onCorrected} />
            </div>
        );
    }
    const action = kind === 'button' ? `You: ${buttonNames[button ?? ''] ?? button}` : actions[kind];
    return action ? <p class="action">{action}</p> : null;
}

export function OwnBubble({ text, note }: { text: string; note?: string }) {
    return (
        <div class={`bubble own ${note ? 'waiting' : ''}`}>
            <span class="unseen">You: </span>
            <span class="words">{text}</span>
            {note && <span class="bubble-note">{note}</span>}
        </div>
    );
}

function RefusedBubble({ refused, store }: { refused: Refused; store: SessionStore }) {
    const { command, refusal } = refused;
    return (
        <div class="own-part" role="alert">
            {command.type === 'message' && <OwnBubble text={command.text} note="Not sent" />}
            <p class="refusal">{refusal.message}</p>
            <p class="buttons">
                <button type="button" class="link-like" onClick={() => store.retry(refused)}>Send again</button>
                <button type="button" class="link-like" onClick={() => store.discard(refused)}>Remove</button>
            </p>
        </div>
    );
}

export function RecruiterPart({ turn, name }: { turn: Turn; name: string }) {
    if (!turn.recruiter && !turn.scene) return null;
    const [first, second] = turn.scene ? splitAtByte(turn.recruiter, turn.scene_at) : [turn.recruiter, ''];
    return (
        <>
            {first && <RecruiterBubble text={first} name={name} />}
            {turn.scene && <SceneBreak scene={turn.scene} />}
            {second && <RecruiterBubble text={second} name={name} />}
        </>
    );
}

function RecruiterBubble({ text, name }: { text: string; name: string }) {
    return (
        <div class="bubble theirs">
            <span class="unseen">{name}: </span>
            {text.split(/\n{2,}/).map((paragraph, i) => <p key={i} class="words">{paragraph}</p>)}
        </div>
    );
}

export function SceneBreak({ scene }: { scene: string }) {
    return <p class="scene"><span>{scene.replace(/_/g, ' ')}</span></p>;
}

/** What has changed on the table, and nothing where nothing has. */
function OfferChange({ turn: { offer }, before }: { turn: Turn; before: Turn | null }) {
    const changed = offer ? changedTerms(offer, before?.offer ?? null) : [];
    if (!offer || !changed.length) return null;
    return <p class="offer-change"><strong>{before?.offer ? 'Now' : 'The offer'}</strong> {termsLine(offer, changed)}</p>;
}

function Typing({ name, onSkip }: { name: string; onSkip: (() => void) | null }) {
    return (
        <div class="bubble theirs typing" aria-hidden="true" title={onSkip ? 'Show at once' : undefined} onClick={onSkip ?? undefined}>
            <span class="unseen">{name} is typing</span><i /><i /><i />
        </div>
    );
}
