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

// Gzipped: what every visitor loads, and all that may be loaded on top: reviews and what belongs to them, the library.
const scriptBudget = 60 * 1024;
const lazyBudget = 80 * 1024;

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
    splitting: true,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    outdir: options.out,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
};

const hashed = (name, bytes) => {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    return `${basename(name, extname(name))}-${digest}${extname(name)}`;
};

const asset = (path, bytes, immutable) => ({ path, bytes, immutable, type: types[extname(path)] ?? types['.html'] });

/** What is loaded with the page itself: the entry, and what it imports before it runs. */
function eager({ outputs }) {
    const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === 'src/main.tsx');
    const found = new Set();
    const visit = (path) => {
        if (found.has(path)) return;
        found.add(path);
        for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') visit(next);
    };
    visit(entry);
    return { entry: basename(entry), names: new Set([...found].map((path) => basename(path))) };
}

/** Scripts name each other, so esbuild hashes their names; the icon is hashed here. */
async function collect(outputs, entry) {
    const icon = await readFile(join(here, 'src/icon.svg'));
    const files = outputs.map((file) => asset(`/${basename(file.path)}`, Buffer.from(file.contents), true));
    files.push(asset(`/${hashed('icon.svg', icon)}`, icon, true));
    const named = (extension) => files.find((file) => file.path.endsWith(extension)).path;
    const html = (await readFile(join(here, 'src/index.html'), 'utf8'))
        .replace('{{script}}', `/${entry}`).replace('{{style}}', named('.css')).replace('{{icon}}', named('.svg'));
    return [asset('/', Buffer.from(html), false), ...files];
}

const gzipped = (files) => files.reduce((sum, file) => sum + gzipSync(file.bytes, { level: 9 }).length, 0);

function checkBudget(files, names) {
    const scripts = files.filter((file) => file.path.endsWith('.js'));
    const [first, later] = [true, false].map((now) => gzipped(scripts.filter((file) => names.has(basename(file.path)) === now)));
    if (first > scriptBudget) throw new Error(`The script is ${first} bytes gzipped; the budget is ${scriptBudget}.`);
    if (later > lazyBudget) throw new Error(`What is loaded later is ${later} bytes gzipped; the budget is ${lazyBudget}.`);
    return { first, later };
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
    const { entry, names } = eager(result.metafile);
    const files = await collect(result.outputFiles, entry);
    const { first, later } = checkBudget(files, names);
    await write(files);
    const size = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
    console.log(`page: ${files.length} files, script ${size(first)} gzipped, ${size(later)} more where it is wanted`);
}

if (options.watch) {
    const plugin = { name: 'finish', setup: (on) => on.onEnd((result) => (result.errors.length ? undefined : finish(result))) };
    await (await context({ ...bundling, minify: false, plugins: [plugin] })).watch();
} else {
    await finish(await build(bundling));
}
