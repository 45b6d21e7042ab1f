// docs/functions.md: the functions of today as a table, for the README's readers.
import { format } from 'prettier';
import { type FunctionDeclaration, shippedFunctions, signature } from '../../src/catalogue';
import { functionTexts } from '../../src/i18n';
import { showExample } from './example';

function exampleOf({ examples, parameters }: FunctionDeclaration): string {
  const example = examples[0];
  if (example === undefined) return '';
  const { formula, result } = showExample(
    example,
    parameters.map(({ name }) => name),
  );
  if (result.length > 1) return `\`${formula}\` → a table`;
  return `\`${formula}\` → ${result[0]?.[0] ?? ''}`;
}

const KINDS = { scalar: 'a value', spills: 'a table', elementwise: 'cell by cell' } as const;

/** Markdown as the formatter wants it; the test says when it is out of date. */
export async function functionTable(): Promise<string> {
  const rows = shippedFunctions.map((declaration) => {
    const sentence = functionTexts[declaration.id]?.sentence ?? '';
    return `| \`${signature(declaration)}\` | ${sentence} | ${KINDS[declaration.result]} | ${exampleOf(declaration)} |`;
  });
  const text = `# Worksheet functions

This table is generated from the catalogue by \`npm run build\`; change \`src/catalogue\` and \`src/i18n\`, not this file.
Rates are fractions (25% is 0.25), ages and durations are days, dates are Excel dates, money is any one currency.

A blank cell is "not yet", or no row. Office LTSC 2021 and older hand blank cells over as 0: there dates, labels and values for
which 0 makes no sense are blank at 0, a row of nothing but zeros is no row, and where 0 and blank both make sense the answer is
#N/A with the reason, never another figure. A required number that is left blank counts as 0 there, as in Excel's own functions.

| Function | Answers | Gives | Example |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  return format(text, { parser: 'markdown', printWidth: 110, singleQuote: true });
}
