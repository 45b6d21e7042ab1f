// What holds for every formula that our sheets write, in every region of Excel and for every name. Each rule is broken on
// purpose in a copy of a sheet.
import { describe, expect, it } from 'vitest';
import { compileWorkbook, templateKeys, type WorkbookPlan } from '../../src/sheets/compileWorkbook';
import { criteriaCount, decimalTexts, mixedColumns, nameCriteria } from './formulas';

const plan = compileWorkbook(templateKeys, { reportMonth: 45_689 });

/** A sheet with another content in a cell of a block, by row and column in it, and with it what its formulas lead to. */
function spoilt(id: string, row: number, column: number, content: string | number): WorkbookPlan {
  const sheet = plan.sheets.find(({ blocks }) => blocks.some((block) => block.id === id));
  if (!sheet) throw new Error(`There is no block ${id}`);
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line, down) =>
      line.map((cell, across) =>
        block.id === id && down === row && across === column
          ? { ...cell, content }
          : { ...cell, content: id === block.id ? cell.content : null },
      ),
    ),
  }));
  const silent = plan.sheets
    .filter((each) => each !== sheet)
    .map((each) => ({
      ...each,
      conditionalFormats: [],
      validations: [],
      blocks: each.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((line) => line.map((cell) => ({ ...cell, content: null }))),
      })),
    }));
  return { ...plan, sheets: [{ ...sheet, blocks }, ...silent] };
}

describe('no text of a formula is a number with a decimal mark: each region reads it in its own way', () => {
  it('on any sheet', () => expect(decimalTexts(plan)).toEqual([]));

  it.each(['">=0.001"', '"0.5"', '"0,5"', '"<>-.5"', '"=1.5E-3"', '"> 2.5%"'])('notices %s', (text) => {
    const bad = spoilt('frame', 0, 0, `=COUNTIFS(lf.Costs[Amount],${text})`);
    expect(decimalTexts(bad)).toEqual([`Settings B1: ${text}`]);
  });

  it.each(['">-1E+99"', '">=30"', '"Version 1.2"', '"."', '"0.5 x"'])('leaves %s', (text) =>
    expect(decimalTexts(spoilt('frame', 0, 0, `=COUNTIFS(lf.Costs[Amount],${text})`))).toEqual([]),
  );

  it('looks at input rules and conditions too', () => {
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error('There is no sheet');
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const formula = '=VALUE("0.5")<A1';
    const alert = { title: '', message: '' };
    const bad = {
      ...sheet,
      conditionalFormats: [{ area, formula }],
      validations: [{ area, alert, kind: 'custom' as const, formula }],
    };
    expect(decimalTexts({ ...plan, sheets: [bad] })).toEqual([
      `${sheet.name} condition at A1: "0.5"`,
      `${sheet.name} input rule at A1: "0.5"`,
    ]);
  });
});

describe('no name is a criterion: it would be read as a pattern, a comparison or a number', () => {
  it('on any sheet', () => {
    expect(nameCriteria(plan)).toEqual([]);
    expect(criteriaCount(plan)).toBeGreaterThan(1000);
  });

  it.each([
    ['a column of the row', 'lf.CampaignList[[#This Row],[Campaign]]'],
    ['a cell', '$B21'],
    ['a cell in a list', 'INDEX(lf.Channels[Channel],3)'],
    ['a name of the workbook', 'lf.source'],
    ['a name behind an operator', '"="&lf.source'],
    ['a word that is a pattern', '"Spring*"'],
    ['a word that is a comparison', '"<50 employees"'],
    ['a word that is a switch', '"TRUE"'],
    ['what cannot be found', 'lf.Costs[[#This Row],[Nobody]]'],
  ])('notices %s', (_what, criterion) => {
    const bad = spoilt('channelReturn', 20, 1, `=SUMIFS(lf.Costs[Amount],lf.Costs[Channel],${criterion})`);
    expect(nameCriteria(bad)).toEqual([expect.stringContaining(`: ${criterion}`)]);
    const lookup = spoilt('channelReturn', 20, 1, `=MATCH(${criterion},lf.Costs[Channel],0)`);
    expect(nameCriteria(lookup)).toEqual([expect.stringContaining(`: ${criterion}`)]);
  });
});

describe('a column of a table is one formula or none: Excel fills a whole column with a formula written into it', () => {
  /** Columns that must be both, and why. */
  const EXCEPTIONS: Readonly<Record<string, string>> = {};

  it('on any sheet', () => expect(mixedColumns(plan)).toEqual(Object.keys(EXCEPTIONS)));

  it.each([
    ['a number among formulas', 'costsTable', 3, 5, 1, 'lf.Costs[note]'],
    ['another formula', 'costsTable', 3, 5, '=1+1', 'lf.Costs[note]'],
    ['a formula among numbers', 'costsTable', 2, 4, '=C8*2', 'lf.Costs[amount]'],
    ['a formula that leads to another row', 'monthlyTable', 2, 1, '=C8', 'lf.Monthly[leads]'],
  ] as const)('notices %s', (_what, block, row, column, content, found) =>
    expect(mixedColumns(spoilt(block, row, column, content))).toEqual([found]),
  );

  it('takes a formula that was filled down for one', () => {
    const filled = spoilt('costsTable', 1, 4, '=C8*2');
    const [sheet] = filled.sheets;
    const blocks = sheet?.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, down) =>
        line.map((cell, across) =>
          block.id === 'costsTable' && down > 0 && across === 4
            ? { ...cell, content: `=C${String(7 + down)}*2` }
            : cell,
        ),
      ),
    }));
    expect(mixedColumns({ ...filled, sheets: sheet && blocks ? [{ ...sheet, blocks }] : [] })).toEqual([]);
  });
});
