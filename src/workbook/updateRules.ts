// The conditional formats of a sheet after an update. Excel has no way to change the cells of one, so that a rule that the
// plan has changed is taken away and put back in the same place; but only where it is as we left it.
import type { ConditionalFormatPlan } from '../sheets/language/plan';
import { overlaps, type Area } from './address';
import type { Edit } from './edit';
import type { Versions } from './updateCells';
import type { Layout, SheetLayout } from './updateLayout';
import { movedArea, sameArea, standingIn, type SheetContext } from './updatePlaces';
import type { RuleNow } from './updateQuestions';
import { formulaAt, senseAt } from './updateRelative';
import { fromR1C1, toR1C1 } from './relative';
import type { UpdatedRule } from './record/record';

/** A rule of a plan, over those of its cells that are there. */
interface Standing {
  readonly rule: ConditionalFormatPlan;
  /** As the sheet is now. */
  readonly area: Area;
  readonly sense: string;
}

/** A rule that goes, one that comes, or one that takes another's place. */
export interface RuleWish {
  readonly from: ConditionalFormatPlan | null;
  readonly to: ConditionalFormatPlan | null;
  /** Where it lies, as the sheet is now. */
  readonly area: Area;
  /** The planned rule that `to` is, by its place in the plan; -1 for none. */
  readonly planned: number;
}

const look = ({ fontColor, fill, bold, italic }: Omit<ConditionalFormatPlan, 'area' | 'formula'>) =>
  JSON.stringify([fontColor ?? null, fill ?? null, bold ?? false, italic ?? false]);

/** Lines that only one of them has (months that the plan has left behind, or come to) make no difference. */
function standing(
  { plan, located }: SheetContext,
  rule: ConditionalFormatPlan,
  from: { readonly layout: Layout; readonly sheet: SheetLayout },
  other: SheetLayout,
): Standing | null {
  const both = standingIn(rule.area, from.sheet, other);
  const area = both && standingIn(both, other, located);
  const there = area && standingIn(area, located, from.sheet);
  if (!area || !there) return null;
  const at = { layout: from.layout, sheet: plan.key, row: there.row, column: there.column };
  return { rule, area, sense: `${senseAt(rule.formula, rule.area, at)}${look(rule)}` };
}

/** A rule at the addresses of another layout; null where its formula needs what is not there. */
function ruleIn(
  rule: ConditionalFormatPlan,
  sheet: string,
  from: { readonly layout: Layout; readonly sheet: SheetLayout },
  to: { readonly layout: Layout; readonly sheet: SheetLayout },
): ConditionalFormatPlan | null {
  const area = standingIn(rule.area, from.sheet, to.sheet);
  const start = area && standingIn(area, to.sheet, from.sheet);
  if (!area || !start) return null;
  const formula = formulaAt(
    rule.formula,
    rule.area,
    { layout: from.layout, sheet, row: start.row, column: start.column },
    { layout: to.layout, sheet, row: area.row, column: area.column },
  );
  return formula === null ? null : { ...rule, area, formula };
}

interface Pair {
  readonly was: Standing | null;
  readonly will: Standing | null;
}

/** Rules that are not the same in both, each with the one that takes its place. */
function changedPairs(was: readonly Standing[], will: readonly Standing[]): Pair[] {
  const isSame = (a: Standing, b: Standing) => a.sense === b.sense && sameArea(a.area, b.area);
  const gone = was.filter((old) => !will.some((each) => isSame(each, old)));
  const come = will.filter((each) => !was.some((old) => isSame(each, old)));
  const pairs: Pair[] = [];
  const free = new Set(gone);
  for (const each of come) {
    const list = [...free];
    const partner =
      list.find(({ area }) => sameArea(area, each.area)) ??
      list.find(({ area }) => overlaps(area, each.area));
    if (partner) free.delete(partner);
    pairs.push({ was: partner ?? null, will: each });
  }
  return [...pairs, ...[...free].map((old) => ({ was: old, will: null }))];
}

/** What the plan has changed of the rules over cells that are there. */
export function ruleWishes(context: SheetContext, versions: Versions): RuleWish[] {
  const { plan, record, planned, recorded, located, structure } = context;
  const [base, then] = [
    { layout: versions.base, sheet: recorded },
    { layout: versions.planned, sheet: planned },
  ];
  if (!record.rules) return [];
  const was = record.rules.flatMap((rule) => standing(context, rule, base, planned) ?? []);
  const will = plan.conditionalFormats.flatMap((rule) => standing(context, rule, then, recorded) ?? []);
  const now = { layout: versions.now, sheet: located };
  const final = { layout: versions.final, sheet: structure.final };
  const wishes = changedPairs(was, will).flatMap((pair): RuleWish[] => {
    const from = pair.was && ruleIn(pair.was.rule, plan.key, base, now);
    const to = pair.will && ruleIn(pair.will.rule, plan.key, then, final);
    const area = (pair.was ?? pair.will)?.area;
    if (!area || (pair.was && !from) || (pair.will && !to)) return [];
    const index = pair.will ? plan.conditionalFormats.indexOf(pair.will.rule) : -1;
    return [{ from, to, area, planned: index }];
  });
  // Those that take a place first: what comes without one goes before all others, and moves them.
  const order = ({ from, to }: RuleWish) => (from && to ? 0 : from ? 1 : 2);
  return wishes.sort((a, b) => order(a) - order(b));
}

/** Rules grow with their table, so that one may reach over more rows than we gave it. */
function isOver(wanted: Area, { areas }: RuleNow): boolean {
  const [area] = areas;
  if (!area || areas.length > 1 || !sameColumns(area, wanted)) return false;
  return area.row <= wanted.row && area.row + area.rows >= wanted.row + wanted.rows;
}

/** The rule of the sheet that is as we left it. */
export function ruleThere(
  rule: ConditionalFormatPlan,
  rules: readonly RuleNow[],
  sheet: string,
  layout: Layout,
): RuleNow | null {
  const { row, column } = rule.area;
  const sense = (formula: string, first: Area) => senseAt(formula, first, { layout, sheet, row, column });
  return (
    rules.find(
      (each) =>
        each.formula !== null &&
        isOver(rule.area, each) &&
        look(colours(each)) === look(rule) &&
        sense(each.formula, each.areas[0] ?? rule.area) === sense(rule.formula, rule.area),
    ) ?? null
  );
}

const NOT_YET = ['', '=FALSE', '=TRUE'];

/** A rule of ours that was cut off before all of it was said. */
export function ruleBegun(rule: ConditionalFormatPlan, rules: readonly RuleNow[]): RuleNow | null {
  const wanted: Record<string, unknown> = { ...rule };
  const isPart = (each: RuleNow) =>
    Object.entries(colours(each)).every(([property, value]) => wanted[property] === value);
  const formulas = [...NOT_YET, rule.formula.toUpperCase()];
  return (
    rules.find(
      (each) =>
        each.areas.length === 1 &&
        each.areas.every((area) => sameArea(area, rule.area)) &&
        formulas.includes((each.formula ?? '').toUpperCase()) &&
        look(colours(each)) + (each.formula ?? '').toUpperCase() !==
          look(rule) + rule.formula.toUpperCase() &&
        isPart(each),
    ) ?? null
  );
}

/** A rule over the rows of the one in whose place it comes as well: they may be those of an import. */
export function widened(rule: ConditionalFormatPlan, over: Area): ConditionalFormatPlan {
  const { area } = rule;
  const first = Math.min(area.row, over.row);
  const last = Math.max(area.row + area.rows, over.row + over.rows);
  const filled = toR1C1(rule.formula, area.row, area.column);
  if (first === area.row && last === area.row + area.rows) return rule;
  const formula = filled === null ? rule.formula : fromR1C1(filled, first, area.column);
  return { ...rule, area: { ...area, row: first, rows: last - first }, formula };
}

/** Excel says nothing, or an empty text, of what a rule leaves alone. */
function colours({
  fontColor,
  fill,
  bold,
  italic,
}: RuleNow): Omit<ConditionalFormatPlan, 'area' | 'formula'> {
  return {
    ...(fontColor !== null && fontColor !== '' && { fontColor: fontColor.toUpperCase() }),
    ...(fill !== null && fill !== '' && { fill: fill.toUpperCase() }),
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
  };
}

export interface RulesAfter {
  readonly edits: readonly Edit[];
  readonly updated: readonly UpdatedRule[];
  readonly kept: readonly Area[];
  /** Rules of the plan that are put over all of their cells, new ones included; by their place in the plan. */
  readonly whole: ReadonlySet<number>;
}

export function rulesAfter(
  { sheet, plan, structure }: SheetContext,
  wishes: readonly RuleWish[],
  rules: readonly RuleNow[],
  versions: Versions,
): RulesAfter {
  const [edits, updated, kept]: [Edit[], UpdatedRule[], Area[]] = [[], [], []];
  const whole = new Set<number>();
  for (const { from, to, area, planned } of wishes) {
    const there = from && ruleThere(from, rules, plan.key, versions.now);
    if (from && !there) {
      kept.push(area);
      continue;
    }
    const is = there?.areas[0];
    const after = to && is && sameColumns(to.area, is) ? widened(to, movedArea(is, structure)) : to;
    if (there) edits.push({ kind: 'deleteRule', sheet: sheet.name, id: there.id });
    if (after) {
      const priority = there && { priority: there.priority };
      edits.push({ kind: 'conditionalFormat', sheet: sheet.name, plan: after, ...priority });
      whole.add(planned);
    }
    const before = from && is ? widened(from, is) : from;
    updated.push({ before, after, priority: there?.priority ?? 0, stopIfTrue: there?.stopIfTrue ?? false });
  }
  return { edits, updated, kept, whole };
}

const sameColumns = (a: Area, b: Area) => a.column === b.column && a.columns === b.columns;

/** Rules of the plan at the final addresses, for the record. */
export function rulesInFinal(context: SheetContext, versions: Versions): ConditionalFormatPlan[] {
  const { plan, planned, structure } = context;
  return plan.conditionalFormats.flatMap(
    (rule) =>
      ruleIn(
        rule,
        plan.key,
        { layout: versions.planned, sheet: planned },
        { layout: versions.final, sheet: structure.final },
      ) ?? [],
  );
}
