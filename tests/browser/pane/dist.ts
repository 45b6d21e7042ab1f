// The add-in as it was built, opened by itself, with Microsoft's own client library or without it: no workbench, no Excel.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { contentType } from '../../../workbench/server/files';
import { dist } from '../../../workbench/server/paths';
import { complaints } from './complaints';

const LIBRARY = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const ORIGIN = 'http://localhost:4322/';

export interface Opening extends BrowserContextOptions {
  readonly office: 'there' | 'blocked';
}

function fileOf(address: string): string | null {
  if (address.startsWith(CDN)) return join(LIBRARY, address.slice(CDN.length));
  return address.startsWith(ORIGIN) ? join(dist, new URL(address).pathname) : null;
}

/** @param name a page of dist/, such as taskpane.html */
export async function openBuilt(
  browser: Browser,
  name: string,
  { office, ...options }: Opening,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 }, ...options });
  const page = await context.newPage();
  const errors = await complaints(page);
  await page.route('**/*', (route) => {
    const address = route.request().url().split(/[?#]/, 1)[0] ?? '';
    const file = fileOf(address);
    if (file === null || (office === 'blocked' && address.startsWith(CDN))) return route.abort();
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: contentType(file), body: readFileSync(file) });
  });
  await page.goto(ORIGIN + name);
  return { page, errors };
}
