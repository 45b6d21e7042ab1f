// Copy plan to Targets, in Chromium: the preview of typed targets, its three answers, and what each asks of the workbook.
import { beforeEach, describe, expect, test } from 'vitest';
import { hasChromium } from './chromium';
import { onePane } from './pane/onePane';

describe.skipIf(!hasChromium())('copying the plan into Targets', () => {
  const pane = onePane('build-complete');
  beforeEach(async () => {
    await section().getByText('Copy plan to Targets', { exact: true }).click();
    await question().waitFor();
  });

  const section = () => pane.page.locator('section[aria-labelledby="copy-plan"]');
  const question = () => section().locator('section.question');
  const press = (name: string) => question().getByText(name, { exact: true }).click();
  const calls = () => pane.page.evaluate(() => Reflect.get(window, 'calls') as unknown[][]);
  const ASKED = ['copyPlan', { typed: 'ask' }];

  test('shows which typed targets would change, and to what, and proposes to keep them', async () => {
    const text = await question().innerText();
    expect(text).toContain('Nothing has been copied yet.');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Targets!D7 MQLs: typed 40, in the plan 19.2');
    const primary = question().locator('fluent-button[appearance="primary"]');
    expect(await primary.allInnerTexts()).toEqual(['Copy, keep 2 typed targets']);
    expect(await calls()).toEqual([ASKED]);
  });

  test('cancelled, nothing is copied, and it can be asked again', async () => {
    await press('Cancel');
    await question().waitFor({ state: 'detached' });
    expect(await calls()).toEqual([ASKED]);
    expect(await section().getByText('Copy plan to Targets', { exact: true }).isVisible()).toBe(true);
  });

  test('replaces what was shown, says so, and is undone in one press', async () => {
    await press('Copy, replace 2 typed targets');
    await section().getByText('the plan’s figures are in Targets.').first().waitFor();
    expect(await calls()).toEqual([ASKED, ['copyPlan', { typed: 'replace', asked: 'as asked' }]]);
    await section().getByRole('button', { name: 'Undo', exact: true }).click();
    await section().getByText('the plan’s figures are in Targets.').first().waitFor({ state: 'detached' });
    expect((await calls()).at(-1)?.[0]).toBe('undo');
  });

  test('keeps what was typed and says how many', async () => {
    await press('Copy, keep 2 typed targets');
    await section().getByText('2 typed targets were kept.').first().waitFor();
    expect((await calls()).at(-1)).toEqual(['copyPlan', { typed: 'keep', asked: 'as asked' }]);
  });
});
