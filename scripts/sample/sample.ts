// The sample: the company's contacts of three years, exported on the last evening, and what no export knows of it.
import { monthsFrom } from './calendar';
import { COLUMNS, companyContacts, FIRST_MONTH, MONTHS } from './company/contacts';
import { sampleFigures } from './company/figures';
import { csvLines } from './csv';

const SEED = 20_230_101;

export function sampleCsv(): string {
  return [...csvLines(companyContacts(SEED), COLUMNS)].join('');
}

/** The text of the file, a line a row, so that a change can be read. */
export function sampleJson(): string {
  const figures = sampleFigures(companyContacts(SEED), monthsFrom(FIRST_MONTH, MONTHS), SEED);
  const parts = Object.entries(figures).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = value.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
    return `  ${JSON.stringify(key)}: [\n${lines}\n  ]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
