// The README's pictures of printed sheets: `npm run pictures` makes the sample workbook as the command does, prints it with
// LibreOffice and writes the first page of some sheets to docs/images, small enough to be read anywhere.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from '../tests/office/libreoffice';
import { run } from '../tests/office/process';
import { withCustomResults } from './images';
import { pngOf, readPpm, trimmed } from './pictures/png';
import { runReport } from './report/run';

/** File by sheet. */
const PICTURES = {
  'Lifecycle report': 'lifecycle-report',
  'Cold leads': 'cold-leads',
  'Lead-gen dashboard': 'lead-gen-dashboard',
  Attribution: 'attribution',
} as const;
const RESOLUTION = 105; // dots an inch
const MARGIN = 10; // pixels
const MOST_BYTES = 60 * 1024;
const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));

async function sampleWorkbook(folder: string): Promise<Uint8Array> {
  const out = path.join(folder, 'sample.xlsx');
  const around = { out: () => undefined, err: console.error, now: () => new Date(Date.UTC(2026, 0, 5, 9)) };
  const code = await runReport(['--sample', '--out', out], around);
  if (code !== 0) throw new Error('The sample was not built');
  return new Uint8Array(await readFile(out));
}

/** The first page that bears each sheet's name in its footer. */
async function pagesOf(pdf: string, folder: string): Promise<Map<string, number>> {
  const text = path.join(folder, 'book.txt');
  await run('pdftotext', ['-layout', pdf, text]);
  const pages = (await readFile(text, 'utf8')).split('\f');
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    const footer = page.trimEnd().split('\n').at(-1) ?? '';
    const sheet = Object.keys(PICTURES).find((name) => footer.trim().startsWith(`${name} `));
    if (sheet !== undefined && !found.has(sheet)) found.set(sheet, index + 1);
  });
  return found;
}

async function picture(pdf: string, page: number, folder: string): Promise<Buffer> {
  const target = path.join(folder, 'page');
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  await run('pdftoppm', ['-r', String(RESOLUTION), ...only, pdf, target]);
  return pngOf(trimmed(readPpm(new Uint8Array(await readFile(`${target}.ppm`))), MARGIN));
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lifecycle-pictures-'));
  try {
    const pdf = path.join(folder, 'book.pdf');
    await writeFile(pdf, await convert(withCustomResults(await sampleWorkbook(folder)), 'pdf'));
    const pages = await pagesOf(pdf, folder);
    for (const [sheet, name] of Object.entries(PICTURES)) {
      const page = pages.get(sheet);
      if (page === undefined) throw new Error(`No page of ${sheet} was printed`);
      const bytes = await picture(pdf, page, folder);
      if (bytes.length > MOST_BYTES) throw new Error(`${name}.png has ${String(bytes.length)} bytes`);
      await writeFile(path.join(IMAGES, `${name}.png`), bytes);
      console.log(`Wrote docs/images/${name}.png, ${String(Math.ceil(bytes.length / 1024))} KB`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
