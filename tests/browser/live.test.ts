// `npm run dev` in a browser: a new pane is loaded beside the workbook that is open, which loses nothing and is answered
// by the new pane's functions. The add-in served is a copy, so that a change to it is no change to anyone's files.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../workbench/server/build';
import { Live } from '../../workbench/server/live';
import { dist, pageOutput } from '../../workbench/server/paths';
import { serve, type WorkbenchServer } from '../../workbench/server/serve';
import { hasChromium, launch } from './chromium';
import { Workbench } from './workbenchPage';

describe.skipIf(!hasChromium())('the workbench under npm run dev', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dev-'));
  const live = new Live();
  let server: WorkbenchServer;
  let browser: Browser;
  let bench: Workbench;
  const shows = (address: string, text: string): Promise<unknown> =>
    expect.poll(() => bench.shown(address), { message: address }).toBe(text);

  beforeAll(async () => {
    await build({ force: false, say: () => undefined });
    cpSync(dist, folder, { recursive: true });
    server = await serve(null, { dist: folder, page: pageOutput, live });
    browser = await launch();
    bench = await Workbench.open(browser, server.address);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows a new pane and new functions, and keeps the workbook', async () => {
    await bench.type('A1', 'mine');
    await bench.type('A2', '=FUNNEL.SQLS(1000000,100000,25%)');
    await shows('A2', '40');
    const html = path.join(folder, 'taskpane.html');
    writeFileSync(html, readFileSync(html, 'utf8').replace('<title>', '<title>New '));
    live.tell('pane');
    await expect.poll(() => bench.pane.title()).toMatch(/^New /);
    await bench.pane.getByRole('tab', { name: 'Build' }).waitFor();
    expect(await bench.shown('A1')).toBe('mine');
    await bench.type('A3', '=FUNNEL.SQLS(2000000,100000,25%)+A2');
    await shows('A3', '120');
    expect(bench.errors).toEqual([]);
  });

  it('begins anew when the page itself is new', async () => {
    // A workbook with work in it is not given up unasked.
    bench.page.on('dialog', (dialog) => void dialog.accept());
    live.tell('page');
    await shows('A1', '');
  });
});
