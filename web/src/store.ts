// One conversation as the page knows it: what the server has said, and what it has not yet answered.

import { Connection, type Hello, type Link, socketUrl } from './connection';
import type {
    AmountFix, Brief, ButtonName, Command, Refusal, Reveal, Score, ServerMessage, StartChoice, Turn,
} from './protocol';
import { outbox, recent } from './storage';

export interface Refused {
    command: Command;
    refusal: Refusal;
}

export interface View {
    link: Link;
    retryInMs: number;
    session: string | null;
    brief: Brief | null;
    turns: Turn[];
    /** Turns up to this one have been said; a later one is still being typed. */
    said: number;
    pending: Command[];
    refused: Refused[];
    /** What is wrong with the session as a whole, or with starting it. */
    trouble: Refusal | null;
    score: Score | null;
    reveal: Reveal | null;
}

const empty: View = {
    link: 'connecting', retryInMs: 0, session: null, brief: null, turns: [], said: 0, pending: [], refused: [],
    trouble: null, score: null, reveal: null,
};

export function clientId(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');
}

const lastSeq = (turns: readonly Turn[]): number => turns.at(-1)?.seq ?? 0;

/** How long the recruiter seems to type: enough to notice, too short to wait for. */
const typingMs = (words: string): number =>
    matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : Math.min(1100, 300 + words.length * 3);

export class SessionStore {
    private view: View = empty;
    private readonly listeners = new Set<() => void>();
    private readonly connection: Connection;
    private typing: number | undefined;

    private constructor(private readonly hello: (view: View) => Hello, first: Partial<View>) {
        this.view = { ...empty, ...first };
        this.connection = new Connection(socketUrl(location), {
            hello: () => this.hello(this.view),
            message: (message) => this.receive(message),
            link: (link, retryInMs) => this.change({ link, retryInMs }),
        });
        this.connection.open();
    }

    static start(choice: StartChoice): SessionStore {
        const stated = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== null));
        return new SessionStore((view) => (view.session ? resumeOf(view) : { type: 'start', v: 1, ...stated }), {});
    }

    static resume(session: string): SessionStore {
        return new SessionStore(resumeOf, { session, pending: outbox.load(session) });
    }

    get = (): View => this.view;

    subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    };

    say(text: string): void {
        this.send({ type: 'message', client_id: clientId(), text });
    }

    press(button: ButtonName): void {
        this.send({ type: 'button', client_id: clientId(), button });
    }

    confirm(): void {
        this.send({ type: 'confirm', client_id: clientId() });
    }

    correct(fixes: AmountFix[]): void {
        this.send({ type: 'correct', client_id: clientId(), fixes });
    }

    end(): void {
        this.send({ type: 'end', client_id: clientId() });
    }

    /** Ends the talk, and goes on once that is stored: what is sent to no one must not be lost. */
    endAnd(then: () => void): void {
        const stop = this.subscribe(() => {
            if (!this.view.turns.at(-1)?.done) return;
            stop();
            then();
        });
        this.end();
    }

    /** Sends a refused command once more. The same id: the server refused before anything was changed. */
    retry(refused: Refused): void {
        this.discard(refused);
        this.send(refused.command);
    }

    discard(refused: Refused): void {
        if (this.view.session) outbox.remove(this.view.session, [refused.command.client_id]);
        this.change({ refused: this.view.refused.filter((other) => other !== refused) });
    }

    reconnect(): void {
        this.connection.openNow();
    }

    /** Shows at once what is still being typed. */
    skipTyping(): void {
        clearTimeout(this.typing);
        this.change({ said: lastSeq(this.view.turns) });
    }

    dispose(): void {
        clearTimeout(this.typing);
        this.connection.close();
        this.listeners.clear();
    }

    private send(command: Command): void {
        if (this.view.session) outbox.add(this.view.session, command);
        this.change({ pending: [...this.view.pending, command], trouble: null });
        if (this.view.link === 'open') this.connection.send(command);
    }

    private change(part: Partial<View>): void {
        this.view = { ...this.view, ...part };
        for (const listener of this.listeners) listener();
    }

    private receive(message: ServerMessage): void {
        switch (message.type) {
            case 'welcome': return this.welcome(message);
            case 'turn': return this.turn(message.turn);
            case 'score': return this.change({ score: message.score, reveal: message.reveal });
            case 'error': return this.error(message);
        }
    }

    private welcome(message: Extract<ServerMessage, { type: 'welcome' }>): void {
        const turns = append(this.view.turns, message.turns);
        const first = this.view.brief === null;
        this.change({
            session: message.session, brief: message.brief, turns, trouble: null,
            score: message.score ?? this.view.score, reveal: message.reveal ?? this.view.reveal,
            pending: unanswered(this.view.pending, turns),
            ...(first ? { said: lastSeq(turns) } : {}),
        });
        this.settle(message.turns);
        this.skipTyping();
        remember(this.view);
        for (const command of this.view.pending) this.connection.send(command);
    }

    private turn(turn: Turn): void {
        const { turns, pending } = this.view;
        this.settle([turn]);
        if (turn.seq <= lastSeq(turns)) return this.change({ pending: unanswered(pending, [turn]) });
        this.skipTyping();
        const all = [...turns, turn];
        this.change({ turns: all, pending: unanswered(pending, [turn]) });
        this.typing = setTimeout(() => this.skipTyping(), typingMs(turn.recruiter));
        if (turn.done) remember(this.view);
    }

    /** What these turns answer need not be sent again, whichever tab sent it. */
    private settle(turns: readonly Turn[]): void {
        if (this.view.session) outbox.remove(this.view.session, turns.map((turn) => turn.input.client_id));
    }

    private error(refusal: Refusal): void {
        const command = this.view.pending.find((each) => each.client_id === refusal.client_id);
        if (!command) {
            this.change({ trouble: refusal });
            if (!this.view.brief) this.connection.close();
            return;
        }
        const pending = this.view.pending.filter((each) => each !== command);
        this.change({ pending, refused: [...this.view.refused, { command, refusal }] });
    }
}

function resumeOf(view: View): Hello {
    return { type: 'resume', v: 1, session: view.session ?? '', last_seq: lastSeq(view.turns) };
}

function append(turns: readonly Turn[], more: readonly Turn[]): Turn[] {
    return [...turns, ...more.filter((turn) => turn.seq > lastSeq(turns))];
}

function unanswered(pending: readonly Command[], turns: readonly Turn[]): Command[] {
    const answered = new Set(turns.map((turn) => turn.input.client_id));
    return pending.filter((command) => !answered.has(command.client_id));
}

function remember({ session, brief, turns }: View): void {
    if (!session || !brief) return;
    if (turns.at(-1)?.done) return recent.load()?.session === session ? recent.save(null) : undefined;
    recent.save({ session, recruiter: brief.recruiter, role: brief.role, company: brief.company });
}
