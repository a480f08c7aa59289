// One WebSocket to the server: opens it, says hello, opens it again with growing pauses when it breaks.

import type { Command, ServerMessage, StartChoice } from './protocol';

export type Hello =
    | ({ type: 'start'; v: 1 } & Partial<StartChoice>)
    | { type: 'resume'; v: 1; session: string; last_seq: number };

export type Link = 'connecting' | 'open' | 'waiting' | 'closed';

export interface ConnectionEvents {
    /** What to say first on every new socket. */
    hello(): Hello;
    message(message: ServerMessage): void;
    link(link: Link, retryInMs: number): void;
}

const firstPauseMs = 400;
const longestPauseMs = 15_000;

/** Doubles up to the longest pause, with a quarter of it by chance so that pages do not return all at once. */
export function pauseBefore(attempt: number, chance: number): number {
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
    return Math.round(pause * (0.75 + chance / 4));
}

export class Connection {
    private socket: WebSocket | null = null;
    private attempt = 0;
    private timer: number | undefined;
    private ended = false;

    constructor(private readonly url: string, private readonly events: ConnectionEvents) {
        addEventListener('online', this.openNow);
    }

    open(): void {
        if (this.ended || this.socket) return;
        this.events.link('connecting', 0);
        const socket = new WebSocket(this.url);
        this.socket = socket;
        socket.onopen = () => socket.send(JSON.stringify(this.events.hello()));
        socket.onmessage = (event) => this.receive(String(event.data));
        socket.onclose = () => this.lost(socket);
    }

    /** Sends where a socket is open; the caller keeps the command until it is answered. */
    send(command: Command): void {
        if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(command));
    }

    close(): void {
        this.ended = true;
        removeEventListener('online', this.openNow);
        clearTimeout(this.timer);
        this.socket?.close();
        this.socket = null;
        this.events.link('closed', 0);
    }

    readonly openNow = (): void => {
        clearTimeout(this.timer);
        this.open();
    };

    private receive(data: string): void {
        const message = JSON.parse(data) as ServerMessage;
        if (message.type === 'welcome') {
            this.attempt = 0;
            this.events.link('open', 0);
        }
        this.events.message(message);
    }

    private lost(socket: WebSocket): void {
        if (this.socket !== socket) return;
        this.socket = null;
        if (this.ended) return;
        const pause = pauseBefore(this.attempt++, Math.random());
        this.events.link('waiting', pause);
        this.timer = setTimeout(this.openNow, pause);
    }
}

/** The WebSocket beside the page, over TLS where the page is. */
export function socketUrl(page: Location): string {
    return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/ws`;
}
