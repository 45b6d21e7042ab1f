// The pane by keyboard alone, as a person without a mouse meets it: every step leaves the focus where the next one
// begins, it is always visible, and results are read out.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launch } from './chromium';
import { bundle, openPane } from './pane/page';

/** What has the focus, as it is called; through shadow roots. */
function focused(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const host = document.activeElement;
  const label = host?.getAttribute('aria-label') ?? host?.textContent ?? '';
  const own = host instanceof HTMLInputElement ? (host.labels?.[0]?.textContent ?? '') : label;
  return `${host?.localName ?? ''}: ${own.replace(/\s+/g, ' ').trim()}`;
}

/** Presses Tab until the focus is on a thing so called; fails when it comes round to the beginning. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    if (name.test(now)) return;
    seen.push(now.slice(0, 60));
  }
  throw new Error(`Tab never reached ${String(name)}; it passed ${seen.join(' | ')}`);
}

const spoken = (page: Page) => page.locator('[role=status]').innerText();
const calls = (page: Page) => page.evaluate<unknown[][]>('window.calls');

describe.skipIf(!hasChromium())('the pane by keyboard', () => {
  let browser: Browser;
  let script: string;
  let page: Page;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  beforeEach(async () => {
    ({ page } = await openPane(browser, script, ''));
  });
  afterAll(() => browser.close());

  test('imports the sample, answers the question about dates, and fills Monthly data', async () => {
    await tabTo(page, /^fluent-tab: Build/);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(focused)).toMatch(/^fluent-tab: Import/);
    await tabTo(page, /Choose a CSV file/);
    await tabTo(page, /Try with sample data/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check the columns' }).waitFor();
    expect(await page.evaluate(focused)).toBe('h1: Check the columns');

    await tabTo(page, /Count the months/);
    await page.keyboard.press('Enter');
    expect(await spoken(page)).toBe('Say how the dates are to be read, above.');
    expect(await page.evaluate(focused)).toBe('input: day first: 3 April 2025');
    const question = page.getByRole('group', { name: /In “Became a Lead Date”/ });
    await question.getByText('Choose how these dates are to be read, then count again.').waitFor();
    await tabTo(page, /Count the months/);
    await page.keyboard.press('Enter'); // asked again, it goes there again
    await page.waitForFunction(() => document.activeElement?.localName === 'input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    expect(await page.evaluate(focused)).toBe('input: day first: 3 April 2025');
    await tabTo(page, /Count the months/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check the counts' }).waitFor();
    expect(await page.evaluate(focused)).toBe('h1: Check the counts');
    expect(await spoken(page)).toBe('741 rows read, 715 used.');

    await tabTo(page, /^div: Counts by month/); // the table scrolls by keyboard
    await tabTo(page, /Build the Lifecycle report and fill it/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await page.evaluate(focused)).toBe('h1: Imported');
    expect(await spoken(page)).toMatch(/Filled 15 months of Monthly data\.$/);
    const [count, fill] = await calls(page);
    expect(count?.[1]).toMatchObject({ fields: { lead: { dateOrder: 'DMY' } } });
    expect(fill?.[0]).toBe('fill');

    await tabTo(page, /^button: Undo/);
    await page.keyboard.press('Enter');
    await page.getByText('Taken back: Filled 15 months of Monthly data.').first().waitFor();
    expect(await page.evaluate(focused)).toMatch(/^div: Taken back/);
  });

  test('builds what is ticked with the space bar, and undoes it', async () => {
    await tabTo(page, /^fluent-checkbox/);
    await tabTo(page, /^fluent-checkbox/);
    await page.keyboard.press('Space');
    await tabTo(page, /Build 6 sheets/);
    await page.keyboard.press('Enter');
    await page.getByText('214 formulas.').first().waitFor();
    expect(await page.evaluate(focused)).toBe('fluent-button: Everything is built');
    await tabTo(page, /^button: Undo$/);
    await page.keyboard.press('Enter');
    await page.getByText('Taken back').first().waitFor();
    expect((await calls(page)).map(([name]) => name)).toEqual(['build', 'undo']);
  });

  test('month, currency and year are asked until Settings is there, and then found on it', async () => {
    const asked = () =>
      page
        .locator('.options .field')
        .evaluateAll((fields) =>
          fields.map((one) => (one.querySelector('.label, fluent-text-input')?.textContent ?? '').trim()),
        );
    ({ page } = await openPane(browser, script, 'build-empty'));
    expect(await asked()).toEqual([
      'Report month',
      'Year',
      'Months shown',
      'Fiscal year begins in',
      'Currency',
    ]);
    expect(await page.getByText('are on Settings').count()).toBe(0);
    ({ page } = await openPane(browser, script, 'build-rest'));
    expect(await asked()).toEqual(['Months shown']);
    ({ page } = await openPane(browser, script, 'build-again'));
    expect(await asked()).toEqual([]);
    const line = page.getByText('Report month, currency and fiscal year are on Settings.');
    await line.getByRole('button', { name: 'Go to Settings' }).click();
    expect(await calls(page)).toEqual([['selectSheet', 'Settings']]);
  });

  test('what is built cannot be ticked, and every box shows what the state says', async () => {
    ({ page } = await openPane(browser, script, 'build-empty'));
    const box = (key: string) => page.locator(`#template-${key}`);
    const ticked = () =>
      page.locator('fluent-checkbox').evaluateAll((boxes) => boxes.map((one) => Reflect.get(one, 'checked')));
    await box('lifecycleReport').click();
    await page.getByText('Build 5 sheets').click();
    await page.getByText('214 formulas.').first().waitFor();
    for (const state of ['', 'build-again']) {
      if (state) ({ page } = await openPane(browser, script, state));
      const there = box('lifecycleReport');
      expect(await there.evaluate((one) => [one.matches(':disabled'), Reflect.get(one, 'disabled')])).toEqual(
        [true, true],
      );
      const plan = state === 'build-again';
      expect(await ticked()).toEqual([true, plan]);
      await there.click({ force: true });
      await page.locator('label[for=template-lifecycleReport]').click({ force: true });
      expect(await ticked()).toEqual([true, plan]);
      await box('funnelPlan').click();
      expect(await ticked()).toEqual([true, !plan]);
    }
  });

  test('a list of leads that no sheet can hold is refused with the reason, a long one asked about', async () => {
    const again = () => page.getByText(/^Count again with the list of/).count();
    ({ page } = await openPane(browser, script, 'import-preview'));
    await page
      .getByText('1,200,000 leads do not fit a sheet of Excel, which has 1,000,000 rows below its headers.')
      .first()
      .waitFor();
    expect(await again()).toBe(0);
    ({ page } = await openPane(browser, script, 'import-currencies'));
    await page.getByText('120,000 leads make a large file').first().waitFor();
    expect(await again()).toBe(1);
  });

  test('finds a function and inserts it', async () => {
    await tabTo(page, /^fluent-tab: Build/);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(focused)).toMatch(/^fluent-tab: Functions/);
    await tabTo(page, /^fluent-text-input/);
    await page.keyboard.type('decay');
    await tabTo(page, /^summary: SQL\.DECAY/);
    await page.keyboard.press('Enter');
    await tabTo(page, /Insert SQL\.DECAY/);
    await page.keyboard.press('Enter');
    await page.getByText('SQL.DECAY is in Plan!B4').first().waitFor();
    expect(await calls(page)).toEqual([['insertFormula', '=SQL.DECAY(30)']]);
  });
});
