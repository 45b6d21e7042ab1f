// A map that names what is not there misleads: every path of ARCHITECTURE.md is looked for, and every folder of src is in it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');

const all = ['src', 'host', 'workbench', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${folder}/${name.replaceAll('\\', '/')}/`,
  ),
);

/** Described before there is anything in them. */
const TO_COME = ['src/warehouse', 'src/share'];

const named = [...text.matchAll(/`([^`\s]+)`/g)]
  .map(([, name = '']) => name)
  .filter((name) => /\/|\.(ts|tsx|md)$/.test(name) && !TO_COME.includes(name));

/** `<sheet>` stands for any name, `*` for any part of one, `…` for whatever follows. */
function pattern(name: string): RegExp {
  const parts = name.replace(/\/$/, '').split(/(<\w+>|\*|…)/);
  const source = parts.map((part) => {
    if (part.startsWith('<')) return '[^/]+';
    if (part === '*') return '[^/]*';
    return part === '…' ? '.*' : part.replace(/[.\\+?^$()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`/${source.join('')}/`);
}

describe('ARCHITECTURE.md', () => {
  it.each([...new Set(named)])('names %s, which is there', (name) => {
    expect(all.some((file) => pattern(name).test(file))).toBe(true);
  });

  it('knows every folder of src', () => {
    const folders = readdirSync(path.join(root, 'src')).map((name) => `\`src/${name}\``);
    expect(folders.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('would notice a path that is gone', () => {
    expect(all.some((file) => pattern('work/fillet.ts').test(file))).toBe(false);
    expect(all.some((file) => pattern('work/fill.ts').test(file))).toBe(true);
  });
});
