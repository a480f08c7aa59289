// Imports a TypeScript module of the page as Node can run it.

import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

export async function load(name) {
    const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url))],
        bundle: true, write: false, format: 'esm', target: 'es2022', platform: 'neutral', charset: 'utf8',
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
