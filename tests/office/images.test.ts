// The pages that people look at before a release are drawn at all, of the right paper, and with our functions' results.
// @module-tag office
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { pageImages, withCustomResults } from '../../scripts/images';
import { sampleReport } from '../host/xlsx/report';
import { convert } from './libreoffice';
import { requireTool } from './tools';

const canDraw = requireTool('soffice') && requireTool('pdftoppm');

async function pngSize(path: string): Promise<{ width: number; height: number }> {
  const bytes = await readFile(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe.runIf(canDraw)('page images', () => {
  const folders: string[] = [];

  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it('draw each printed page: two sheets, one page of A4 landscape each', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lifecycle-test-'));
    folders.push(folder);
    const pages = await pageImages(writeXlsx(sampleReport().workbook), folder, 100);
    expect(pages.map((page) => basename(page))).toEqual(['page-1.png', 'page-2.png']);
    for (const page of pages) {
      const { width, height } = await pngSize(page);
      // 297 × 210 mm at 100 dots an inch.
      expect(Math.abs(width - 1169)).toBeLessThanOrEqual(2);
      expect(Math.abs(height - 827)).toBeLessThanOrEqual(2);
    }
  });

  it('show what our functions gave, not #NAME?', async () => {
    const bytes = writeXlsx(sampleReport().workbook);
    const shown = async (file: Uint8Array): Promise<string> =>
      new TextDecoder().decode(await convert(file, 'csv'));
    // Calculated by LibreOffice, which has not our functions, the spill is lost; in what is drawn it is kept.
    expect(await shown(bytes)).toContain('#NAME?');
    const drawn = await shown(withCustomResults(bytes));
    expect(drawn).toContain('Label,Count,Share');
    expect(drawn).not.toContain('#NAME?');
  });
});
