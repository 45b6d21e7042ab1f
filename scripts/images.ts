// Pictures of a workbook's printed pages, for looking at: `npx tsx scripts/images.ts book.xlsx folder`. LibreOffice
// prints to PDF, poppler draws the pages. What looks wrong here would look wrong on the director's desk.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from '../tests/office/libreoffice';
import { run } from '../tests/office/process';

const DEFAULT_RESOLUTION = 80; // dots an inch: an A4 page of 935 × 661 pixels

// LibreOffice always calculates array formulas anew, and would print #NAME? where Excel shows what our function gave.
export function withCustomResults(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    files[path] = strToU8(strFromU8(content).replace(/<f\b[^>]*>[^<]*_xldudf_[^<]*<\/f>/g, ''));
  }
  return zipSync(files);
}

/**
 * Draws every printed page of an .xlsx file into `folder` as page-1.png, page-2.png … (numbers padded where there are
 * ten pages and more) and answers their paths in order. Rejects when soffice or pdftoppm is missing or complains.
 */
export async function pageImages(
  bytes: Uint8Array,
  folder: string,
  resolution: number = DEFAULT_RESOLUTION,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'lifecycle-pages-'));
  try {
    const pdf = join(scratch, 'book.pdf');
    await writeFile(pdf, await convert(withCustomResults(bytes), 'pdf'));
    await run('pdftoppm', ['-png', '-r', String(resolution), pdf, join(scratch, 'page')]);
    const pages = (await readdir(scratch)).filter((name) => name.endsWith('.png')).sort();
    for (const page of pages) await writeFile(join(folder, page), await readFile(join(scratch, page)));
    return pages.map((page) => join(folder, page));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function main([file, folder]: readonly string[]): Promise<void> {
  if (file === undefined || folder === undefined) {
    console.error('Usage: npx tsx scripts/images.ts book.xlsx folder');
    process.exitCode = 1;
    return;
  }
  const pages = await pageImages(new Uint8Array(await readFile(file)), folder);
  console.log(pages.join('\n'));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
