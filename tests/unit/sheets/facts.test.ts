// Facts written by hand, cell by cell, beside the golden files: what stands where. Which numbers it shows is in
// shownFacts.test.ts, because calculating takes longer than reading.
import { describe, expect, it } from 'vitest';
import {
  compileWorkbook,
  templateKeys,
  templates,
  type CellPlan,
  type WorkbookPlan,
} from '../../../src/sheets/compileWorkbook';
import { FAMILIES } from '../../../src/sheets/language/formula';

const FEBRUARY_2025 = 45689;
const compiled = new Map<string, WorkbookPlan>();
/** Compiled once: a plan is data that nobody changes. */
function build(prefix: '' | 'DEV.' = ''): WorkbookPlan {
  const plan =
    compiled.get(prefix) ??
    compileWorkbook(templateKeys, { reportMonth: FEBRUARY_2025, currency: 'EUR', prefix });
  compiled.set(prefix, plan);
  return plan;
}

/** The planned cell of an address such as 'B5'. */
function cell(plan: WorkbookPlan, sheetKey: string, address: string): CellPlan | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  const sheet = plan.sheets.find(({ key }) => key === sheetKey);
  for (const block of sheet?.blocks ?? []) {
    const found = block.cells[row - block.row]?.[column - block.column];
    if (row >= block.row && column >= block.column && found !== undefined) return found;
  }
  return undefined;
}

const contents = (plan: WorkbookPlan): string[] =>
  plan.sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) =>
      cells.flat().flatMap(({ content }) => (typeof content === 'string' ? [content] : [])),
    ),
  );
const formulas = (plan: WorkbookPlan): string[] => contents(plan).filter((text) => text.startsWith('='));

describe('what stands where', () => {
  const plan = build();

  it.each([
    ['settings', 'B1', 'Settings'],
    ['settings', 'B7', 'Report month'],
    ['settings', 'C7', FEBRUARY_2025],
    ['settings', 'C17', 'industrial B2B'],
    ['settings', 'B19', 'SQL shelf life, days'],
    ['monthlyData', 'B6', 'Month'],
    ['monthlyData', 'B7', 44958],
    ['monthlyData', 'B31', FEBRUARY_2025],
    ['lifecycleReport', 'B1', 'Lifecycle report'],
    ['lifecycleReport', 'B3', '=lf.reportMonth'],
    ['lifecycleReport', 'B12', 'On target'],
    ['lifecycleReport', 'B13', 'Next steps'],
    ['lifecycleReport', 'K13', 'By'],
    ['lifecycleReport', 'B18', 'Attract'],
    ['lifecycleReport', 'C18', 'Bring the right people to us'],
    ['lifecycleReport', 'B19', 'Visits'],
    ['lifecycleReport', 'X5', '=lf.reportMonth'],
    ['lifecycleReport', 'L5', '=EDATE(lf.reportMonth,-12)'],
    ['lifecycleReport', 'D19', '=$X19'],
    ['funnelPlan', 'B7', 'Revenue target'],
    ['details', 'B5', 'By month and channel'],
    ['channels', 'C5', 'last twelve months'],
    ['channels', 'B19', 'Channel'],
    ['programmes', 'B6', 'Most MQLs of delivered e-mails'],
    ['attribution', 'C6', 0.05],
    ['attribution', 'Y7', 'Path'],
    ['leads', 'B9', 'Lead'],
    // A name is compared, not taken as a criterion.
    [
      'costs',
      'G17',
      '=IF(lf.Costs[[#This Row],[Channel]]="","",IF(SUMPRODUCT(1*(lf.Channels[Channel]&""=lf.Costs[[#This Row],[Channel]]&""))=0,"not on Settings",""))',
    ],
  ] as const)('%s %s', (sheet, address, content) => {
    expect(cell(plan, sheet, address)?.content).toBe(content);
  });

  it('gives inputs to the analyst and formulas to us', () => {
    expect(cell(plan, 'settings', 'C7')).toMatchObject({ owner: 'input', style: 'input.month.right' });
    expect(cell(plan, 'monthlyData', 'C7')).toMatchObject({ owner: 'input', content: null });
    expect(cell(plan, 'lifecycleReport', 'D19')?.owner).toBe('ours');
    const blue = plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()));
    expect(blue.filter(({ owner, style }) => (owner === 'input') !== style.startsWith('input'))).toEqual([]);
  });

  it('says each purpose in six words', () => {
    const purposes = ['attract', 'capture', 'nurture', 'convert', 'expand'].map((stage) => {
      const report = plan.sheets.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'report');
      return String(report?.cells[report.rowKeys?.indexOf(stage) ?? -1]?.[1]?.content);
    });
    expect(purposes.map((purpose) => purpose.split(' ').length)).toEqual([6, 6, 6, 6, 6]);
  });
});

describe('how formulas are written', () => {
  const plan = build();

  it('uses only functions of Excel 2019, none that recalculate by themselves, none that follow the language', () => {
    const used = new Set(
      formulas(plan).flatMap(
        (formula) => formula.replace(/"[^"]*"/g, '').match(/[A-Z][A-Z0-9.]+(?=\()/g) ?? [],
      ),
    );
    const plain = [...used]
      .filter((name) => !FAMILIES.some((family) => name.startsWith(`${family}.`)))
      .sort();
    expect(plain).toEqual([
      'ABS', 'AND', 'AVERAGE', 'AVERAGEIFS', 'BINOM.DIST', 'COUNT', 'COUNTIFS', 'DATE', 'DAY', 'EDATE', 'EOMONTH', 'EXP', 'FIXED', 'HOUR', 'IF', 'IFNA', 'INDEX', 'INT', 'ISERROR', 'ISNA', 'ISTEXT', 'LARGE', 'MATCH',
      'MAX', 'MAXIFS', 'MID', 'MIN', 'MINIFS', 'MINUTE', 'MOD', 'MONTH', 'NETWORKDAYS.INTL', 'NOT', 'OR', 'RIGHT', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'ROW', 'ROWS', 'SUBSTITUTE', 'SUM', 'SUMIFS', 'SUMPRODUCT', 'TEXTJOIN', 'VAR.S', 'YEAR',
    ]); // prettier-ignore
  });

  it('writes no number with more digits than Excel keeps, which would read as changed once the file is reopened', () => {
    const digits = (number: string) => number.replace('.', '').replace(/^0+/, '').length;
    const long = formulas(plan).flatMap((formula) =>
      (formula.replace(/"[^"]*"/g, '').match(/[0-9]+(?:[.][0-9]+)?/g) ?? []).filter(
        (each) => digits(each) > 15,
      ),
    );
    expect(long).toEqual([]);
  });

  it('calls our functions rarely, under the prefix of the build', () => {
    const ours = /(?:DEV\.)?(?:FUNNEL|SQL|LEAD|ROI|CUSTOMER|EMAIL|ATTRIBUTION)\.[A-Z]+(?=\()/g;
    const calls = (prefix: '' | 'DEV.') =>
      formulas(build(prefix)).flatMap((formula) => formula.match(ours) ?? []);
    // A formula that has two calls chooses one of them.
    const calling = formulas(plan).filter((formula) => formula.match(ours) !== null);
    expect(calling.length).toBeLessThanOrEqual(10);
    expect(calls('').length).toBeGreaterThan(0);
    expect(calls('DEV.')).toEqual(calls('').map((call) => `DEV.${call}`));
  });

  it('refers across sheets by names and table columns alone, and names begin with lf.', () => {
    expect(formulas(plan).filter((formula) => formula.replace(/"[^"]*"/g, '').includes('!'))).toEqual([]);
    const names = plan.sheets.flatMap((sheet) => [
      ...sheet.names.map(({ name }) => name),
      ...sheet.blocks.flatMap(({ table }) => (table ? [table.name] : [])),
    ]);
    expect(names.filter((name) => !/^lf\.[A-Za-z.]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('has headers that a table reference can hold without brackets of their own, and no two alike', () => {
    for (const { blocks } of plan.sheets)
      for (const { table } of blocks) {
        const headers = (table?.columns ?? []).map(({ header }) => header);
        expect(headers.filter((header) => !/^[\p{L}\p{N} ]+$/u.test(header))).toEqual([]);
        expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
      }
  });

  it('stays under the length that Excel accepts', () => {
    expect(Math.max(...formulas(plan).map((formula) => formula.length))).toBeLessThan(4096);
  });
});

describe('what is built', () => {
  it('adds the sheets that a template needs', () => {
    const keys = compileWorkbook(['funnelPlan'], { reportMonth: FEBRUARY_2025 }).sheets.map(({ key }) => key);
    expect(keys).toEqual(['settings', 'targets', 'costs', 'monthlyData', 'details', 'funnelPlan']);
    const titles = templates.filter(({ shared }) => !shared).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Lifecycle report',
        'Funnel plan',
        'Channels',
        'Programmes',
        'Attribution',
        'Leads',
      ]),
    );
    expect(titles[0]).toBe('Lifecycle report');
  });

  it('gives each template what it needs to compile alone', () => {
    for (const { key } of templates)
      expect(() => compileWorkbook([key], { reportMonth: FEBRUARY_2025 })).not.toThrow();
  });

  it('takes another name beside a sheet that is not ours', () => {
    const plan = compileWorkbook(['costs'], { reportMonth: FEBRUARY_2025, existing: ['costs', 'Notes'] });
    expect(plan.sheets.map(({ name }) => name)).toEqual(['Settings', 'Costs (2)']);
  });

  it('prints every sheet at 65% or more, because smaller is not read', () => {
    const scales = build().sheets.map(({ key, page }) => [
      key,
      (page.scale ?? 0) >= 65 && (page.scale ?? 0) <= 100,
    ]);
    expect(scales.filter(([, readable]) => readable !== true)).toEqual([]);
  });

  it('refuses a block that bears the name of a table: LibreOffice would take one for the other', () => {
    const taken = build().sheets.flatMap(({ blocks }) =>
      blocks.flatMap(({ table }) => (table ? [table.name.toLowerCase()] : [])),
    );
    const blocks = build().sheets.flatMap((sheet) => sheet.blocks.map(({ id }) => `lf.${id}`.toLowerCase()));
    expect(blocks.filter((name) => taken.includes(name))).toEqual([]);
  });

  it('prints charts once: right of the columns repeated on every page, left of the months', () => {
    const report = build().sheets.find(({ key }) => key === 'lifecycleReport');
    const { titleColumns, columnBreaks } = report?.page ?? {};
    expect(report?.charts.length).toBe(2);
    for (const { anchor, series } of report?.charts ?? []) {
      expect(anchor.column).toBeGreaterThan(titleColumns?.last ?? Infinity);
      expect(anchor.column + anchor.columns).toBeLessThanOrEqual(columnBreaks?.[0] ?? 0);
      expect(series.length).toBeLessThanOrEqual(3);
    }
  });

  it('prints the report on six pages: three up to the year-to-date target, three of months', () => {
    const { page } = build().sheets.find(({ key }) => key === 'lifecycleReport') ?? {};
    expect([page?.columnBreaks.length, page?.rowBreaks.length]).toEqual([1, 2]);
    expect(page?.scale).toBeGreaterThanOrEqual(65);
  });

  it('fits what a repeated column says into that column, where its neighbours are not printed beside it', () => {
    const { sheets, styles } = build();
    // Half its size a character: more than the mean width of a letter in Calibri, Aptos and Arial.
    const width = (text: string, style: string) => (text.length * (styles[style]?.fontSize ?? 11)) / 2;
    const repeating = sheets.filter(({ page }) => page.titleColumns !== undefined);
    expect(repeating.map(({ key }) => key)).toEqual([
      'targets',
      'monthlyData',
      'lifecycleReport',
      'asReported',
      'leads',
      'checks',
    ]);
    const cut = repeating.flatMap(({ key, blocks, columnWidths }) =>
      blocks.flatMap((block) =>
        block.cells.flatMap((row) => {
          const { content, style = '' } = row[1 - block.column] ?? {};
          if (typeof content !== 'string' || content.startsWith('=')) return [];
          return width(content, style) > (columnWidths[1] ?? 0) ? [`${key}: ${content}`] : [];
        }),
      ),
    );
    expect(cut).toEqual([]);
  });

  it('prints the costs on one page, and repeats their header once there are more', () => {
    const { page, blocks, rowHeights } = build().sheets.find(({ key }) => key === 'costs') ?? {};
    const list = blocks?.find(({ id }) => id === 'costsTable');
    expect(page?.titleRows).toEqual({ first: list?.row, last: list?.row });
    const higher = (rowHeights ?? []).reduce((sum, { height }) => sum + height - 15, 0);
    const height = 15 * ((list?.row ?? 0) + (list?.rows ?? 0)) + higher;
    // A4 across is 595 points high, Excel's margins take 54 each.
    expect(height * ((page?.scale ?? 100) / 100)).toBeLessThanOrEqual(595 - 108);
    expect(list?.rows).toBeGreaterThan(24);
  });

  it('keeps charts on cells that stay empty', () => {
    for (const sheet of build().sheets)
      for (const { anchor } of sheet.charts)
        for (const block of sheet.blocks)
          block.cells.forEach((cells, down) => {
            const row = block.row + down;
            if (row < anchor.row || row >= anchor.row + anchor.rows) return;
            const covered = cells.slice(anchor.column - block.column, anchor.column + anchor.columns);
            expect(covered.every(({ content }) => content === null)).toBe(true);
          });
  });
});
