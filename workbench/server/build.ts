// Builds what the workbench serves, and only what is missing or older than its sources: the add-in itself (generated
// files, then webpack, exactly as `npm run build` does) and the workbench's own page.
import { spawn } from 'node:child_process';
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

async function buildAddIn(): Promise<void> {
  await generate();
  await run('node_modules/webpack/bin/webpack.js', ['--mode', 'production']);
}

export async function build(options: { force: boolean; say: (line: string) => void }): Promise<void> {
  const step = async (
    name: string,
    stamp: string,
    stale: boolean,
    work: () => Promise<void>,
  ): Promise<void> => {
    if (!stale && !options.force) return;
    const began = Date.now();
    options.say(`Building ${name} …`);
    await work();
    writeStamp(stamp, began);
    options.say(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  };
  await step('the add-in', addInStamp, isStale(addInStamp, addInOutputs, addInSources), buildAddIn);
  const page = [path.join(pageOutput, 'index.html'), path.join(pageOutput, 'main.js')];
  await step('the workbench', pageStamp, isStale(pageStamp, page, pageSources), bundlePage);
}
