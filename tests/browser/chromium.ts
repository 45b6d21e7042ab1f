// One place that knows where Chromium is. Without it the browser tests are left out with a sentence, except where the
// environment says that they must run (CI_STRICT=1): there a missing browser is a failure.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { NEVER_SHOWN } from '../patience';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** True when a browser can be started; says why not, or throws under CI_STRICT=1. */
export function hasChromium(): boolean {
  if (existsSync(CHROMIUM)) return true;
  const message = `No Chromium at ${CHROMIUM}: browser tests are left out (install chromium, or set CHROMIUM).`;
  if (process.env.CI_STRICT === '1') throw new Error(message);
  console.warn(message);
  return false;
}

/** A browser whose every wait has the one limit, whichever page it is for. */
export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox'],
    timeout: NEVER_SHOWN,
  });
  browser.on('context', (context) => context.setDefaultTimeout(NEVER_SHOWN));
  return browser;
}
