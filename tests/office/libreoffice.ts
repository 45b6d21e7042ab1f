// LibreOffice as an independent calculator and printer of the files we write. Each run has a profile of its own (two
// runs sharing one wait for each other or fail). As a calculator it is told to calculate every formula it loads, so
// that a stored result can never pass for a calculated one; as a printer it keeps what is stored, as Excel does, or
// cells that call our functions would print #NAME?.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './process';
import { readValues } from './readValues';
import type { StoredWorkbook } from './readValues';

export type Extension = 'xlsx' | 'pdf' | 'ods' | 'csv';

/** When LibreOffice is to calculate a file's formulas at loading: its own numbers for "always" and "never". */
const RECALCULATION = { always: 0, never: 1 } as const;

function profileSettings(when: keyof typeof RECALCULATION): string {
  const item = (path: string, name: string, value: string): string =>
    `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">',
    item('Calc/Formula/Load', 'OOXMLRecalcMode', String(RECALCULATION[when])),
    item('Common/Misc', 'FirstRun', 'false'),
    '</oor:items>',
  ].join('\n');
}

// Two cores: a second office only makes both slow, so runs of one process queue here.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}

async function convertNow(bytes: Uint8Array, extension: Extension): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lifecycle-office-'));
  try {
    const profile = join(folder, 'profile');
    const output = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(
      join(profile, 'user', 'registrymodifications.xcu'),
      profileSettings(extension === 'pdf' ? 'never' : 'always'),
    );
    const source = join(folder, 'book.xlsx');
    await writeFile(source, bytes);
    const { stdout, stderr } = await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      extension === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : extension,
      '--outdir',
      output,
      source,
    ]);
    // soffice ends with 0 also when it could not read or write the file.
    if (/error/i.test(stderr + stdout)) throw new Error(`LibreOffice complained: ${stderr}${stdout}`);
    return new Uint8Array(await readFile(join(output, `book.${extension}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loads the file and saves it in another format. Rejects when LibreOffice says anything was wrong. */
export function convert(bytes: Uint8Array, extension: Extension): Promise<Uint8Array> {
  return inTurn(() => convertNow(bytes, extension));
}

/** What LibreOffice makes of every formula in the file: sheet name → A1 address → value. */
export async function recalculate(bytes: Uint8Array): Promise<StoredWorkbook> {
  return readValues(await convert(bytes, 'xlsx'));
}
