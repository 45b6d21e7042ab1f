// "Check this Excel" as a person meets it at the pane's end: asked for, told what it costs, run, read, its report copied; by
// keyboard alone too, and without a clipboard.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CHECKED } from '../unit/taskpane/fakeCheck';
import { hasChromium, launch } from './chromium';
import { bundle, openPane } from './pane/page';
import { axe } from './workbenchPage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const calls = (page: Page) => page.evaluate<unknown[][]>('window.calls');
const spoken = (page: Page) => page.locator('[role=status]').innerText();

describe.skipIf(!hasChromium())('Check this Excel', () => {
  let browser: Browser;
  let script: string;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  beforeEach(async () => {
    ({ page, errors } = await openPane(browser, script, ''));
  });
  afterAll(() => browser.close());

  /** By its text: Playwright does not see the role of Fluent's own buttons. */
  const button = (name: string) => page.locator('footer').getByText(name, { exact: true });

  test('says first what it does and costs, then what it found, and copies the report', async () => {
    await button('Check this Excel').click();
    await page.getByRole('heading', { name: 'Check this Excel' }).waitFor();
    await page.getByText('Excel’s own undo list is emptied').waitFor();
    expect((await calls(page)).flat()).not.toContain('checkExcel');
    expect(await axe(page, AXE)).toEqual([]);

    await button('Check').click();
    await button('2 of 5 are as expected.').waitFor();
    expect(await spoken(page)).toBe('2 of 5 are as expected.');
    const others = page.locator('footer li');
    expect(await others.allInnerTexts()).toEqual([
      'The paper size can be set. refused: GeneralException at PageLayout.paperSize, pageLayout.paperSize = ...;',
      'A formula comes back as it was written. no: [["=sum(A1:A2, 1.5)*2-if(A3>0, 1, 0)"]]',
      'Excel hands the whole file over. not in this Excel: File 1.1',
    ]);
    await page.getByText('As expected', { exact: true }).click();
    await expect.poll(() => others.count()).toBe(5);
    expect(await axe(page, AXE)).toEqual([]);

    await button('Copy report').click();
    await button('The report is copied.').waitFor();
    expect((await calls(page)).filter(([name]) => name === 'copy')).toEqual([['copy', CHECKED.report]]);
    await page.locator('summary', { hasText: 'The report' }).click();
    expect(await page.getByRole('textbox', { name: 'The report' }).inputValue()).toBe(CHECKED.report);

    await button('Close').click();
    await button('Check this Excel').waitFor();
    expect(errors).toEqual([]);
  });

  test('by keyboard, the focus goes where it goes on', async () => {
    await button('Check this Excel').focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'Check this Excel' });
    await heading.waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Check this Excel');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('2 of 5 are as expected.').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Check this Excel');
  });
});
