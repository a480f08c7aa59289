// Builds the page: bundles, hashes the file names, checks the size, and writes the C++ table of assets.
//   node build.mjs [--out DIR] [--table FILE] [--watch]

import { build, context } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { assetTable } from './table.mjs';

const scriptBudget = 60 * 1024;

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
    options: { out: { type: 'string', default: join(here, 'dist') }, table: { type: 'string' }, watch: { type: 'boolean' } },
});

const types = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
};

const bundling = {
    absWorkingDir: here,
    entryPoints: { main: 'src/main.tsx', style: 'src/styles/style.css' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    outdir: options.out,
};

const hashed = (name, bytes) => {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    return `${basename(name, extname(name))}-${digest}${extname(name)}`;
};

const asset = (path, bytes, immutable) => ({ path, bytes, immutable, type: types[extname(path)] ?? types['.html'] });

async function collect(outputs) {
    const icon = await readFile(join(here, 'src/icon.svg'));
    const files = outputs.map((file) => asset(`/${hashed(file.path, file.contents)}`, Buffer.from(file.contents), true));
    files.push(asset(`/${hashed('icon.svg', icon)}`, icon, true));
    const named = (extension) => files.find((file) => file.path.endsWith(extension)).path;
    const html = (await readFile(join(here, 'src/index.html'), 'utf8'))
        .replace('{{script}}', named('.js')).replace('{{style}}', named('.css')).replace('{{icon}}', named('.svg'));
    return [asset('/', Buffer.from(html), false), ...files];
}

function checkBudget(files) {
    const script = files.filter((file) => file.path.endsWith('.js'))
        .reduce((sum, file) => sum + gzipSync(file.bytes, { level: 9 }).length, 0);
    if (script > scriptBudget) throw new Error(`The script is ${script} bytes gzipped; the budget is ${scriptBudget}.`);
    return script;
}

async function write(files) {
    await rm(options.out, { recursive: true, force: true });
    await mkdir(options.out, { recursive: true });
    for (const file of files) {
        await writeFile(join(options.out, file.path === '/' ? 'index.html' : file.path), file.bytes);
    }
    if (options.table) await writeFile(options.table, assetTable(files));
}

async function finish(result) {
    const files = await collect(result.outputFiles);
    const script = checkBudget(files);
    await write(files);
    console.log(`page: ${files.length} files, script ${(script / 1024).toFixed(1)} KB gzipped`);
}

if (options.watch) {
    const plugin = { name: 'finish', setup: (on) => on.onEnd((result) => (result.errors.length ? undefined : finish(result))) };
    await (await context({ ...bundling, minify: false, plugins: [plugin] })).watch();
} else {
    await finish(await build(bundling));
}
