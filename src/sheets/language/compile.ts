// Sheet templates become plans: addresses for blocks, A1 for symbolic references, one dictionary of styles.

import { translate, type Scope } from './formula';
import { scaleOf } from './scale';
import { areaOf, find, layOut, rowAt, type Layout, type Placed } from './place';
import type {
  AreaPlan,
  BlockPlan,
  CellPlan,
  ChartPlan,
  ConditionalFormatPlan,
  NamePlan,
  PagePlan,
  SheetPlan,
  Style,
  ValidationPlan,
  WorkbookPlan,
} from './plan';
import { styleOf } from './styles';
import type {
  CellTemplate,
  ChartTemplate,
  ConditionTemplate,
  SheetTemplate,
  TableTemplate,
  ValidationTemplate,
} from './template';

interface Context {
  readonly tables: ReadonlyMap<string, TableTemplate>;
  readonly names: ReadonlySet<string>;
  readonly words: Readonly<Record<string, string>>;
  readonly prefix: string;
}

const BLANK: CellTemplate = { owner: 'free', content: null, style: 'plain' };

const cellsOf = (sheet: SheetTemplate): CellTemplate[] =>
  sheet.blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)));

/** Names, tables and the hidden names of blocks share one room, in which capitals do not count. */
function contextOf(sheets: readonly SheetTemplate[], { prefix, words }: Wording): Context {
  const tables = sheets.flatMap(({ blocks }) => blocks.flatMap(({ table }) => (table ? [table] : [])));
  const names = sheets.flatMap((sheet) => [
    ...cellsOf(sheet).flatMap(({ name }) => (name === undefined ? [] : [name])),
    ...(sheet.names ?? []).map(({ name }) => name),
  ]);
  const blocks = new Set(sheets.flatMap((sheet) => sheet.blocks.map(({ id }) => id.toLowerCase())));
  const others = [...names, ...tables.map(({ name }) => name.replace(/^lf\./, ''))].map((name) =>
    name.toLowerCase(),
  );
  const twice = others.find((name, index) => blocks.has(name) || others.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The name ${twice} is defined twice`);
  return { tables: new Map(tables.map((table) => [table.key, table])), names: new Set(names), prefix, words };
}

function scopeOf(context: Context, placed: Placed, here: Scope['here']): Scope {
  return {
    here,
    prefix: context.prefix,
    ownTable: placed.block.table?.key,
    hasName: (name) => context.names.has(name),
    table: (key) => {
      const table = context.tables.get(key);
      return (
        table && {
          name: table.name,
          header: (column) => table.columns.find((each) => each.key === column)?.header,
        }
      );
    },
    word: (key) => context.words[key],
    row: (key) => placed.rowOf.get(key),
    column: (key) => placed.columnOf.get(key),
  };
}

function compileCell(cell: CellTemplate, scope: () => Scope): CellPlan {
  const { owner, content, style } = cell;
  const formula = typeof content === 'string' && content.startsWith('=');
  return { owner, content: formula ? translate(content, scope()) : content, style };
}

function compileBlock(placed: Placed, context: Context): BlockPlan {
  const { block, area } = placed;
  const cells = block.rows.map((row, down) => {
    const unknown = Object.keys(row.cells).find((key) => !block.columns.includes(key));
    if (unknown !== undefined) throw new Error(`Block ${block.id} has no column ${unknown}`);
    return block.columns.map((key, across) =>
      compileCell(row.cells[key] ?? BLANK, () =>
        scopeOf(context, placed, { row: area.row + down, column: area.column + across }),
      ),
    );
  });
  return {
    ...area,
    id: block.id,
    cells,
    ...(block.table && {
      table: {
        name: block.table.name,
        columns: block.table.columns,
        style: null,
        bandedRows: false,
        filterButton: false,
      },
    }),
    ...(block.keyed !== false && { rowKeys: block.rows.map(({ key }) => key) }),
    columnKeys: block.identities ?? block.columns,
  };
}

function namesOf(sheet: SheetTemplate, layout: Layout): NamePlan[] {
  const cells = [...layout.values()].flatMap(({ block, area }) =>
    block.rows.flatMap((row, down) =>
      block.columns.flatMap((key, across): NamePlan[] => {
        const name = row.cells[key]?.name;
        if (name === undefined) return [];
        const refersTo = { row: area.row + down, column: area.column + across, rows: 1, columns: 1 };
        return [{ name: `lf.${name}`, scope: 'workbook', visible: true, refersTo }];
      }),
    ),
  );
  const areas = (sheet.names ?? []).map(({ name, scope, area }): NamePlan => ({
    name: `lf.${name}`,
    scope,
    visible: scope === 'workbook',
    refersTo: areaOf(layout, area),
  }));
  return [...cells, ...areas];
}

function compileCondition(
  condition: ConditionTemplate,
  layout: Layout,
  context: Context,
): ConditionalFormatPlan {
  const area = areaOf(layout, condition.area);
  const placed = find(layout, condition.area.block);
  const formula = translate(condition.formula, scopeOf(context, placed, area));
  return { area, formula, ...condition.style };
}

function compileValidation(each: ValidationTemplate, layout: Layout, context: Context): ValidationPlan {
  const area = areaOf(layout, each.area);
  if (each.kind !== 'custom') return { ...each, area };
  return {
    ...each,
    area,
    formula: translate(each.formula, scopeOf(context, find(layout, each.area.block), area)),
  };
}

function compileChart(chart: ChartTemplate, layout: Layout): ChartPlan {
  const categories = areaOf(layout, chart.categories);
  return {
    name: chart.name,
    title: chart.title,
    type: chart.type,
    anchor: areaOf(layout, chart.anchor),
    series: chart.series.map(({ values, ...series }) => ({
      ...series,
      values: areaOf(layout, values),
      categories,
    })),
    valueFormat: chart.valueFormat,
    legend: chart.series.length > 1 && chart.axes !== false ? 'Bottom' : 'None',
    ...(chart.axes === false && { axes: false }),
    ...(chart.minimum !== undefined && { minimum: chart.minimum }),
    summary: chart.summary,
  };
}

/** Rows of a sheet: an area of so many is printed as far down as it is used. */
const SHEET_ROWS = 1_048_576;

/** Room that printing keeps at the right and below is not needed: the area ends with the last cell used. */
function pageOf(sheet: SheetTemplate, layout: Layout, footer: PagePlan['footer']): PagePlan {
  const { page } = sheet;
  const areas: AreaPlan[] = [...layout.values()].map(({ area }) => area);
  const rows =
    page.lastRow === undefined
      ? Math.max(...areas.map(({ row, rows: count }) => row + count))
      : rowAt(layout, page.lastRow) + 1;
  const columns =
    (page.lastColumn ?? Math.max(...areas.map(({ column, columns: count }) => column + count)) - 1) + 1;
  return {
    orientation: page.orientation,
    area: { row: 0, column: 0, rows: page.grows === true ? SHEET_ROWS : rows, columns },
    pagesWide: page.pagesWide,
    scale: scaleOf(sheet, layout, { rows, columns }),
    ...(page.titleRow !== undefined && {
      titleRows: { first: rowAt(layout, page.titleRow), last: rowAt(layout, page.titleRow) },
    }),
    ...(page.titleColumns !== undefined && { titleColumns: { first: 0, last: page.titleColumns } }),
    columnBreaks: page.columnBreaks ?? [],
    rowBreaks: (page.breaksAbove ?? []).map((path) => rowAt(layout, path)),
    footer,
  };
}

function compileSheet(sheet: SheetTemplate, context: Context, footer: PagePlan['footer']): SheetPlan {
  const layout = layOut(sheet);
  return {
    key: sheet.key,
    name: sheet.name,
    blocks: [...layout.values()].map((placed) => compileBlock(placed, context)),
    names: namesOf(sheet, layout),
    columnWidths: sheet.columnWidths,
    rowHeights: [...layout.values()].flatMap(({ block, area }) =>
      block.rows.flatMap(({ height }, index) =>
        height === undefined ? [] : [{ row: area.row + index, height }],
      ),
    ),
    freeze: { rows: rowAt(layout, sheet.freeze.through) + 1, columns: sheet.freeze.columns },
    validations: (sheet.validations ?? []).map((each) => compileValidation(each, layout, context)),
    conditionalFormats: (sheet.conditions ?? []).map((each) => compileCondition(each, layout, context)),
    charts: (sheet.charts ?? []).map((chart) => compileChart(chart, layout)),
    page: pageOf(sheet, layout, footer),
  };
}

/** What a build decides about words: our functions' prefix, the words of formulas, the footer of every page. */
export interface Wording {
  readonly prefix: string;
  readonly words: Readonly<Record<string, string>>;
  readonly footer: PagePlan['footer'];
}

/** Compiles sheets that may refer to one another. Footer texts use Excel's codes: &A sheet, &P page, &N pages. */
export function compile(sheets: readonly SheetTemplate[], wording: Wording): WorkbookPlan {
  const context = contextOf(sheets, wording);
  const plans = sheets.map((sheet) => compileSheet(sheet, context, wording.footer));
  const used = new Set(
    plans.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().map(({ style }) => style))),
  );
  const styles: Record<string, Style> = {};
  for (const key of [...used].sort()) styles[key] = styleOf(key);
  return { sheets: plans, styles };
}
