// Writes everything that follows from the catalogue (build/generated/functions.json, the help pages, docs/functions.md)
// and both manifests: the one for PUBLIC_URL, and one for sideloading beside it from the developer's own machine.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PUBLIC_URL } from '../config/address.mjs';
import { shippedFunctions } from '../src/catalogue';
import { functionTable } from './generate/functionTable';
import { helpIndex, helpPage } from './generate/helpPage';
import { fillManifest } from './generate/manifest';
import { metadata } from './generate/metadata';

const root = join(import.meta.dirname, '..');

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write('build/generated/functions.json', `${JSON.stringify(metadata(PUBLIC_URL), null, 2)}\n`);
for (const declaration of shippedFunctions)
  write(`build/generated/help/${declaration.id}.html`, helpPage(declaration));
write('build/generated/help/index.html', helpIndex());
copyFileSync(join(root, 'scripts/generate/help.css'), join(root, 'build/generated/help/help.css'));
write('docs/functions.md', await functionTable());

const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
write('build/generated/manifest.xml', fillManifest(manifest, { address: PUBLIC_URL, development: false }));
write(
  'build/generated/manifest.dev.xml',
  fillManifest(manifest, { address: 'https://localhost:3000', development: true }),
);
