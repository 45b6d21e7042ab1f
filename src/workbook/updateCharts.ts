// The charts of a sheet after an update: Excel lets a series grow with lines inserted inside it, but not with those at its
// end, so that the series of ours are pointed at what the plan says. Title, kind and colours follow the plan where they
// are as we drew them; those of the analyst stay. A chart whose series are no longer ours is left alone, and is named.
import type { AreaPlan, ChartPlan } from '../sheets/language/plan';
import type { ChartLook, Edit } from './edit';
import { isFormula } from './content';
import { plainText } from './updateAlign';
import type { SheetLayout } from './updateLayout';
import { contentAt, type SheetNow } from './updateLocate';
import { areaBeside, areaIn, movedArea, sameArea, type SheetContext } from './updatePlaces';
import type { ChartNow } from './updateQuestions';
import type { UpdatedChart } from './record/record';
import { same } from './snapshot';

/** A chart's plan at the addresses of another layout; null where a cell of it is not there. */
export function chartIn(plan: ChartPlan, from: SheetLayout, to: SheetLayout): ChartPlan | null {
  const area = (each: AreaPlan) => areaIn(each, from, to);
  const series = plan.series.map((each) => {
    const [values, categories] = [area(each.values), area(each.categories)];
    const name = typeof each.name === 'string' ? each.name : area(each.name);
    return values && categories && name !== null ? { ...each, values, categories, name } : null;
  });
  if (series.includes(null)) return null;
  return { ...plan, anchor: areaBeside(plan.anchor, from, to), series: series as ChartPlan['series'] };
}

const rangesOf = ({ series }: ChartPlan): UpdatedChart['series'] =>
  series.map(({ values, categories }) => ({ values, categories }));

/** A tile shows no title, and what only lines have cannot be read of columns. */
function lookOf({ title, type, axes, series }: ChartPlan): ChartLook {
  const isLine = type === 'Line' || type === 'LineMarkers';
  return {
    type,
    ...(axes !== false && { title }),
    ...(isLine && { colors: series.map(({ color }) => color.toUpperCase()) }),
  };
}

export function lookNow({ type, title, series }: ChartNow): ChartLook {
  return {
    type,
    ...(title !== null && { title }),
    colors: series.map(({ color }) => (color ?? '').toUpperCase()),
  };
}

export const LOOKS = ['type', 'title', 'colors'] as const;
export const sameLook = (a: ChartLook, b: ChartLook, key: (typeof LOOKS)[number]) =>
  JSON.stringify(a[key]) === JSON.stringify(b[key]);

export interface ChartWish {
  readonly name: string;
  /** As we drew it, at the addresses of now; null: the plan's is new. */
  readonly was: ChartPlan | null;
  readonly will: ChartPlan;
  readonly ranges: boolean;
  readonly looks: readonly (typeof LOOKS)[number][];
}

function wishFor(chart: ChartPlan, context: SheetContext): ChartWish | 'left' | null {
  const { record, recorded, located, planned, structure } = context;
  const drawn = record.drawn.find(({ name }) => name === chart.name);
  const will = chartIn(chart, planned, structure.final);
  if (!will) return null;
  if (!drawn) return { name: chart.name, was: null, will, ranges: true, looks: [] };
  const was = chartIn(drawn, recorded, located);
  const looks = LOOKS.filter(
    (key) => lookOf(chart)[key] !== undefined && !sameLook(lookOf(drawn), lookOf(chart), key),
  );
  if (!was) return 'left';
  const is = rangesOf(was);
  const stays = rangesOf(will).every(({ values, categories }, index) => {
    const from = is[index];
    const becomes = (area: AreaPlan) => movedArea(area, structure);
    return from && sameArea(becomes(from.values), values) && sameArea(becomes(from.categories), categories);
  });
  const ranges = !stays || is.length !== will.series.length;
  return ranges || looks.length > 0 ? { name: chart.name, was, will, ranges, looks } : null;
}

export interface ChartWishes {
  readonly wishes: readonly ChartWish[];
  /** What they show is no longer there. */
  readonly left: readonly string[];
  /** Charts that the analyst has deleted. */
  readonly deleted: number;
}

const isOn = (context: SheetContext, name: string) => context.sheet.charts.some((each) => same(each, name));

export function chartWishes(context: SheetContext): ChartWishes {
  const wishes: ChartWish[] = [];
  const left: string[] = [];
  for (const chart of context.plan.charts) {
    const wish = wishFor(chart, context);
    const there = isOn(context, chart.name);
    if (wish === 'left') {
      if (there) left.push(chart.name);
    } else if (wish?.was && there) wishes.push(wish);
    else if (wish && !wish.was) {
      if (there) left.push(chart.name);
      else wishes.push(wish);
    }
  }
  const drawn = context.plan.charts.filter(({ name }) =>
    context.record.drawn.some((each) => each.name === name),
  );
  return { wishes, left, deleted: drawn.filter(({ name }) => !isOn(context, name)).length };
}

/** The names of a chart's series as they show where nobody has changed them; null where that cannot be told. */
function shownNames({ series }: ChartPlan, now: SheetNow): (string | null)[] {
  return series.map(({ name }) => {
    if (typeof name === 'string') return name;
    const content = contentAt(now, name.row, name.column);
    return isFormula(content) || content === null ? null : plainText(String(content));
  });
}

/** As many series as we drew, under the names that we gave them. */
function hasOurSeries(charts: readonly ChartNow[], was: ChartPlan, now: SheetNow): ChartNow | null {
  const found = charts.filter(({ name }) => same(name, was.name));
  const [only] = found;
  if (!only || found.length > 1 || only.series.length !== was.series.length) return null;
  const names = shownNames(was, now);
  return only.series.every(({ name }, index) => names[index] === null || names[index] === name) ? only : null;
}

export interface ChartsAfter {
  readonly edits: readonly Edit[];
  readonly updated: readonly UpdatedChart[];
  /** Charts that the plan has otherwise and that are no longer as we drew them. */
  readonly left: readonly string[];
}

interface ChartAfter {
  readonly edits: readonly Edit[];
  readonly updated: UpdatedChart | null;
  readonly left: boolean;
}

function drawnAfter(
  wish: ChartWish & { readonly was: ChartPlan },
  charts: readonly ChartNow[],
  now: SheetNow,
): ChartAfter {
  const { name, was, will, ranges, looks } = wish;
  const sheet = now.sheet.name;
  const there = hasOurSeries(charts, was, now);
  if (!there || (ranges && was.series.length !== will.series.length))
    return { edits: [], updated: null, left: true };
  const [drawn, planned, is] = [lookOf(was), lookOf(will), lookNow(there)];
  const open = looks.filter((key) => !sameLook(is, planned, key));
  const ours = open.filter((key) => sameLook(is, drawn, key));
  const only = (look: ChartLook): ChartLook => Object.fromEntries(ours.map((key) => [key, look[key]]));
  const series = ranges ? rangesOf(will) : [];
  return {
    edits: [
      ...(ranges ? [{ kind: 'chartSeries', sheet, chart: name, series } as const] : []),
      ...(ours.length > 0 ? [{ kind: 'chartLook', sheet, chart: name, look: only(planned) } as const] : []),
    ],
    updated:
      ranges || ours.length > 0
        ? {
            name,
            series: ranges ? rangesOf(was) : [],
            ...(ours.length > 0 && { look: { before: only(drawn), after: only(planned) } }),
          }
        : null,
    left: ours.length < open.length,
  };
}

export function chartsAfter(wishes: ChartWishes, charts: readonly ChartNow[], now: SheetNow): ChartsAfter {
  const sheet = now.sheet.name;
  const all = wishes.wishes.map((wish): ChartAfter & { name: string } => {
    const { name, was, will } = wish;
    if (was) return { name, ...drawnAfter({ ...wish, was }, charts, now) };
    return {
      name,
      edits: [{ kind: 'chart', sheet, plan: will }],
      updated: { name, series: [], added: true },
      left: false,
    };
  });
  return {
    edits: all.flatMap(({ edits }) => edits),
    updated: all.flatMap(({ updated }) => updated ?? []),
    left: [...wishes.left, ...all.filter(({ left }) => left).map(({ name }) => name)],
  };
}
