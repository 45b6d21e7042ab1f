// The generated exports that tests hold against counts made elsewhere (tests/expected): one in every format, and a larger one
// of contacts, eighteen whole months of a small company.
import { COLUMNS, contacts } from './contacts';
import { csvLines } from '../csv';
import { EXPORTS, exportLines } from './index';

const SPAN = { from: Date.UTC(2025, 0, 3, 7), exported: Date.UTC(2025, 11, 31, 18) };
const LARGER = { from: Date.UTC(2024, 6, 1, 7), exported: SPAN.exported };

/** By file name. */
export function generatedExports(): ReadonlyMap<string, string> {
  return new Map(
    EXPORTS.map((one) => [`${one.id}.csv`, [...exportLines(one, 160, SPAN, 20_250_103)].join('')]),
  );
}

export function contactsFixture(): string {
  return [...csvLines(contacts(600, LARGER, 20_240_701), COLUMNS)].join('');
}
