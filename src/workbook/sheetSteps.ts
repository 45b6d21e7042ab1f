// The steps that make one sheet. Excel needs an order: a table can only be added over values that are there, and a
// formula may only name tables that exist; so all sheets first get their constants and tables, then their names,
// formulas and formats.
import type { NamePlan, SheetPlan, Style } from '../sheets/language/plan';
import { absoluteFormula } from './address';
import type { Edit, Step } from './edit';
import { formatEdits } from './formats';
import { heightEdits, widthEdits } from './lineSizes';
import { mergedValidations } from './validations';
import { areaOf, constantEdits, formulaEdits } from './writes';
import { markerFormula, PREFIX, type Marker } from './ours';

/** Carried away with the sheet that the same operation adds. */
const withSheet = (edit: Edit): Step => ({ edit, inverse: [] });

/** The empty sheet and its marker: from here on it can be told from a sheet of the analyst's. */
export function addSheetSteps(sheet: SheetPlan, marker: Marker): Step[] {
  const name = sheet.name;
  return [
    {
      edit: { kind: 'addSheet', sheet: name, marker: markerFormula(marker) },
      inverse: [{ kind: 'deleteSheet', sheet: name }],
    },
  ];
}

/** Constants, then the tables over them. */
export function tableSteps(sheet: SheetPlan): Step[] {
  return sheet.blocks.flatMap((block) => [
    ...constantEdits(sheet.name, block).map(withSheet),
    ...(block.table
      ? [
          withSheet({
            kind: 'addTable',
            sheet: sheet.name,
            area: areaOf(block),
            name: block.table.name,
          }),
        ]
      : []),
  ]);
}

function formulaOfName(sheet: string, plan: NamePlan): string {
  return 'formula' in plan.refersTo ? plan.refersTo.formula : absoluteFormula(sheet, plan.refersTo);
}

/** Names of the workbook that already exist but point nowhere are set; all others are added. */
export function nameSteps(sheet: SheetPlan, broken: ReadonlyMap<string, string>): Step[] {
  const unnamed = sheet.blocks.filter(
    ({ id }) => !sheet.names.some(({ name, scope }) => scope === 'sheet' && name === PREFIX + id),
  );
  const blocks = unnamed.map((block) =>
    withSheet({
      kind: 'addName',
      scope: sheet.name,
      name: PREFIX + block.id,
      formula: absoluteFormula(sheet.name, block),
      visible: false,
    }),
  );
  const names = sheet.names.map((plan): Step => {
    const { name, visible } = plan;
    const formula = formulaOfName(sheet.name, plan);
    if (plan.scope === 'sheet')
      return withSheet({ kind: 'addName', scope: sheet.name, name, formula, visible });
    const before = broken.get(name.toLowerCase());
    if (before === undefined)
      return {
        edit: { kind: 'addName', scope: null, name, formula, visible },
        inverse: [{ kind: 'deleteName', scope: null, name }],
      };
    return {
      edit: { kind: 'setName', scope: null, name, formula },
      inverse: [{ kind: 'setName', scope: null, name, formula: before }],
    };
  });
  return [...blocks, ...names];
}

function layoutEdits({ name: sheet, columnWidths, rowHeights, freeze }: SheetPlan): Edit[] {
  const heights = rowHeights.map(({ row, height }) => [row, height] as const);
  const frozen: Edit[] =
    freeze.rows + freeze.columns > 0
      ? [{ kind: 'freeze', sheet, rows: freeze.rows, columns: freeze.columns }]
      : [];
  return [
    ...widthEdits(sheet, columnWidths.entries()),
    ...heightEdits(sheet, heights),
    { kind: 'hideGridlines', sheet },
    ...frozen,
  ];
}

/** How the tables of a plan look, by the names that they have on the sheet. */
export function tableLooks({ name: sheet, blocks }: Pick<SheetPlan, 'name' | 'blocks'>): Edit[] {
  return blocks.flatMap(({ table }): Edit[] => {
    if (!table) return [];
    const { name, style, bandedRows, filterButton } = table;
    return [{ kind: 'tableLook', sheet, name, style, bandedRows, filterButton }];
  });
}

function pageEdits({ name: sheet, page }: SheetPlan): Edit[] {
  const { rowBreaks: rows, columnBreaks: columns } = page;
  return [
    { kind: 'page', sheet, plan: page },
    { kind: 'paper', sheet },
    ...(rows.length + columns.length > 0 ? [{ kind: 'breaks', sheet, rows, columns } as const] : []),
  ];
}

/** Formulas, formats, and all that is seen rather than calculated. */
export function contentSteps(sheet: SheetPlan, styles: Readonly<Record<string, Style>>): Step[] {
  const name = sheet.name;
  const edits: Edit[] = [
    ...sheet.blocks.flatMap((block) => formulaEdits(name, block)),
    ...tableLooks(sheet),
    ...formatEdits(name, sheet.blocks, styles),
    ...layoutEdits(sheet),
    ...mergedValidations(sheet.validations).map((plan): Edit => ({ kind: 'validation', sheet: name, plan })),
    ...sheet.conditionalFormats.map((plan): Edit => ({ kind: 'conditionalFormat', sheet: name, plan })),
    ...sheet.charts.map((plan): Edit => ({ kind: 'chart', sheet: name, plan })),
    ...pageEdits(sheet),
  ];
  return edits.map(withSheet);
}
