// Serves the page with the desk's answers, under the server's own content policy.
//   node desk_server.mjs DIST [PORT]

import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Desk } from './desk.mjs';
import { personas } from './script.mjs';
import { stopperOf } from './stopping.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) parts.push(part);
    return parts.length ? JSON.parse(Buffer.concat(parts)) : {};
}

async function answer(desk, request, url) {
    if (url.pathname === '/api/personas') return [200, personas];
    try {
        const body = await bodyOf(request);
        return [200, desk.answer(request.method, url.pathname, url.searchParams, body, request.headers['x-csrf-token'])];
    } catch (refusal) {
        if (!refusal.status) throw refusal;
        return [refusal.status, refusal.body];
    }
}

async function serve(dist, desk, request, response) {
    const url = new URL(request.url, 'http://page');
    if (url.pathname.startsWith('/api/')) {
        const [status, body] = await answer(desk, request, url);
        return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }
    const file = join(dist, url.pathname === '/' ? 'index.html' : url.pathname);
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)], 'content-security-policy': policy });
    return createReadStream(file).pipe(response);
}

/** Resolves to its address, the desk behind it, and a way to stop; port 0 takes a free one. */
export function startDeskServer(dist, port = 0) {
    const desk = new Desk();
    const http = createServer((request, response) => serve(dist, desk, request, response));
    const stop = stopperOf(http);
    return new Promise((ready) => http.listen(port, '127.0.0.1', () => ready({ url: `http://127.0.0.1:${http.address().port}`, desk, stop })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { url } = await startDeskServer(process.argv[2], Number(process.argv[3] ?? 0));
    console.log(url);
}
