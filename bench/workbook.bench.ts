// The whole workbook, from a file to the .xlsx: `npm run report`, and its stages by themselves, of the sample, of 20 000 and
// of a million leads. Each run is a process of its own, in turns with the peers, in time of the processor; the middle of
// five counts, of the million one run. The peers: for a report, uDSV reading its file and doing nothing with it; for what
// the engine does (calculating an opened workbook, one typed figure), IronCalc by itself with the same cells, from which
// nothing is read; for the .xlsx, exceljs with the same values and formulas and no look. Building has none: nobody else
// builds these sheets. `WORKBOOK_ROWS` sets other sizes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../scripts/report/sample';
import { median } from './measure';
import type { Stage } from './workbook.worker';

const TURNS = 5;
/** A file of so many rows is read once. */
const LARGE = 500_000;
const BUDGETS = { sample: 6_000, large: 30_000, keystroke: 150, megabytes: 600 };

interface Report {
  readonly report: number;
  readonly megabytes: number;
}
interface Stages {
  readonly build: number;
  readonly keystroke: Stage;
  readonly recalculation: Stage;
  readonly xlsx: Stage;
}

function execute(worker: string, ...task: readonly string[]): string {
  const runner = join(import.meta.dirname, '../scripts/bundled.mjs');
  return execFileSync(process.execPath, [runner, join(import.meta.dirname, worker), ...task], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function run<T>(worker: string, ...task: readonly string[]): T {
  return JSON.parse(execute(worker, ...task)) as T;
}

const line = (stage: string, ours: number, peer: string, theirs?: number, budget?: number) => ({
  stage,
  ms: Math.round(ours),
  peer: theirs === undefined ? '' : `${peer}: ${String(Math.round(theirs))}`,
  budget: budget === undefined ? '' : `${String(budget)} ${ours <= budget ? '✓' : '✗ over budget'}`,
});

function measure(name: string, file: string, turns: number, folder: string): boolean {
  const reports: Report[] = [];
  const readings: number[] = [];
  const stages: Stages[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const given = file === SAMPLE.file ? 'sample' : file;
    reports.push(run<Report>('workbook.worker.ts', 'report', given, join(folder, 'report.xlsx')));
    readings.push(run<{ milliseconds: number }>('crm.worker.ts', 'run', 'udsv', file).milliseconds);
    stages.push(run<Stages>('workbook.worker.ts', 'stages', given));
  }
  const middle = (of: (all: Stages) => number) => median(stages.map(of));
  const both = (stage: 'keystroke' | 'recalculation' | 'xlsx') =>
    [middle((all) => all[stage].ours), middle((all) => all[stage].peer)] as const;
  const report = median(reports.map((each) => each.report));
  const megabytes = median(reports.map((each) => each.megabytes));
  const budget = name === 'sample' ? BUDGETS.sample : turns === 1 ? BUDGETS.large : undefined;
  const [typed, typedPeer] = both('keystroke');
  const [calculated, calculatedPeer] = both('recalculation');
  const [written, writtenPeer] = both('xlsx');
  console.log(
    `\n${name}, ${String(turns)} runs, ${megabytes.toFixed(0)} MB (budget ${BUDGETS.megabytes} MB)`,
  );
  console.table([
    line('npm run report', report, 'uDSV reading the file', median(readings), budget),
    line(
      'build and fill',
      middle((all) => all.build),
      '',
    ),
    line('calculate an opened workbook', calculated, 'IronCalc alone', calculatedPeer),
    line('one typed figure', typed, 'IronCalc alone', typedPeer, budget && BUDGETS.keystroke),
    line('write the .xlsx', written, 'exceljs', writtenPeer),
  ]);
  return report <= (budget ?? Infinity) && megabytes <= BUDGETS.megabytes;
}

/** Measures every size; false if a budget is missed. */
export default function measureWorkbook(): boolean {
  const sizes = (process.env['WORKBOOK_ROWS'] ?? 'sample,20000,1000000').split(',');
  const folder = mkdtempSync(join(tmpdir(), 'workbook-bench-'));
  try {
    return sizes
      .map((size) => {
        if (size === 'sample') return measure(size, SAMPLE.file, TURNS, folder);
        const file = join(folder, `${size}.csv`);
        execute('crm.worker.ts', 'write', size, file);
        return measure(`${size} leads`, file, Number(size) < LARGE ? TURNS : 1, folder);
      })
      .every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
