// One run of the import benchmark in a process of its own: writes the file, or reads it with one of the contenders.
import { createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { once } from 'node:events';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import type { Parser } from 'udsv';
import { COLUMNS, contacts } from '../scripts/sample/exports/contacts';
import { csvLines } from '../scripts/sample/csv';
import { importCsv, inspect, isProblem } from '../src/crm';
import { cpuMilliseconds, peakMemory } from './measure';

const CHUNK = 1 << 18;
const SPAN = { from: Date.UTC(2020, 0, 1), exported: Date.UTC(2025, 11, 31) };
const stream = (file: string) => createReadStream(file, { highWaterMark: CHUNK });

async function write(rows: number, file: string): Promise<void> {
  const out = createWriteStream(file);
  let text = '';
  // The 19 columns of HubSpot's own export; the sample adds two.
  for (const line of csvLines(contacts(rows, SPAN, 7), COLUMNS.slice(0, 19))) {
    text += line;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

async function ours(file: string): Promise<number> {
  const head = new Uint8Array(CHUNK);
  const seen = inspect(head.subarray(0, readSync(openSync(file, 'r'), head)));
  if (isProblem(seen)) throw new Error(seen.code);
  const outcome = await importCsv([{ chunks: stream(file), mapping: seen.mapping }], { scoreThreshold: 50 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.result.read;
}

async function udsv(file: string): Promise<number> {
  const decoder = new TextDecoder();
  let parser: Parser | null = null;
  let rows = 0;
  for await (const chunk of stream(file) as AsyncIterable<Uint8Array>) {
    const text = decoder.decode(chunk, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs<string[]>, () => {
      rows++;
    });
  }
  parser?.end();
  return rows;
}

function papaparse(file: string): Promise<number> {
  let rows = -1;
  return new Promise((resolve, reject) => {
    // A row at a time takes it longer; where no cell is quoted it only splits.
    Papa.parse<string[]>(stream(file), {
      chunk: ({ data }) => {
        rows += data.length;
      },
      skipEmptyLines: true,
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

const contenders: Readonly<Record<string, (file: string) => Promise<number>>> = { ours, udsv, papaparse };

async function run(name: string, file: string): Promise<void> {
  const contender = contenders[name];
  if (!contender) throw new Error(`No contender ${name}`);
  const before = process.memoryUsage().rss;
  const started = cpuMilliseconds();
  const rows = await contender(file);
  const milliseconds = Math.round(cpuMilliseconds() - started);
  const megabytes = Math.round((peakMemory() - before) / 1e6);
  console.log(JSON.stringify({ rows, milliseconds, megabytes }));
}

const [task, first = '', second = ''] = process.argv.slice(2);
await (task === 'write' ? write(Number(first), second) : run(first, second));
