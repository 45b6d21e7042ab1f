// An update: sheets of ours that are there, brought up to what the plan says now, without losing anything of the
// analyst's. What we wrote then is in the record, what we would write now in the plan, what stands there in the reading.
import { barredSheet } from './barredSheet';
import type { SheetPlan, WorkbookPlan } from '../sheets/language/plan';
import type { BuildOptions } from './build';
import { workbookRefusal } from './conflicts';
import { isFormula } from './content';
import type { Edit } from './edit';
import { Merge, type MergedBlock, type Versions, type Write } from './updateCells';
import { insertionsOf } from './updateInsertions';
import {
  alsoKnownAs,
  layoutOf,
  layoutOfPlan,
  layoutOfRecord,
  type Layout,
  type SheetLayout,
} from './updateLayout';
import { locateSheet, type SheetNow } from './updateLocate';
import { assumedSheet } from './assumed';
import { formatNew, sizeNew } from './updateLook';
import { lookQuestions, looksAfter, lookWishes, type LooksAfter, type LookWishes } from './updateLooks';
import { namesOf, type NamedEdit } from './updateNames';
import { acceptsKey, rulesForNew } from './updateNewRules';
import type { SheetContext } from './updatePlaces';
import { asksNothing, noAnswers, type SheetAnswers, type SheetQuestions } from './updateQuestions';
import { bodyOf, type Changed } from './updateRecord';
import { Refill, type Refilled } from './updateRefill';
import { joined, reportOn, type UpdateReport } from './updateReport';
import { structureOf } from './updateStructure';
import { tableEdits } from './updateTables';
import { writeEdits } from './updateWrites';
import { refuse, type Refused } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';
import type { OperationRecord } from './record/record';
import { newestSheet } from './record/newest';
import type { Store } from './record/store';

export type { UpdateReport } from './updateReport';

export interface PlannedUpdate {
  readonly edits: readonly Edit[];
  /** Null: nothing is to be done. */
  readonly record: OperationRecord | null;
  readonly report: UpdateReport;
}

function contextOf(
  snapshot: WorkbookSnapshot,
  store: Store,
  plan: SheetPlan,
  planned: SheetLayout,
  now: SheetNow,
): SheetContext {
  const record = newestSheet(store, plan.key) ?? assumedSheet(plan);
  const taken = new Set(snapshot.tables.map(({ name }) => name.toLowerCase()));
  const structure = structureOf(plan, record, locateSheet(record, now), now, taken);
  const sheet = snapshot.sheets.find(({ name }) => same(name, now.sheet.name)) ?? now.sheet;
  const recorded = layoutOfRecord(record);
  return { snapshot, sheet, plan, record, planned, recorded, located: structure.located, structure };
}

/** One sheet whose contents are merged; its look waits for answers. */
interface Draft {
  readonly context: SheetContext;
  readonly now: SheetNow;
  readonly merged: readonly MergedBlock[];
  readonly refilled: Refilled;
  readonly wishes: LookWishes;
  readonly questions: SheetQuestions;
}

function draftSheet(context: SheetContext, now: SheetNow, versions: Versions, plan: WorkbookPlan): Draft {
  const { structure, record, located } = context;
  const byId = new Map(located.blocks.map((block) => [block.id, block]));
  const merge = new Merge(context.plan, record, now, byId, structure, versions);
  const merged = context.plan.blocks.flatMap((block) => merge.block(block) ?? []);
  const refill = new Refill(context.plan, record, now, structure, versions);
  const refilled = context.plan.blocks.map((block) => refill.block(block));
  const foreign = new Set(merged.flatMap((block) => [...block.foreign]));
  const wishes = lookWishes(context, plan.styles, versions, foreign);
  return {
    context,
    now,
    merged,
    refilled: {
      writes: refilled.flatMap(({ writes }) => writes),
      columns: refilled.flatMap(({ columns }) => columns),
    },
    wishes,
    questions: lookQuestions(now.sheet.name, wishes),
  };
}

interface Parts {
  readonly witnesses: readonly Edit[];
  readonly insertions: readonly Edit[];
  readonly tables: readonly Edit[];
  readonly constants: readonly Edit[];
  readonly newTables: readonly Edit[];
  readonly names: readonly NamedEdit[];
  readonly formulas: readonly Edit[];
  readonly look: readonly Edit[];
}

interface Finished extends Changed {
  readonly draft: Draft;
  readonly parts: Parts;
}

function finishSheet(draft: Draft, answers: SheetAnswers, versions: Versions, plan: WorkbookPlan): Finished {
  const { context, now, merged, refilled, wishes } = draft;
  const { structure } = context;
  const sheet = now.sheet.name;
  const looks: LooksAfter = looksAfter(context, now, wishes, answers, versions);
  const { lines, witnesses, edits: insertions } = insertionsOf(sheet, structure);
  const tables = tableEdits(sheet, context.plan, structure);
  const { planned, final } = versions;
  const at = {
    plan: context.plan,
    sheet,
    structure,
    planned,
    final,
    styles: plan.styles,
    ...changedBy(draft, looks),
  };
  const perBlock = (isOne: (write: Write) => boolean) =>
    merged.flatMap((block) => writeEdits(sheet, block.writes.filter(isOne)));
  const headers = merged.flatMap(({ writes }) =>
    writes.filter(({ header, content }) => header && !isFormula(content)),
  );
  const names = namesOf(context);
  const parts = {
    witnesses,
    insertions,
    tables: tables.grown,
    constants: [
      ...writeEdits(sheet, headers),
      ...perBlock(({ header, content }) => !header && !isFormula(content)),
    ],
    newTables: tables.added,
    names,
    formulas: [...perBlock(({ content }) => isFormula(content)), ...writeEdits(sheet, refilled.writes)],
    look: [...looks.edits, ...formatNew(at), ...sizeNew(at), ...rulesForNew(at)],
  };
  return { draft, context, versions, merged, lines, names, looks, refilled: refilled.columns, parts };
}

/** Rules that new cells do not get from Excel, because those around them are changed, or that they have already. */
function changedBy({ wishes }: Draft, { wholeRules }: LooksAfter) {
  const accepts = wishes.cells.flatMap(({ to }) => (to.kind === 'accepts' && to.rule ? [to.rule] : []));
  return {
    wholeRules,
    changedAccepts: new Set(accepts.map(acceptsKey)),
  };
}

/** The order in which Excel takes it: room first, then constants and tables, then names, then what needs them. */
function editsOf(sheets: readonly Finished[]): Edit[] {
  const all = (part: (parts: Parts) => readonly Edit[]) => sheets.flatMap(({ parts }) => part(parts));
  return [
    ...all(({ witnesses }) => witnesses),
    ...all(({ insertions }) => insertions),
    ...all(({ tables }) => tables),
    ...all(({ constants }) => constants),
    ...all(({ newTables }) => newTables),
    ...all(({ names }) => names.map(({ edit }) => edit)),
    ...all(({ formulas }) => formulas),
    ...all(({ look }) => look),
  ];
}

/** An update of which all but the look is decided. */
export interface DraftUpdate {
  readonly ok: true;
  /** What must be looked up first, by sheet; often nothing. */
  readonly questions: readonly SheetQuestions[];
  /** @param answers in any order */
  readonly finish: (answers: readonly SheetAnswers[]) => PlannedUpdate;
}

function finish(
  drafts: readonly Draft[],
  answers: readonly SheetAnswers[],
  versions: Versions,
  plan: WorkbookPlan,
  options: BuildOptions,
): PlannedUpdate {
  const sheets = drafts.map((draft) => {
    const { sheet } = draft.questions;
    return finishSheet(
      draft,
      answers.find((each) => each.sheet === sheet) ?? noAnswers(sheet),
      versions,
      plan,
    );
  });
  const report = joined(
    sheets.map(({ draft, lines, looks }) =>
      reportOn({
        ...draft,
        structure: draft.context.structure,
        lines,
        looks,
        refilled: draft.refilled.writes,
      }),
    ),
  );
  const changed = sheets.filter(({ parts }) =>
    Object.values(parts).some((list: readonly unknown[]) => list.length > 0),
  );
  if (changed.length === 0) return { edits: [], record: null, report };
  const { operation: id, seq, label, now: at } = options;
  const body = bodyOf(changed, plan.styles);
  return { report, edits: editsOf(changed), record: { id, seq, label, at, state: 'pending', body } };
}

/** @param sheets those of the plan that are there, as they are */
export function draftUpdate(
  snapshot: WorkbookSnapshot,
  store: Store,
  plan: WorkbookPlan,
  sheets: readonly SheetNow[],
  options: BuildOptions,
): DraftUpdate | Refused {
  const refusal = workbookRefusal(snapshot);
  if (refusal) return refuse(refusal);
  const planned: Layout = layoutOf(plan.sheets.map(layoutOfPlan));
  const prepared = plan.sheets.flatMap((sheet) => {
    const now = sheets.find(({ key }) => key === sheet.key);
    return now ? [{ now, context: contextOf(snapshot, store, sheet, layoutOfPlan(sheet), now) }] : [];
  });
  const barred = barredSheet(
    snapshot,
    prepared.map(({ now }) => now.sheet.name),
  );
  if (barred) return refuse(barred);
  if (prepared.length === 0) return refuse({ code: 'nothingToBuild' });
  const contexts = prepared.map(({ context }) => context);
  const now = layoutOf(contexts.map(({ located }) => located));
  const base = alsoKnownAs(layoutOf(contexts.map(({ recorded }) => recorded)), now);
  const final = layoutOf(contexts.map(({ structure }) => structure.final));
  const versions = { planned, base, now, final };
  const drafts = prepared.map((each) => draftSheet(each.context, each.now, versions, plan));
  return {
    ok: true,
    questions: drafts.map(({ questions }) => questions).filter((each) => !asksNothing(each)),
    finish: (answers) => finish(drafts, answers, versions, plan, options),
  };
}
