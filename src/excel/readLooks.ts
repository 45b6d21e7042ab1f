// Looks up what an update, or its undo, must know of the look of sheets: in one conversation, or in two where rules are asked
// for, which Excel tells one by one, or where cells differ, which are then asked for one by one. Nothing asked, nothing read.
import type { Area } from '../workbook/address';
import { verdictOf, type Verdict } from '../workbook/updateAnswers';
import type { CellAnswer, CellQuestion, SheetAnswers, SheetQuestions } from '../workbook/updateQuestions';
import { queueCells, queueChart, queuePage, queueRule, queueRuleIds, type Read } from './queueLooks';

/** More cells than this of one question are not asked for one by one: where they differ, none of them is as expected. */
const MOST_CELLS = 2_000;

function cellsOf({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));
}

interface Found {
  readonly question: CellQuestion;
  /** 'already': as it is to be, so that there is nothing to do or to tell. */
  readonly verdict: Verdict | 'already';
}

function queueVerdict(sheet: Excel.Worksheet, question: CellQuestion): Read<Found> {
  const read = queueCells(sheet, question);
  return () => {
    const verdict = verdictOf(question.look, read());
    const { wanted } = question;
    const isAlready = verdict === 'changed' && wanted && verdictOf(wanted, read()) === 'still';
    return { question, verdict: isAlready ? 'already' : verdict };
  };
}

function answerOf(found: readonly Found[]): CellAnswer {
  const areas = (verdicts: readonly Found['verdict'][]) =>
    found.flatMap(({ verdict, question }) => (verdicts.includes(verdict) ? [question.area] : []));
  return { still: areas(['still']), changed: areas(['changed', 'mixed']) };
}

function queueFirst(sheet: Excel.Worksheet, { cells, rules, page, charts }: SheetQuestions) {
  const ids = rules ? queueRuleIds(sheet) : () => [];
  return {
    cells: cells.map((question) => queueVerdict(sheet, question)),
    ids,
    page: page ? queuePage(sheet) : () => null,
    charts: charts.map((chart) => queueChart(sheet, chart)),
  };
}

/** What the first answers leave open: each rule, and each cell of areas in which cells differ. */
function queueOpen(sheet: Excel.Worksheet, first: ReturnType<typeof queueFirst>) {
  const cells = first.cells.map((read): Read<Found>[] => {
    const found = read();
    const list = found.verdict === 'mixed' ? cellsOf(found.question.area) : [];
    if (list.length < 2 || list.length > MOST_CELLS) return [read];
    return list.map((area) => queueVerdict(sheet, { ...found.question, area }));
  });
  const rules = first.ids().map((id) => queueRule(sheet, id));
  return { cells, rules, isOpen: rules.length > 0 || cells.some((list) => list.length > 1) };
}

export async function readLooks(
  context: Excel.RequestContext,
  questions: readonly SheetQuestions[],
): Promise<SheetAnswers[]> {
  if (questions.length === 0) return [];
  const sheets = questions.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  const first = questions.map((asked, index) => queueFirst(sheets[index] as Excel.Worksheet, asked));
  await context.sync();
  const second = first.map((queued, index) => queueOpen(sheets[index] as Excel.Worksheet, queued));
  if (second.some(({ isOpen }) => isOpen)) await context.sync();
  return questions.map(({ sheet }, index): SheetAnswers => {
    const open = second[index];
    return {
      sheet,
      cells: (open?.cells ?? []).map((list) => answerOf(list.map((read) => read()))),
      rules: (open?.rules ?? []).map((read) => read()),
      page: first[index]?.page() ?? null,
      charts: (first[index]?.charts ?? []).map((read) => read()),
    };
  });
}
