// An Excel that is not kind, in a browser: office.js that does not come, a part of the pane that is gone after a release, a
// theme that is not the system's, and pages that let nothing in that is not theirs.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../workbench/server/build';
import { serve, type WorkbenchServer } from '../../workbench/server/serve';
import { hasChromium, launch } from './chromium';
import { openBuilt, ORIGIN } from './pane/dist';
import { axe, ROOT, Workbench } from './workbenchPage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = `${ROOT}/build/screens`;

describe.skipIf(!hasChromium())('an Excel that is not kind', () => {
  let server: WorkbenchServer;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    await build({ force: false, say: () => undefined });
    server = await serve(null);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('says what is missing and what to do where office.js cannot be loaded', async () => {
    const { page } = await openBuilt(browser, 'taskpane.html', { office: 'blocked' });
    await page.getByRole('heading', { name: 'The connection to Excel is missing' }).waitFor();
    expect(await page.locator('body').innerText()).toContain('ask IT to allow appsforoffice.microsoft.com');
    await page.screenshot({ path: `${SCREENS}/pane-no-office.png` });
    expect(await axe(page, AXE)).toEqual([]);
    await page.getByRole('link', { name: 'reload' }).click();
    await page.getByRole('heading', { name: 'The connection to Excel is missing' }).waitFor();
    expect(page.url()).toBe(`${ORIGIN}taskpane.html`);
  });

  it('says it without any script of ours', async () => {
    const { page } = await openBuilt(browser, 'taskpane.html', {
      office: 'blocked',
      javaScriptEnabled: false,
    });
    await page.getByRole('heading', { name: 'The connection to Excel is missing' }).waitFor();
  });

  it('says nothing of it where office.js is there', async () => {
    const { page, errors } = await openBuilt(browser, 'taskpane.html', { office: 'there' });
    await page.getByText('Lifecycle Funnel works in Excel').waitFor();
    expect(await page.locator('#no-office').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it.each([
    ['dark', 'light', 'rgb(41, 41, 41)'],
    ['light', 'dark', 'rgb(255, 255, 255)'],
  ] as const)('is %s with Office while the system is %s', async (office, system, background) => {
    const address = `${server.address}/?theme=${office}`;
    const bench = await Workbench.open(browser, address, { colorScheme: system });
    await bench.pane.getByRole('tab', { name: 'Build' }).waitFor();
    const shown = () => bench.pane.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(shown).toBe(background);
    expect(await axe(bench.pane, AXE)).toEqual([]);
    await bench.page.screenshot({ path: `${SCREENS}/workbench-office-${office}.png` });
    expect(bench.errors).toEqual([]);
    await bench.page.close();
  });

  it.each([
    ['the steps of the import', '**/import-steps.*.js', 'Import', null],
    ['the list of functions', '**/functions-help.*.js', 'Functions', null],
    ['what builds sheets', '**/sheets.*.js', 'Build', 'Build 8 sheets'],
    ['the import’s worker', '**/import-worker.*.js', 'Import', 'Try with sample data'],
  ] as const)('asks to reload where %s is gone after a release', async (_, gone, place, press) => {
    const bench = await Workbench.open(browser, server.address);
    await bench.page.route(gone, (route) => route.fulfill({ status: 404 }));
    await bench.pane.getByRole('tab', { name: place }).click();
    if (press !== null) await bench.pane.getByText(press, { exact: true }).click();
    await bench.pane.locator('main').getByText('A newer version is there').waitFor();
    if (place === 'Build') await bench.page.screenshot({ path: `${SCREENS}/pane-newer-version.png` });
    await bench.page.unroute(gone);
    await bench.type('A1', 'stays');
    await bench.pane.getByText('Reload', { exact: true }).click();
    const notice = bench.pane.locator('main').getByText('A newer version is there');
    await notice.waitFor({ state: 'detached' });
    await bench.pane.getByRole('tab', { name: place }).click();
    if (press !== null) await bench.pane.getByText(press, { exact: true }).click();
    const now = { Import: 'Check the columns', Functions: 'FUNNEL.SQLS', Build: 'Built Settings' };
    const expected = place === 'Import' && press === null ? 'Import a CRM export' : now[place];
    await bench.pane.locator('main').getByText(expected).first().waitFor();
    expect(await bench.shown('A1')).toBe('stays');
    await bench.page.close();
  });

  it.each(['taskpane.html', 'help/index.html', 'help/FUNNEL.SQLS.html'])(
    '%s runs no script that was put into it, and nothing of its own is kept away',
    async (name) => {
      const { page, errors } = await openBuilt(browser, name, { office: 'there' });
      await page.waitForLoadState('load');
      expect(errors).toEqual([]);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ranInline = true';
        document.body.append(script);
        return Reflect.get(window, 'ranInline') === true;
      });
      expect(ran).toBe(false);
      await expect.poll(() => errors.join()).toMatch(/policy script-src(-elem)?: inline/);
      await page.close();
    },
  );

  it('the workbench runs no script that was put into it, nor text', async () => {
    const bench = await Workbench.open(browser, server.address);
    await bench.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
      setTimeout('window.ranText = true');
    });
    await expect.poll(() => bench.errors.join()).toMatch(/policy script-src(-elem)?: inline/);
    await expect.poll(() => bench.errors.join()).toMatch(/policy script-src: eval/);
    const ran = await bench.page.evaluate(() => [
      Reflect.get(window, 'ranInline') as unknown,
      Reflect.get(window, 'ranText') as unknown,
    ]);
    expect(ran).toEqual([undefined, undefined]);
    await bench.page.close();
  });
});
