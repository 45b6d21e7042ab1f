// Which tests the quick runs leave out. A test file says so itself, in its first lines, with vitest's own mark:
// `@module-tag engine`. Whatever has no mark is fast: no build, no browser, no LibreOffice, no workbook of all sheets.
// tests/rules/kinds.test.ts holds this against what the files import.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Why a test is slow, by its mark. */
export const SLOW: Readonly<Record<string, string>> = {
  engine: 'builds or calculates whole workbooks',
  large: 'works through a lot of data',
  office: 'runs LibreOffice or poppler',
  built: 'needs what npm run build writes',
  browser: 'drives Chromium',
};

export interface TestFile {
  /** From the project's folder on. */
  readonly file: string;
  /** One of SLOW, or null for a fast one. */
  readonly slow: string | null;
}

const MARK = /@module-tag\s+([\w-]+)/;
const HEAD = 2000;

function slowness(file: string): string | null {
  if (file.startsWith('tests/browser/')) return 'browser';
  return MARK.exec(readFileSync(path.join(root, file), 'utf8').slice(0, HEAD))?.[1] ?? null;
}

/** The marks, as vitest wants them declared: it runs no file with another. */
export const TAGS = Object.entries(SLOW).map(([name, description]) => ({ name, description }));

/** Every test there is. */
export function testFiles(): TestFile[] {
  return readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => !file.startsWith('tests/rules/fixtures/'))
    .sort()
    .map((file) => ({ file, slow: slowness(file) }));
}
