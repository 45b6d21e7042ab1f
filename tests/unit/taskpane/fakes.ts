// Services that answer as told, for tests of the pane alone: every call is noted, every answer can be replaced. The
// file behind the import is a made-up HubSpot export.
import type { Services, Unfinished, WorkbookState } from '../../../src/taskpane/services';
import { PROGRAMMES, RESULT, TOUCHES } from './fakeCounts';
import { AMBIGUOUS, file } from './fakeFiles';
import { CHECKED } from './fakeCheck';
import { COPIED, COPY_QUESTION } from './fakeCopy';
import { FUNCTIONS } from './fakeFunctions';

/** Work that somebody began and never finished. */
export const UNFINISHED: Unfinished = {
  what: 'Built Settings and Targets',
  at: Date.UTC(2025, 3, 10, 9, 30),
  seen: { n: 3, isNamed: true, newer: false, busy: { token: 'a', beat: 1, label: '', at: '' } },
  isFree: false,
  canFinish: true,
};

export const EMPTY_WORKBOOK: WorkbookState = {
  currency: null,
  settings: null,
  built: [],
  operations: [],
  unfinished: null,
  obstacle: null,
};
export const BUILT_WORKBOOK: WorkbookState = {
  built: [
    { key: 'settings', name: 'Settings' },
    { key: 'targets', name: 'Targets' },
    { key: 'monthlyData', name: 'Monthly data' },
    { key: 'costs', name: 'Costs' },
    { key: 'details', name: 'Import details' },
    { key: 'lifecycleReport', name: 'Lifecycle report' },
    { key: 'checks', name: 'Checks' },
  ],
  operations: [
    { id: 'b', parts: ['b'], what: 'Filled Monthly data', at: Date.UTC(2025, 3, 2, 9, 30) },
    {
      id: 'a',
      parts: ['a'],
      what: 'Built Settings, Targets, Monthly data, Costs and Lifecycle report',
      at: Date.UTC(2025, 3, 1, 14, 5),
    },
  ],
  currency: 'EUR',
  settings: {
    window: 90,
    shelfLife: 30,
    scoreThreshold: 50,
    marketingSources: { only: ['e-mail'] },
    followUp: { limit: 8, opens: 9 / 24, closes: 17 / 24, weekend: 1, holidays: [] },
    fiscalYearStart: 1,
  },
  unfinished: null,
  obstacle: null,
};

/** Nothing is left to build. */
export const COMPLETE_WORKBOOK: WorkbookState = {
  ...BUILT_WORKBOOK,
  built: [...BUILT_WORKBOOK.built, { key: 'funnelPlan', name: 'Funnel plan' }],
};
const TABS: Readonly<Record<string, string>> = {
  settings: 'Settings',
  targets: 'Targets',
  monthlyData: 'Monthly data',
  costs: 'Costs',
  details: 'Import details',
  lifecycleReport: 'Lifecycle report',
  funnelPlan: 'Funnel plan',
  leads: 'Leads',
  attribution: 'Attribution',
  programmes: 'Programmes',
  checks: 'Checks',
};
const ALONE = ['attribution', 'programmes', 'leads'];

const outlook: Services['reports']['outlook'] = (templates, built) =>
  Object.entries(TABS)
    .filter(([key]) => {
      const isShared = ['settings', 'targets', 'monthlyData', 'costs'].includes(key);
      const needs = key === 'settings' ? templates : templates.filter((each) => !ALONE.includes(each));
      return templates.includes(key) || (isShared && needs.length > 0);
    })
    .filter(([key]) => !built.some((sheet) => sheet.key === key))
    .map(([, name]) => name);

/** A workbook that can be built, filled and taken back; `calls` notes what was asked of it. */
export function fakeServices(start: WorkbookState = EMPTY_WORKBOOK) {
  const calls: unknown[][] = [];
  let workbook = start;
  const done = (what: string, sheets: readonly string[]) => {
    const id = `operation-${String(workbook.operations.length + 1)}`;
    const built = Object.entries(TABS)
      .filter(([key, name]) => sheets.includes(name) || workbook.built.some((sheet) => sheet.key === key))
      .map(([key, name]) => ({ key, name }));
    const operations = [{ id, parts: [id], what, at: Date.UTC(2025, 3, 3) }, ...workbook.operations];
    workbook = { ...workbook, built, operations };
    return id;
  };
  const workbookServices: Services['workbook'] = {
    readState: () => Promise.resolve({ ok: true, value: workbook }),
    build: (request, onStep) => {
      calls.push(['build', request]);
      onStep('writing');
      const sheets = outlook(request.templates, workbook.built);
      const operation = done('Built', sheets);
      return Promise.resolve({
        ok: true,
        value: { operations: [operation], sheets, formulas: 214, firstSheet: 'Settings', notSet: [] },
      });
    },
    closeMonth: (sure) => {
      calls.push(['closeMonth', sure]);
      const gaps = { month: 46082, missing: ['Visits'], noCosts: true, closedOn: null };
      if (!sure) return Promise.resolve({ ok: true, value: { kind: 'question', ...gaps } });
      const operation = done('Closed', []);
      const value = {
        kind: 'closed',
        operation,
        what: 'Closed Mar 2026',
        about: 46082,
        sheet: 'As reported',
        notSet: [],
        ...gaps,
      };
      return Promise.resolve({ ok: true, value: { ...value, kind: 'closed' } });
    },
    startMonth: () => {
      calls.push(['startMonth']);
      const operation = done('Started', []);
      const gaps = { month: 46082, missing: ['Visits'], noCosts: false, closedOn: null };
      const value = {
        operation,
        what: 'Started Apr 2026',
        about: 46113,
        sheet: 'Monthly data',
        notSet: [],
        ...gaps,
      };
      return Promise.resolve({ ok: true, value: { kind: 'started', ...value } });
    },
    copyPlan: (how) => {
      calls.push(['copyPlan', how]);
      if (how.typed === 'ask') return Promise.resolve({ ok: true, value: COPY_QUESTION });
      const kept = how.typed === 'keep' ? COPY_QUESTION.typed.length : 0;
      return Promise.resolve({ ok: true, value: { ...COPIED, operation: done('Copied', []), kept } });
    },
    update: () => {
      calls.push(['update']);
      const sheets = workbook.built.map(({ name }) => name);
      const operation = done('Updated', sheets);
      const kept = [{ where: 'Settings!B3', wanted: 'Report month' }];
      return Promise.resolve({
        ok: true,
        value: {
          operation,
          sheets,
          updated: 3,
          added: [],
          kept,
          missing: [],
          charts: [],
          restyled: [],
          left: [],
          notSet: [],
        },
      });
    },
    fill: (request) => {
      calls.push(['fill', request]);
      const built = request.build ? outlook(request.build.templates, workbook.built) : [];
      const operations = [done('Filled', built)];
      const months = request.result.months.length;
      return Promise.resolve({
        ok: true,
        value: {
          kind: 'filled',
          operations,
          months,
          sheet: 'Monthly data',
          kept: 0,
          built,
          missingColumns: [],
          notSet: [],
        },
      });
    },
    fillTable: (request) => {
      calls.push(['fillTable', request]);
      const built = request.build ? outlook(request.build.templates, workbook.built) : [];
      const what = request.counted.kind === 'touches' ? 'Filled 3 paths of Attribution' : 'Filled Programmes';
      return Promise.resolve({
        ok: true,
        value: {
          kind: 'filled',
          operations: [done(what, built)],
          months: 0,
          what,
          sheet: 'Attribution',
          kept: 0,
          built,
          missingColumns: [],
          notSet: [],
        },
      });
    },
    listTables: () => Promise.resolve({ ok: true, value: [{ name: 'Export', sheet: 'From the CRM' }] }),
    readRange: (table) => {
      calls.push(['readRange', table]);
      const notes = ['Hidden or filtered rows and columns were read as well.'];
      return Promise.resolve({ ok: true, value: { file: file(table ?? 'Sheet1!A1:F200'), notes } });
    },
    remembered: () => Promise.resolve({ ok: true, value: null }),
    undo: (ids, how, asked) => {
      calls.push(['undo', ids, how, ...(asked === undefined ? [] : [asked])]);
      const operations = workbook.operations.flatMap((each) => {
        if (!ids.includes(each.id)) return [each];
        return how === 'keep' ? [{ ...each, partly: true as const }] : [];
      });
      workbook = { ...workbook, operations };
      return Promise.resolve({ ok: true, value: { kind: 'undone' } });
    },
    hasStopped: () => true,
    recover: (_seen, how) => {
      calls.push(['recover', how]);
      workbook = { ...workbook, unfinished: null };
      return Promise.resolve({ ok: true, value: { kind: how === 'finish' ? 'finished' : 'takenBack' } });
    },
    selectSheet: (name) => {
      calls.push(['selectSheet', name]);
      return Promise.resolve({ ok: true, value: null });
    },
    checkExcel: ({ onProgress }) => {
      calls.push(['checkExcel']);
      onProgress(35, 70);
      return Promise.resolve({ ok: true, value: CHECKED });
    },
    insertFormula: (formula) => {
      calls.push(['insertFormula', formula]);
      return Promise.resolve({ ok: true, value: { address: 'Plan!B4' } });
    },
  };
  const services: Services = {
    copy: (text) => {
      calls.push(['copy', text]);
      return Promise.resolve(true);
    },
    wait: () => Promise.resolve(),
    today: () => new Date(2025, 3, 10),
    currency: 'EUR',
    functions: () => Promise.resolve(FUNCTIONS),
    reports: {
      templates: [
        {
          key: 'lifecycleReport',
          name: 'Lifecycle report',
          promise: 'Are we on target, stage by stage, and what changed?',
        },
        { key: 'funnelPlan', name: 'Funnel plan', promise: 'How many leads does the revenue goal need?' },
      ],
      monthsShown: [6, 12, 13, 18, 24, 36],
      leadRoom: 1_000_000,
      importTemplate: 'lifecycleReport',
      importSheets: {
        details: 'details',
        checks: 'checks',
        leads: 'leads',
        touches: 'attribution',
        programmes: 'programmes',
      },
      sheetsOf: () => [],
      outlook,
    },
    workbook: workbookServices,
    crm: {
      inspect: () => Promise.resolve({ ok: true, value: AMBIGUOUS }),
      ambiguities: () => Promise.resolve({ ok: true, value: AMBIGUOUS.ambiguities }),
      count: (sources, { onProgress, leads }) => {
        calls.push(['count', ...sources.map(({ mapping }) => mapping)]);
        onProgress(24_000);
        const total = 120_000;
        const list =
          leads !== null && leads < total
            ? ({ ok: false, reason: 'tooManyRows', total, most: leads } as const)
            : ({ ok: true, total, columns: [], rows: [] } as const);
        return Promise.resolve({ ok: true, value: leads === null ? RESULT : { ...RESULT, leads: list } });
      },
      countTable: (sources, { kind, month }) => {
        calls.push(['countTable', kind, month, ...sources.map(({ file: { name } }) => name)]);
        const counted =
          kind === 'touches' ? ({ kind, result: TOUCHES } as const) : ({ kind, result: PROGRAMMES } as const);
        return Promise.resolve({ ok: true, value: counted });
      },
      sample: () => Promise.resolve({ ok: true, value: file('hubspot-contacts-sample.csv') }),
    },
  };
  return { services, calls, workbook: () => workbook };
}
