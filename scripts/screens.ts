// The picture of the README, made by a run of the workbench: `npx tsx scripts/screens.ts`. Builds what is stale, imports
// the sample export, and writes docs/images/workbench.png.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from '../workbench/server/build';
import { root } from '../workbench/server/paths';
import { serve } from '../workbench/server/serve';

const PICTURE = path.join(root, 'docs', 'images', 'workbench.png');
const MOST_BYTES = 200 * 1024;

async function importSample(page: Page): Promise<void> {
  const pane = page.frameLocator('#pane iframe');
  await pane.getByRole('tab', { name: 'Import' }).click();
  await pane.getByText('Try with sample data').click();
  await pane.getByText('Count the months').click();
  await pane.getByText('Build the Lifecycle report and fill it').click();
  await pane.getByText('Imported', { exact: true }).waitFor({ timeout: 120_000 });
}

/** The stage in which the sample has most to show, with a cell of it selected. */
async function showReport(page: Page): Promise<void> {
  await page.locator('.tab', { hasText: 'Lifecycle report' }).click();
  await page.waitForFunction(() => document.querySelector('#status')?.textContent === 'Ready');
  await page.locator('#name-box').fill('D58');
  await page.locator('#name-box').press('Enter');
  await page.locator('#name-box').fill('D27');
  await page.locator('#name-box').press('Enter');
  // The grid draws a moment after the last value has come.
  await page.waitForTimeout(800);
}

async function main(): Promise<void> {
  await build({ force: false, say: (line) => console.log(line) });
  const server = await serve(null);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.address);
    await importSample(page);
    await showReport(page);
    await mkdir(path.dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    server.close();
  }
  const { size } = await stat(PICTURE);
  console.log(`${path.relative(root, PICTURE)}: ${Math.round(size / 1024)} KB`);
  if (size > MOST_BYTES) throw new Error(`The picture is larger than ${MOST_BYTES / 1024} KB.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
