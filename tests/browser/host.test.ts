// The same host in Chromium, under the same unmodified client library: what the add-in does in Node it can do here, and
// the workbook that comes out is the same, byte for byte.
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExcel } from '../../host/node';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import { hasChromium, launch } from './chromium';

const require = createRequire(import.meta.url);
const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const wasm = join(dirname(require.resolve('@ironcalc/wasm')), 'wasm_bg.wasm');

/** What an add-in does, in words both places understand: no closure, so that it can be sent into the page. */
async function work(excel: typeof Excel): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Monthly data');
    sheet.getRange('A1:B3').values = [
      ['Month', 'Leads'],
      [45_000, 120],
      [45_031, '25%'],
    ];
    sheet.tables.add('A1:B3', true).name = 'lfMonths';
    sheet.names.add('lf.block', sheet.getRange('A1:B3'));
    sheet.getRange('D1:D3').formulas = [
      ['=SUM(lfMonths[Leads])'],
      ['=EDATE(A2,1)'],
      ['=2*FUNNEL.SQLS(1000000,100000,25%)'],
    ];
    sheet.getRange('A1:B1').format.font.bold = true;
    sheet.getRange('2:2').insert('Down');
    await context.sync();
    const read = sheet.getRange('D1:D3').load('values');
    await context.sync();
    return read.values as unknown[][];
  });
}

describe.skipIf(!hasChromium())('the host in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    const entry = join(import.meta.dirname, 'hostPage.ts');
    const bundled = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'iife',
      write: false,
      target: 'es2022',
      define: { 'import.meta.url': '"http://localhost/"' },
    });
    const ours: Record<string, string> = {
      '/': `<!doctype html><script>window.functionsJson=${JSON.stringify(functionsJson()).replaceAll('<', '\\u003c')}</script>
        <script src="/host.js"></script><script src="/office.js"></script><script src="/functions.js"></script>`,
      '/host.js': bundled.outputFiles[0]?.text ?? '',
      '/functions.js': await functionsScript(),
    };
    server = createServer((request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const text = ours[path];
      response.setHeader(
        'content-type',
        path === '/' ? 'text/html' : path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript',
      );
      try {
        response.end(text ?? readFileSync(path === '/wasm_bg.wasm' ? wasm : join(library, path)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launch();
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(() => Office.onReady());
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('does the same work as in Node, with the same workbook in the end', async () => {
    const here = await createExcel({
      functionsScript: await functionsScript(),
      functionsJson: functionsJson(),
    });
    const valuesHere = await work(here.Excel);
    const valuesThere = await page.evaluate(`(${work.toString()})(Excel)`);
    expect(valuesThere).toEqual(valuesHere);
    expect(valuesHere.slice(0, 1)).toEqual([[120.25]]);
    const there = await page.evaluate(async () => {
      const { host, serialise } = (
        window as unknown as {
          hostUnderTest: { host: { recalculate(): Promise<void> }; serialise(): string };
        }
      ).hostUnderTest;
      await host.recalculate();
      return serialise();
    });
    expect(there).toBe(await here.serialise());
    expect(there).toContain('80');
    expect(errors).toEqual([]);
  });

  it('refuses there, too, what it does not model', async () => {
    const code = await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.pivotTables.load('name');
        await context.sync();
      }).then(
        () => 'done',
        (error: { code: string }) => error.code,
      ),
    );
    expect(code).toBe('NotImplemented');
  });
});
