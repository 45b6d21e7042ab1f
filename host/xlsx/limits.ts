// What Excel does not take. A file that breaks one of these opens with "We found a problem with some content", and
// repairing loses more than the offending cell; so saving stops instead, and names every place.
import { keyColumn, keyRow, ROWS } from '../model/address';
import type { Sheet, Table, Validation, Workbook } from '../model/types';
import { cellAddress } from './address';

const MOST_SHOWN = 20;

/** Saving was refused; `problems` says where and why, one sentence each. */
export class XlsxError extends Error {
  constructor(readonly problems: readonly string[]) {
    const more = problems.length - MOST_SHOWN;
    const rest = more > 0 ? [`… and ${String(more)} more.`] : [];
    super(['The workbook cannot be saved.', ...problems.slice(0, MOST_SHOWN), ...rest].join('\n'));
    this.name = 'XlsxError';
  }
}

function sheetNameProblem(name: string): string | undefined {
  if (name === '') return 'A sheet has no name.';
  if (name.length > 31) return `Sheet name "${name}" is longer than 31 characters.`;
  if (/[[\]:*?/\\]/.test(name)) return `Sheet name "${name}" holds one of [ ] : * ? / \\.`;
  if (name.startsWith("'") || name.endsWith("'"))
    return `Sheet name "${name}" begins or ends with an apostrophe.`;
  if (name.toLowerCase() === 'history') return `The sheet name "${name}" is reserved by Excel.`;
  return undefined;
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function cellProblems(sheet: Sheet): string[] {
  const problems: string[] = [];
  for (const [key, cell] of sheet.cells) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const place = `${sheet.name}, ${cellAddress(row, column)}`;
    if (row >= ROWS) problems.push(`${place}: beyond the last cell of a sheet.`);
    if (typeof cell.value === 'string' && cell.value.length > 32_767) {
      problems.push(`${place}: ${String(cell.value.length)} characters; a cell holds 32767.`);
    }
    if (typeof cell.value === 'number' && !Number.isFinite(cell.value)) {
      problems.push(`${place}: ${String(cell.value)} is not a number that a cell can hold.`);
    }
    if ((cell.formula?.length ?? 0) > 8192)
      problems.push(`${place}: a formula of more than 8192 characters.`);
  }
  return problems;
}

function tableProblems(sheet: Sheet, table: Table): string[] {
  const problems = repeated(table.columns).map(
    (name) => `Table ${table.name}: two columns are called "${name}".`,
  );
  if (table.columns.length !== table.area.columns) {
    problems.push(
      `Table ${table.name}: ${String(table.columns.length)} names for ${String(table.area.columns)} columns.`,
    );
  }
  if (table.columns.includes('')) problems.push(`Table ${table.name}: a column has no name.`);
  const least = (table.headerRow ? 2 : 1) + (table.totalsRow ? 1 : 0);
  if (table.area.rows < least) problems.push(`Table ${table.name} on ${sheet.name} has no row for data.`);
  return problems;
}

function validationProblems(sheet: Sheet, { rule, prompt, alert }: Validation): string[] {
  const checks: readonly (readonly [string, string, number])[] = [
    ['prompt title', prompt?.title ?? '', 32],
    ['prompt', prompt?.message ?? '', 255],
    ['alert title', alert?.title ?? '', 32],
    ['alert', alert?.message ?? '', 225],
    ['list', rule.kind === 'list' && !rule.source.startsWith('=') ? rule.source : '', 255],
  ];
  return checks
    .filter(([, text, most]) => text.length > most)
    .map(
      ([what, text, most]) =>
        `${sheet.name}: the ${what} "${text.slice(0, 40)}…" is longer than ${String(most)}.`,
    );
}

function headerFooterProblems(sheet: Sheet): string[] {
  const { header, footer } = sheet.pageLayout;
  return [header, footer]
    .filter(({ left, center, right }) => left.length + center.length + right.length > 249)
    .map(() => `${sheet.name}: the header or footer is longer than 255 characters.`);
}

/** Throws XlsxError when Excel would not open the workbook cleanly. */
export function checkLimits(workbook: Workbook): void {
  const { sheets } = workbook;
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const problems = [
    ...sheets.map((sheet) => sheetNameProblem(sheet.name)).filter((problem) => problem !== undefined),
    ...repeated(sheets.map((sheet) => sheet.name)).map((name) => `Two sheets are called "${name}".`),
    ...repeated([...tables, ...workbook.names.map((item) => item.name)]).map(
      (name) => `Two tables or names are called "${name}".`,
    ),
    ...sheets.flatMap((sheet) => [
      ...cellProblems(sheet),
      ...repeated(sheet.names.map((item) => item.name)).map((name) => `${sheet.name}: two names "${name}".`),
      ...sheet.tables.flatMap((table) => tableProblems(sheet, table)),
      ...sheet.validations.flatMap((validation) => validationProblems(sheet, validation)),
      ...headerFooterProblems(sheet),
    ]),
  ];
  if (!sheets.some((sheet) => sheet.visibility === 'Visible')) problems.push('No sheet is visible.');
  if (problems.length > 0) throw new XlsxError(problems);
}
