// A pane for each test of a suite, in one Chromium: opened in a state before it, gone after it, and nothing complained.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launch } from '../chromium';
import { bundle, openPane } from './page';

export function onePane(state: string): { readonly page: Page } {
  let browser: Browser;
  let script: string;
  let opened: { readonly page: Page; readonly errors: string[] };
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await openPane(browser, script, state);
  });
  afterEach(async () => {
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  });
  return {
    get page() {
      return opened.page;
    },
  };
}
