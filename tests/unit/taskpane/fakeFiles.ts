// Made-up exports, as the first look at them finds them: HubSpot contacts and deals, and a report on e-mails.
import type { Inspection, PaneFile } from '../../../src/taskpane/services';

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
  format: { id: 'hubspot-contacts', confidence: 0.97 },
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
  format: { id: 'hubspot-deals', confidence: 0.9 },
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
  format: { id: 'email-programmes', confidence: 0.8 },
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
