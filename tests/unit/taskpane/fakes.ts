// Services that answer as told, for tests of the pane alone: every call is noted, every answer can be replaced. The
// file behind the import is a made-up HubSpot export.
import type {
  FunctionHelp,
  ImportResult,
  Inspection,
  PaneFile,
  Services,
  WorkbookState,
} from '../../../src/taskpane/services';
import type { ProgrammeResult } from '../../../src/crm/programmes/result';
import type { TouchResult } from '../../../src/crm/touches/result';
import { serialOfMonth } from '../../../src/taskpane/months';

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
  },
  unfinished: null,
  obstacle: null,
};

/** Nothing is left to build. */
export const COMPLETE_WORKBOOK: WorkbookState = {
  ...BUILT_WORKBOOK,
  built: [...BUILT_WORKBOOK.built, { key: 'funnelPlan', name: 'Funnel plan' }],
};

export function file(name = 'hubspot-contacts.csv', size = 48_213): PaneFile {
  const blob = new Blob(['x'.repeat(size)]);
  return { name, size, slice: blob.slice.bind(blob), stream: blob.stream.bind(blob) };
}

const COLUMNS: readonly (readonly [string, readonly string[], 'date' | 'number' | 'text'])[] = [
  ['Record ID', ['101', '102', '103'], 'text'],
  ['Email', ['ann@example.com', 'bela@example.com'], 'text'],
  ['Lifecycle Stage', ['Customer', 'Marketing Qualified Lead', 'Lead'], 'text'],
  ['Original Source', ['Organic Search', 'Paid Search', 'Offline Sources'], 'text'],
  ['Became a Lead Date', ['3/4/2025', '5/4/2025', '11/2/2024'], 'date'],
  ['Became a Marketing Qualified Lead Date', ['2025-01-20 11:00', '2025-02-01 00:10'], 'date'],
  ['Became a Sales Qualified Lead Date', ['2025-02-03 08:30'], 'date'],
  ['Became a Customer Date', ['2025-03-31 23:30', '2025-02-18 12:00'], 'date'],
  ['Total Revenue', ['48000', '12,500.50'], 'number'],
];

export const INSPECTION: Inspection = {
  name: 'hubspot-contacts.csv',
  encoding: 'utf-8',
  delimiter: ',',
  headers: COLUMNS.map(([header]) => header),
  headerRow: 1,
  kind: 'records',
  columns: COLUMNS.map(([header, samples, looksLike], index) => ({
    header,
    index,
    samples,
    looksLike,
    dates: { dayFirst: false, monthFirst: false, example: null, readings: null },
  })),
  format: { id: 'hubspot-contacts', name: 'HubSpot contacts', confidence: 0.97 },
  mapping: {
    format: 'hubspot-contacts',
    fields: {
      id: { column: 'Record ID' },
      email: { column: 'Email' },
      lead: { column: 'Became a Lead Date' },
      mql: { column: 'Became a Marketing Qualified Lead Date' },
      sql: { column: 'Became a Sales Qualified Lead Date' },
      customer: {
        column: 'Became a Customer Date',
        condition: { column: 'Lifecycle Stage', equals: ['Customer'] },
      },
      amount: { column: 'Total Revenue' },
      source: { column: 'Original Source' },
    },
    options: {},
  },
  canImport: true,
  ambiguities: [],
};

export const AMBIGUOUS: Inspection = {
  ...INSPECTION,
  ambiguities: [
    {
      column: 'Became a Lead Date',
      fields: ['lead'],
      example: '3/4/2025',
      readings: [
        { order: 'DMY', date: 45_750 },
        { order: 'MDY', date: 45_720 },
      ],
      mixed: false,
    },
  ],
};

const LEADS = [31, 28, 40, 37, 45, 51, 48, 39, 44, 52, 60, 55, 58, 61, 66];

const SOURCE = {
  month: serialOfMonth({ year: 2025, month: 3 }),
  other: false,
  leads: 40,
  mqls: 12,
  sqls: 5,
  lost: null,
  bookings: 9000,
  open: 21,
  medianDays: 63,
};

export const RESULT: ImportResult = {
  months: LEADS.map((leads, index) => ({
    month: serialOfMonth({ year: 2024 + Math.floor(index / 12), month: (index % 12) + 1 }),
    leads,
    mqls: Math.round(leads * 0.4),
    sqls: Math.round(leads * 0.15),
    opportunities: null,
    customers: Math.round(leads * 0.04),
    leadsSkipped: 0,
    mqlsSkipped: index % 3,
    sqlsSkipped: 0,
    opportunitiesSkipped: null,
    leadsChosen: null,
    reopened: null,
    leadsAtScore: null,
    leadToMqlCohort: 9,
    sqlToCustomerCohort: 2,
    leadToCustomerCohort: 1,
    medianDaysToConvert: 71,
    medianDaysSqlToCustomer: 38,
    customersFromMarketing: 1,
    customersNew: null,
    customersExisting: null,
    bookings: leads * 1250,
    bookingsNew: null,
    bookingsExisting: null,
    lost: null,
    sqlsCold: 2,
    openSqls: 11,
    medianFirstResponse: null,
    answersDue: null,
    answersInTime: null,
  })),
  read: 741,
  used: 715,
  dropped: [
    {
      reason: 'duplicate',
      count: 14,
      rows: [
        { file: 0, row: 88 },
        { file: 0, row: 91 },
      ],
    },
    { reason: 'noStageDate', count: 11, rows: [{ file: 0, row: 6 }] },
    { reason: 'footer', count: 1, rows: [{ file: 0, row: 742 }] },
  ],
  duplicates: 14,
  skippedStages: { leads: 0, mqls: 15, sqls: 0, opportunities: null },
  outOfOrder: {
    count: 2,
    rows: [
      { file: 0, row: 6 },
      { file: 0, row: 19 },
    ],
  },
  dateRange: { first: 45_300, last: 45_747 },
  asOf: 45_747,
  currencies: [{ code: null, customers: 29, amount: 893_750 }],
  warnings: [
    { code: 'customerWithoutSource', count: 3, rows: [{ file: 0, row: 40 }], example: null },
    { code: 'unreadableDate', field: 'sql', count: 1, rows: [{ file: 0, row: 77 }], example: 'next week' },
  ],
  breakdowns: {
    source: [
      { ...SOURCE, value: 'Organic Search', customers: 19 },
      { ...SOURCE, value: 'Direct Traffic', customers: 4 },
      { ...SOURCE, value: 'Webinar', customers: 6 },
    ],
  },
  details: {
    stageMonths: [],
    weeks: [],
    openSqls: { rows: [], total: 0 },
    sqlSpans: { rows: [], total: 0 },
    coldMonths: [],
    scoreMonths: [],
  },
  provenance: {
    files: [
      {
        name: 'hubspot-contacts.csv',
        bytes: 48_213,
        read: 741,
        used: 715,
        mapping: INSPECTION.mapping,
        encoding: 'utf-8',
        delimiter: ',',
      },
    ],
    mapping: INSPECTION.mapping,
    options: {
      window: 90,
      shelfLife: 30,
      scoreThreshold: null,
      scoreEdges: [0, 20, 40, 60, 80, 100],
      marketingSources: { only: ['organic search'] },
      rates: null,
      followUp: null,
    },
  },
};

const WHERE = { read: 412, used: 398, warnings: [], provenance: { files: RESULT.provenance.files } };

export const TOUCHES: TouchResult = {
  ...WHERE,
  dropped: [{ reason: 'noTime', count: 14, rows: [{ file: 0, row: 12 }] }],
  leads: 96,
  converted: 21,
  paths: [
    { path: 'Search > Email > Direct', conversions: 12, value: 240_000, nulls: 30 },
    { path: 'Email', conversions: 8, value: 96_000, nulls: 25 },
    { path: 'Search', conversions: 1, value: 9000, nulls: 20 },
  ],
  rest: { paths: 0, conversions: 0, value: null, nulls: 0 },
  dateRange: { first: 45_300, last: 45_747 },
  warnings: [{ code: 'twoConversions', count: 2, rows: [{ file: 0, row: 30 }], example: null }],
};

const STEP = { programme: 'Welcome', opened: 90, clicked: 20, left: 3, mqls: null, cost: null };
export const PROGRAMMES: ProgrammeResult = {
  ...WHERE,
  dropped: [{ reason: 'totalLine', count: 14, rows: [{ file: 0, row: 412 }] }],
  rows: [
    { ...STEP, month: 45_717, step: 'First mail', delivered: 200 },
    { ...STEP, month: 45_717, step: 'Second mail', delivered: 180 },
    { ...STEP, month: 45_748, step: 'First mail', delivered: 210 },
  ],
};

/** The same people's deals: another file, with other columns. */
export const DEALS: Inspection = {
  ...INSPECTION,
  name: 'hubspot-deals.csv',
  headers: ['Deal ID', 'Close Date', 'Amount', 'Associated Contact IDs'],
  columns: ['Deal ID', 'Close Date', 'Amount', 'Associated Contact IDs'].map((header, index) => ({
    header,
    index,
    samples: ['7001', '7002'],
    looksLike: 'text',
    dates: { dayFirst: false, monthFirst: false, example: null, readings: null },
  })),
  format: { id: 'hubspot-deals', name: 'HubSpot deals', confidence: 0.9 },
  mapping: {
    format: 'hubspot-deals',
    fields: {
      id: { column: 'Deal ID' },
      customer: { column: 'Close Date' },
      amount: { column: 'Amount' },
      contacts: { column: 'Associated Contact IDs' },
    },
    options: {},
  },
};

const column = (header: string, index: number, ...samples: readonly string[]) => ({
  header,
  index,
  samples,
  looksLike: 'text' as const,
  dates: { dayFirst: false, monthFirst: false, example: null, readings: null },
});

/** A report without dates. */
export const MAILS: Inspection = {
  ...INSPECTION,
  name: 'mails.csv',
  kind: 'programmes',
  headers: ['Campaign', 'Email', 'Delivered', 'Opens'],
  columns: [
    column('Campaign', 0, 'Welcome'),
    column('Email', 1, 'First mail'),
    column('Delivered', 2, '200'),
    column('Opens', 3, '90'),
  ],
  format: { id: 'email-programmes', name: 'E-mail programmes', confidence: 0.8 },
  mapping: {
    format: 'email-programmes',
    kind: 'programmes',
    fields: {
      programme: { column: 'Campaign' },
      step: { column: 'Email' },
      delivered: { column: 'Delivered' },
      opened: { column: 'Opens' },
    },
    options: {},
  },
};

export const FUNCTIONS: readonly FunctionHelp[] = [
  {
    id: 'FUNNEL.SQLS',
    sentence: 'SQLs needed for a revenue goal.',
    signature: 'FUNNEL.SQLS(revenue, deal, close, [whole])',
    parameters: [
      { name: 'revenue', help: 'Revenue goal.', optional: false, default: '' },
      { name: 'deal', help: 'Average deal.', optional: false, default: '' },
      { name: 'close', help: 'Share of SQLs that become customers.', optional: false, default: '' },
      { name: 'whole', help: 'Round each stage up.', optional: true, default: 'FALSE' },
    ],
    spills: false,
    example: { formula: '=FUNNEL.SQLS(1000000, 100000, 25%)', result: '40' },
    helpUrl: 'help/FUNNEL.SQLS.html',
  },
  {
    id: 'SQL.DECAY',
    sentence: 'Share of its value that an SQL still has.',
    signature: 'SQL.DECAY([age], [life], [residual], [model], [shape])',
    parameters: [{ name: 'age', help: 'Days since the last sign of interest.', optional: true, default: '' }],
    spills: true,
    example: { formula: '=SQL.DECAY(30)', result: '0.5' },
    helpUrl: 'help/SQL.DECAY.html',
  },
  {
    id: 'ROI.COSTPER',
    sentence: 'Cost of one lead, MQL, SQL or customer.',
    signature: 'ROI.COSTPER(cost, count)',
    parameters: [
      { name: 'cost', help: 'Total cost.', optional: false, default: '' },
      { name: 'count', help: 'How many it brought.', optional: false, default: '' },
    ],
    spills: false,
    example: null,
    helpUrl: 'help/ROI.COSTPER.html',
  },
];

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
        value: { operations: [operation], sheets, formulas: 214, firstSheet: 'Settings' },
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
        ...gaps,
      };
      return Promise.resolve({ ok: true, value: { ...value, kind: 'closed' } });
    },
    startMonth: () => {
      calls.push(['startMonth']);
      const operation = done('Started', []);
      const gaps = { month: 46082, missing: ['Visits'], noCosts: false, closedOn: null };
      const value = { operation, what: 'Started Apr 2026', about: 46113, sheet: 'Monthly data', ...gaps };
      return Promise.resolve({ ok: true, value: { kind: 'started', ...value } });
    },
    update: () => {
      calls.push(['update']);
      const sheets = workbook.built.map(({ name }) => name);
      const operation = done('Updated', sheets);
      const kept = [{ where: 'Settings!B3', wanted: 'Report month' }];
      return Promise.resolve({
        ok: true,
        value: { operation, sheets, updated: 3, added: [], kept, missing: [], charts: [] },
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
    undo: (ids, how) => {
      calls.push(['undo', ids, how]);
      workbook = { ...workbook, operations: workbook.operations.filter(({ id }) => !ids.includes(id)) };
      return Promise.resolve({ ok: true, value: { kind: 'undone' } });
    },
    recover: (how) => {
      calls.push(['recover', how]);
      workbook = { ...workbook, unfinished: null };
      return Promise.resolve({ ok: true, value: { kind: 'undone' } });
    },
    selectSheet: (name) => {
      calls.push(['selectSheet', name]);
      return Promise.resolve({ ok: true, value: null });
    },
    insertFormula: (formula) => {
      calls.push(['insertFormula', formula]);
      return Promise.resolve({ ok: true, value: { address: 'Plan!B4' } });
    },
  };
  const services: Services = {
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
      importTemplate: 'lifecycleReport',
      importSheets: {
        details: 'details',
        leads: 'leads',
        touches: 'attribution',
        programmes: 'programmes',
      },
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
