// A build: the sheets of a plan that are not there yet, as steps. Sheets of ours that are there are kept and referred
// to by the names they have now; nothing of theirs is changed.
import type { SheetPlan, Style, WorkbookPlan } from '../sheets/language/plan';
import { blockArea, sheetOfKey, tablesOn } from './ours';
import { clash, first, isBroken, workbookRefusal } from './conflicts';
import { fromPlan, isFormula } from './content';
import { inverses, type Step } from './edit';
import { placeKeys } from './updateLayout';
import { refuse, type Refusal, type Refused } from './refusal';
import { renameIn, type Renames } from './rename';
import { addSheetSteps, contentSteps, nameSteps, tableSteps } from './sheetSteps';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { lookLines, stylesUsed } from './record/looks';
import type { OperationRecord, SheetRecord } from './record/record';

export interface BuildOptions {
  /** Unique in the workbook. */
  readonly operation: string;
  /** Its place in the order of all that was begun in the workbook. */
  readonly seq: number;
  /** What the analyst did, in the analyst's language. */
  readonly label: string;
  /** ISO 8601. */
  readonly now: string;
}

export interface PlannedBuild {
  readonly ok: true;
  readonly steps: readonly Step[];
  readonly record: OperationRecord;
  readonly built: readonly Pick<SheetPlan, 'key' | 'name'>[];
  /** Sheets of the plan that were there already. */
  readonly kept: readonly string[];
  readonly formulas: number;
}

interface Kept {
  readonly plan: SheetPlan;
  readonly sheet: SheetSnapshot;
}

/** The table that lies on a kept sheet where the plan has one: by its planned name, or as the only one left over. */
function tableNow(snapshot: WorkbookSnapshot, { plan, sheet }: Kept, table: string): string | null {
  const there = tablesOn(snapshot, sheet.name).map(({ name }) => name);
  const named = there.find((name) => same(name, table));
  if (named !== undefined) return named;
  const planned = plan.blocks.flatMap((block) => (block.table ? [block.table.name] : []));
  const unknown = there.filter((name) => !planned.some((other) => same(other, name)));
  const missing = planned.filter((name) => !there.some((other) => same(other, name)));
  return unknown.length === 1 && missing.length === 1 ? (unknown[0] ?? null) : null;
}

function renamesOf(snapshot: WorkbookSnapshot, kept: readonly Kept[]): Renames {
  const sheets = new Map<string, string>();
  const tables = new Map<string, string>();
  for (const item of kept) {
    if (!same(item.plan.name, item.sheet.name)) sheets.set(item.plan.name, item.sheet.name);
    for (const { table } of item.plan.blocks) {
      const now = table && tableNow(snapshot, item, table.name);
      if (table && now && !same(now, table.name)) tables.set(table.name, now);
    }
  }
  return { sheets, tables };
}

/** A kept sheet must still hold the blocks and columns that the new sheets refer to. */
function keptRefusal(snapshot: WorkbookSnapshot, item: Kept): Refusal | null {
  const sheet = item.sheet.name;
  return first(item.plan.blocks, (block) => {
    if (blockArea(item.sheet, block.id) === null) return { code: 'blockMissing', sheet };
    if (!block.table) return null;
    const now = tableNow(snapshot, item, block.table.name);
    const table = snapshot.tables.find(({ name }) => now !== null && same(name, now));
    if (!table) return { code: 'blockMissing', sheet };
    const missing = block.table.columns.find(
      ({ header }) => !table.columns.some((other) => same(other, header)),
    );
    return missing ? { code: 'columnMissing', column: missing.header, table: table.name, sheet } : null;
  });
}

export function sheetRecord(plan: SheetPlan, styles: Readonly<Record<string, Style>>): SheetRecord {
  const used = stylesUsed(plan.blocks);
  return {
    key: plan.key,
    name: plan.name,
    charts: plan.charts.map(({ name }) => name),
    names: plan.names.filter(({ scope }) => scope === 'sheet').map(({ name }) => name),
    defined: plan.names,
    drawn: plan.charts,
    styles: used.map((key) => styles[key] ?? {}),
    accepts: plan.validations,
    rules: plan.conditionalFormats,
    page: plan.page,
    blocks: plan.blocks.map(({ id, row, column, rows, columns, cells, table, rowKeys, columnKeys }) => ({
      id,
      area: { row, column, rows, columns },
      content: cells.map((line) => line.map(({ content }) => fromPlan(content) ?? '')),
      table: table?.name ?? null,
      columns: (table?.columns ?? []).map(({ key, header, filledBy }) => ({ key, header, filledBy })),
      rowKeys: rowKeys ?? placeKeys(rows),
      columnKeys: columnKeys ?? table?.columns.map(({ key }) => key) ?? placeKeys(columns),
      looks: lookLines(
        cells.map((line) => line.map(({ style }) => style)),
        used,
      ),
    })),
  };
}

function stepsOf(
  snapshot: WorkbookSnapshot,
  sheets: readonly SheetPlan[],
  plan: WorkbookPlan,
  operation: string,
) {
  const broken = new Map(
    snapshot.names
      .filter(({ formula }) => isBroken(formula))
      .map(({ name, formula }) => [name.toLowerCase(), formula]),
  );
  return [
    ...sheets.flatMap((sheet) => addSheetSteps(sheet, { key: sheet.key, operation })),
    ...sheets.flatMap(tableSteps),
    ...sheets.flatMap((sheet) => nameSteps(sheet, broken)),
    ...sheets.flatMap((sheet) => contentSteps(sheet, plan.styles)),
  ];
}

function keptOf(snapshot: WorkbookSnapshot, plan: WorkbookPlan): Kept[] {
  return plan.sheets.flatMap((sheet): Kept[] => {
    const there = sheetOfKey(snapshot, sheet.key, sheet.name);
    return there ? [{ plan: sheet, sheet: there }] : [];
  });
}

export function missingSheets(snapshot: WorkbookSnapshot, plan: WorkbookPlan): readonly SheetPlan[] {
  const kept = keptOf(snapshot, plan);
  return plan.sheets.filter((sheet) => !kept.some((item) => item.plan === sheet));
}

function lacksName(snapshot: WorkbookSnapshot, { plan }: Kept): boolean {
  return plan.names.some(
    ({ name, scope }) => scope === 'workbook' && !snapshot.names.some((each) => same(each.name, name)),
  );
}

/** Keys of the sheets that are there, but have not all that new sheets of the plan may refer to. */
export function lackingSheets(snapshot: WorkbookSnapshot, plan: WorkbookPlan): string[] {
  const kept = keptOf(snapshot, plan);
  if (kept.length === plan.sheets.length || workbookRefusal(snapshot)) return [];
  return kept
    .filter((item) => keptRefusal(snapshot, item) !== null || lacksName(snapshot, item))
    .map((item) => item.plan.key);
}

export function planBuild(
  snapshot: WorkbookSnapshot,
  plan: WorkbookPlan,
  options: BuildOptions,
): PlannedBuild | Refused {
  const refusal = workbookRefusal(snapshot);
  if (refusal) return refuse(refusal);
  if (plan.sheets.length === 0) return refuse({ code: 'nothingToBuild' });
  const kept = keptOf(snapshot, plan);
  const missing = missingSheets(snapshot, plan);
  const names = kept.map(({ sheet }) => sheet.name);
  if (missing.length === 0) return refuse({ code: 'alreadyThere', sheets: names });
  const inTheWay =
    first(missing, (sheet) => clash(snapshot, sheet)) ?? first(kept, (item) => keptRefusal(snapshot, item));
  if (inTheWay) return refuse(inTheWay);
  const sheets = renameIn(missing, renamesOf(snapshot, kept));
  const steps = stepsOf(snapshot, sheets, plan, options.operation);
  return {
    ok: true,
    steps,
    built: sheets.map(({ key, name }) => ({ key, name })),
    kept: names,
    formulas: sheets
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .filter(({ content }) => isFormula(content)).length,
    record: {
      id: options.operation,
      seq: options.seq,
      label: options.label,
      at: options.now,
      state: 'pending',
      body: {
        kind: 'build',
        sheets: sheets.map((sheet) => sheetRecord(sheet, plan.styles)),
        inverse: inverses(steps),
      },
    },
  };
}
