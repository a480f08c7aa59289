import { useEffect, useRef, useState } from 'preact/hooks';

import { choiceOf } from '../brief/brief_screen';
import { useCaughtFocus, useView } from '../hooks';
import type { StartChoice } from '../protocol';
import type { SessionStore, View } from '../store';
import { stateNames } from '../words';
import { BriefPanel } from './brief_panel';
import { Chat } from './chat';
import { Composer, type ComposerHandle } from './composer';
import { Debrief } from './debrief';
import { EndButton } from './end_button';
import { Header } from './header';
import { Sheet } from './icons';
import { LinkState } from './link_state';
import { NextMoves } from './next_moves';
import { Notice } from './notice';
import { OfferPanel } from './offer_panel';
import { Starters } from './starters';

interface Props {
    store: SessionStore;
    onStart(choice: StartChoice): void;
}

export function SessionScreen({ store, onStart }: Props) {
    const view = useView(store);
    const sawItLive = useRef(false);
    const [debrief, setDebrief] = useState<boolean | null>(null);
    if (!view.brief) return <Opening view={view} />;

    const over = view.turns.at(-1)?.done ?? false;
    if (!over) sawItLive.current = true;
    // Who was there when it ended reads the last words first; who comes back later wants the debrief.
    const again = () => onStart(choiceOf(view.brief!));
    if (over && view.score && (debrief ?? !sawItLive.current)) return <Debrief view={view} onBack={() => setDebrief(false)} onAgain={again} />;
    return <Room store={store} view={view} onDebrief={() => setDebrief(true)} onAgain={again} />;
}

function Opening({ view }: { view: View }) {
    return (
        <>
            <Header />
            <main id="main" class="alone" tabIndex={-1}>
                {view.trouble
                    ? <Notice kind="error"><p>{view.trouble.message}</p><p><a href="#/">Start a new conversation</a></p></Notice>
                    : <p class="loading" role="status">Fetching the conversation…</p>}
            </main>
        </>
    );
}

interface RoomProps {
    store: SessionStore;
    view: View;
    onDebrief(): void;
    onAgain(): void;
}

function Room({ store, view, onDebrief, onAgain }: RoomProps) {
    const [briefOpen, setBriefOpen] = useState(false);
    const composer = useRef<ComposerHandle>(null);
    const brief = view.brief!;
    const now = view.turns.filter((turn) => turn.seq <= view.said).at(-1) ?? null;
    const over = now?.done ?? false;
    const room = useRef<HTMLDivElement>(null);
    useSkipKey(store);
    useCaughtFocus(room, () => composer.current?.focus(), now?.seq, view.pending.length, over && view.score !== null);
    const restart = () => store.endAnd(onAgain);
    const insert = (text: string) => {
        setBriefOpen(false);
        composer.current?.insert(text);
    };
    return (
        <div class="room" ref={room}>
            <Header>
                <div class="who">
                    <strong>{brief.recruiter}</strong>
                    <span class="hint">{brief.role}, {brief.company}</span>
                </div>
                <span class="state-pill" data-state={now?.state ?? ''}>{now ? (stateNames[now.state] ?? now.state) : ''}</span>
                <LinkState view={view} onRetry={() => store.reconnect()} />
                <button type="button" class="quiet brief-toggle" aria-expanded={briefOpen} onClick={() => setBriefOpen(!briefOpen)}>
                    <Sheet /> Brief
                </button>
                {!over && <EndButton onEnd={() => store.end()} onRestart={restart} />}
            </Header>
            <main id="main" class="desk" tabIndex={-1}>
                <h1 class="unseen">Conversation with {brief.recruiter}</h1>
                <BriefPanel brief={brief} open={briefOpen} onClose={() => setBriefOpen(false)} onInsert={over ? null : insert} />
                <OfferPanel brief={brief} turn={now} />
                <section class="talk" aria-label="Conversation">
                    <Chat store={store} view={view} onCorrected={() => composer.current?.focus()} />
                    <NextMoves store={store} view={view} now={now} onDebrief={onDebrief} onTalk={() => composer.current?.focus()} />
                    <Starters turn={now} brief={brief} onInsert={insert} />
                    <Composer handle={composer} session={view.session ?? ''} over={over} onSend={(text) => store.say(text)} />
                </section>
            </main>
        </div>
    );
}

/** Escape shows at once what is still being typed. */
function useSkipKey(store: SessionStore): void {
    useEffect(() => {
        const press = (event: KeyboardEvent) => { if (event.key === 'Escape') store.skipTyping(); };
        addEventListener('keydown', press);
        return () => removeEventListener('keydown', press);
    }, [store]);
}
