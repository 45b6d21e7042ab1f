// The sample: 600 rows over eighteen whole months, exported on the last evening.
import { COLUMNS, contacts } from './contacts';
import { csvLines } from './csv';

const SPAN = { from: Date.UTC(2024, 6, 1, 7), exported: Date.UTC(2025, 11, 31, 18) };

export function sampleCsv(): string {
  return [...csvLines(contacts(600, SPAN, 20_240_701), COLUMNS)].join('');
}
