// The real program on a free port with a database of its own; can be stopped and started again on both.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}

/** Settles when the server answers, or fails with what it said when it has ended before. */
async function healthy(url, program, said) {
    for (;;) {
        if (program.exitCode !== null) throw new Error(`parley serve ended with ${program.exitCode}: ${said.join('')}`);
        const answer = await fetch(`${url}/healthz`).catch(() => null);
        if (answer?.ok) return;
        await new Promise((again) => setImmediate(again));
    }
}

export class Parley {
    static async start() {
        const parley = new Parley();
        parley.folder = await mkdtemp(join(tmpdir(), 'parley-browser-'));
        parley.port = await freePort();
        parley.url = `http://127.0.0.1:${parley.port}`;
        await parley.up();
        return parley;
    }

    async up() {
        const program = process.env.PARLEY_PROGRAM;
        if (!program) throw new Error('PARLEY_PROGRAM must name the program to test.');
        const said = [];
        this.program = spawn(program, ['serve', '--host', '127.0.0.1', '--port', String(this.port), '--db', join(this.folder, 'test.db')],
            { stdio: ['ignore', 'pipe', 'pipe'] });
        this.program.stdout.on('data', (data) => said.push(data));
        this.program.stderr.on('data', (data) => said.push(data));
        this.said = said;
        process.once('exit', () => this.program.kill('SIGKILL'));
        await healthy(this.url, this.program, said);
    }

    async down(signal = 'SIGTERM') {
        if (this.program.exitCode !== null || this.program.signalCode !== null) return;
        const ended = once(this.program, 'exit');
        this.program.kill(signal);
        await ended;
    }

    /** Holds the program still: what is sent to it waits until it is thawed. */
    freeze() {
        this.program.kill('SIGSTOP');
    }

    thaw() {
        this.program.kill('SIGCONT');
    }

    async stop() {
        await this.down();
        await rm(this.folder, { recursive: true, force: true });
    }
}
