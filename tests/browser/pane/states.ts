// Every state of every place, written down: what a person can come to see.
import { CHOOSING, initialState, type PaneState, type Preview } from '../../../src/taskpane/state';
import { CHECKED } from '../../unit/taskpane/fakeCheck';
import { PROGRAMMES, RESULT, TOUCHES } from '../../unit/taskpane/fakeCounts';
import { AMBIGUOUS, DEALS, file, INSPECTION, MAILS } from '../../unit/taskpane/fakeFiles';
import { FUNCTIONS } from '../../unit/taskpane/fakeFunctions';
import { BUILT_WORKBOOK, COMPLETE_WORKBOOK, EMPTY_WORKBOOK } from '../../unit/taskpane/fakes';

const START: PaneState = { ...initialState(new Date(2025, 3, 10), 'EUR'), workbook: EMPTY_WORKBOOK };
const BUILT: PaneState = { ...START, workbook: BUILT_WORKBOOK };
const IMPORT: PaneState = { ...START, place: 'import' };
const READ = { files: [file()], inspection: INSPECTION, mapping: INSPECTION.mapping, questions: [] };
const BEFORE = { ...READ, rates: {}, rateFailure: null, work: { phase: 'idle' }, question: null } as const;
const PREVIEW: Preview = { ...BEFORE, phase: 'preview', result: RESULT, allMonths: false };
const CHOSEN = { ...START.build, chosen: ['lifecycleReport', 'funnelPlan'] };
const SHEETS = ['Settings', 'Targets', 'Monthly data', 'Costs', 'Lifecycle report', 'Funnel plan'];

/** What a machine without a printer refuses, and an old Excel. */
const NOT_SET = [
  {
    look: 'paper',
    sheets: SHEETS,
    detail: 'GeneralException at PageLayout.paperSize, pageLayout.paperSize = "A4"',
  },
  { look: 'freeze', sheets: ['Costs'], detail: 'InvalidArgument at FreezePanes.freezeAt' },
] as const;

export const STATES: Readonly<Record<string, PaneState>> = {
  'build-empty': START,
  'build-chosen': { ...START, build: CHOSEN },
  'build-working': {
    ...START,
    build: { ...CHOSEN, work: { phase: 'working', sentence: 'Writing 6 sheets' } },
  },
  'build-failed': {
    ...START,
    build: {
      ...CHOSEN,
      currency: 'euros',
      work: {
        phase: 'failed',
        failure: {
          sentence: 'A sheet called Settings is already here, and it is not ours.',
          details: ['Rename or move the sheet Settings, then build again.'],
        },
      },
    },
  },
  'build-done': {
    ...BUILT,
    build: {
      ...START.build,
      work: {
        phase: 'done',
        result: {
          operations: ['c'],
          sheets: SHEETS,
          formulas: 1214,
          firstSheet: 'Settings',
          notSet: NOT_SET,
        },
      },
    },
  },
  'update-working': { ...BUILT, update: { phase: 'working', sentence: 'Bringing the sheets up to date' } },
  'update-done': {
    ...BUILT,
    update: {
      phase: 'done',
      result: {
        operation: 'd',
        sheets: SHEETS,
        updated: 12,
        added: ['Lifecycle report!8:8'],
        kept: [{ where: 'Settings!B3', wanted: 'Report month' }],
        missing: ['Targets'],
        charts: ['Lifecycle report: Stages by month'],
        restyled: ['Lifecycle report'],
        left: [
          { what: 'look', places: ['Lifecycle report!D12'] },
          { what: 'page', places: ['Monthly data'] },
        ],
        notSet: [],
      },
    },
  },
  'build-complete': { ...BUILT, workbook: COMPLETE_WORKBOOK },
  // Settings kept, the rest taken back.
  'build-rest': { ...START, workbook: { ...BUILT_WORKBOOK, built: BUILT_WORKBOOK.built.slice(0, 2) } },
  'build-again': { ...BUILT, build: { ...CHOSEN, chosen: ['funnelPlan'] } },
  'undo-question': {
    ...BUILT,
    undo: {
      target: { operations: ['a'], what: 'Built Settings' },
      step: {
        phase: 'question',
        keeping: { kept: ['Settings', 'Targets'], goes: ['Lifecycle report'] },
        changes: [
          { where: 'Targets!C9', what: 'now holds 412' },
          { where: 'Targets', what: 'the chart Chart 1 was added' },
          { where: 'Summary!B4', what: 'refers to Lifecycle report' },
          ...Array.from({ length: 8 }, (_, index) => ({
            where: `Monthly data!F${String(index + 9)}`,
            what: `now holds ${String(1310 + index)}`,
          })),
        ],
      },
    },
  },
  'undo-later': {
    ...BUILT,
    undo: {
      target: { operations: ['a'], what: 'Built Settings' },
      step: {
        phase: 'question',
        keeping: null,
        gone: 1,
        changes: [{ where: 'Filled Monthly data', what: 'was done afterwards', later: true }],
      },
    },
  },
  'undo-failed': {
    ...BUILT,
    undo: {
      target: { operations: ['b'], what: 'Filled Monthly data' },
      step: {
        phase: 'failed',
        failure: {
          sentence: 'The sheet Monthly data is protected.',
          details: ['Unprotect it, then undo again.'],
        },
      },
    },
  },
  unfinished: { ...START, workbook: { ...EMPTY_WORKBOOK, unfinished: 'Built Settings and Targets' } },
  'unfinished-question': {
    ...START,
    workbook: { ...EMPTY_WORKBOOK, unfinished: 'Built Settings and Targets' },
    undo: {
      target: { operations: [], what: 'Built Settings and Targets' },
      step: { phase: 'question', changes: [{ where: 'Settings!C5', what: 'now holds 21' }], keeping: null },
    },
  },
  'unfinished-just-now': {
    ...START,
    workbook: { ...EMPTY_WORKBOOK, unfinished: 'Built Settings and Targets' },
    undo: {
      target: { operations: [], what: 'Built Settings and Targets' },
      step: { phase: 'underWay', at: Date.UTC(2025, 3, 10, 9, 30) },
    },
  },
  obstacle: {
    ...START,
    workbook: {
      ...EMPTY_WORKBOOK,
      obstacle: {
        sentence: 'The structure of this workbook is protected.',
        details: ['Review, Protect Workbook takes the protection away.'],
      },
    },
  },
  undone: { ...START, undone: 'Taken back: Built Settings and Targets.' },
  'import-empty': IMPORT,
  'import-reading': { ...IMPORT, import: { ...CHOOSING, looking: 'Export', share: 0.4 } },
  'import-gone': {
    ...IMPORT,
    import: {
      ...CHOOSING,
      failure: {
        sentence: 'A newer version is there, or the connection was lost. Reload.',
        details: ['What was built and imported stays in the workbook.'],
        reload: true,
      },
    },
  },
  'import-looking': { ...IMPORT, import: { ...CHOOSING, looking: 'hubspot-contacts.csv' } },
  'import-refused': {
    ...IMPORT,
    import: {
      ...CHOOSING,
      failure: {
        sentence: 'pipeline.xlsx is not a CSV file but an Excel workbook.',
        details: ['Open it in Excel, choose Save As, CSV UTF-8, and drop that file.'],
      },
    },
  },
  'import-mapping': {
    ...IMPORT,
    import: { ...READ, phase: 'mapping', failure: null, missing: null, asked: null },
  },
  'import-part': {
    ...IMPORT,
    import: {
      ...READ,
      files: [file('hubspot-deals.csv', 21_400)],
      inspection: DEALS,
      mapping: DEALS.mapping,
      before: [READ],
      leads: 50_000,
      notes: ['Hidden or filtered rows and columns were read as well.'],
      remembered: { at: Date.UTC(2025, 2, 2), certain: false, proposal: READ },
      phase: 'mapping',
      failure: null,
      missing: null,
      asked: null,
    },
  },
  'import-mails': {
    ...IMPORT,
    import: {
      ...READ,
      files: [file('mails.csv', 3100)],
      inspection: MAILS,
      mapping: MAILS.mapping,
      phase: 'mapping',
      failure: null,
      missing: null,
      asked: null,
    },
  },
  'import-touches': {
    ...IMPORT,
    import: { ...BEFORE, phase: 'table', counted: { kind: 'touches', result: TOUCHES } },
  },
  'import-programmes': {
    ...BUILT,
    place: 'import',
    import: {
      ...BEFORE,
      phase: 'table',
      counted: { kind: 'programmes', result: PROGRAMMES },
      work: { phase: 'working', sentence: 'Filling Programmes', share: 0.4 },
    },
  },
  'import-ambiguous': {
    ...IMPORT,
    import: {
      ...READ,
      inspection: AMBIGUOUS,
      questions: AMBIGUOUS.ambiguities,
      phase: 'mapping',
      failure: null,
      missing: 'Say how the dates are to be read, above.',
      asked: { column: 'Became a Lead Date', serial: 1 },
    },
  },
  'import-counting': {
    ...IMPORT,
    import: { ...READ, phase: 'counting', bytes: 31_000_000, total: 82_000_000, left: 3.2 },
  },
  'import-preview': {
    ...IMPORT,
    import: {
      ...PREVIEW,
      result: {
        ...RESULT,
        leads: { ok: false, reason: 'tooManyRows', total: 1_200_000, most: 50_000 },
      },
    },
  },
  'import-currencies': {
    ...IMPORT,
    import: {
      ...PREVIEW,
      before: [{ ...READ, files: [file('deals.csv')], inspection: DEALS, mapping: DEALS.mapping }],
      rates: { USD: 'x' },
      rateFailure: 'Write a rate above 0, such as 0.92.',
      result: {
        ...RESULT,
        leads: { ok: false, reason: 'tooManyRows', total: 120_000, most: 50_000 },
        currencies: [
          { code: 'EUR', customers: 20, amount: 600_000 },
          { code: 'USD', customers: 9, amount: 310_000 },
        ],
      },
    },
  },
  'import-writing': {
    ...IMPORT,
    import: {
      ...PREVIEW,
      work: { phase: 'working', sentence: 'Building the Lifecycle report and filling it' },
    },
  },
  'import-question': {
    ...BUILT,
    place: 'import',
    import: {
      ...PREVIEW,
      question: [
        { month: 45_658, column: 'New leads', typed: 60, imported: 58 },
        { month: 45_689, column: 'New leads', typed: '59 (estimate)', imported: 61 },
        { month: 45_689, column: 'Bookings', typed: 80_000, imported: null },
      ],
    },
  },
  'import-question-many': {
    ...BUILT,
    place: 'import',
    import: {
      ...PREVIEW,
      question: [45_658, 45_689, 0].flatMap((month) =>
        ['New leads', 'MQLs', 'SQLs', 'Bookings'].map((column) => ({
          month,
          column,
          typed: 60,
          imported: 58,
          ...(month === 0 && { where: `Programmes!${column}` }),
        })),
      ),
    },
  },
  'import-failed': {
    ...BUILT,
    place: 'import',
    import: {
      ...PREVIEW,
      work: {
        phase: 'failed',
        failure: {
          sentence: 'Excel stopped half-way. Everything was taken back.',
          details: ['Try again; if it happens again, save the workbook and reopen it.'],
          technical: 'takenBack: GeneralException at Range.values',
        },
      },
    },
  },
  'import-done': {
    ...BUILT,
    place: 'import',
    import: {
      phase: 'done',
      answer: {
        kind: 'filled',
        operations: ['c', 'd'],
        months: 15,
        sheet: 'Monthly data',
        kept: 2,
        built: ['Settings', 'Targets', 'Monthly data', 'Costs', 'Lifecycle report'],
        missingColumns: ['SQLs'],
        notSet: NOT_SET.slice(0, 1),
        missingSheets: ['Programmes'],
        restated: [{ month: 45_658, column: 'New leads', before: 60, after: 58 }],
        byHand: ['Visits', 'Page views', 'Bounce rate'],
      },
    },
  },
  'check-open': { ...START, check: { work: { phase: 'idle' }, copied: null } },
  'check-working': {
    ...START,
    check: { work: { phase: 'working', sentence: 'Checking: 12 of 70', share: 0.2 }, copied: null },
  },
  'check-failed': {
    ...START,
    check: {
      work: {
        phase: 'failed',
        failure: {
          sentence: 'A cell is being edited.',
          details: ['Press Enter or Esc in the sheet, then try again.'],
        },
      },
      copied: null,
    },
  },
  'check-done': { ...BUILT, check: { work: { phase: 'done', result: CHECKED }, copied: true } },
  'check-left': {
    ...IMPORT,
    check: {
      work: { phase: 'done', result: { ...CHECKED, cancelled: true, left: true } },
      copied: false,
    },
  },
  functions: { ...START, place: 'functions', functions: { ...START.functions, list: FUNCTIONS } },
  'functions-none': {
    ...START,
    place: 'functions',
    functions: { ...START.functions, list: FUNCTIONS, query: 'weather' },
  },
  'functions-inserted': {
    ...START,
    place: 'functions',
    functions: {
      ...START.functions,
      list: FUNCTIONS,
      insertion: { id: 'FUNNEL.SQLS', outcome: { phase: 'done', result: { address: 'Plan!B4' } } },
    },
  },
};
