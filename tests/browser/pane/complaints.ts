// All that a page complains of: what was thrown, what the console calls an error, and what its Content-Security-Policy kept
// away, which not every page's console says.
import type { Page } from 'playwright-core';

/** Filled as they come; to be asked for before the page is opened. */
export async function complaints(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.exposeFunction('refusedByPolicy', (what: string) => errors.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const told = Reflect.get(window, 'refusedByPolicy') as (what: string) => void;
      told(`policy ${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return errors;
}
