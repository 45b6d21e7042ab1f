// What the made-up exports tell once they are counted.
import type { ImportResult } from '../../../src/taskpane/services';
import type { ProgrammeResult } from '../../../src/crm/programmes/result';
import type { TouchResult } from '../../../src/crm/touches/result';
import { serialOfMonth } from '../../../src/work/months';
import { INSPECTION } from './fakeFiles';

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
    customersKnownSource: 1,
    customersWithAmount: 1,
    lost: null,
    openSqls: 11,
    sqlsWonAsOf: 1,
    sqlsLostAsOf: null,
    sqlsDisqualifiedAsOf: null,
    sqlsSilentAsOf: 1,
    sqlsOpenAsOf: 3,
    sqlsWokenAsOf: 0,
    sqlsCold: 2,
    sqlsWoken: 0,
    wonInContact: 1,
    lostInContact: null,
    sqlsInContact: 9,
    sqlsLeftContact: 3,
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
  nameless: { count: 0, of: 0 },
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
    handoverMonths: [],
    rejectionMonths: [],
    scoreMonths: [],
    sqlTotals: {
      oldCold: 0,
      oldColdWoken: 0,
      losses: null,
      lossesWithoutDate: null,
      longSilent: 0,
      beforeSqls: null,
      beforeWon: null,
      beforeAmount: null,
      beforeUntil: null,
    },
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
      fiscalYearStart: 1,
    },
  },
};

const WHERE = {
  read: 412,
  used: 398,
  warnings: [],
  currencies: [],
  provenance: { files: RESULT.provenance.files, rates: null },
};

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
