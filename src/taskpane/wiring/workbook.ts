// The worksheet side of the pane. Reading is here; what changes sheets is a chunk of its own. What Excel refuses comes
// back in the reader's words. Modules of src/excel are named one by one, so that each lands in the chunk that needs it.
import type { Operation as Done, Refusal } from '../../excel';
import { insertFormula, selectSheet } from '../../excel/helpers';
import { readState } from '../../excel/state';
import { translator } from '../../i18n';
import { explainRefusal } from '../../i18n/editsRefusal';
import { edits } from '../../i18n/en/refusals';
import type { Text } from '../actions/context';
import type { Failure, Outcome, WorkbookServices } from '../services';
import { countSettings, readCountSettings } from '../../work/countSettings';
import { operationsOf, together } from '../../work/operations';

export interface Wiring {
  readonly t: Text;
  /** Stands before our functions' names in formulas. */
  readonly prefix: '' | 'DEV.';
  readonly now: () => Date;
}

export type Refuse = (refusal: Refusal) => { readonly ok: false; readonly failure: Failure };

export function refusing(t: Text): Refuse {
  const say = translator(edits, t.locale);
  return (refusal) => {
    const { sentence, advice } = explainRefusal(refusal, say);
    return { ok: false, failure: { sentence, details: advice } };
  };
}

function labels(t: Text, unfinished: boolean, operations: readonly Done[]): string | null {
  if (!unfinished) return null;
  return operations.find(({ state }) => state !== 'closed')?.label ?? t('unfinished.rest');
}

async function state(t: Text, refuse: Refuse): ReturnType<WorkbookServices['readState']> {
  const read = await readState();
  if (!read.ok) return refuse(read.refusal);
  const { sheets, operations, unfinished, refusal } = read;
  const hasSettings = sheets.some(({ key }) => key === 'settings');
  const settings = hasSettings ? await readCountSettings() : null;
  if (settings && !settings.ok) return refuse(settings.refusal);
  const currency = settings?.values['currency'];
  return {
    ok: true,
    value: {
      built: sheets.map(({ key, name }) => ({ key, name })),
      operations: together(
        t,
        operations.filter((operation) => operation.state === 'closed'),
      ),
      currency: currency === undefined ? null : String(currency),
      settings: settings ? countSettings(t, settings) : null,
      unfinished: labels(t, unfinished, operations),
      obstacle: refusal && refusal.code !== 'unfinished' ? refuse(refusal).failure : null,
    },
  };
}

function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** Templates, plans and edits: loaded when something is first built, filled or taken back. */
const sheets = () => import(/* webpackChunkName: "sheets" */ './sheets');

/** What the workbook holds for an import: loaded with the first. */
const earlier = () => import(/* webpackChunkName: "import-source" */ '../../work/source');

export function workbookServices(wiring: Wiring): WorkbookServices {
  const refuse = refusing(wiring.t);
  return {
    readState: () => state(wiring.t, refuse),
    build: async (request, onStep) => {
      const built = await (await sheets()).build(wiring, request, null, onStep);
      if (!built.ok) return refuse(built.refusal);
      const { sheets: tabs, formulas, firstSheet } = built;
      return done({ operations: operationsOf(built), sheets: tabs, formulas, firstSheet });
    },
    closeMonth: async (sure) => (await sheets()).endMonth(wiring, refuse, { kind: 'close', sure }),
    startMonth: async () => (await sheets()).endMonth(wiring, refuse, { kind: 'start' }),
    update: async (onStep) => (await sheets()).update(wiring, refuse, onStep),
    fill: async (request) => (await sheets()).fillMonths(wiring, refuse, request),
    fillTable: async (request) => (await sheets()).fillTable(wiring, refuse, request),
    listTables: async () => (await earlier()).tables(refuse),
    readRange: async (table, options) => (await earlier()).rangeFile(wiring.t, refuse, table, options),
    remembered: async (headers) => (await earlier()).remembered(refuse, headers),
    undo: async (operations, how) => (await sheets()).undoOperations(wiring.t, refuse, operations, how),
    recover: async (how) => (await sheets()).recoverWork(wiring, refuse, how),
    selectSheet: async (name) => {
      const selected = await selectSheet(name);
      return selected.ok ? done(null) : refuse(selected.refusal);
    },
    insertFormula: async (formula) => {
      const inserted = await insertFormula(formula);
      return inserted.ok ? done({ address: inserted.address }) : refuse(inserted.refusal);
    },
  };
}
