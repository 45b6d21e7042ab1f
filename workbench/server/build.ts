// Builds what the workbench serves, and only what is missing or older than its sources: the add-in itself (generated
// files, then webpack, for `npm run build` and the tests too) and the workbench's own page.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { bundlePage, pageSources } from './bundle';
import { dist, pageOutput, root } from './paths';
import { isStale, writeStamp } from './stale';

const below = (...names: string[]): string[] => names.map((name) => path.join(root, name));

const addInSources = below(
  'src',
  'assets',
  'config',
  'manifest.xml',
  'scripts/generate.ts',
  'scripts/generate',
  'webpack.config.js',
  'package-lock.json',
);
const addInOutputs = ['taskpane.html', 'taskpane.js', 'functions.js', 'functions.json'].map((name) =>
  path.join(dist, name),
);
const addInStamp = path.join(root, 'build', 'add-in.stamp');
const pageStamp = path.join(root, 'build', 'workbench.stamp');

/** Runs a Node script, showing what it said only when it fails. */
function run(script: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, script), ...words], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${said.trim()}\n\nThe build failed (${[script, ...words].join(' ')}).`));
    });
  });
}

/** What follows from the catalogue: metadata, help pages, manifest. */
export const generate = (): Promise<void> => run('node_modules/tsx/dist/cli.mjs', ['scripts/generate.ts']);

async function bundleAddIn(): Promise<void> {
  await generate();
  await run('node_modules/webpack/bin/webpack.js', ['--mode', 'production']);
}

export interface BuildOptions {
  /** Also what is up to date. */
  readonly force: boolean;
  readonly say: (line: string) => void;
}

async function step(
  { force, say }: BuildOptions,
  name: string,
  { stamp, stale, work }: { stamp: string; stale: boolean; work: () => Promise<void> },
): Promise<void> {
  if (!stale && !force) return;
  const began = Date.now();
  say(`Building ${name} …`);
  await work();
  writeStamp(stamp, began);
  say(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

export async function buildAddIn(options: BuildOptions): Promise<void> {
  // Another address than the usual one is in the files, which the stamp cannot tell.
  const elsewhere = process.env['LIFECYCLE_FUNNEL_URL'] !== undefined;
  const stale = elsewhere || isStale(addInStamp, addInOutputs, addInSources);
  await step(options, 'the add-in', { stamp: addInStamp, stale, work: bundleAddIn });
  if (elsewhere) rmSync(addInStamp);
}

export async function build(options: BuildOptions): Promise<void> {
  await buildAddIn(options);
  const page = [path.join(pageOutput, 'index.html'), path.join(pageOutput, 'main.js')];
  const stale = isStale(pageStamp, page, pageSources);
  await step(options, 'the workbench', { stamp: pageStamp, stale, work: bundlePage });
}
