// One run of the workbook's benchmark in a process of its own: a whole report, or its stages, each beside its peer in turns.
import ExcelJS from 'exceljs';
import { Model } from '@ironcalc/wasm';
import type { CalculatorRequest } from '../host/engine/calculator';
import { Calculator } from '../host/engine/calculator';
import type { RunningExcel } from '../host/node';
import type { Workbook } from '../host/model/types';
import { writeXlsx } from '../host/xlsx/writeXlsx';
import { runReport } from '../scripts/report/run';
import { SAMPLE, withInvented } from '../scripts/report/sample';
import { openSources } from '../scripts/report/source';
import { buildReport } from '../scripts/report/workbook';
import { importCsv } from '../src/crm';
import { NEW_WORKBOOK } from '../src/work/newWorkbook';
import { cpuMilliseconds, median, peakMemory } from './measure';

const NOW = new Date(Date.UTC(2026, 0, 15));
const TURNS = 5;
const STROKES_BEFORE = 10;

export interface Stage {
  readonly ours: number;
  readonly peer: number;
}

/** The processor's time of each, in turns, in the middle of five. */
async function inTurns(ours: () => unknown, peer: () => unknown): Promise<Stage> {
  const times: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [who, run] of Object.entries({ ours, peer }) as ['ours' | 'peer', () => unknown][]) {
      const start = cpuMilliseconds();
      await run();
      times[who].push(cpuMilliseconds() - start);
    }
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}

/** Everything that was typed into the engine, in the order in which it was. */
function listen(): CalculatorRequest[] {
  const heard: CalculatorRequest[] = [];
  const { run } = Calculator.prototype;
  Calculator.prototype.run = function (request) {
    heard.push(request);
    return run.call(this, request);
  };
  return heard;
}

/** The engine without a host: the same cells are typed into it, and nothing is read back. */
class Bare {
  private readonly model = new Model('bare', 'en', 'UTC', 'en');
  private readonly keys: string[] = [];

  constructor(requests: readonly CalculatorRequest[]) {
    this.model.pauseEvaluation();
    for (const { sheets, inputs } of requests) {
      for (const { key, name } of sheets) this.add(key, name);
      for (const { sheet, row, column, text } of inputs)
        this.model.setUserInput(this.keys.indexOf(sheet), row + 1, column + 1, text);
    }
    this.model.evaluate();
  }

  private add(key: string, name: string): void {
    if (this.keys.includes(key)) return;
    if (this.keys.length > 0) this.model.newSheet();
    this.model.renameSheet(this.keys.push(key) - 1, name);
  }

  type(sheet: string, row: number, column: number, text: string): void {
    this.model.setUserInput(this.keys.indexOf(sheet), row + 1, column + 1, text);
    this.model.evaluate();
  }

  free(): void {
    this.model.free();
  }
}

async function built(file: string): Promise<{ excel: RunningExcel; build: number }> {
  const isSample = file === SAMPLE.file;
  const opened = await openSources([file], null, null);
  if (!opened.ok) throw new Error(opened.message);
  const counted = await importCsv(opened.value.sources, NEW_WORKBOOK);
  if (!counted.ok) throw new Error(counted.problem.code);
  const result = isSample ? await withInvented(counted.result) : counted.result;
  const start = cpuMilliseconds();
  const report = await buildReport({
    result,
    month: { year: 2025, month: 12 },
    currency: 'EUR',
    now: NOW,
  });
  if (!report.ok) throw new Error(report.message);
  return { excel: report.excel, build: cpuMilliseconds() - start };
}

/** The last figure of Monthly data that was not calculated: much depends on it. */
function figure(workbook: Workbook) {
  const sheet = workbook.sheets.find(({ name }) => name === 'Monthly data');
  const found = [...(sheet?.cells ?? [])]
    .reverse()
    .find(([, { value, formula }]) => typeof value === 'number' && formula === undefined);
  if (!sheet || !found) throw new Error('no figure in Monthly data');
  return { sheet, row: Math.floor(found[0] / 16_384), column: found[0] % 16_384 };
}

async function keystroke(excel: RunningExcel, bare: Bare): Promise<Stage> {
  const { sheet, row, column } = figure(excel.workbook);
  let typed = 0;
  const type = async () => {
    typed += 1;
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getCell(row, column).values = [[typed]];
      await context.sync();
    });
    await excel.host.recalculate();
  };
  let next = 0;
  const typeBare = () => bare.type(sheet.id, row, column, String(++next));
  // Whoever types has typed before: the engine's code is compiled for speed while it runs.
  for (let stroke = 0; stroke < STROKES_BEFORE; stroke += 1) {
    await type();
    typeBare();
  }
  return inTurns(type, typeBare);
}

async function recalculation(excel: RunningExcel, requests: readonly CalculatorRequest[]): Promise<Stage> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    // Opening is no part of it.
    const again = await excel.reopen();
    let start = cpuMilliseconds();
    await again.host.recalculate();
    ours.push(cpuMilliseconds() - start);
    start = cpuMilliseconds();
    new Bare(requests).free();
    peer.push(cpuMilliseconds() - start);
  }
  return { ours: median(ours), peer: median(peer) };
}

/** The same values and formulas, without a look, a table or a chart. */
async function exceljs(workbook: Workbook): Promise<number> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells } of workbook.sheets) {
    const sheet = book.addWorksheet(name);
    for (const [key, { value, formula }] of cells) {
      if (value === null) continue;
      const result = typeof value === 'object' ? value.error : value;
      const cell = sheet.getCell(Math.floor(key / 16_384) + 1, (key % 16_384) + 1);
      cell.value = formula === undefined ? result : { formula: formula.slice(1), result };
    }
  }
  return (await book.xlsx.writeBuffer()).byteLength;
}

async function stages(file: string): Promise<Record<string, unknown>> {
  const heard = listen();
  const { excel, build } = await built(file);
  const requests = [...heard];
  const bare = new Bare(requests);
  const typed = await keystroke(excel, bare);
  bare.free();
  return {
    build,
    keystroke: typed,
    recalculation: await recalculation(excel, requests),
    xlsx: await inTurns(
      () => writeXlsx(excel.workbook, { now: NOW }),
      () => exceljs(excel.workbook),
    ),
  };
}

async function report(file: string, out: string): Promise<Record<string, unknown>> {
  const source = file === SAMPLE.file ? ['--sample'] : [file, '--month', '2025-12'];
  const around = { out: () => undefined, err: console.error, now: () => NOW };
  const code = await runReport([...source, '--out', out, '--overwrite'], around);
  if (code !== 0) throw new Error(`the report ended with ${String(code)}`);
  return { report: cpuMilliseconds(), megabytes: peakMemory() / 1e6 };
}

const [task, given = 'sample', out = ''] = process.argv.slice(2);
const file = given === 'sample' ? SAMPLE.file : given;
console.log(JSON.stringify(await (task === 'report' ? report(file, out) : stages(file))));
