// Real files through the real import worker, in the pane: the sample, a dropped export, a file that is no CSV, dates that
// can be read two ways, and a large file that is cancelled. The sample's rows are counted here, from its text.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launch } from './chromium';
import { bundle, openPane } from './pane/page';

const SAMPLE = readFileSync(new URL('../fixtures/sample/hubspot-contacts-sample.csv', import.meta.url));
const INVENTED = readFileSync(new URL('../fixtures/sample/invented-figures.json', import.meta.url));
const HEADER = 'Record ID,Became a Lead Date,Became a Customer Date,Total Revenue';

/** Milliseconds from now to the last word of progress, and how many of them were in tasks longer than 50. */
function watchThread(): void {
  const from = performance.now();
  let to = from;
  const tasks: PerformanceEntry[] = [];
  const tell = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  tell.observe({ type: 'longtask' });
  const watch = new MutationObserver(() => {
    if (document.querySelector('.progress')) to = performance.now();
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  const thread = () => {
    tasks.push(...tell.takeRecords());
    const during = tasks.filter(({ startTime }) => startTime > from && startTime < to);
    return { read: to - from, blocked: during.reduce((sum, { duration }) => sum + duration, 0) };
  };
  Object.assign(window, { thread });
}

describe.skipIf(!hasChromium())('importing in the pane', () => {
  let browser: Browser;
  let script: string;
  let worker: string;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    [browser, script, worker] = await Promise.all([
      launch(),
      bundle('tests/browser/pane/importEntry.ts'),
      bundle('src/taskpane/import.worker.ts'),
    ]);
  });
  beforeEach(async () => {
    ({ page, errors } = await openPane(
      browser,
      script,
      '',
      {},
      {
        'import-worker.js': ['text/javascript', worker],
        'assets/sample/hubspot-contacts-sample.csv': ['text/csv', SAMPLE],
        'assets/sample/invented-figures.json': ['application/json', INVENTED],
      },
    ));
    await page.getByRole('tab', { name: 'Import' }).click();
  });
  afterAll(() => browser.close());

  const give = (name: string, text: string | Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const heading = (name: string) => page.getByRole('heading', { name }).waitFor();

  test('the sample is recognised, counted and filled', async () => {
    const rows = SAMPLE.toString('utf8').trim().split('\n').length - 1;
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await heading('Check the columns');
    expect(await page.locator('.recognised').innerText()).toMatch(/HubSpot contacts, \d+% sure/);
    await page.getByText('Count the months').click();
    await heading('Check the counts');
    expect(await page.locator('.lead').innerText()).toMatch(
      new RegExp(`^${rows.toLocaleString('en-GB')} rows read`),
    );
    expect(await page.locator('tbody tr').count()).toBe(13);
    await page.screenshot({ path: 'build/screens/pane-real-preview.png', fullPage: true });
    await page.getByText('Build the Lifecycle report and fill it').click();
    await heading('Imported');
    expect(errors).toEqual([]);
  });

  test('an Excel workbook is refused beside the control, with what to do', async () => {
    await give('pipeline.csv', Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml', 'latin1'));
    await page
      .getByText(/^pipeline\.csv is not a CSV file/)
      .first()
      .waitFor();
    expect(await page.getByText('Choose a CSV file').isVisible()).toBe(true);
  });

  test('dates that can be read two ways are asked about, and the answer decides the month', async () => {
    await give('leads.csv', `${HEADER}\n1,3/4/2025,,\n2,5/4/2025,,\n`);
    await heading('Check the columns');
    await page.getByText('Count the months').click();
    await page.getByText('Say how the dates are to be read, above.').first().waitFor();
    await page.getByRole('radio', { name: /^day first: 3 April 2025/ }).check();
    await page.getByText('Count the months').click();
    await heading('Check the counts');
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/^Apr 2025\s+2/)]);
    await page.getByRole('button', { name: 'Change the columns' }).click();
    await page.getByRole('radio', { name: /^month first: 4 March 2025/ }).check();
    await page.getByText('Count the months').click();
    await heading('Check the counts');
    const months = await page.locator('tbody tr').allInnerTexts();
    expect(months.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^Mar 2025 1/),
      expect.stringMatching(/^Apr 2025 0/),
      expect.stringMatching(/^May 2025 1/),
    ]);
  });

  test('contacts and deals are mapped one after the other, and joined', async () => {
    const buffer = (text: string) => ({ mimeType: 'text/csv', buffer: Buffer.from(text) });
    const contacts = `Record ID,Became a Lead Date\n1,2025-01-14\n2,2025-01-20\n`;
    const deals = `Deal ID,Deal Stage,Close Date,Amount,Associated Contact IDs\n9,Closed Won,2025-02-03,500,2\n`;
    await page.locator('input[type=file]').setInputFiles([
      { name: 'contacts.csv', ...buffer(contacts) },
      { name: 'deals.csv', ...buffer(deals) },
    ]);
    await page.getByText('File 1 of 2').first().waitFor();
    await page.getByText('Next: deals.csv').click();
    await page.getByText('Back to contacts.csv').waitFor();
    await page.getByText('Count the months').click();
    await page.getByText('The deals of deals.csv are joined to the people of contacts.csv').waitFor();
    const months = (await page.locator('tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    expect(months).toEqual([
      expect.stringMatching(/^Jan 2025 2 .*0/),
      expect.stringMatching(/^Feb 2025 0 .*1 500$/),
    ]);
  });

  test('a large file shows how far it is, and can be cancelled', async () => {
    await page.evaluate((header) => {
      const line = ',2025-01-06,2025-02-03,1200\n';
      const rows = Array.from({ length: 1_000_000 }, (_, index) => String(index) + line);
      const list = new DataTransfer();
      list.items.add(new File([header, '\n', ...rows], 'large.csv'));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no file input');
      input.files = list.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      // Reading is fast: the button is pressed in the page, as soon as some of the file was read.
      const press = () => {
        const progress = document.querySelector('.progress p')?.textContent ?? '';
        const cancel = [...document.querySelectorAll('fluent-button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        if (!/^\d.* MB of \d+(\.\d)? MB read$/.test(progress) || !(cancel instanceof HTMLElement)) return;
        observer.disconnect();
        Object.assign(window, { progress });
        cancel.click();
      };
      const observer = new MutationObserver(press);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    }, HEADER);
    await heading('Check the columns');
    await page.getByText('Count the months').click();
    await page.getByText('Cancelled. Nothing was written.').first().waitFor();
    expect(await page.evaluate('window.progress')).toMatch(/ MB of 33(\.\d)? MB read$/);
    await page.locator('#with-leads').click();
    await page.evaluate(watchThread);
    await page.getByText('Count the months').click(); // another worker takes over
    await heading('Check the counts');
    // Reading is the worker's: the pane's thread is free while it goes on, however busy the machine is.
    const { read, blocked } = await page.evaluate<{ read: number; blocked: number }>('window.thread()');
    expect(read).toBeGreaterThan(100);
    expect(blocked).toBeLessThan(read / 4);
    expect(await page.locator('.lead').innerText()).toMatch(/^1,000,000 rows read/);
    // More than are written unasked: all are counted, and the list is asked about.
    await page.getByText('Count again with the list of 1,000,000 leads').waitFor();
    expect(errors).toEqual([]);
  });
});
