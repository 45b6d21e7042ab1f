// The workbench as a person without Excel meets it: `npm start`, formulas, errors, recalculation, the pane's import and
// its undo, saving a file that another program reads. Expected numbers are the contract's worked examples, or counted by
// hand in the sample file.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import type { Workbook } from '../../host/model/types';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launch } from './chromium';
import { axe, ROOT, startWorkbench, Workbench, type Started } from './workbenchPage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = `${ROOT}/build/screens`;

describe.skipIf(!hasChromium())('the workbench', () => {
  let started: Started;
  let browser: Browser;
  let bench: Workbench;
  const shown = (address: string) => bench.shown(address);
  const shows = (address: string, text: string): Promise<unknown> =>
    expect.poll(() => shown(address), { message: address }).toBe(text);

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    started = await startWorkbench();
    browser = await launch();
    bench = await Workbench.open(browser, started.address);
  });
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });

  it('opens with an empty sheet, the cursor in A1, the pane at Build, and a hint', async () => {
    const { page } = bench;
    expect(await page.locator('#name-box').inputValue()).toBe('A1');
    expect(await bench.tabs()).toEqual(['Sheet1']);
    await bench.pane.getByRole('tab', { name: 'Build' }).waitFor();
    expect(await page.locator('#hint').textContent()).toContain('=FUNNEL.MQLS(10000000,50000,25%,20%)');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('cell-input');
    await page.screenshot({ path: `${SCREENS}/workbench-empty.png` });
    expect(await axe(page, AXE)).toEqual([]);
  });

  it('calculates what is typed, completes names, and explains arguments', async () => {
    const { page } = bench;
    await page.keyboard.type('=FUNNEL.MQ');
    await page.locator('.completion .option').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('10000000,50000,');
    expect(await page.locator('.argument-help b').textContent()).toBe('close');
    expect(await axe(page, AXE)).toEqual([]);
    await page.keyboard.type('25%,20%');
    await page.keyboard.press('Enter');
    await shows('A1', '4000');
  });

  it('spills the labelled curve', async () => {
    await bench.type('C1', '=SQL.DECAY()');
    await shows('C1', 'Age (days)');
    // 2^(−age/30) at 0, 15 and 30 days.
    await shows('D2', '1');
    await shows('D4', '0.70711');
    await shows('D6', '0.5');
  });

  it('shows the sentence of a wrong formula, beneath the sheet, to the pointer and to a screen reader', async () => {
    await bench.type('A3', '=FUNNEL.MQLS(10000000,50000,25,20%)');
    await shows('A3', '#VALUE!');
    await bench.goTo('A3');
    const title = await bench.page.locator('.rgCell.error').first().getAttribute('title');
    expect(title).toContain('25');
    expect(title).toContain('25%');
    expect(await bench.page.locator('#announce').textContent()).toContain(title ?? 'no title');
    await expect.poll(() => bench.page.locator('#status').textContent()).toBe(title);
    await bench.page.screenshot({ path: `${SCREENS}/workbench-fault.png` });
  });

  it('calculates again when a number it depends on changes', async () => {
    await bench.type('A5', '10000000');
    await bench.type('A6', '=FUNNEL.MQLS(A5,50000,25%,20%)/2');
    await shows('A6', '2000');
    await bench.type('A5', '20000000');
    await shows('A6', '4000');
    await bench.page.keyboard.press('Control+z');
    await shows('A6', '2000');
  });

  it('puts every fast keystroke where it belongs', async () => {
    await bench.goTo('A10');
    for (const text of ['=FUNNEL.SQLS(1000000,100000,25%)', '7', '=A10+A11']) {
      await bench.page.keyboard.type(text);
      await bench.page.keyboard.press('Enter');
    }
    await shows('A12', '47');
    await shows('A10', '40');
    await shows('A11', '7');
  });

  it('copies formulas with their references, and sums a selection in the status line', async () => {
    const { page } = bench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [address, text] of [
      ['F1', '1'],
      ['F2', '2'],
      ['F3', '3'],
      ['G1', '=F1*10'],
    ] as const)
      await bench.type(address, text);
    await bench.goTo('G1');
    await page.keyboard.press('Control+c');
    await bench.goTo('G2:G3');
    await page.keyboard.press('Control+v');
    await shows('G2', '20');
    await shows('G3', '30');
    await bench.goTo('G1:G3');
    await expect.poll(() => page.locator('#status').textContent()).toBe('Average: 20   Count: 3   Sum: 60');
  });

  it('adds and renames sheets, and formulas follow the new name', async () => {
    const { page } = bench;
    await page.locator('.add-sheet').click();
    await expect.poll(() => bench.tabs()).toEqual(['Sheet1', 'Sheet2']);
    await bench.type('A1', '=Sheet1!F3*2');
    await shows('A1', '6');
    await page.locator('.tab', { hasText: 'Sheet1' }).dblclick();
    await page.keyboard.type('My plan');
    await page.keyboard.press('Enter');
    await expect.poll(() => bench.tabs()).toEqual(['My plan', 'Sheet2']);
    await page.locator('.tab', { hasText: 'Sheet2' }).click();
    await bench.goTo('A1');
    expect(await page.locator('#formula').inputValue()).toBe("='My plan'!F3*2");
  });

  it('checks this Excel from the pane, and leaves the workbook as it is', async () => {
    const { page, pane } = bench;
    const before = [...(await bench.tabs()), await shown('A1')];
    await pane.getByText('Check this Excel').click();
    await pane.getByText('Check', { exact: true }).click();
    await pane.getByText('Copy report').waitFor();
    const text = await pane.getByRole('textbox', { name: 'The report', includeHidden: true }).inputValue();
    // As in a kind Excel, and the file that it hands over is the one that it saves.
    expect(text).toContain('0 does not hold, 0 refused, 0 not offered');
    expect(text).toContain('holds: reading.file');
    expect([...(await bench.tabs()), await shown('A1')]).toEqual(before);
    await pane.getByText('Copy report').click();
    await pane.locator('footer').getByText('The report is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await pane.getByText('Close', { exact: true }).click();
  });

  it('imports the sample file and builds the report from it', async () => {
    const { page, pane } = bench;
    await pane.getByRole('tab', { name: 'Import' }).click();
    await pane.getByText('Try with sample data').click();
    await pane.getByText('Count the months').click();
    await pane.getByText('Build the Lifecycle report and fill it').click();
    await pane.getByText('Imported', { exact: true }).waitFor();
    const early = await page.evaluate(() => {
      const { lifecycleWorkbench } = window as unknown as {
        lifecycleWorkbench: { session: { host: { session: { dirty: boolean } } } };
      };
      const isToCome = lifecycleWorkbench.session.host.session.dirty;
      return { status: document.querySelector('#status')?.textContent, isToCome };
    });
    expect(early, 'figures that are still to come').not.toEqual({ status: 'Ready', isToCome: true });
    await page.locator('.tab', { hasText: 'Lifecycle report' }).click();
    await page.waitForFunction(() => document.querySelector('#status')?.textContent === 'Ready');
    const report = await page.evaluate(() => {
      const { lifecycleWorkbench } = window as unknown as {
        lifecycleWorkbench: { session: { workbook: Workbook } };
      };
      const { workbook } = lifecycleWorkbench.session;
      const sheet = workbook.sheets.find(({ name }) => name === 'Lifecycle report');
      const values = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
      const errors = workbook.sheets.flatMap(({ name, cells }) =>
        [...cells]
          .filter(([, { value }]) => typeof value === 'object' && value !== null)
          .map(([key]) => `${name} row ${Math.floor(key / 16384) + 1}`),
      );
      return { numbers: values.filter((value) => typeof value === 'number').length, errors };
    });
    // The errors typed on purpose stand on the sheet of the person's own.
    expect(report.errors).toEqual(['My plan row 3']);
    expect(report.numbers).toBeGreaterThan(100);
    // 141 contacts of the sample file became leads in December 2025.
    const leads = await page.evaluate(() => {
      const label = [...document.querySelectorAll('.rgCell')].find(
        (cell) => cell.textContent === 'New leads',
      );
      const row = label?.getAttribute('data-rgrow') ?? '';
      return [...document.querySelectorAll(`.rgCol .vertical-inner .rgCell[data-rgrow="${row}"]`)].map(
        (cell) => cell.textContent,
      );
    });
    expect(leads).toContain('141');
    await page.screenshot({ path: `${SCREENS}/workbench-report.png` });
    expect(await axe(page, AXE)).toEqual([]);
  });

  it('draws the charts of the report where they stand', async () => {
    const charts = bench.page.locator('.chart canvas');
    await expect.poll(() => charts.count()).toBeGreaterThanOrEqual(2);
    expect(await charts.first().getAttribute('aria-label')).toBeTruthy();
    await charts.first().scrollIntoViewIfNeeded();
    await bench.page.screenshot({ path: `${SCREENS}/workbench-charts.png` });
  });

  it('refuses what data validation does not allow, and says why', async () => {
    const { page } = bench;
    await page.locator('.tab', { hasText: 'Settings' }).click();
    await bench.type('C8', '13');
    const dialog = page.locator('dialog');
    await dialog.waitFor();
    expect(await axe(page, AXE)).toEqual([]);
    await page.screenshot({ path: `${SCREENS}/workbench-refused.png` });
    await page.keyboard.press('Enter');
    // The refused text comes back into the cell to be corrected; Escape gives it up, and the add-in may write again.
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value))
      .toBe('13');
    await page.keyboard.press('Escape');
    await shows('C8', '1');
  });

  it('saves a file that another program reads, formulas and results alike', async () => {
    const { page } = bench;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#save-workbook').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Workbook.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await download.path());
    const names = workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
    expect(names).toEqual([
      'My plan',
      'Sheet2',
      'Settings',
      'Targets',
      'Costs',
      'Monthly data',
      'Import details',
      'Lifecycle report',
      'As reported',
      'Funnel plan',
      'Channels',
      'Programmes',
      'Attribution',
      'Checks',
    ]);
    const cell = workbook.getWorksheet('My plan')?.getCell('A1');
    expect(cell?.result).toBe(4000);
    // As Excel itself stores an add-in's function.
    expect(cell?.formula).toBe('_xldudf_FUNNEL_MQLS(10000000,50000,25%,20%)');
  });

  it('takes the whole build back and leaves the own sheets as they were', async () => {
    const { pane } = bench;
    await pane.getByText('Undo', { exact: true }).first().click();
    await expect.poll(() => bench.tabs()).toEqual(['My plan', 'Sheet2']);
    await bench.page.locator('.tab', { hasText: 'My plan' }).click();
    await shows('A1', '4000');
  });

  it('starts a new workbook after asking, with the functions ready again', async () => {
    const { page } = bench;
    await page.locator('#new-workbook').click();
    await page.locator('dialog').getByRole('button', { name: 'New workbook' }).click();
    await expect.poll(() => bench.tabs()).toEqual(['Sheet1']);
    // The new grid is drawn: what is typed before goes nowhere.
    await shows('A1', '');
    await bench.type('A1', '=SQL.CUSTOMERS(40,5,25%)');
    await shows('A1', '8.75');
  });

  it('asked nothing of another machine and met no error', () => {
    expect(bench.errors).toEqual([]);
  });
});
