// Our functions as Excel gets them, one classic script and the metadata made from the catalogue, bundled on the spot: so
// neither a test nor a report ever runs on the build of yesterday.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { metadata } from './generate/metadata';

export async function functionsScript(): Promise<string> {
  const entry = fileURLToPath(new URL('../src/functions/index.ts', import.meta.url));
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2021',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('the functions were not bundled');
  return file.text;
}

export function functionsJson(): string {
  return JSON.stringify(metadata('https://example.com'));
}
