// Serves src/taskpane/taskpane.html as it ships, with the bundle of entry.ts in place of taskpane.js, and nothing from
// the network.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { complaints } from './complaints';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ORIGIN = 'http://localhost:4321/';

/** `entry` is a path in the repository. */
export async function bundle(entry = 'tests/browser/pane/entry.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [root + entry],
    logOverride: { 'empty-import-meta': 'silent' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('Nothing was bundled');
  return script.text;
}

/** All of them, as they ship. */
function styles(): Record<string, [string, string]> {
  const folder = `${root}src/taskpane/`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return Object.fromEntries(names.map((name) => [name, ['text/css', readFileSync(folder + name, 'utf8')]]));
}

export async function openPane(
  browser: Browser,
  script: string,
  state: string,
  options: BrowserContextOptions = {},
  more: Readonly<Record<string, [string, string | Buffer]>> = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 400, height: 800 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const errors = await complaints(page);
  const files: Readonly<Record<string, [string, string | Buffer]>> = {
    ...more,
    'taskpane.html': ['text/html', readFileSync(`${root}src/taskpane/taskpane.html`, 'utf8')],
    ...styles(),
    'taskpane.js': ['text/javascript', script],
    'functions.js': ['text/javascript', ''],
    __OFFICE_JS__: ['text/javascript', ''],
  };
  await page.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const file = files[name];
    return file ? route.fulfill({ contentType: file[0], body: file[1] }) : route.fulfill({ status: 204 });
  });
  await showState(page, state);
  return { page, errors };
}

/** The pane anew in another state: a page that is there costs less than a new one. */
export async function showState(page: Page, state: string): Promise<void> {
  // Another address, because one that differs by what follows the # alone is not loaded again.
  await page.goto(`${ORIGIN}taskpane.html?${state}#${state}`);
  await page.locator('h1').waitFor();
}
