// All that is seen of a sheet rather than read: how its cells look and what they accept, its conditional formats, how it
// prints, its charts. First what the plan has changed of it, then, once that was looked up, what becomes of it.
import type { Style } from '../sheets/language/plan';
import type { Area } from './address';
import type { Edit } from './edit';
import type { Versions } from './updateCells';
import { cellLooks, cellWishes, questionsOf, type CellWish } from './updateCellLooks';
import { chartsAfter, chartWishes, type ChartWishes } from './updateCharts';
import type { SheetNow } from './updateLocate';
import { pageAfter, pageWish, type PageWish } from './updatePage';
import { piecesMoved, type SheetContext } from './updatePlaces';
import type { SheetAnswers, SheetQuestions } from './updateQuestions';
import { rulesAfter, ruleWishes, type RuleWish } from './updateRules';
import type { LookNotice } from './updateNotices';
import type { UpdatedSheet } from './record/record';

export interface LookWishes {
  readonly cells: readonly CellWish[];
  readonly rules: readonly RuleWish[];
  readonly page: PageWish | null;
  readonly charts: ChartWishes;
}

export function lookWishes(
  context: SheetContext,
  styles: Readonly<Record<string, Style>>,
  versions: Versions,
  foreign: ReadonlySet<string>,
): LookWishes {
  return {
    cells: cellWishes(context, styles, versions, foreign),
    rules: ruleWishes(context, versions),
    page: pageWish(context),
    charts: chartWishes(context),
  };
}

export function lookQuestions(sheet: string, { cells, rules, page, charts }: LookWishes): SheetQuestions {
  return {
    sheet,
    cells: questionsOf(cells),
    rules: rules.some(({ from }) => from !== null),
    page: page !== null,
    charts: charts.wishes.flatMap(({ name, was }) => (was ? [{ name, title: was.axes !== false }] : [])),
  };
}

export interface LooksAfter {
  readonly edits: readonly Edit[];
  readonly kept: readonly { readonly what: LookNotice['what']; readonly area: Area | null }[];
  readonly chartsLeft: readonly string[];
  readonly chartsDeleted: number;
  readonly updated: Pick<UpdatedSheet, 'charts' | 'restyled' | 'rules' | 'page'>;
  /** Conditional formats of the plan that are put over all of their cells. */
  readonly wholeRules: ReadonlySet<number>;
}

export function looksAfter(
  context: SheetContext,
  now: SheetNow,
  wishes: LookWishes,
  answers: SheetAnswers,
  versions: Versions,
): LooksAfter {
  const cells = cellLooks(context, wishes.cells, answers.cells);
  const rules = rulesAfter(context, wishes.rules, answers.rules, versions);
  const page = wishes.page && answers.page ? pageAfter(context, wishes.page, answers.page) : null;
  const charts = chartsAfter(wishes.charts, answers.charts, now);
  const moved = (area: Area) => piecesMoved(area, context.structure);
  return {
    edits: [...cells.edits, ...rules.edits, ...(page?.edits ?? []), ...charts.edits],
    kept: [
      ...cells.kept.flatMap(({ area, what }) => moved(area).map((piece) => ({ what, area: piece }))),
      ...rules.kept.flatMap((area) => moved(area).map((piece) => ({ what: 'rule' as const, area: piece }))),
      ...(page?.kept ? [{ what: 'page' as const, area: null }] : []),
    ],
    chartsLeft: charts.left,
    chartsDeleted: wishes.charts.deleted,
    updated: {
      charts: charts.updated,
      ...(cells.restyled.length > 0 && { restyled: cells.restyled }),
      ...(rules.updated.length > 0 && { rules: rules.updated }),
      ...(page?.updated && { page: page.updated }),
    },
    wholeRules: rules.whole,
  };
}
