import { useStayAtEnd } from '../hooks';
import type { Package, Turn } from '../protocol';
import type { Refused, SessionStore, View } from '../store';
import { splitAtByte } from '../spans';
import { packageLine } from '../format';
import { buttonNames } from '../words';
import { Understanding } from './understanding';

export function Chat({ store, view }: { store: SessionStore; view: View }) {
    const ref = useStayAtEnd<HTMLDivElement>(view.turns.length, view.said, view.pending.length, view.refused.length);
    const typing = view.turns.some((turn) => turn.seq > view.said);
    const last = view.turns.at(-1);
    return (
        <div class="chat" ref={ref} role="log" aria-label="What was said" tabIndex={0}>
            {view.turns.map((turn, i) => (
                <TurnView key={turn.seq} turn={turn} before={view.turns[i - 1] ?? null} said={turn.seq <= view.said} view={view}
                    store={turn === last && turn.can.includes('correct') ? store : null} />
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

interface TurnProps {
    turn: Turn;
    before: Turn | null;
    said: boolean;
    view: View;
    /** There where the last message may still be corrected. */
    store: SessionStore | null;
}

function TurnView({ turn, before, said, view, store }: TurnProps) {
    return (
        <>
            <OwnPart turn={turn} view={view} store={store} />
            {said && <RecruiterPart turn={turn} name={view.brief!.recruiter} />}
            {said && <OfferChange turn={turn} before={before} />}
        </>
    );
}

const actions: Record<string, string> = {
    confirm: 'You confirmed the terms', end: 'You ended the conversation', correct: 'You corrected what was understood',
};

function OwnPart({ turn, view, store }: { turn: Turn; view: View; store: SessionStore | null }) {
    const { kind, text, button } = turn.input;
    if (kind === 'message') {
        return (
            <div class="own-part">
                <OwnBubble text={text ?? ''} />
                <Understanding turn={turn} brief={view.brief!} store={store} />
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

const sameTerms = (a: Package | null, b: Package | null): boolean => JSON.stringify(a) === JSON.stringify(b);

function OfferChange({ turn, before }: { turn: Turn; before: Turn | null }) {
    if (!turn.offer || sameTerms(turn.offer, before?.offer ?? null)) return null;
    return <p class="offer-change"><strong>{before?.offer ? 'New offer' : 'The offer'}</strong> {packageLine(turn.offer)}</p>;
}

function Typing({ name, onSkip }: { name: string; onSkip: (() => void) | null }) {
    return (
        <div class="bubble theirs typing" aria-hidden="true" title={onSkip ? 'Show at once' : undefined} onClick={onSkip ?? undefined}>
            <span class="unseen">{name} is typing</span><i /><i /><i />
        </div>
    );
}
