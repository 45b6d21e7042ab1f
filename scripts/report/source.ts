// Opens the files of `npm run report`, finds the mapping of each, and insists on an answer to every date that can be
// read two ways. Nothing is written before all of this has succeeded.
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ambiguitiesOf, inspect, isProblem, mappingFromJson } from '../../src/crm';
import type { Ambiguity, DateOrder, ImportSource, Inspection, Mapping, Problem } from '../../src/crm';
import { explain, sayCrm } from './explain';
import { say } from './messages';

/** Enough for the headers and a good sample of the rows. */
const HEAD_BYTES = 256 * 1024;

export interface Sources {
  /** Each with its mapping. */
  readonly sources: readonly ImportSource[];
  /** What was recognised, a line a file. */
  readonly lines: readonly string[];
}
export type Opened =
  { readonly ok: true; readonly value: Sources } | { readonly ok: false; readonly message: string };

const refuse = (message: string) => ({ ok: false, message }) as const;
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function look(file: string): Promise<Inspection | string> {
  let head: Uint8Array;
  try {
    head = await headOf(file);
  } catch (error) {
    return say('cannotRead', { file, reason: reasonOf(error) });
  }
  const seen = inspect(head, path.basename(file));
  return isProblem(seen) ? explain(seen) : seen;
}

async function readMap(file: string): Promise<{ readonly json: unknown } | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return say('cannotRead', { file, reason: reasonOf(error) });
  }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return say('badJson', { file, reason: reasonOf(error) });
  }
}

/** By the map where its columns are there; of several files, one of another shape is read as it was recognised. */
function mappingOf(
  seen: Inspection,
  map: { readonly json: unknown } | null,
  isAlone: boolean,
): Mapping | Problem {
  const given = map === null ? seen.mapping : mappingFromJson(map.json, seen.headers);
  if (!isProblem(given)) {
    return map !== null || seen.canImport ? given : { code: 'noStageColumn', headers: seen.headers };
  }
  return given.code === 'unknownColumn' && !isAlone && seen.format ? seen.mapping : given;
}

function withOrder(mapping: Mapping, order: DateOrder | null): Mapping {
  return order === null ? mapping : { ...mapping, options: { ...mapping.options, dateOrder: order } };
}

/** One line a column that can be read two ways. */
export function askAbout(ambiguities: readonly Ambiguity[]): string {
  const day = (serial: number) =>
    new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return ambiguities
    .map(({ column, example, readings }) => {
      const reading = (order: DateOrder) => day(readings.find((one) => one.order === order)?.date ?? 0);
      return say('ambiguous', { column, example, first: reading('DMY'), second: reading('MDY') });
    })
    .join('\n');
}

/** @returns the sources, or the sentence that says why not. */
export async function openSources(
  files: readonly string[],
  map: string | null,
  order: DateOrder | null,
): Promise<Opened> {
  if (files.length === 0) return refuse(say('noFile'));
  const given = map === null ? null : await readMap(map);
  if (typeof given === 'string') return refuse(given);
  const opened: { readonly seen: Inspection; readonly source: ImportSource; readonly line: string }[] = [];
  for (const file of files) {
    const seen = await look(file);
    if (typeof seen === 'string') return refuse(seen);
    const found = mappingOf(seen, given, files.length === 1);
    if (isProblem(found)) return refuse(explain({ ...found, file: map ?? file }));
    const mapping = withOrder(found, order);
    const source = { name: path.basename(file), chunks: createReadStream(file), mapping };
    opened.push({ seen, source, line: recognised(seen, found === seen.mapping ? null : map) });
  }
  const unanswered = opened.flatMap(({ seen, source }) => ambiguitiesOf(seen, source.mapping));
  if (unanswered.length > 0) return refuse(askAbout(unanswered));
  return {
    ok: true,
    value: { sources: opened.map(({ source }) => source), lines: opened.map(({ line }) => line) },
  };
}

function recognised(seen: Inspection, map: string | null): string {
  const file = seen.name ?? '';
  if (map !== null) return say('mapped', { file, map: path.basename(map) });
  if (seen.format === null) return say('byHeaders', { file, encoding: seen.encoding });
  return say('recognised', { file, format: sayCrm(`format.${seen.format.id}`), encoding: seen.encoding });
}
