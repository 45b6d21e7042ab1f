// The sample: 600 rows over eighteen whole months, exported on the last evening, and what no export knows of them.
import { COLUMNS, contacts } from './contacts';
import { monthsFrom } from './calendar';
import { csvLines } from './csv';
import { sampleFigures } from './figures';

const SPAN = { from: Date.UTC(2024, 6, 1, 7), exported: Date.UTC(2025, 11, 31, 18) };
const MONTHS = monthsFrom('2024-07', 18);
const ROWS = 600;
const SEED = 20_240_701;

export function sampleCsv(): string {
  return [...csvLines(contacts(ROWS, SPAN, SEED), COLUMNS)].join('');
}

/** The text of the file, a line a row, so that a change can be read. */
export function sampleJson(): string {
  const figures = sampleFigures([...contacts(ROWS, SPAN, SEED)], MONTHS, SEED);
  const parts = Object.entries(figures).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = value.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
    return `  ${JSON.stringify(key)}: [\n${lines}\n  ]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
