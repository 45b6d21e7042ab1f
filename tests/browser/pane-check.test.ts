// "Check this Excel" as a person meets it at the pane's end: asked for, told what it costs, run, read, its report copied; by
// keyboard alone too, and without a clipboard.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHECKED } from '../unit/taskpane/fakeCheck';
import { hasChromium } from './chromium';
import { onePane } from './pane/onePane';
import { axe } from './workbenchPage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const calls = (page: Page) => page.evaluate<unknown[][]>('window.calls');
const spoken = (page: Page) => page.locator('[role=status]').innerText();

describe.skipIf(!hasChromium())('Check this Excel', () => {
  const pane = onePane('');

  /** By its text: Playwright does not see the role of Fluent's own buttons. */
  const button = (name: string) => pane.page.locator('footer').getByText(name, { exact: true });

  test('says first what it does and costs, then what it found, and copies the report', async () => {
    await button('Check this Excel').click();
    await pane.page.getByRole('heading', { name: 'Check this Excel' }).waitFor();
    await pane.page.getByText('Excel’s own undo list is emptied').waitFor();
    expect((await calls(pane.page)).flat()).not.toContain('checkExcel');
    expect(await axe(pane.page, AXE)).toEqual([]);

    await button('Check').click();
    await button('2 of 5 are as expected.').waitFor();
    expect(await spoken(pane.page)).toBe('2 of 5 are as expected.');
    const others = pane.page.locator('footer li');
    expect(await others.allInnerTexts()).toEqual([
      'The paper size can be set. refused: GeneralException at PageLayout.paperSize, pageLayout.paperSize = ...;',
      'A formula comes back as it was written. no: [["=sum(A1:A2, 1.5)*2-if(A3>0, 1, 0)"]]',
      'Excel hands the whole file over. not in this Excel: File 1.1',
    ]);
    await pane.page.getByText('As expected', { exact: true }).click();
    await expect.poll(() => others.count()).toBe(5);
    expect(await axe(pane.page, AXE)).toEqual([]);

    await button('Copy report').click();
    await button('The report is copied.').waitFor();
    expect((await calls(pane.page)).filter(([name]) => name === 'copy')).toEqual([['copy', CHECKED.report]]);
    await pane.page.locator('summary', { hasText: 'The report' }).click();
    expect(await pane.page.getByRole('textbox', { name: 'The report' }).inputValue()).toBe(CHECKED.report);

    await button('Close').click();
    await button('Check this Excel').waitFor();
  });

  test('by keyboard, the focus goes where it goes on', async () => {
    await button('Check this Excel').focus();
    await pane.page.keyboard.press('Enter');
    const heading = pane.page.getByRole('heading', { name: 'Check this Excel' });
    await heading.waitFor();
    await expect
      .poll(() => pane.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Check this Excel');
    await pane.page.keyboard.press('Tab');
    await pane.page.keyboard.press('Enter');
    await pane.page.getByText('2 of 5 are as expected.').first().waitFor();
    await expect
      .poll(() => pane.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Check this Excel');
  });
});
