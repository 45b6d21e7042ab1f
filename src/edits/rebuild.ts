// A rebuild: sheets of ours that are there, brought up to what the plan says now, without losing anything of the
// analyst's. What we wrote then is in the record, what we would write now in the plan, what stands there in the reading.
import type { SheetPlan, WorkbookPlan } from '../reports/plan';
import { absoluteFormula, addressOf, columnLetters } from './address';
import { WITNESS_PREFIX } from './ours';
import { pendingStep, sheetRecord, type BuildOptions } from './build';
import { workbookRefusal } from './conflicts';
import { isFormula, type Content } from './content';
import { plainText } from './rebuildAlign';
import { fromR1C1 } from './relative';
import type { Edit } from './edit';
import { blockKey } from './rebuildReading';
import { Merge, type MergedBlock, type Write } from './rebuildCells';
import { writeEdits } from './rebuildWrites';
import {
  alsoKnownAs,
  layoutOf,
  layoutOfPlan,
  layoutOfRecord,
  type BlockLayout,
  type Layout,
  type SheetLayout,
} from './rebuildLayout';
import { locateSheet, plannedGrid, withSheetKeys, type SheetNow } from './rebuildLocate';
import { formatNew, rulesForNew, sizeNew } from './rebuildLook';
import { chartsOf, type ChartsAfter } from './rebuildCharts';
import { areaIn, chartIn, namesOf, type NamedEdit } from './rebuildNames';
import { structureOf, type Insertion, type Structure } from './rebuildStructure';
import { refuse, type Refused } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';
import type {
  BlockRecord,
  InsertedLines,
  OperationRecord,
  RebuildBody,
  RebuiltSheet,
  SheetRecord,
} from './record/record';
import { newestSheet } from './record/newest';
import type { Store } from './record/store';

export interface CellNotice {
  readonly sheet: string;
  readonly address: string;
}

/** What a rebuild did, and what it left to the analyst. */
export interface RebuildReport {
  /** Cells that were as we wrote them and now say what the plan says. */
  readonly updated: readonly CellNotice[];
  /** Cells that both the analyst and the plan have changed: they stay; `wanted` is what we would have written. */
  readonly kept: readonly (CellNotice & { readonly wanted: string })[];
  /** Rows and columns that are new, and blocks that were put back. */
  readonly added: readonly (CellNotice & { readonly what: 'rows' | 'columns' | 'block' })[];
  /** What the plan has and the sheet no longer: deleted by the analyst, or without room. */
  readonly notFound: readonly {
    readonly sheet: string;
    readonly what: 'lines' | 'block' | 'cells';
    readonly count: number;
  }[];
  /** Charts that would show other cells, but are no longer as we drew them. */
  readonly chartsLeft: readonly { readonly sheet: string; readonly chart: string }[];
}

export interface PlannedRebuild {
  readonly ok: true;
  readonly edits: readonly Edit[];
  /** Null: nothing is to be done. */
  readonly record: OperationRecord | null;
  readonly report: RebuildReport;
}

/** Without a record nothing tells our changes from the analyst's: then all that differs is the analyst's. */
function assumed(plan: SheetPlan): SheetRecord {
  const record = sheetRecord(plan);
  const blocks = record.blocks.map((block, index) => {
    const planned = plan.blocks[index];
    return planned ? { ...block, content: plannedGrid(planned) } : block;
  });
  return { ...record, blocks };
}

interface Prepared {
  readonly plan: SheetPlan;
  readonly now: SheetNow;
  readonly record: SheetRecord;
  readonly recorded: SheetLayout;
  readonly located: SheetLayout;
  readonly structure: Structure;
}

function prepare(snapshot: WorkbookSnapshot, store: Store, plan: SheetPlan, now: SheetNow): Prepared {
  const record = withSheetKeys(newestSheet(store, plan.key) ?? assumed(plan), plan);
  const located = locateSheet(record, now);
  const taken = new Set(snapshot.tables.map(({ name }) => name.toLowerCase()));
  const structure = structureOf(plan, record, located, now, taken);
  return { plan, now, record, recorded: layoutOfRecord(record), located: structure.located, structure };
}

interface Parts {
  readonly witnesses: Edit[];
  readonly insertions: Edit[];
  readonly tables: Edit[];
  readonly constants: Edit[];
  readonly newTables: Edit[];
  readonly names: NamedEdit[];
  readonly formulas: Edit[];
  readonly look: Edit[];
  readonly charts: readonly Edit[];
}

function insertionsOf(
  sheet: string,
  { rows, columns }: Structure,
): { lines: InsertedLines[]; witnesses: Edit[]; insertions: Edit[] } {
  let number = 0;
  const of = (axis: 'row' | 'column', list: readonly Insertion[]) => {
    let shift = 0;
    return list.map(({ after, count }): InsertedLines & { after: number } => {
      const first = after + shift + 1;
      shift += count;
      return { axis, first, count, witness: `${WITNESS_PREFIX}${String((number += 1))}`, after };
    });
  };
  const lines = [...of('row', rows), ...of('column', columns)];
  const span = ({ axis, after }: (typeof lines)[number]) =>
    axis === 'row'
      ? { row: after, column: 0, rows: 2, columns: 1 }
      : { row: 0, column: after, rows: 1, columns: 2 };
  return {
    lines: lines.map(({ after: _after, ...line }) => line),
    witnesses: lines.map((line): Edit => ({
      kind: 'addName',
      scope: sheet,
      name: line.witness,
      formula: absoluteFormula(sheet, span(line)),
      visible: false,
    })),
    // From the far end, so that the places of the others still hold.
    insertions: [...lines]
      .reverse()
      .map(({ axis, after, count }): Edit =>
        axis === 'row'
          ? { kind: 'insertRows', sheet, row: after + 1, count }
          : { kind: 'insertColumns', sheet, column: after + 1, count },
      ),
  };
}

function tableEdits(sheet: string, plan: SheetPlan, structure: Structure): { grown: Edit[]; added: Edit[] } {
  const [grown, added]: [Edit[], Edit[]] = [[], []];
  for (const { id, table } of plan.blocks) {
    const final = structure.final.blocks.find((block) => block.id === id);
    if (!table || !final || final.table === null) continue;
    const before = structure.before.blocks.find((block) => block.id === id);
    const { area } = final;
    if (!before)
      added.push({
        kind: 'addTable',
        sheet,
        area,
        name: table.name,
        style: table.style,
        bandedRows: table.bandedRows,
        filterButton: table.filterButton,
      });
    else if (before.area.rows !== area.rows || before.area.columns !== area.columns)
      grown.push({ kind: 'resizeTable', sheet, name: final.table, area });
  }
  return { grown, added };
}

function keysOver(first: number, count: number, keys: ReadonlyMap<number, string>): string[] {
  return Array.from({ length: count }, (_, index) => keys.get(first + index) ?? '');
}

function blockRecord(
  plan: SheetPlan,
  { deleted }: Structure,
  final: BlockLayout,
  merged: MergedBlock | undefined,
  before: BlockRecord | undefined,
): BlockRecord {
  const { area, id } = final;
  const planned = plan.blocks.find((block) => block.id === id);
  const columnKeys = keysOver(area.column, area.columns, final.columnKeys);
  const known = [...(planned?.table?.columns ?? []), ...(before?.columns ?? [])];
  return {
    id,
    area,
    content: merged?.intended ?? Array.from({ length: area.rows }, () => columnKeys.map(() => '')),
    table: final.table,
    columns: columnKeys.flatMap((key) => {
      const column = known.find((each) => each.key === key);
      return column && final.table !== null
        ? [{ key, header: column.header, filledBy: column.filledBy }]
        : [];
    }),
    rowKeys: keysOver(area.row, area.rows, final.rowKeys),
    columnKeys,
    gone: deleted.filter(({ block }) => block === id).map(({ line }) => line),
  };
}

function recordOf(
  { plan, record, now, structure }: Prepared,
  planned: SheetLayout,
  merged: readonly MergedBlock[],
  names: readonly NamedEdit[],
): SheetRecord {
  const own = sheetRecord(plan);
  const added = names.filter(({ name }) => name.scope === 'sheet').map(({ name }) => name.name);
  const isBlock = (name: string) => structure.final.blocks.some(({ id }) => same(name, `lf.${id}`));
  return {
    key: plan.key,
    name: now.sheet.name,
    charts: [...new Set([...record.charts, ...own.charts])],
    names: [...new Set([...record.names, ...own.names, ...added.filter((name) => !isBlock(name))])],
    blocks: structure.final.blocks.map((final) =>
      blockRecord(
        plan,
        structure,
        final,
        merged.find(({ id }) => id === final.id),
        record.blocks.find(({ id }) => id === final.id),
      ),
    ),
    defined: plan.names.flatMap((name) => {
      if ('formula' in name.refersTo) return [name];
      const refersTo = areaIn(name.refersTo, planned, structure.final);
      return refersTo ? [{ ...name, refersTo }] : [];
    }),
    drawn: plan.charts.flatMap((chart) => chartIn(chart, planned, structure.final) ?? []),
  };
}

interface MergedSheet {
  readonly prepared: Prepared;
  readonly merged: readonly MergedBlock[];
  readonly parts: Parts;
  readonly lines: readonly InsertedLines[];
  readonly charts: ChartsAfter | null;
}

function isEmpty({ parts }: MergedSheet): boolean {
  return Object.values(parts).every((list: readonly unknown[]) => list.length === 0);
}

function mergeSheet(
  snapshot: WorkbookSnapshot,
  prepared: Prepared,
  versions: { planned: Layout; base: Layout; now: Layout; final: Layout },
  plan: WorkbookPlan,
): MergedSheet {
  const { structure, now, record, located, recorded } = prepared;
  const sheet = now.sheet.name;
  const merge = new Merge(
    prepared.plan,
    record,
    now,
    new Map(located.blocks.map((block) => [block.id, block])),
    structure,
    versions,
  );
  const merged = prepared.plan.blocks.flatMap((block) => merge.block(block) ?? []);
  const writes = merged.flatMap((block) => block.writes);
  const planned = versions.planned.get(prepared.plan.key);
  const { lines, witnesses, insertions } = insertionsOf(sheet, structure);
  const tables = tableEdits(sheet, prepared.plan, structure);
  const look = {
    plan: prepared.plan,
    sheet,
    structure,
    planned: versions.planned,
    final: versions.final,
    styles: plan.styles,
  };
  const owner = snapshot.sheets.find(({ name }) => same(name, sheet)) ?? now.sheet;
  const perBlock = (isOne: (write: Write) => boolean) =>
    merged.flatMap((block) => writeEdits(sheet, block.writes.filter(isOne)));
  const headers = writes.filter(({ header, content }) => header && !isFormula(content));
  const context = planned && {
    snapshot,
    sheet: owner,
    plan: prepared.plan,
    record,
    planned,
    recorded,
    located,
    structure,
  };
  const charts = context ? chartsOf(context, now) : null;
  return {
    prepared,
    merged,
    lines,
    charts,
    parts: {
      witnesses,
      insertions,
      tables: tables.grown,
      constants: [
        ...writeEdits(sheet, headers),
        ...perBlock(({ header, content }) => !header && !isFormula(content)),
      ],
      newTables: tables.added,
      names: context ? namesOf(context) : [],
      formulas: perBlock(({ content }) => isFormula(content)),
      look: [...formatNew(look), ...sizeNew(look), ...rulesForNew(look)],
      charts: charts?.edits ?? [],
    },
  };
}

/** As the analyst would see it in the formula bar. */
function shownAs(content: Content, row: number, column: number): string {
  if (isFormula(content)) return fromR1C1(content, row, column);
  return typeof content === 'string' ? plainText(content) : String(content ?? '');
}

function noticesOf({ prepared, merged, lines, charts }: MergedSheet): RebuildReport {
  const { now, structure, plan } = prepared;
  const sheet = now.sheet.name;
  const address = (row: number, column: number) => addressOf({ row, column, rows: 1, columns: 1 });
  const unwritten = merged.reduce((sum, block) => sum + block.unwritten, 0);
  const left = [
    { sheet, what: 'lines' as const, count: structure.deleted.length },
    { sheet, what: 'block' as const, count: structure.unplaced.length },
    { sheet, what: 'cells' as const, count: unwritten },
  ];
  const placed = structure.final.blocks.filter(({ id }) => structure.placed.includes(id));
  const inBlock = (line: InsertedLines) =>
    line.axis === 'row' &&
    placed.some(({ area }) => line.first <= area.row && area.row < line.first + line.count);
  return {
    updated: merged.flatMap(({ writes }) =>
      writes
        .filter(({ updated }) => updated)
        .map(({ row, column }) => ({ sheet, address: address(row, column) })),
    ),
    kept: merged.flatMap(({ kept }) =>
      kept.map(({ row, column, wanted }) => ({
        sheet,
        address: address(row, column),
        wanted: shownAs(wanted, row, column),
      })),
    ),
    added: [
      ...lines
        .filter((line) => !inBlock(line))
        .map(({ axis, first, count }) => ({
          sheet,
          what: axis === 'row' ? ('rows' as const) : ('columns' as const),
          address:
            axis === 'row'
              ? `${String(first + 1)}:${String(first + count)}`
              : `${columnLetters(first)}:${columnLetters(first + count - 1)}`,
        })),
      ...placed.map(({ area }) => ({ sheet, what: 'block' as const, address: addressOf(area) })),
    ],
    notFound: left.filter(({ count }) => count > 0 && plan.blocks.length > 0),
    chartsLeft: (charts?.left ?? []).map((chart) => ({ sheet, chart })),
  };
}

function joined(reports: readonly RebuildReport[]): RebuildReport {
  return {
    updated: reports.flatMap(({ updated }) => updated),
    kept: reports.flatMap(({ kept }) => kept),
    added: reports.flatMap(({ added }) => added),
    notFound: reports.flatMap(({ notFound }) => notFound),
    chartsLeft: reports.flatMap(({ chartsLeft }) => chartsLeft),
  };
}

function bodyOf(sheets: readonly MergedSheet[], planned: Layout): RebuildBody {
  const theirs: Record<string, readonly (readonly [number, number])[]> = {};
  for (const { prepared, merged } of sheets)
    for (const block of merged) theirs[blockKey(prepared.plan.key, block.id)] = block.theirs;
  return {
    kind: 'rebuild',
    theirs,
    sheets: sheets.flatMap(({ prepared, merged, parts }) => {
      const own = planned.get(prepared.plan.key);
      return own ? [recordOf(prepared, own, merged, parts.names)] : [];
    }),
    rebuilt: sheets.map(({ prepared, merged, parts, lines, charts }): RebuiltSheet => ({
      key: prepared.plan.key,
      name: prepared.now.sheet.name,
      inserted: lines,
      cells: merged.flatMap(({ rewritten }) => rewritten),
      names: parts.names.map(({ name }) => name),
      charts: charts?.rebuilt ?? [],
      before: prepared.located.blocks.map((block) => ({
        id: block.id,
        area: block.area,
        content: [],
        table: block.table,
        columns: [...block.headers].map(([key, header]) => ({ key, header, filledBy: '' })),
        rowKeys: keysOver(block.area.row, block.area.rows, block.rowKeys),
        columnKeys: keysOver(block.area.column, block.area.columns, block.columnKeys),
      })),
    })),
  };
}

/** The order in which Excel takes it: room first, then constants and tables, then names, then what needs them. */
function editsOf(sheets: readonly MergedSheet[], operation: string): Edit[] {
  const all = (part: (parts: Parts) => readonly Edit[]) => sheets.flatMap(({ parts }) => part(parts));
  return [
    pendingStep(operation).edit,
    ...all(({ witnesses }) => witnesses),
    ...all(({ insertions }) => insertions),
    ...all(({ tables }) => tables),
    ...all(({ constants }) => constants),
    ...all(({ newTables }) => newTables),
    ...all(({ names }) => names.map(({ edit }) => edit)),
    ...all(({ formulas }) => formulas),
    ...all(({ look }) => look),
    ...all(({ charts }) => charts),
  ];
}

/** @param sheets those of the plan that are there, as they are */
export function planRebuild(
  snapshot: WorkbookSnapshot,
  store: Store,
  plan: WorkbookPlan,
  sheets: readonly SheetNow[],
  options: BuildOptions,
): PlannedRebuild | Refused {
  const refusal = workbookRefusal(snapshot);
  if (refusal) return refuse(refusal);
  const prepared = plan.sheets.flatMap((sheet) => {
    const now = sheets.find(({ key }) => key === sheet.key);
    return now ? [prepare(snapshot, store, sheet, now)] : [];
  });
  const locked = prepared.find(({ now }) => now.sheet.protected);
  if (locked) return refuse({ code: 'sheetProtected', sheet: locked.now.sheet.name });
  if (prepared.length === 0) return refuse({ code: 'nothingToBuild' });
  const planned = layoutOf(plan.sheets.map(layoutOfPlan));
  const now = layoutOf(prepared.map(({ located }) => located));
  const base = alsoKnownAs(layoutOf(prepared.map(({ recorded }) => recorded)), now);
  const final = layoutOf(prepared.map(({ structure }) => structure.final));
  const all = prepared.map((each) => mergeSheet(snapshot, each, { planned, base, now, final }, plan));
  const report = joined(all.map(noticesOf));
  const changed = all.filter((sheet) => !isEmpty(sheet));
  if (changed.length === 0) return { ok: true, edits: [], record: null, report };
  const { operation: id, label, now: at } = options;
  return {
    ok: true,
    report,
    edits: editsOf(changed, id),
    record: { id, label, at, state: 'pending', body: bodyOf(changed, planned) },
  };
}
