// Queues the reading of what is seen of a sheet: how cells look and what they accept, rules, the page, charts.
import { addressOf, type Area } from '../workbook/address';
import type { PageParts } from '../workbook/pageParts';
import type {
  CellQuestion,
  CellReading,
  ChartNow,
  ChartQuestion,
  LookProperty,
  RuleNow,
} from '../workbook/updateQuestions';
import { areaOfAddress } from './areaOfAddress';

/** There once the request is through. */
export type Read<T> = () => T;

const reach: Record<Exclude<LookProperty, 'numberFormat'>, (format: Excel.RangeFormat) => Read<unknown>> = {
  bold: ({ font }) => (font.load('bold'), () => font.bold),
  italic: ({ font }) => (font.load('italic'), () => font.italic),
  fontSize: ({ font }) => (font.load('size'), () => font.size),
  fontColor: ({ font }) => (font.load('color'), () => font.color),
  fill: ({ fill }) => (fill.load('color'), () => fill.color),
  horizontal: (format) => (format.load('horizontalAlignment'), () => format.horizontalAlignment),
  vertical: (format) => (format.load('verticalAlignment'), () => format.verticalAlignment),
  wrap: (format) => (format.load('wrapText'), () => format.wrapText),
  indent: (format) => (format.load('indentLevel'), () => format.indentLevel),
};

export function queueCells(sheet: Excel.Worksheet, { area, look }: CellQuestion): Read<CellReading> {
  const range = sheet.getRange(addressOf(area));
  if (look.kind === 'look') {
    if (look.property !== 'numberFormat') {
      const read = reach[look.property](range.format);
      return () => ({ kind: 'look', value: read() });
    }
    range.load('numberFormat');
    return () => ({ kind: 'look', value: range.numberFormat });
  }
  const { dataValidation } = range;
  dataValidation.load('type,rule,ignoreBlanks,prompt,errorAlert');
  return () => {
    const { type, rule, ignoreBlanks, prompt, errorAlert: alert } = dataValidation;
    return {
      kind: 'accepts',
      value: {
        type,
        rule,
        ignoreBlanks,
        prompt: { title: prompt.title, message: prompt.message },
        alert: { title: alert.title, message: alert.message, style: alert.style },
      },
    };
  };
}

/** Ids first: what a rule says can only be asked of each by itself. */
export function queueRuleIds(sheet: Excel.Worksheet): Read<readonly string[]> {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type');
  return () => rules.items.filter(({ type }) => type === 'Custom').map(({ id }) => id);
}

/** Through its own range: its formula is told relative to the range through which the rule was reached. */
export function queueRule(sheet: Excel.Worksheet, id: string): Read<RuleNow> {
  const ranges = sheet.getRange().conditionalFormats.getItem(id).getRanges();
  // Asked one by one: an address of several areas is written with the reader's list separator.
  ranges.areas.load('items/address');
  const rule = ranges.areas.getItemAt(0).conditionalFormats.getItem(id);
  rule.load('priority,stopIfTrue');
  const { custom } = rule;
  custom.rule.load('formula');
  const { font, fill } = custom.format;
  font.load('color,bold,italic');
  fill.load('color');
  return () => ({
    id,
    formula: custom.rule.formula,
    areas: ranges.areas.items.flatMap(({ address }) => areaOfAddress(address) ?? []),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue,
    fontColor: font.color,
    fill: fill.color,
    bold: font.bold,
    italic: font.italic,
  });
}

/** `Sheet!A1:B2,Sheet!C4`; a comma in the sheet's name stands within quotes. */
function areasOf(address: string): Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => areaOfAddress(part.trim()) ?? []);
}

function linesOf(range: Excel.Range): Area | null {
  return range.isNullObject ? null : areaOfAddress(range.address);
}

function queueTitles({ pageLayout }: Excel.Worksheet): Read<Pick<PageParts, 'titleRows' | 'titleColumns'>> {
  const rows = pageLayout.getPrintTitleRowsOrNullObject();
  const columns = pageLayout.getPrintTitleColumnsOrNullObject();
  rows.load('address');
  columns.load('address');
  return () => {
    const [down, across] = [linesOf(rows), linesOf(columns)];
    return {
      titleRows: down && { first: down.row, last: down.row + down.rows - 1 },
      titleColumns: across && { first: across.column, last: across.column + across.columns - 1 },
    };
  };
}

export function queuePage(sheet: Excel.Worksheet): Read<PageParts> {
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  pageLayout.load('orientation,zoom');
  const area = pageLayout.getPrintAreaOrNullObject();
  area.load('address');
  const titles = queueTitles(sheet);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.load('leftFooter,centerFooter,rightFooter');
  horizontalPageBreaks.load('items/rowIndex');
  verticalPageBreaks.load('items/columnIndex');
  return () => {
    const areas = area.isNullObject ? [] : areasOf(area.address);
    const { scale, horizontalFitToPages } = pageLayout.zoom;
    return {
      orientation: pageLayout.orientation,
      zoom: typeof scale === 'number' ? { scale } : { pagesWide: horizontalFitToPages ?? 0 },
      area: areas.length === 1 ? (areas[0] ?? null) : null,
      ...titles(),
      rowBreaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b),
      columnBreaks: verticalPageBreaks.items.map(({ columnIndex }) => columnIndex).sort((a, b) => a - b),
      footer: { left: footer.leftFooter, center: footer.centerFooter, right: footer.rightFooter },
    };
  };
}

export function queueChart(sheet: Excel.Worksheet, { name, title: titled }: ChartQuestion): Read<ChartNow> {
  const chart = sheet.charts.getItem(name);
  chart.load('chartType');
  const { title, series } = chart;
  if (titled) title.load('text');
  series.load('items/name,items/format/line/color');
  return () => ({
    name,
    type: chart.chartType,
    title: titled ? title.text : null,
    series: series.items.map(({ name: shown, format }) => ({ name: shown, color: format.line.color })),
  });
}
