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

| Function | Answers | Gives | Example |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  return format(text, { parser: 'markdown', printWidth: 110, singleQuote: true });
}
