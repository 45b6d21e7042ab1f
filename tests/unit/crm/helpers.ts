// Short ways to say in a test what a file holds and what was counted.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importCsv, inspect, isProblem, mappingFromJson } from '../../../src/crm';
import type {
  ImportOptions,
  ImportResult,
  Inspection,
  Mapping,
  MonthCounts,
  Problem,
} from '../../../src/crm';

const encoder = new TextEncoder();
export const bytes = (text: string): Uint8Array => encoder.encode(text);

export const repositoryFile = (name: string): URL => new URL(`../../../${name}`, import.meta.url);
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(repositoryFile(`tests/fixtures/crm/${name}`))));

/** "2025-03-31" → Excel serial. */
export const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
/** Excel serial → "2025-03-31". */
export const iso = (day: number): string => new Date((day - 25569) * 86_400_000).toISOString().slice(0, 10);

export function inspected(file: Uint8Array | string, name?: string): Inspection {
  const seen = inspect(typeof file === 'string' ? bytes(file) : file, name);
  if (isProblem(seen)) throw new Error(JSON.stringify(seen));
  return seen;
}

/** Imports one text or file by a map file's content, or by the proposed mapping. */
export async function imported(
  file: Uint8Array | string,
  map: unknown = null,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const outcome = await attempted(file, map, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.result;
}

export async function attempted(file: Uint8Array | string, map: unknown = null, options: ImportOptions = {}) {
  const raw = typeof file === 'string' ? bytes(file) : file;
  const seen = inspected(raw);
  const mapping = map === null ? seen.mapping : mapped(map, seen.headers);
  return importCsv([{ chunks: [raw], mapping }], options);
}

export function mapped(map: unknown, headers: readonly string[]): Mapping {
  const mapping = mappingFromJson(map, headers);
  if (isProblem(mapping)) throw new Error(JSON.stringify(mapping));
  return mapping;
}

export async function problemOf(...from: Parameters<typeof attempted>): Promise<Problem> {
  const outcome = await attempted(...from);
  if (outcome.ok) throw new Error('No problem was found');
  return outcome.problem;
}

/** The counts of one month, "2025-03". */
export function month(result: ImportResult, name: string): MonthCounts {
  const found = result.months.find((one) => iso(one.month).startsWith(name));
  if (!found) throw new Error(`No month ${name}`);
  return found;
}

/** The columns of most tests. */
export const HEADERS = 'ID,Email,Lead date,MQL date,SQL date,Customer date,Amount,Source,Last activity';
/** A file of those columns. */
export const rows = (...lines: readonly string[]) => [HEADERS, ...lines.map(padded)].join('\n');

/** Adds the empty cells at the end that the tests leave out for the reader's sake. */
function padded(line: string): string {
  const commas = line.replace(/"[^"]*"/g, '').split(',').length - 1;
  return commas === 0 || line.startsWith('"') ? line : line + ','.repeat(Math.max(0, 8 - commas));
}
