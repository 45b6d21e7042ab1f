// Bundles the workbench's page: its scripts, the worker that calculates, and the files they need beside them.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { pageOutput, root } from './paths';

const page = path.join(root, 'workbench', 'page');

export const pageSources = [
  'workbench',
  'host',
  'src/catalogue',
  'src/i18n',
  'src/core',
  'package-lock.json',
].map((name) => path.join(root, name));

export async function bundlePage(): Promise<void> {
  await rm(pageOutput, { recursive: true, force: true });
  await mkdir(pageOutput, { recursive: true });
  const shared = {
    bundle: true,
    minify: true,
    target: 'es2022',
    absWorkingDir: root,
    logLevel: 'silent',
  } as const;
  await bundle({
    ...shared,
    entryPoints: { main: path.join(page, 'main.ts') },
    format: 'esm',
    splitting: true,
    outdir: pageOutput,
  });
  await bundle({
    ...shared,
    entryPoints: { calculator: path.join(page, 'host', 'calculator.worker.ts') },
    format: 'esm',
    outdir: pageOutput,
  });
  // A classic script: it must have run before office.js begins.
  await bundle({
    ...shared,
    entryPoints: { bridge: path.join(page, 'bridge.ts') },
    format: 'iife',
    outdir: pageOutput,
  });
  const engine = path.join(root, 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');
  await cp(engine, path.join(pageOutput, path.basename(engine)));
  const styles = (await readdir(page)).filter((name) => name.endsWith('.css'));
  for (const name of ['index.html', 'icon.svg', ...styles])
    await cp(path.join(page, name), path.join(pageOutput, name));
}
