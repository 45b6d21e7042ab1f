// Every state of an import.
import { CHOOSING, type PaneState, type Preview } from '../../../src/taskpane/state';
import { PROGRAMMES, RESULT, TOUCHES } from '../../unit/taskpane/fakeCounts';
import { AMBIGUOUS, DEALS, file, INSPECTION, MAILS } from '../../unit/taskpane/fakeFiles';
import { BUILT, IMPORT, NOT_SET } from './starts';

const READ = { files: [file()], inspection: INSPECTION, mapping: INSPECTION.mapping, questions: [] };
const BEFORE = { ...READ, rates: {}, rateFailure: null, work: { phase: 'idle' }, question: null } as const;
const PREVIEW: Preview = { ...BEFORE, phase: 'preview', result: RESULT, allMonths: false };

export const IMPORT_STATES: Readonly<Record<string, PaneState>> = {
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
};
