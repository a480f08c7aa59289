// Serves the page with canned frames, for screens that a real negotiation reaches only by luck: two options side by
// side, a proposal, a refusal, a lost connection. What it sends has the shapes of docs/protocol.md.
//   node scripted_server.mjs DIST [PORT]

import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';

import { brief, personas, reveal, score, turnAfter } from './script.mjs';
import { stopperOf } from './stopping.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function serve(dist, request, response) {
    const path = new URL(request.url, 'http://page').pathname;
    if (path === '/api/personas') return response.setHeader('content-type', 'application/json').end(JSON.stringify(personas));
    if (path.startsWith('/api/personas/')) return response.setHeader('content-type', 'application/json').end(JSON.stringify(brief({})));
    const file = join(dist, path === '/' ? 'index.html' : path);
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)], 'content-security-policy': policy });
    createReadStream(file).pipe(response);
}

function hello(sessions, message) {
    if (message.type === 'start') {
        const session = { token: `t${sessions.size + 1}`, start: message, turns: [turnAfter([], { kind: 'start' })] };
        sessions.set(session.token, session);
        return session;
    }
    return sessions.get(message.session);
}

const finished = (session) => session.turns.at(-1).done;

function talk(sessions, socket) {
    let session;
    const send = (message) => socket.send(JSON.stringify(message));
    const welcome = (message) => {
        session = hello(sessions, message);
        if (!session) return send({ type: 'error', code: 'unknown_session', field: 'session', message: 'There is no such conversation here.', client_id: null });
        const turns = session.turns.filter((turn) => turn.seq > (message.last_seq ?? 0));
        send({
            type: 'welcome', v: 1, session: session.token, brief: brief(session.start), turns,
            score: finished(session) ? score : null, reveal: finished(session) ? reveal : null,
        });
    };
    const input = (message) => {
        const known = session.turns.find((turn) => turn.input.client_id === message.client_id);
        if (known) return send({ type: 'turn', turn: known });
        if (message.text === 'refuse this') return send({ type: 'error', code: 'not_stored', field: null, message: 'This could not be stored. Nothing was changed: send it again.', client_id: message.client_id });
        const turn = turnAfter(session.turns, { kind: message.type, text: message.text ?? null, button: message.button ?? null, client_id: message.client_id });
        session.turns.push(turn);
        if (message.text === 'cut me off') return socket.terminate();
        send({ type: 'turn', turn });
        if (turn.done) send({ type: 'score', score, reveal });
    };
    socket.on('message', (data) => {
        const message = JSON.parse(data);
        return message.type === 'start' || message.type === 'resume' ? welcome(message) : input(message);
    });
}

/** Resolves to the address it listens on and a way to stop; port 0 takes a free one. */
export function startScriptedServer(dist, port = 0) {
    const sessions = new Map();
    const http = createServer((request, response) => serve(dist, request, response));
    const sockets = new WebSocketServer({ server: http, path: '/ws' });
    sockets.on('connection', (socket) => talk(sessions, socket));
    const stopHttp = stopperOf(http);
    const stop = () => {
        sockets.close();
        return stopHttp();
    };
    return new Promise((ready) => http.listen(port, '127.0.0.1', () =>
        ready({ url: `http://127.0.0.1:${http.address().port}`, stop })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { url } = await startScriptedServer(process.argv[2], Number(process.argv[3] ?? 0));
    console.log(url);
}
