// The month's end: what is missing, the next month, and the figures of a closed one, each as an import of our own.
import {
  closedMonths,
  closeRequest,
  COSTS,
  monthState,
  nextMonth,
  REPORTED,
  startRequest,
  type KeptCell,
  type MonthEndReading,
  type MonthState,
} from '../workbook/monthEnd';
import { TARGETS, type FoundTable } from '../workbook/foundTable';
import type { Guard } from '../workbook/guard';
import { headOf, type Head } from '../workbook/head';
import { findMonths, readMonthTable, type TableReading } from '../workbook/monthTable';
import type { ImportRequest } from '../workbook/importTypes';
import { tableAsRead } from '../workbook/readGuards';
import { refuse, type Refused } from '../workbook/refusal';
import { findTable } from '../workbook/shortTables/place';
import { converse, refusedBy } from './conversation';
import { attempts, isConflict, type Conflict } from './attempts';
import { importIn } from './importMonths';
import type { NotSet } from './looks';
import { noPlan, type OperationOptions, type Planned as PlannedSheets } from './perform';
import { queueTable } from './readMonths';
import { queueNamedCells } from './readNamedCells';
import { readStanding } from './readStanding';

export { closedMonths };

/** What is done is called by the month that is started or closed. */
type MonthEndOptions = Omit<OperationOptions, 'label'> & { readonly label: (month: number) => string };

/** A month was started or closed; the state is that of the month that was the report month before. */
interface MonthEnded extends MonthState {
  readonly ok: true;
  readonly operation: string;
  /** The tab that was written: Monthly data, or As reported. */
  readonly sheet: string;
  /** The month that was started or closed. */
  readonly about: number;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

/** Nothing was written: something is missing, or the month is closed already. */
interface AsksBeforeClosing {
  readonly ok: false;
  readonly closing: MonthState;
}

interface Read {
  readonly reading: MonthEndReading;
  /** Whose turn it was when it was read. */
  readonly head: Head;
  /** The month that is reported and the figures are to be the same when it is written. */
  readonly guards: readonly Guard[];
}

async function readMonthEnd(
  context: Excel.RequestContext,
  planned: PlannedSheets,
  keep: readonly KeptCell[],
): Promise<Read | Refused | Conflict> {
  const standing = await readStanding(context, planned);
  if ('ok' in standing) return standing;
  const { snapshot, store } = standing;
  const place = findMonths(snapshot, store);
  if (!place) return refuse({ code: 'noMonthlyData' });
  const months = queueTable(context, place.table, place.sheet.name);
  const named = queueNamedCells(context, snapshot, ['reportMonth', ...keep.map(({ name }) => name)]);
  const others = [REPORTED, COSTS, TARGETS].map(({ sheetKey, block }) => {
    const found = findTable(snapshot, store, sheetKey, block);
    return found && { block: found.block, read: queueTable(context, found.table, found.sheet) };
  });
  await context.sync();
  const cells = named();
  if (isConflict(cells)) return cells;
  const [reported = null, costs = null, targets = null] = others.map(
    (each): FoundTable | null => each && { block: each.block, table: each.read() },
  );
  const table: TableReading = months();
  return {
    head: headOf(snapshot),
    reading: {
      reportMonth: cells.valueOf('reportMonth'),
      months: readMonthTable(table, place.block),
      monthsBlock: place.block,
      reported,
      costs,
      targets,
      // What a name no longer leads to is not kept.
      settings: Object.fromEntries(keep.map(({ name }) => [name, cells.valueOf(name)])),
    },
    guards: [...cells.guards, ...tableAsRead(table)],
  };
}

interface Ready {
  readonly state: MonthState;
  readonly request: ImportRequest;
  /** The month that is started or closed. */
  readonly about: number;
}
type Planned = Ready | AsksBeforeClosing | Refused;

async function carryOut(
  plan: (reading: MonthEndReading) => Planned,
  keep: readonly KeptCell[],
  options: MonthEndOptions,
): Promise<MonthEnded | AsksBeforeClosing | Refused> {
  /** The month that was meant when the button was pressed, and what came between. */
  let meant: { readonly about: number; readonly conflict: Conflict } | null = null;
  const once = async (
    context: Excel.RequestContext,
  ): Promise<MonthEnded | AsksBeforeClosing | Refused | Conflict> => {
    const read = await readMonthEnd(context, options.planned ?? noPlan, keep);
    if ('ok' in read) return read;
    const planned = plan(read.reading);
    if ('ok' in planned) return planned;
    const { state, request, about } = planned;
    // Two who start a month at once mean the same month, not one and the next.
    if (meant && meant.about !== about) return meant.conflict.otherwise;
    const own = { ...options, label: options.label(about) };
    const done = await importIn(context, request, own, read);
    if (isConflict(done)) meant = { about, conflict: done };
    if (done.ok) {
      const { operation, sheet, notSet } = done;
      return { ok: true, operation, sheet, notSet, about, ...state };
    }
    // Typed cells are kept or written again, and the table is short: neither is asked about.
    return 'refusal' in done || isConflict(done) ? done : refuse({ code: 'notReached', detail: '' });
  };
  try {
    return await attempts(() => converse(once));
  } catch (error) {
    return refusedBy(error);
  }
}

/** Adds the month after the report month to Monthly data, if it is not there, and reports it from now on. */
export async function startMonth(
  options: MonthEndOptions,
): Promise<MonthEnded | AsksBeforeClosing | Refused> {
  return carryOut(
    (reading) => {
      const state = monthState(reading);
      if ('refusal' in state) return state;
      return { state, request: startRequest(reading, state), about: nextMonth(state.month) };
    },
    [],
    options,
  );
}

export interface Closing {
  /** Columns of Monthly data whose figures are kept. */
  readonly figures: readonly string[];
  /** Settings whose values are kept beside them. */
  readonly settings: readonly KeptCell[];
  /** Serial of the day. */
  readonly today: number;
  /** Close it although something is missing, or again. */
  readonly sure: boolean;
}

/** Keeps the figures of the report month on As reported. A month that was closed keeps its earlier figures as replaced. */
export async function closeMonth(
  { figures, settings, today, sure }: Closing,
  options: MonthEndOptions,
): Promise<MonthEnded | AsksBeforeClosing | Refused> {
  return carryOut(
    (reading) => {
      const state = monthState(reading);
      if ('refusal' in state) return state;
      const request = closeRequest(reading, state, figures, settings, today);
      if ('refusal' in request) return request;
      const asks = state.missing.length > 0 || state.noCosts || state.closedOn !== null;
      return asks && !sure ? { ok: false, closing: state } : { state, request, about: state.month };
    },
    settings,
    options,
  );
}
