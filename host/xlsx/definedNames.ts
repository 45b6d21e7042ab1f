// The names of a workbook: those of the analyst and of the add-in, and the reserved ones that hold print areas and
// repeated rows. Sheet names in them are always quoted where they need it: an unquoted one makes Excel drop the
// print title without a word.
import { areaAddress, columnName, quoteSheet } from '../model/address';
import type { NamedItem, Sheet, Workbook } from '../model/types';
import { storeFormula } from './formula/storedFormula';
import type { FormulaContext } from './formula/storedFormula';
import { element, textElement } from './xml';

function nameXml(item: NamedItem, context: FormulaContext, localSheetId?: number): string {
  return textElement('definedName', storeFormula(item.formula, context).text, {
    name: item.name,
    comment: item.comment === '' ? undefined : item.comment,
    localSheetId,
    hidden: item.visible ? undefined : true,
  });
}

function printTitles(sheet: Sheet): string {
  const { titleColumns, titleRows } = sheet.pageLayout;
  const name = quoteSheet(sheet.name);
  const parts: string[] = [];
  if (titleColumns) {
    parts.push(`${name}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`);
  }
  if (titleRows) parts.push(`${name}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  return parts.join(',');
}

function reservedNames(sheet: Sheet, index: number): string[] {
  const area = (sheet.pageLayout.printArea ?? [])
    .map((part) => `${quoteSheet(sheet.name)}!${areaAddress(part, true)}`)
    .join(',');
  const titles = printTitles(sheet);
  const reserved = (name: string, text: string): string[] =>
    text === '' ? [] : [textElement('definedName', text, { name: `_xlnm.${name}`, localSheetId: index })];
  return [...reserved('Print_Area', area), ...reserved('Print_Titles', titles)];
}

export function definedNamesXml(workbook: Workbook, context: FormulaContext): string {
  const names = [
    ...workbook.names.map((item) => nameXml(item, context)),
    ...workbook.sheets.flatMap((sheet, index) => [
      ...reservedNames(sheet, index),
      ...sheet.names.map((item) => nameXml(item, context, index)),
    ]),
  ];
  return names.length === 0 ? '' : element('definedNames', {}, ...names);
}
