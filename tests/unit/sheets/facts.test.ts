// Facts written by hand, cell by cell, beside the golden files: what stands where, and which number it shows.
import { describe, expect, it } from 'vitest';
import {
  compileWorkbook,
  templateKeys,
  templates,
  type CellPlan,
  type WorkbookPlan,
} from '../../../src/sheets/compileWorkbook';
import { FAMILIES } from '../../../src/sheets/language/formula';
import { CalculatedPlan, type Value } from './calculate';

const FEBRUARY_2025 = 45689;
const build = (prefix: '' | 'DEV.' = ''): WorkbookPlan =>
  compileWorkbook(templateKeys, { reportMonth: FEBRUARY_2025, currency: 'EUR', prefix });

/** The two sheets that most is said of, and what they need. */
const reportAndPlan = (): WorkbookPlan =>
  compileWorkbook(['lifecycleReport', 'funnelPlan'], { reportMonth: FEBRUARY_2025, currency: 'EUR' });

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
    ['monthlyData', 'B6', 'Month'],
    ['monthlyData', 'B7', 44958],
    ['monthlyData', 'B31', FEBRUARY_2025],
    ['lifecycleReport', 'B1', 'Lifecycle report'],
    ['lifecycleReport', 'B3', '=lf.reportMonth'],
    ['lifecycleReport', 'B12', 'On target'],
    ['lifecycleReport', 'B13', 'Next steps'],
    ['lifecycleReport', 'J13', 'By'],
    ['lifecycleReport', 'B18', 'Attract'],
    ['lifecycleReport', 'C18', 'Bring the right people to us'],
    ['lifecycleReport', 'B19', 'Visits'],
    ['lifecycleReport', 'W5', '=lf.reportMonth'],
    ['lifecycleReport', 'K5', '=EDATE(lf.reportMonth,-12)'],
    ['lifecycleReport', 'D19', '=$W19'],
    ['funnelPlan', 'B7', 'Revenue target'],
    ['details', 'B5', 'By month and channel'],
    ['channels', 'C5', 'last twelve months'],
    ['channels', 'B15', 'Channel'],
    ['programmes', 'B6', 'Most MQLs of delivered e-mails'],
    ['attribution', 'C6', 0.05],
    ['attribution', 'Y7', 'Path'],
    ['leads', 'B9', 'Lead'],
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
      'ABS', 'AND', 'AVERAGE', 'AVERAGEIFS', 'COUNT', 'COUNTIFS', 'DATE', 'DAY', 'EDATE', 'EOMONTH', 'FIXED', 'IF', 'INDEX', 'ISNUMBER', 'LARGE', 'MATCH',
      'MAX', 'MAXIFS', 'MIN', 'MINIFS', 'MOD', 'MONTH', 'NETWORKDAYS.INTL', 'OR', 'RIGHT', 'ROUND', 'ROUNDUP', 'ROW', 'ROWS', 'SUM', 'SUMIFS', 'SUMPRODUCT', 'YEAR',
    ]); // prettier-ignore
  });

  it('calls our functions rarely, under the prefix of the build', () => {
    const ours = /(?:DEV\.)?(?:FUNNEL|SQL|LEAD|ROI|CUSTOMER|EMAIL|ATTRIBUTION)\.[A-Z]+(?=\()/g;
    const calls = (prefix: '' | 'DEV.') =>
      formulas(build(prefix)).flatMap((formula) => formula.match(ours) ?? []);
    expect(calls('').length).toBeLessThanOrEqual(40);
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
    expect(keys).toEqual(['settings', 'targets', 'costs', 'monthlyData', 'funnelPlan']);
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

describe('what an unfilled workbook shows', () => {
  it('has no error and no number that nobody gave', () => {
    const book = new CalculatedPlan(build()).calculate();
    expect(book.errors()).toEqual([]);
    const report = (row: string, column: number) => book.get('lifecycleReport', 'report', row, column);
    for (const row of [
      'visits',
      'leads',
      'leadToMql',
      'leadToMqlCohortRate',
      'bookings',
      'roiTrailing',
      'valueLost',
    ])
      for (const column of [2, 3, 4, 5, 6, 7, 8, 9, 21])
        expect([row, column, report(row, column)]).toEqual([row, column, row === 'none' ? 0 : '']);
    expect(report('header', 21)).toBe(FEBRUARY_2025);
    expect(report('goal', 3)).toBe('Type bookings targets on Targets to see the goal.');
    expect(book.get('funnelPlan', 'needs', 'customers', 1)).toBe('');
    expect(book.get('funnelPlan', 'needs', 'title', 1)).toBe(
      'Type a revenue target above, or bookings targets on Targets.',
    );
    expect(book.get('settings', 'settings', 'daysThis', 1)).toBe(20);
    expect(book.get('settings', 'settings', 'daysBefore', 1)).toBe(23);
  }, 60_000);
});

describe('what a workbook without a goal says in short', () => {
  it('how far the year is gone (43 of 261 business days), and where it ends', () => {
    const book = new CalculatedPlan(reportAndPlan());
    book.set('monthlyData', 'monthlyTable', '2025-02', 'bookings', 4300);
    book.calculate();
    const says = (row: string) => book.get('lifecycleReport', 'report', row, 3);
    expect(says('ytd')).toBe('Bookings so far, with 16% of the business days of the year gone.');
    expect(says('landing')).toBe('Where the year ends if bookings per business day stay as they are.');
    expect(book.get('lifecycleReport', 'report', 'landing', 2)).toBe(26_100);
    expect(says('gap')).toBe('');
  }, 60_000);
});

describe('what a partly filled workbook shows', () => {
  const filled = (): CalculatedPlan => {
    const book = new CalculatedPlan(reportAndPlan());
    const put = (month: string, figures: Readonly<Record<string, Value>>) => {
      for (const [column, value] of Object.entries(figures))
        book.set('monthlyData', 'monthlyTable', month, column, value);
    };
    put('2024-11', { leads: 0, mqls: 0, leadToMqlCohort: 0, sqls: 0, customers: 0, bookings: 0 });
    put('2025-01', {
      leads: 230,
      mqls: 69,
      leadToMqlCohort: 50,
      visits: 10_000,
      bookings: 0,
      customers: 0,
      sqls: 0,
    });
    put('2025-02', {
      leads: 200,
      mqls: 20,
      leadToMqlCohort: 5,
      visits: 8_000,
      customers: 10,
      sqls: 40,
      bookings: 1_000_000,
    });
    book.set('targets', 'targetsTable', '2025-02', 'leads', 210);
    book.set('targets', 'targetsTable', '2025-02', 'bookings', 1_000_000);
    book.set('targets', 'targetsTable', '2025-03', 'bookings', 2_000_000);
    book.setName('asOf', 45716);
    for (const [key, value] of [
      ['revenue', 1_000_000],
      ['deal', 100_000],
      ['close', 0.25],
      ['sqlRate', 0.2],
      ['share', 1],
      ['existing', 0],
      ['pipeline', 0],
    ] as const)
      book.set('funnelPlan', 'assumptions', key, 1, value);
    return book.calculate();
  };
  const book = filled();
  const report = (row: string, column: number) => book.get('lifecycleReport', 'report', row, column);

  it('has no error', () => {
    expect(book.errors()).toEqual([]);
  });

  it('compares counts per business day: 200 leads in 20 days are as many a day as 230 in 23', () => {
    expect(report('leads', 3)).toBeCloseTo(0, 12);
    expect(report('visits', 3)).toBe(-0.08);
  });

  it('gives the change of a rate in points: 10% after 30% is 20 points less', () => {
    expect(report('leadToMql', 3)).toBe(-20);
  });

  it('does so only as long as Settings says so', () => {
    book.setName('perBusinessDay', 'No');
    book.calculate();
    expect(report('leads', 3)).toBe(-0.13);
    expect(report('header', 3)).toBe('Change on the month before (rates in points)');
    book.setName('perBusinessDay', 'Yes');
    book.calculate();
    expect(report('header', 3)).toBe('Change on the month before (counts per business day, rates in points)');
  }, 60_000);

  it('marks young cohorts as maturing, an impossible rate with a dash, and leaves a blank month blank', () => {
    expect(report('leadToMqlCohortRate', 2)).toBe('maturing');
    expect(report('leadToMql', 9 + 9)).toBe('–');
    expect(report('leadToMql', 9 + 8)).toBe('');
    expect(report('leadToMql', 2)).toBeCloseTo(0.1, 12);
  });

  it('judges 200 of 210 leads: Watch', () => {
    expect(report('leads', 6)).toBe('◐ Watch');
  });

  it('has no year-to-date target while January has none: 430 leads of two months against 210 of one mislead', () => {
    expect(report('leads', 5)).toBe(210);
    expect(report('leads', 8)).toBe('');
    const whole = filled();
    whole.set('targets', 'targetsTable', '2025-01', 'leads', 240);
    whole.set('targets', 'targetsTable', '2025-01', 'visitorToLead', 0.02);
    whole.set('targets', 'targetsTable', '2025-02', 'visitorToLead', 0.04);
    whole.calculate();
    expect(whole.get('lifecycleReport', 'report', 'leads', 8)).toBe(450);
    expect(whole.get('lifecycleReport', 'report', 'visitorToLead', 8)).toBeCloseTo(0.03, 12);
  }, 60_000);

  it('does not know a trailing year from three months', () => {
    expect(book.get('monthlyData', 'monthlyTable', '2025-02', 'valuePerSql')).toBe('–');
  });

  it('sums the year to date over the months that are known', () => {
    expect(report('leads', 7)).toBe(430);
    expect(report('leadToMql', 7)).toBeCloseTo(89 / 430, 12);
  });

  it('says how many cases stand behind a rate', () => {
    expect(report('leadToMql', 9 + 13 + 2 + 12)).toBe(200);
  });

  it('plans backwards: 1 000 000 at 100 000, 25% and 20% needs 10 customers, 40 SQLs, 200 MQLs', () => {
    const needed = (row: string) => book.get('funnelPlan', 'needs', row, 1);
    expect([needed('customers'), needed('sqls'), needed('mqls')]).toEqual([10, 40, 200]);
    expect(needed('title')).toBe('');
  });

  it('spills the sensitivity of MQLs, with the plan in the middle', () => {
    expect(book.get('funnelPlan', 'sensitivity', 'line4', 3)).toBeCloseTo(200, 9);
    expect(book.get('funnelPlan', 'sensitivity', 'line2', 1)).toBeCloseTo(10 / 0.15 / 0.1, 9);
  });

  it('rolls everything forward with the report month', () => {
    book.setName('reportMonth', 45658);
    book.calculate();
    expect(report('header', 21)).toBe(45658);
    expect(report('leads', 2)).toBe(230);
    expect(report('leads', 3)).toBe('');
    expect(report('visits', 21)).toBe(10_000);
    expect(book.errors()).toEqual([]);
  }, 60_000);
});
