// One place that knows where Chromium is. Without it the browser tests are left out with a sentence, except where the
// environment says that they must run (CI_STRICT=1): there a missing browser is a failure.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** True when a browser can be started; says why not, or throws under CI_STRICT=1. */
export function hasChromium(): boolean {
  if (existsSync(CHROMIUM)) return true;
  const message = `No Chromium at ${CHROMIUM}: browser tests are left out (install chromium, or set CHROMIUM).`;
  if (process.env.CI_STRICT === '1') throw new Error(message);
  console.warn(message);
  return false;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}
