// The probes of "Check this Excel", each run by Microsoft's client library against the host: in a kind Excel all beliefs
// hold; in one that is not, exactly those fail that should; and every probe is seen to fail, in a mode or where its belief
// is broken on purpose. Whatever happens, the workbook is afterwards what it was, byte for byte.
// @module-tag engine
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { reopen, serialise } from '../../host/model/serialise';
import { ORNAMENTS } from '../../host/modes';
import { createExcel, type ExcelOptions, type RunningExcel } from '../../host/node';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import { checkExcel, type Checked } from '../../src/excel/checkExcel';
import { probes, type ProbeId } from '../../src/excel/probes';
import { ask } from '../../src/excel/probes/ask';
import { often } from '../deep';
import { MODES } from './checkModes';
import { SABOTAGES } from './checkSabotage';
import { Saboteur } from './saboteur';

/** A workbook of an analyst's own, a cell of its second sheet selected, with things called as those of a check might be. */
async function own({ Excel }: RunningExcel): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').formulas = [
      ['Month', 'Leads'],
      [1, '=1+1'],
      [2, '=B2*2'],
    ];
    sheet.tables.add('A1:B3', true);
    sheet.names.add('lf.checked', '=1');
    const mine = workbook.worksheets.add('LF check 1');
    mine.getRange('C3').formulas = [['=Sheet1!B3+1']];
    mine.activate();
    mine.getRange('C3:D4').select();
    workbook.names.add('lf.checks', '=2');
    workbook.customXmlParts.add('<part xmlns="urn:mine">kept</part>');
    workbook.settings.add('mine', 'kept');
    await context.sync();
  });
}

let functions: Pick<ExcelOptions, 'functionsScript' | 'functionsJson'>;
/** The workbook with its results, and as it is where nobody asked for them. */
let calculated: string;
let waiting: string;
beforeAll(async () => {
  functions = { functionsScript: await functionsScript(), functionsJson: functionsJson() };
  const excel = await createExcel();
  await own(excel);
  waiting = serialise(excel.workbook, { view: true });
  await excel.host.recalculate();
  calculated = serialise(excel.workbook, { view: true });
  expect(waiting).not.toBe(calculated);
});

let end: (() => void)[] = [];
afterEach(() => {
  for (const each of end.reverse()) each();
  end = [];
});

async function start(options: Omit<ExcelOptions, 'workbook'> = {}): Promise<RunningExcel> {
  const { normalised, manual } = options.modes ?? {};
  const excel = await createExcel({
    ...functions,
    ...options,
    reopened: normalised === true,
    workbook: reopen(manual === true ? waiting : calculated),
  });
  end.push(excel.installGlobals());
  return excel;
}

const contents = ({ workbook }: RunningExcel): string => serialise(workbook, { view: true });

/** As time passes in Excel: what is to be calculated is, and what was asked of Office is answered. */
const pauseOf =
  ({ host }: RunningExcel) =>
  (): Promise<void> =>
    host.session.modes.manual === true ? new Promise((done) => void setImmediate(done)) : host.recalculate();

async function check(excel: RunningExcel): Promise<Checked> {
  const checked = await checkExcel({ prefix: '', pause: pauseOf(excel) });
  if (!checked.ok) throw new Error(`refused: ${checked.refusal.code}`);
  return checked;
}

const failed = ({ answers }: Checked): ProbeId[] =>
  answers.filter(({ answer }) => answer === 'doesNotHold' || answer === 'refused').map(({ id }) => id);

describe('in a kind Excel', () => {
  test.each(['1.14', '1.17', '1.18'] as const)('with ExcelApi %s every belief holds', async (apiVersion) => {
    const excel = await start({ apiVersion });
    const before = contents(excel);
    const checked = await check(excel);
    expect(checked.answers.filter(({ answer }) => answer !== 'holds')).toEqual([]);
    expect(checked.answers.map(({ id }) => id)).toEqual(probes.map(([id]) => id));
    expect(checked).toMatchObject({ of: probes.length, cancelled: false, left: false });
    expect(checked.facts).toMatchObject({ platform: 'PC', language: 'en-US' });
    expect(checked.facts.sets).toContain(`ExcelApi ${apiVersion}`);
    expect(contents(excel)).toBe(before);
  });
});

describe('in an Excel that is not kind', () => {
  test.each(Object.entries(MODES))('%s: exactly these beliefs fail', async (_name, { modes, fail }) => {
    const excel = await start({ modes });
    const before = contents(excel);
    const checked = await check(excel);
    expect(failed(checked)).toEqual(probes.map(([id]) => id).filter((id) => fail.includes(id)));
    expect(checked.left).toBe(false);
    expect(contents(excel)).toBe(before);
  });

  test('every ornament has its turn', () => {
    const tried = Object.values(MODES).flatMap(({ modes }) => modes.noOrnament ?? []);
    expect(tried.sort()).toEqual([...ORNAMENTS].sort());
  });

  test('a refusal is told with its code and place', async () => {
    const { answers } = await check(await start({ modes: { noOrnament: 'paperSize' } }));
    expect(answers.find(({ id }) => id === 'ornaments.paperSize')).toEqual({
      id: 'ornaments.paperSize',
      answer: 'refused',
      seen: '',
      place: 'GeneralException at PageLayout.paperSize, pageLayout.paperSize = ...;',
    });
  });
});

describe('a belief that is broken on purpose', () => {
  test('every probe can fail', () => {
    const seen = new Set([...Object.values(MODES).flatMap(({ fail }) => fail), ...Object.keys(SABOTAGES)]);
    expect(probes.map(([id]) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test.each(Object.keys(SABOTAGES) as ProbeId[])('%s is seen', async (id) => {
    const excel = await start();
    const probe = probes.find(([other]) => other === id)?.[1];
    if (!probe) throw new Error(`no probe ${id}`);
    const saboteur = new Saboteur(excel);
    const options = { prefix: '', pause: pauseOf(excel) } as const;
    const kind = await ask(id, probe, 'lf check 9', options);
    try {
      SABOTAGES[id]?.(saboteur);
      const { answer } = await ask(id, probe, 'lf check 9', options);
      expect(kind.answer).toBe('holds');
      expect(['doesNotHold', 'refused']).toContain(answer);
    } finally {
      saboteur.end();
    }
  });
});

describe('what is left', () => {
  test('is nothing after a cancelled check', async () => {
    const excel = await start();
    const before = contents(excel);
    const signal = { aborted: false };
    const checked = await checkExcel({
      prefix: '',
      pause: pauseOf(excel),
      signal,
      onProgress: (done) => (signal.aborted = done === 30),
    });
    expect(checked).toMatchObject({ ok: true, cancelled: true, left: false });
    expect(checked.ok && checked.answers.length).toBe(31);
    expect(contents(excel)).toBe(before);
  });

  test('the analyst who went to the scratch sheet is brought back', async () => {
    const excel = await start();
    const { workbook, host } = excel;
    const [first] = workbook.sheets;
    if (!first) throw new Error('no sheet');
    workbook.activeSheet = first.id;
    workbook.selection = { sheet: first.id, area: { row: 1, column: 1, rows: 2, columns: 1 } };
    const before = contents(excel);
    const marks: (boolean | undefined)[] = [];
    host.onChanged = () => {
      const scratch = workbook.sheets.find(({ name }) => name === 'lf check 2');
      if (!scratch || workbook.activeSheet === scratch.id) return;
      marks.push(scratch.names.find(({ name }) => name === 'lf.check')?.visible);
      workbook.activeSheet = scratch.id;
      workbook.selection = { sheet: scratch.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    };
    await check(excel);
    expect(marks, 'each marked by a hidden name').toEqual(probes.map(() => false));
    expect(contents(excel)).toBe(before);
  });

  test('of an earlier check is removed by the next', async () => {
    const excel = await start();
    const before = contents(excel);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Renamed since');
      sheet.names.add('lf.check', '="scratch"').visible = false;
      context.workbook.names.add('lf.check.book', '=1');
      context.workbook.customXmlParts.add('<check xmlns="urn:lifecycle-funnel:check:1">1</check>');
      context.workbook.settings.add('lf.check', 'kept');
      await context.sync();
    });
    expect(contents(excel)).not.toBe(before);
    // Before it begins, too: what is left would stand in its way.
    expect(failed(await check(excel))).toEqual([]);
    expect(contents(excel)).toBe(before);
  });

  test.each([
    ['read-only', (excel: RunningExcel) => (excel.workbook.readOnly = true), 'readOnly'],
    ['protected', (excel: RunningExcel) => (excel.workbook.structureProtected = true), 'structureProtected'],
    [
      'busy',
      (excel: RunningExcel) =>
        excel.workbook.names.push({
          name: 'lf.op.1',
          formula: '="1|busy|x|1||"',
          visible: false,
          comment: '',
        }),
      'busy',
    ],
    ['edited', (excel: RunningExcel) => (excel.host.cellEditMode = true), 'cellEditMode'],
  ])('nothing is done in a workbook that is %s', async (_what, make, code) => {
    const excel = await start();
    make(excel);
    const before = contents(excel);
    expect(await checkExcel({ prefix: '', pause: pauseOf(excel) })).toMatchObject({ refusal: { code } });
    expect(contents(excel)).toBe(before);
  });

  test('a cell that is being edited stops the check, and the next one cleans up', async () => {
    const excel = await start();
    const before = contents(excel);
    const stopped = await checkExcel({
      prefix: '',
      pause: pauseOf(excel),
      onProgress: (done) => {
        if (done === 20) excel.host.cellEditMode = true;
      },
    });
    expect(stopped).toMatchObject({ refusal: { code: 'cellEditMode' } });
    excel.host.cellEditMode = false;
    await check(excel);
    expect(contents(excel)).toBe(before);
  });

  test('a workbook that counts from 1904 can be checked', async () => {
    const excel = await start();
    excel.workbook.date1904 = true;
    const before = contents(excel);
    expect(failed(await check(excel))).toEqual([]);
    expect(contents(excel)).toBe(before);
  });

  test.each(['refuse', 'loseReply'] as const)('is nothing where an action fails: %s', async (kind) => {
    const excel = await start();
    const before = contents(excel);
    const { counters, failures } = excel.host;
    const first = counters.actions;
    await check(excel);
    const all = counters.actions - first;
    expect(all).toBeGreaterThan(2_000);
    const step = often(Math.floor(all / 25), 7);
    for (let action = 0; action < all; action += step) {
      failures.inject(kind, counters.actions + action);
      const checked = await checkExcel({ prefix: '', pause: pauseOf(excel) });
      failures.clear();
      if (!checked.ok || checked.left || contents(excel) !== before) await check(excel);
      expect(contents(excel), `${kind} at ${String(action)}`).toBe(before);
    }
  });
});
