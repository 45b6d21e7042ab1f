// Bundles the workbench's page: its scripts, the worker that calculates, and the files they need beside them.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type BuildOptions } from 'esbuild';
import { pageOutput, root } from './paths';

export const pageFolder = path.join(root, 'workbench', 'page');

export const pageSources = [
  'workbench',
  'host',
  'src/catalogue',
  'src/i18n',
  'src/core',
  'package-lock.json',
].map((name) => path.join(root, name));

/** What esbuild is asked for, one bundle a kind of script. */
export function pageBundles(folder: string): BuildOptions[] {
  const shared = {
    bundle: true,
    target: 'es2022',
    absWorkingDir: root,
    logLevel: 'silent',
    outdir: folder,
  } as const;
  return [
    {
      ...shared,
      entryPoints: { main: path.join(pageFolder, 'main.ts') },
      format: 'esm',
      splitting: true,
    },
    {
      ...shared,
      entryPoints: { calculator: path.join(pageFolder, 'host', 'calculator.worker.ts') },
      format: 'esm',
    },
    // Classic scripts: the bridge must have run before office.js begins.
    {
      ...shared,
      entryPoints: { bridge: path.join(pageFolder, 'bridge.ts'), live: path.join(pageFolder, 'live.ts') },
      format: 'iife',
    },
  ];
}

/** What the page loads as it stands. */
export async function copyPageFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const engine = path.join(root, 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');
  await cp(engine, path.join(folder, path.basename(engine)));
  const styles = (await readdir(pageFolder)).filter((name) => name.endsWith('.css'));
  for (const name of ['index.html', 'icon.svg', ...styles])
    await cp(path.join(pageFolder, name), path.join(folder, name));
}

export async function bundlePage(): Promise<void> {
  await rm(pageOutput, { recursive: true, force: true });
  for (const options of pageBundles(pageOutput)) await bundle({ ...options, minify: true });
  await copyPageFiles(pageOutput);
}
