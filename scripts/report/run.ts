// The steps of `npm run report`. Everything that can be wrong is found before the workbook is written, and the file
// appears whole or not at all.
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { checkMonth, importCsv } from '../../src/crm';
import { NEW_WORKBOOK } from '../../src/work/newWorkbook';
import { readArguments, type ReportArguments } from './arguments';
import { explain } from './explain';
import { say } from './messages';
import { withInvented } from './sample';
import { askAbout, openSources } from './source';
import { countFormulas, describeImport, errorCells } from './summary';
import { buildReport } from './workbook';

export interface Surroundings {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly now: () => Date;
}

const WRITTEN = 0;
const FAULT = 1;
const ASKS = 2;

export async function runReport(argv: readonly string[], around: Surroundings): Promise<number> {
  const parsed = readArguments(argv);
  if (parsed.kind === 'help') {
    around.out(say('usage'));
    return WRITTEN;
  }
  if (parsed.kind === 'wrong') {
    around.err(parsed.message);
    return ASKS;
  }
  return report(parsed.arguments, around);
}

async function report(given: ReportArguments, { out, err, now }: Surroundings): Promise<number> {
  const asks = (message: string) => {
    err(message);
    return ASKS;
  };
  const folder = path.dirname(path.resolve(given.out));
  if (!existsSync(folder)) return asks(say('noFolder', { folder }));
  if (!given.overwrite && existsSync(given.out)) return asks(say('exists', { file: given.out }));
  const opened = await openSources(given.files, given.map, given.dates);
  if (!opened.ok) return asks(opened.message);
  const { sources, lines } = opened.value;
  const counted = await importCsv(sources, NEW_WORKBOOK);
  if (!counted.ok) {
    const { problem } = counted;
    return asks(problem.code === 'ambiguousDates' ? askAbout(problem.columns) : explain(problem));
  }
  const result = given.sample ? await withInvented(counted.result) : counted.result;
  const missing = checkMonth(result, given.month);
  if (missing) return asks(explain({ ...missing, file: path.basename(given.files[0] ?? '') }));
  for (const line of [...lines, ...describeImport(result, given.month)]) out(line);

  const day = new Date((given.month - 25_569) * 86_400_000);
  const month = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1 };
  const built = await buildReport({ result, month, currency: given.currency, now: now() });
  if (!built.ok) return asks(built.message);
  const { workbook } = built.excel;
  const broken = errorCells(workbook);
  if (broken.length > 0) {
    err(say('errors', { count: broken.length, first: broken[0] ?? '' }));
    return FAULT;
  }
  for (const remark of built.remarks) err(remark);
  out(say('built', { sheets: built.sheets, count: countFormulas(workbook) }));
  const bytes = writeXlsx(workbook, { now: now() });
  await writeWhole(given.out, bytes);
  out(say('wrote', { file: given.out, size: Math.ceil(bytes.length / 1024) }));
  return WRITTEN;
}

/** Under another name first, so that a half-written file never stands where a report is expected. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
}
