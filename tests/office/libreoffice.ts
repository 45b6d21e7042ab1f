// LibreOffice as an independent calculator and printer of the files we write. Each run has a profile of its own (two
// runs sharing one wait for each other or fail) and is told to recalculate every formula of whatever it loads, so that
// a stored result can never pass for a calculated one.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './process';
import { readValues } from './readValues';
import type { StoredWorkbook } from './readValues';

const SECONDS = 150;

// 0 is "always"; the other choices keep stored results.
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

// Two cores: a second office only makes both slow, so runs of one process queue here.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}

async function convertNow(bytes: Uint8Array, format: string, extension: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lifecycle-office-'));
  try {
    const profile = join(folder, 'profile');
    const output = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const source = join(folder, 'book.xlsx');
    await writeFile(source, bytes);
    const { stdout, stderr } = await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        output,
        source,
      ],
      SECONDS,
    );
    // soffice ends with 0 also when it could not read or write the file.
    if (/error/i.test(stderr + stdout)) throw new Error(`LibreOffice complained: ${stderr}${stdout}`);
    return new Uint8Array(await readFile(join(output, `book.${extension}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loads the file, recalculates it and saves it again. Rejects when LibreOffice says anything was wrong. */
export function convert(bytes: Uint8Array, extension: 'xlsx' | 'pdf' | 'ods' | 'csv'): Promise<Uint8Array> {
  const format = extension === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : extension;
  return inTurn(() => convertNow(bytes, format, extension));
}

/** What LibreOffice makes of every formula in the file: sheet name → A1 address → value. */
export async function recalculate(bytes: Uint8Array): Promise<StoredWorkbook> {
  return readValues(await convert(bytes, 'xlsx'));
}
