// Every state of every place, written down: what a person can come to see.
import type { PaneState } from '../../../src/taskpane/state';
import { CHECKED } from '../../unit/taskpane/fakeCheck';
import { COPIED, COPY_QUESTION } from '../../unit/taskpane/fakeCopy';
import { FUNCTIONS } from '../../unit/taskpane/fakeFunctions';
import { BUILT_WORKBOOK, COMPLETE_WORKBOOK, EMPTY_WORKBOOK, UNFINISHED } from '../../unit/taskpane/fakes';
import { IMPORT_STATES } from './importStates';
import { BUILT, IMPORT, NOT_SET, SHEETS, START } from './starts';

const PLANNED: PaneState = { ...BUILT, workbook: COMPLETE_WORKBOOK };
const UNFINISHED_WORK: PaneState = { ...START, workbook: { ...EMPTY_WORKBOOK, unfinished: UNFINISHED } };

const CHOSEN = { ...START.build, chosen: ['lifecycleReport', 'funnelPlan'] };

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
  'copy-plan-question': { ...PLANNED, copyPlan: { phase: 'question', question: COPY_QUESTION } },
  'copy-plan-working': { ...PLANNED, copyPlan: { phase: 'working', sentence: 'Reading the plan' } },
  'copy-plan-failed': {
    ...PLANNED,
    copyPlan: {
      phase: 'failed',
      failure: {
        sentence: 'Still missing on Funnel plan: Visits and MQLs.',
        details: ['Type the revenue goal, the average deal or the rates they need there, then copy again.'],
      },
    },
  },
  'copy-plan-done': {
    ...PLANNED,
    workbook: {
      ...COMPLETE_WORKBOOK,
      operations: [
        { id: 'copied', parts: ['copied'], what: COPIED.what, at: Date.UTC(2025, 3, 3) },
        ...COMPLETE_WORKBOOK.operations,
      ],
    },
    copyPlan: { phase: 'done', result: { ...COPIED, notSet: NOT_SET } },
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
        asked: '',
        keeping: { kept: ['Settings', 'Targets', 'Monthly data'], goes: ['Lifecycle report'] },
        changes: [
          { where: 'Targets!C9', what: 'now holds 412' },
          { where: 'Targets', what: 'the chart Chart 1 was added' },
          { where: 'Targets!D12:D24', what: '13 cells changed', count: 13 },
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
        asked: '',
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
  'undo-of-import': {
    ...BUILT,
    undo: {
      target: { operations: ['b'], what: 'Filled Monthly data' },
      step: {
        phase: 'question',
        asked: 'as asked',
        keeping: { kept: ['Monthly data'], goes: [] },
        changes: [{ where: 'Monthly data!C9', what: 'now holds 412' }],
      },
    },
  },
  'undo-stopped': {
    ...BUILT,
    undo: {
      target: { operations: ['a'], what: 'Built Settings' },
      step: {
        phase: 'failed',
        lead: 'Taken back: Filled 13 months of Monthly data. Not taken back: Built Settings.',
        failure: {
          sentence: 'Something was changed meanwhile. Undo again to be asked about it.',
          details: ['Import details!D20: now holds a note'],
        },
      },
    },
  },
  'build-partly': {
    ...BUILT,
    workbook: {
      ...BUILT_WORKBOOK,
      operations: BUILT_WORKBOOK.operations.map((each) => ({ ...each, partly: true })),
    },
    build: {
      ...START.build,
      work: {
        phase: 'done',
        result: { operations: ['a'], sheets: SHEETS, formulas: 1214, firstSheet: 'Gone', notSet: [] },
      },
    },
  },
  unfinished: UNFINISHED_WORK,
  'unfinished-watching': { ...UNFINISHED_WORK, recovery: { phase: 'watching' } },
  'unfinished-goes-on': { ...UNFINISHED_WORK, recovery: { phase: 'goesOn' } },
  'unfinished-stopped': {
    ...UNFINISHED_WORK,
    recovery: { phase: 'stopped', seen: UNFINISHED.seen, canFinish: true },
  },
  'unfinished-question': {
    ...UNFINISHED_WORK,
    recovery: {
      phase: 'question',
      seen: UNFINISHED.seen,
      changes: [{ where: 'Settings!C5', what: 'now holds 21' }],
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
  ...IMPORT_STATES,
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
