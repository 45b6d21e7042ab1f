// The worksheet side of the pane: src/work does it, and what it answers is put into the reader's words here. What is
// needed once the pane is open is imported with it; what changes sheets is a chunk of its own.
import type { Answer, Caller } from '../../work/caller';
import { insertFormula, selectSheet } from '../../work/excel';
import { hasStopped } from '../../work/hasStopped';
import { operationsOf } from '../../work/operations';
import { readState, type WorkbookState } from '../../work/state';
import type { Text } from '../actions/context';
import type { Outcome, WorkbookServices } from '../services';
import { operation, rangeNotes, recovered, refusing, undone, type Refuse } from './words';

/** Templates, plans and edits: loaded when something is first built, filled or taken back. */
const sheets = () => import(/* webpackChunkName: "sheets" */ './sheets');

/** What the workbook holds for an import: loaded with the first. */
const earlier = () => import(/* webpackChunkName: "import-source" */ '../../work/source');

function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** The same answer, its refusal in words. */
const worded =
  (refuse: Refuse) =>
  async <Value, Told = Value>(
    answer: Answer<Value>,
    tell: (value: Value) => Told | Promise<Told>,
  ): Promise<Outcome<Told>> =>
    answer.ok ? done(await tell(answer.value)) : refuse(answer.refusal);

const asItIs = <Value>(value: Value): Value => value;

function unfinishedIn(t: Text, { label, at, seen, canFinish }: NonNullable<WorkbookState['unfinished']>) {
  const moment = Date.parse(at);
  return {
    what: label === '' ? t('unfinished.rest') : label,
    at: Number.isNaN(moment) ? null : moment,
    seen,
    isFree: seen.busy === null,
    canFinish,
  };
}

async function stateIn(
  t: Text,
  refuse: Refuse,
  { operations, unfinished, obstacle, ...rest }: WorkbookState,
) {
  return {
    ...rest,
    operations: operations.map((each) => operation(t, each)),
    unfinished: unfinished && unfinishedIn(t, unfinished),
    obstacle: obstacle && (await refuse(obstacle)).failure,
  };
}

export function workbookServices(t: Text, caller: Caller): WorkbookServices {
  const refuse = refusing(t);
  const told = worded(refuse);
  return {
    readState: async () => told(await readState(caller), (state) => stateIn(t, refuse, state)),
    build: async (request, onStep) => {
      const built = await (
        await sheets()
      ).build(caller, request, null, {
        onProgress: ({ stage }) => onStep(stage),
      });
      if (!built.ok) return refuse(built.refusal);
      const { sheets: tabs, formulas, firstSheet, notSet } = built;
      return done({ operations: operationsOf(built), sheets: tabs, formulas, firstSheet, notSet });
    },
    closeMonth: async (sure) =>
      told(await (await sheets()).endMonth(caller, { kind: 'close', sure }), asItIs),
    startMonth: async () => told(await (await sheets()).endMonth(caller, { kind: 'start' }), asItIs),
    copyPlan: async (how) => told(await (await sheets()).copyPlanToTargets(caller, how), asItIs),
    update: async (onStep) => told(await (await sheets()).update(caller, onStep), asItIs),
    fill: async (request) => told(await (await sheets()).fillMonths(caller, request), asItIs),
    fillTable: async (request) => told(await (await sheets()).fillTable(caller, request), asItIs),
    listTables: async () => told(await (await earlier()).tables(), asItIs),
    readRange: async (table, options) =>
      told(await (await earlier()).rangeRows(table, options), (rows) => {
        if (rows === null) return null;
        const file = new File([...rows.chunks] as BlobPart[], rows.name, { type: 'text/csv' });
        return { file, notes: rangeNotes(t, rows) };
      }),
    remembered: async (headers) => told(await (await earlier()).remembered(headers), asItIs),
    undo: async (operations, how, asked) => {
      const { undoOperations, inAreas } = await sheets();
      return told(await undoOperations(operations, how, asked), (answer) =>
        undone(t, refuse, inAreas, answer),
      );
    },
    hasStopped,
    recover: async (seen, how) => {
      const { recoverWork, inAreas } = await sheets();
      return told(await recoverWork(seen, how), (answer) => recovered(t, inAreas, answer));
    },
    selectSheet: async (name) => {
      const selected = await selectSheet(name);
      return selected.ok ? done(null) : refuse(selected.refusal);
    },
    checkExcel: async (options) => {
      const { checkInWords } = await import(/* webpackChunkName: "check-excel" */ './check');
      return told(await checkInWords(caller, options), asItIs);
    },
    insertFormula: async (formula) => {
      const inserted = await insertFormula(formula);
      return inserted.ok ? done({ address: inserted.address }) : refuse(inserted.refusal);
    },
  };
}
