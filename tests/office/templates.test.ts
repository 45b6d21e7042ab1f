// Every template with data in one workbook, written without results: LibreOffice and the host's engine (IronCalc) come to
// the same value in every formula, to 1e-12.
// @module-tag office
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import { templateKeys } from '../../src/sheets/compileWorkbook';
import { buildFull, type FullReportBook } from '../host/fullReport';
import { putSales } from '../host/salesSheetsData';
import { fillTemplates } from '../host/templateData';
import { compareWorkbooks, type Comparison } from './compare';
import { recalculate } from './libreoffice';
import { requireTool } from './tools';

/** Fewer would mean that formulas were not written, or not read back. */
const FORMULAS_AT_LEAST = 4_500;

describe.runIf(requireTool('soffice'))('all templates recalculated by LibreOffice', () => {
  let book: FullReportBook;
  let result: Comparison;
  beforeAll(async () => {
    const options = { functionsScript: await functionsScript(), functionsJson: functionsJson() };
    book = await buildFull(templateKeys, options);
    await fillTemplates(book, (context) => {
      putSales(context, book);
    });
    const file = writeXlsx(book.excel.workbook, { withoutValues: true, customFunctionsAsValues: true });
    result = compareWorkbooks(book.excel.workbook, await recalculate(file));
    book.close();
  });

  it('leave out no sheet and no formula', () => {
    const { excel, plan } = book;
    const formulas = excel.workbook.sheets.map(
      ({ cells }) =>
        [...cells.values()].filter((cell) => cell.formula !== undefined || cell.spilledFrom).length,
    );
    const told = [...result.sheets.values()].map(({ compared }) => compared);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    expect(sum(told) + result.custom.length).toBe(sum(formulas));
    expect(plan.sheets.filter(({ name }) => (result.sheets.get(name)?.filled ?? 0) === 0)).toEqual([]);
  });

  it('come to our results', () => {
    expect(result.different).toEqual([]);
    expect(result.compared).toBeGreaterThan(FORMULAS_AT_LEAST);
  });
});
