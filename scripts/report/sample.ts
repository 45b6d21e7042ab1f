// The sample as `npm run report -- --sample` reads it: the export, its last month, and the figures that no export knows.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ImportResult } from '../../src/crm';
import type { SampleFigures, SampleResult } from '../../src/work/sample';

const fileOf = (name: string) => fileURLToPath(new URL(`../../assets/sample/${name}`, import.meta.url));

export const SAMPLE = { file: fileOf('hubspot-contacts-sample.csv'), month: '2025-12' } as const;

export async function withInvented(result: ImportResult): Promise<SampleResult> {
  const sample = JSON.parse(await readFile(fileOf('invented-figures.json'), 'utf8')) as SampleFigures;
  return { ...result, sample };
}
