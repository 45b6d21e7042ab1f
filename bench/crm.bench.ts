// HubSpot-shaped files of 1 048 575 and of 5 million rows and 19 columns to monthly counts, cohorts, details and checks,
// beside parsers that do nothing with the cells they find. Each runs in a process of its own, in turns, so that none warms
// or burdens another; of five turns the median counts, in time of the processor. `CRM_ROWS` sets other sizes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure';

interface Run {
  readonly milliseconds: number;
  /** Peak of the resident memory over that of the process with its code loaded. */
  readonly megabytes: number;
}
const CONTENDERS = ['udsv', 'papaparse', 'ours'] as const;
type Contender = (typeof CONTENDERS)[number];
const TURNS = 5;
const BUDGET_RATIO = 1.5;
const worker = join(import.meta.dirname, 'crm.worker.ts');

function execute(...task: readonly string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', worker, ...task], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function middle(file: string): Record<Contender, Run> {
  const runs = new Map<Contender, Run[]>();
  for (let turn = 0; turn < TURNS; turn++) {
    for (const contender of CONTENDERS) {
      const run = JSON.parse(execute('run', contender, file)) as Run;
      runs.set(contender, [...(runs.get(contender) ?? []), run]);
    }
  }
  const halfway = (list: readonly Run[], of: (run: Run) => number) => median(list.map(of));
  const entries = CONTENDERS.map((contender) => {
    const list = runs.get(contender) ?? [];
    return [
      contender,
      {
        milliseconds: halfway(list, (run) => run.milliseconds),
        megabytes: halfway(list, (run) => run.megabytes),
      },
    ] as const;
  });
  return Object.fromEntries(entries) as Record<Contender, Run>;
}

/** Measures every size; false if a budget is missed. */
export default function measureImport(): boolean {
  const sizes = (process.env['CRM_ROWS'] ?? '1048575,5000000').split(',').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'crm-bench-'));
  let isWithin = true;
  try {
    for (const rows of sizes) {
      const file = join(folder, `${rows}.csv`);
      execute('write', String(rows), file);
      if (!existsSync(file)) throw new Error('The file was not written');
      const found = middle(file);
      const fastest = Math.min(found.udsv.milliseconds, found.papaparse.milliseconds);
      const memory = 64 + (16 * rows) / 1e6;
      const ratio = found.ours.milliseconds / fastest;
      console.log(
        `\n${rows.toLocaleString('en')} rows: ${ratio.toFixed(2)} × the fastest parser alone (budget ${BUDGET_RATIO} ×), ${found.ours.megabytes.toFixed(0)} MB (budget ${memory.toFixed(0)} MB)`,
      );
      console.table(found);
      isWithin &&= ratio <= BUDGET_RATIO && found.ours.megabytes <= memory;
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return isWithin;
}
