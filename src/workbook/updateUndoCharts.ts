// Charts once an update is taken back: new ones go, and series and looks are again as they were where nobody has changed them
// since. Where the work was cut off, a chart that was not there before is one of ours, whatever it is called yet.
import type { ChartLook, Edit } from './edit';
import { lookNow, LOOKS, sameLook } from './updateCharts';
import { areaIn } from './updatePlaces';
import type { ChartNow } from './updateQuestions';
import type { Own } from './updateOwn';
import type { UpdatedChart } from './record/record';
import { same } from './snapshot';

/** What of a chart's look is still as the update left it; all of it, where the update was cut off in the middle. */
function lookBack({ look }: UpdatedChart, there: ChartNow, cutOff: boolean): ChartLook {
  if (!look) return {};
  const now = lookNow(there);
  const isOurs = (key: (typeof LOOKS)[number]) => cutOff || sameLook(now, look.after, key);
  const keys = LOOKS.filter((key) => look.after[key] !== undefined && isOurs(key));
  return Object.fromEntries(keys.map((key) => [key, look.before[key]])) as ChartLook;
}

function chartBack(
  updated: UpdatedChart,
  { sheet, before, undone }: Own,
  there: ChartNow,
  cutOff: boolean,
): Edit[] {
  const { name, series } = updated;
  const back = series.flatMap(({ values, categories }) => {
    const [to, by] = [areaIn(values, before, undone), areaIn(categories, before, undone)];
    return to && by ? [{ values: to, categories: by }] : [];
  });
  const isOurs = series.length > 0 && there.series.length === series.length && back.length === series.length;
  const look = lookBack(updated, there, cutOff);
  return [
    ...(isOurs ? [{ kind: 'chartSeries', sheet: sheet.name, chart: name, series: back } as const] : []),
    ...(Object.keys(look).length > 0
      ? [{ kind: 'chartLook', sheet: sheet.name, chart: name, look } as const]
      : []),
  ];
}

export function chartsBack(own: Own, charts: readonly ChartNow[], cutOff: boolean): Edit[] {
  const { updated, sheet } = own;
  const all = updated.charts ?? [];
  const added = all.filter((chart) => chart.added);
  const isNew = (name: string) => !updated.chartsBefore?.some((each) => same(each, name));
  const isAdded = (name: string) => added.some((chart) => same(chart.name, name));
  const going = sheet.charts.filter((name) => isAdded(name) || (cutOff && added.length > 0 && isNew(name)));
  return [
    ...going.map((chart): Edit => ({ kind: 'deleteChart', sheet: sheet.name, chart })),
    ...all.flatMap((chart): Edit[] => {
      const there = charts.find(({ name }) => same(name, chart.name));
      return there && !chart.added ? chartBack(chart, own, there, cutOff) : [];
    }),
  ];
}
