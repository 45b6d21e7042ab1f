// The charts of a sheet after a rebuild: Excel lets a series grow with lines inserted inside it, but not with those at its
// end. Where a chart of ours is still there with as many series as we drew, its series follow the plan; else it is the
// analyst's, and is named.
import type { ChartPlan } from '../reports/plan';
import type { Edit } from './edit';
import { areaIn, chartIn, movedArea, sameArea, type NameContext } from './rebuildNames';
import type { SheetLayout } from './rebuildLayout';
import type { SheetNow } from './rebuildLocate';
import type { RebuiltChart } from './record/record';
import { same } from './snapshot';

export interface ChartsAfter {
  readonly edits: readonly Edit[];
  readonly rebuilt: readonly RebuiltChart[];
  /** Charts that the plan has otherwise and that are no longer as we drew them. */
  readonly left: readonly string[];
}

function isOurs(now: SheetNow, name: string, series: number): boolean {
  const found = now.charts.filter((chart) => same(chart.name, name));
  return found.length === 1 && found[0]?.series === series;
}

function seriesEdit(sheet: string, chart: string, series: RebuiltChart['series']): Edit {
  return { kind: 'chartSeries', sheet, chart, series };
}

const rangesOf = ({ series }: ChartPlan): RebuiltChart['series'] =>
  series.map(({ values, categories }) => ({ values, categories }));

export function chartsOf(context: NameContext, now: SheetNow): ChartsAfter {
  const { plan, record, planned, recorded, located, structure } = context;
  const [edits, rebuilt, left]: [Edit[], RebuiltChart[], string[]] = [[], [], []];
  for (const chart of plan.charts) {
    const { name } = chart;
    const drawn = record.drawn?.find((each) => each.name === name);
    const [target, before] = [
      chartIn(chart, planned, structure.final),
      drawn && chartIn(drawn, recorded, located),
    ];
    if (!drawn || !target) continue;
    const is = before ? rangesOf(before) : [];
    const isThere = rangesOf(target).every(({ values, categories }, index) => {
      const [from, to] = [is[index], (area: typeof values) => movedArea(area, structure)];
      return from && sameArea(to(from.values), values) && sameArea(to(from.categories), categories);
    });
    if (isThere && is.length === target.series.length) continue;
    if (!before || is.length !== target.series.length || !isOurs(now, name, is.length)) left.push(name);
    else {
      edits.push(seriesEdit(now.sheet.name, name, rangesOf(target)));
      rebuilt.push({ name, series: is });
    }
  }
  return { edits, rebuilt, left };
}

/** Once the new lines are gone: the series point again where they pointed. */
export function chartsBack(
  charts: readonly RebuiltChart[],
  now: SheetNow,
  before: SheetLayout,
  undone: SheetLayout,
): Edit[] {
  return charts.flatMap(({ name, series }): Edit[] => {
    const back = series.flatMap(({ values, categories }) => {
      const [to, by] = [areaIn(values, before, undone), areaIn(categories, before, undone)];
      return to && by ? [{ values: to, categories: by }] : [];
    });
    return isOurs(now, name, series.length) && back.length === series.length
      ? [seriesEdit(now.sheet.name, name, back)]
      : [];
  });
}
