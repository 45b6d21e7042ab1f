// What Excel answered can be copied: to the clipboard, by the older way where a frame may not write to it, or by hand.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launch } from './chromium';
import { bundle, openPane, showState } from './pane/page';

/** The clipboard of a frame that may not write to it; `old` is what the older way answers. */
const forbidding = (old: boolean) => `
  navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
  document.execCommand = (what) => (window.older = what + ': ' + getSelection()) && ${String(old)};`;

describe.skipIf(!hasChromium())('details to copy', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  afterAll(() => browser.close());

  it.each([
    [
      'to the clipboard',
      'navigator.clipboard.writeText = async (text) => void (window.older = text);',
      'Copied.',
      /^take/,
    ],
    ['by the older way', forbidding(true), 'Copied.', /^copy: take/],
    ['by hand', forbidding(false), 'Selected: press Ctrl+C', /^copy: take/],
  ] as const)('%s', async (_, before, said, given) => {
    const { page, errors } = await openPane(browser, script, 'import-empty');
    await page.addInitScript({ content: before });
    await showState(page, 'import-failed');
    await page.getByText('Details to copy').click();
    await page.getByText('Copy details').click();
    await page.getByText(said).waitFor();
    const details = 'takenBack: GeneralException at Range.values';
    const copied = await page.evaluate(() => String(Reflect.get(window, 'older')));
    expect(copied).toMatch(given);
    expect(copied).toContain(details);
    if (said !== 'Copied.') expect(await page.evaluate(() => String(getSelection()))).toBe(details);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
