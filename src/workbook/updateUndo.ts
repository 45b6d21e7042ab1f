// An update taken back: its rows and columns go, cells that it wrote over get back what stood there, names point where
// they pointed, and all of it looks as it did. Everything is found by who it is, because the analyst may have moved it
// since; where work was cut off, hidden names over the new lines tell which of them are there.
import { barredSheet } from './barredSheet';
import { refuse, type Refused } from './refusal';
import { absoluteFormula, parseReference } from './address';
import type { Change } from './changes';
import { isFormula } from './content';
import type { Edit } from './edit';
import { filterInTheWay } from './filters';
import { blockArea, sheetOfKey } from './ours';
import { parse, written } from './updateFormula';
import {
  alsoKnownAs,
  layoutOf,
  layoutOfBlock,
  layoutOfRecord,
  placeOf,
  type BlockLayout,
  type Layout,
  type SheetLayout,
} from './updateLayout';
import { locateSheet, type SheetNow } from './updateLocate';
import type { Own } from './updateOwn';
import { areaIn, sameArea } from './updatePlaces';
import { asksNothing, noAnswers, type SheetAnswers, type SheetQuestions } from './updateQuestions';
import { refilledBack } from './updateRefill';
import {
  areaWithout,
  isRemoved,
  located,
  removedBefore,
  shiftedBy,
  without,
  witnessed,
  type Run,
} from './updateRuns';
import { filledAlong, newestAlong } from './updateUndoAlong';
import { changesOn, olderThan, references } from './updateUndoAsks';
import { deletions, witnessEdits, witnessesAway } from './updateUndoLines';
import { hereOf, looksBack, undoQuestions, type LooksBack } from './updateUndoLooks';
import { writeEdits, type CellWrite } from './updateWrites';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import {
  ALONE,
  laterOn,
  takeBack,
  type AsksFirst,
  type TakesBack,
  type Together,
  type UndoManner,
} from './undo';
import type { FormulaReading } from './undoBuildReading';
import { isGoing, type OperationRecord, type UpdateBody } from './record/record';
import type { Store, StoredRecord } from './record/store';

export interface UpdateReading {
  readonly sheets: readonly SheetNow[];
  /** All other sheets; empty where nothing is asked. */
  readonly others: readonly FormulaReading[];
  /** What `updateUndoQuestions` asked. */
  readonly answers: readonly SheetAnswers[];
}

/** Where the blocks of before will be, in work that was cut off. */
function undoneBlocks(
  before: SheetLayout,
  sheet: SheetSnapshot,
  now: SheetNow,
  runs: readonly Run[],
): BlockLayout[] {
  return before.blocks.map((block) => {
    const there =
      block.table === null
        ? blockArea(sheet, block.id)
        : (now.tables.find(({ name }) => same(name, block.table ?? ''))?.area ?? null);
    const area = there ? areaWithout(there, runs) : block.area;
    return shiftedBy(block, area.row - block.area.row, area.column - block.area.column);
  });
}

function ownSheets(
  snapshot: WorkbookSnapshot,
  record: OperationRecord,
  body: UpdateBody,
  sheets: readonly SheetNow[],
): Own[] {
  return body.updated.flatMap((updated): Own[] => {
    const sheet = sheetOfKey(snapshot, updated.key, updated.name);
    const now = sheets.find(({ key }) => key === updated.key);
    const after = body.sheets.find(({ key }) => key === updated.key);
    if (!sheet || !now || !after) return [];
    const before: SheetLayout = {
      key: updated.key,
      name: sheet.name,
      names: [updated.name, sheet.name],
      blocks: updated.before.map(layoutOfBlock),
    };
    const base = { updated, sheet, now, before };
    if (record.state !== 'closed') {
      const runs = witnessed(updated, sheet);
      return [
        { ...base, runs, here: null, undone: { ...before, blocks: undoneBlocks(before, sheet, now, runs) } },
      ];
    }
    const here = locateSheet(after, now);
    const runs = located(updated, layoutOfRecord(after), here);
    const blocks = before.blocks.flatMap((block) => {
      const there = here.blocks.find(({ id }) => id === block.id);
      return there ? [without(there, runs, block.headers)] : [];
    });
    return [{ ...base, runs, here, undone: { ...before, blocks } }];
  });
}

interface Layouts {
  readonly before: Layout;
  readonly undone: Layout;
}

/** The cells that get back what stood there: headers first, because formulas follow them. */
function restored({ updated, sheet, before, undone }: Own, layouts: Layouts): Edit[] {
  const [headers, others]: [CellWrite[], CellWrite[]] = [[], []];
  for (const { row, column, before: content } of updated.cells) {
    const place = placeOf(before, row, column);
    const block = undone.blocks.find(({ id }) => id === place?.block.id);
    const [line, at] = [block?.rows.get(place?.row ?? ''), block?.columns.get(place?.column ?? '')];
    if (!place || line === undefined || at === undefined) continue;
    const key = updated.key;
    const formula = isFormula(content)
      ? written(parse(content, { layout: layouts.before, sheet: key, row, column }), {
          layout: layouts.undone,
          sheet: key,
          row: line,
          column: at,
        })
      : content;
    const isHeader = place.block.table !== null && row === place.block.area.row;
    (isHeader ? headers : others).push({ row: line, column: at, content: formula ?? content });
  }
  return [...writeEdits(sheet.name, headers), ...writeEdits(sheet.name, others)];
}

function namesBack({ updated, sheet, before, undone }: Own, snapshot: WorkbookSnapshot): Edit[] {
  return updated.names.flatMap(({ scope, name, before: formula }): Edit[] => {
    const names = scope === 'workbook' ? snapshot.names : sheet.names;
    if (!names.some((each) => same(each.name, name))) return [];
    const on = scope === 'workbook' ? null : sheet.name;
    if (formula === null) return [{ kind: 'deleteName', scope: on, name }];
    const reference = parseReference(formula);
    const block = before.blocks.find(({ id }) => same(name, `lf.${id}`));
    const whole = reference && block && sameArea(reference.area, block.area);
    const area = whole
      ? undone.blocks.find(({ id }) => id === block.id)?.area
      : reference && areaIn(reference.area, before, undone);
    return [
      { kind: 'setName', scope: on, name, formula: area ? absoluteFormula(sheet.name, area) : formula },
    ];
  });
}

function looksOf(own: Own, body: UpdateBody, cutOff: boolean): LooksBack[] {
  const left = body.sheets.find(({ key }) => key === own.updated.key);
  return left ? [{ own, cutOff, left }] : [];
}

/** What must be looked up of the look of the sheets before an update is taken back; often nothing. */
export function updateUndoQuestions(
  snapshot: WorkbookSnapshot,
  record: OperationRecord,
  body: UpdateBody,
  sheets: readonly SheetNow[],
): SheetQuestions[] {
  const cutOff = record.state !== 'closed';
  return ownSheets(snapshot, record, body, sheets)
    .flatMap((own) => looksOf(own, body, cutOff))
    .map(undoQuestions)
    .filter((each) => !asksNothing(each));
}

/** All that is put back on one sheet once its new lines are gone. */
function contentBack(own: Own, layouts: Layouts): Edit[] {
  const { updated, now, runs, undone, here } = own;
  const place = (row: number, column: number) =>
    isRemoved(row, 'row', runs) || isRemoved(column, 'column', runs)
      ? null
      : {
          row: row - removedBefore(row, 'row', runs),
          column: column - removedBefore(column, 'column', runs),
        };
  return [
    ...restored(own, layouts),
    ...refilledBack({
      columns: updated.refilled ?? [],
      now,
      here: here ?? hereOf(own),
      undone,
      before: layouts.before,
      after: layouts.undone,
      place,
    }),
  ];
}

function looksBackOn(back: LooksBack, { answers }: UpdateReading, layouts: Layouts): Edit[] {
  const { own, left } = back;
  const found = answers.find(({ sheet }) => sheet === own.sheet.name) ?? noAnswers(own.sheet.name);
  return looksBack(back, found, own.here ?? layoutOfRecord(left), layouts.before);
}

/** What the analyst would lose, or would no longer calculate. */
function asked(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  body: UpdateBody,
  own: readonly Own[],
  here: Layout,
  reading: UpdateReading,
  together: Together,
): Change[] {
  const keys = own.map(({ updated }) => updated.key);
  // As the later updates left the sheets that go back with this one.
  const left = body.sheets.map((sheet) => newestAlong(store, together, sheet.key) ?? sheet);
  const after = alsoKnownAs(layoutOf(left.map(layoutOfRecord)), here);
  const others = reading.others.filter(({ sheet }) => !together.tabs.some((tab) => same(tab, sheet)));
  const ours = filledAlong(snapshot, store, stored, left, reading.sheets, together);
  return [
    ...laterOn(store, stored, keys, together).map(({ label }): Change => ({ kind: 'operation', label })),
    ...own
      .flatMap((each) => changesOn(each, { ...body, sheets: left }, after, here))
      .filter((change) => !ours(change)),
    ...references(snapshot, own, others, olderThan(snapshot, store, stored)),
  ];
}

export function planUndoUpdate(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  body: UpdateBody,
  reading: UpdateReading,
  manner: UndoManner,
  together: Together = ALONE,
): TakesBack | AsksFirst | Refused {
  const own = ownSheets(snapshot, record, body, reading.sheets);
  const barred = barredSheet(
    snapshot,
    own.map(({ sheet }) => sheet.name),
  );
  if (barred) return refuse(barred);
  const closed = record.state === 'closed';
  const here = layoutOf(
    own.map(
      ({ updated, now, here: there }) =>
        there ?? { key: updated.key, name: now.sheet.name, names: [], blocks: [] },
    ),
  );
  const layouts: Layouts = {
    before: alsoKnownAs(layoutOf(own.map(({ before }) => before)), here),
    undone: layoutOf(own.map(({ undone }) => undone)),
  };
  const looks = own.flatMap((each) => looksOf(each, body, !closed));
  const inverse = [
    ...own.flatMap(deletions),
    ...own.flatMap((each) => contentBack(each, layouts)),
    ...own.flatMap((each) => namesBack(each, snapshot)),
    ...looks.flatMap((each) => looksBackOn(each, reading, layouts)),
    ...own.flatMap(witnessesAway),
  ];
  const filtered = filterInTheWay(snapshot, inverse);
  if (filtered) return refuse(filtered);
  if (manner !== 'force' && closed && !isGoing(record.state)) {
    const changes = asked(snapshot, store, stored, body, own, here, reading, together);
    if (changes.length > 0) return { ok: false, askedAbout: changes };
  }
  const witnesses = closed ? own.flatMap(witnessEdits) : [];
  return { ok: true, edits: [...witnesses, ...takeBack(stored, record, inverse)] };
}
