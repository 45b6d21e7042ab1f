// What a colleague without the add-in sees: where a cell of ours shows an error, the note beside it says why.
// @module-tag engine
import { expect, it } from 'vitest';
import { compileWorkbook, type WorkbookPlan } from '../../../../src/sheets/compileWorkbook';
import { CalculatedPlan } from '../calculate';

const built = compileWorkbook(['funnelPlan'], { reportMonth: 45809 });
/** As an Excel shows it that does not know our functions. */
const without: WorkbookPlan = {
  ...built,
  sheets: built.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) =>
        line.map((cell) =>
          typeof cell.content === 'string' && cell.content.includes('FUNNEL.')
            ? { ...cell, content: '=NA()' }
            : cell,
        ),
      ),
    })),
  })),
};

it.each([
  ['with the add-in', built, ['Allows for luck', 'Fewest SQLs whose chance']],
  ['without it', without, ['Worked out by the add-in, which is not here.', 'Worked out by the add-in']],
] as const)('%s', (_, plan, notes) => {
  const book = new CalculatedPlan(plan);
  const figures = { revenue: 1_000_000, existing: 0, deal: 100_000, close: 0.25, basedOn: 40 };
  for (const [row, value] of Object.entries(figures))
    book.set('funnelPlan', 'assumptions', row, 'input', value);
  book.calculate();
  const shown = ['chance', 'sqlsFor'].map((row) => String(book.get('funnelPlan', 'chance', row, 'note')));
  shown.forEach((note, index) => {
    expect(note).toContain(notes[index]);
  });
  // Nothing else depends on them.
  expect(book.errors().map((error) => error.replace(/ .*/, '').split('!')[0])).toEqual(
    plan === built ? [] : ['Funnel', 'Funnel'],
  );
});
