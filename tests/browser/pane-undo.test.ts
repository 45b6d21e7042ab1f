// The question before an undo, in Chromium: its three answers, what each asks of the workbook, and what is said afterwards.
import { describe, expect, test } from 'vitest';
import { hasChromium } from './chromium';
import { onePane } from './pane/onePane';

const ANSWERS = ['Keep everything', 'Take back the rest', 'Take all back'];

describe.skipIf(!hasChromium())('the question before an undo', () => {
  const pane = onePane('undo-of-import');

  const calls = () => pane.page.evaluate(() => Reflect.get(window, 'calls') as unknown[][]);
  const question = () => pane.page.locator('section.question');
  const press = (name: string) => question().getByText(name, { exact: true }).click();

  test('says that nothing has happened, and has its three answers in this order, to keep everything first', async () => {
    const text = await question().innerText();
    expect(text).toContain('Nothing has been taken back yet.');
    expect(await question().locator('.row fluent-button').allInnerTexts()).toEqual(ANSWERS);
    const primary = question().locator('fluent-button[appearance="primary"]');
    expect(await primary.allInnerTexts()).toEqual(['Keep everything']);
    expect(await calls()).toEqual([]);
  });

  test('to keep everything asks nothing of the workbook, and the line stays', async () => {
    await press('Keep everything');
    await question().waitFor({ state: 'detached' });
    expect(await calls()).toEqual([]);
    expect(await pane.page.locator('.earlier li').count()).toBe(2);
  });

  test('the rest goes: the line says so, and so does the notice', async () => {
    await press('Take back the rest');
    await pane.page.getByText('taken back in part', { exact: true }).waitFor();
    expect(await calls()).toEqual([['undo', ['b'], 'keep', 'as asked']]);
    const notice = pane.page.locator('fluent-message-bar');
    expect(await notice.first().innerText()).toContain(
      'Taken back in part: Filled Monthly data. Kept, with what was changed: Monthly data.',
    );
    expect(await pane.page.locator('.earlier li').count()).toBe(2);
  });

  test('all of it goes, and its line with it', async () => {
    await press('Take all back');
    await pane.page.getByText('Taken back: Filled Monthly data.').first().waitFor();
    expect(await calls()).toEqual([['undo', ['b'], 'force', 'as asked']]);
    expect(await pane.page.locator('.earlier li').count()).toBe(1);
  });
});
