// Evaluates a call as its cell would: raw arguments in, an answer or an error with its sentence out. Excel's runtime, the
// pane's Explain, the golden tables and any host run through here. Nothing is thrown.
import { functionById, shippedFunctions, type ShippedId } from '../catalogue';
import { type Cell, Fault, type Table } from '../core/fault';
import { bindings, type Outcome } from './bindings';
import { explain, unknownFunction } from './explain';
import { type Body, prepare, type Prepared } from './prepare';
import type { Answer, CellValue } from './values';

const prepared = new Map<string, Prepared>();

function isShipped(id: string): id is ShippedId {
  return id in bindings;
}

/** The readers of a function are built when it is first called: loading stays quick. */
function preparedOf(id: string): Prepared | undefined {
  const ready = prepared.get(id);
  if (ready !== undefined) return ready;
  const declaration = functionById(id);
  if (declaration === undefined || !isShipped(declaration.id)) return undefined;
  // The one place where the types of bindings are forgotten: their readers are built from the same declarations.
  const built = prepare(declaration, bindings[declaration.id] as Body);
  prepared.set(id, built);
  return built;
}

const overflow = (): Fault => new Fault('#NUM!', 'overflow');

/** No NaN, Infinity or −0 ever leaves, neither alone nor in a table. */
function finish(cell: Cell): Cell {
  if (typeof cell !== 'number') return cell;
  return Number.isFinite(cell) ? cell + 0 : overflow();
}

function toValue(cell: Cell): CellValue {
  const finished = finish(cell);
  return finished instanceof Fault ? explain(finished) : finished;
}

type PlainCell = Exclude<Cell, Fault>;

/** A row with nothing to finish, as nearly all are. */
function isFinished(row: Cell[]): row is PlainCell[] {
  for (const cell of row) {
    if (typeof cell === 'number' ? !Number.isFinite(cell) || Object.is(cell, -0) : typeof cell === 'object') {
      return false;
    }
  }
  return true;
}

/**
 * A table of one bad cell is an error of the whole call, whose message Excel shows more surely. Rows with nothing to
 * finish go on as they are: a spill may have a million.
 */
function finishTable(table: Table): Answer {
  const only = table.length === 1 && table[0]?.length === 1 ? finish(table[0][0] ?? '') : undefined;
  if (only instanceof Fault) return { ok: false, error: explain(only) };
  return { ok: true, value: table.map((row) => (isFinished(row) ? row : row.map(toValue))) };
}

function answer(outcome: Outcome): Answer {
  if (typeof outcome === 'object' && !(outcome instanceof Fault)) return finishTable(outcome);
  const finished = finish(outcome);
  return finished instanceof Fault ? { ok: false, error: explain(finished) } : { ok: true, value: finished };
}

/**
 * The answer of `id` for raw arguments: numbers, texts, booleans, null for what was omitted, matrices (rows of cells)
 * for ranges, and error objects with a `code` such as "#N/A". A spilled answer is rows of cells. `blanksAreZero`: the
 * Excel that calls hands its blank cells over as 0.
 */
export function evaluate(id: string, raw: readonly unknown[], blanksAreZero = false): Answer {
  const call = preparedOf(id.toUpperCase());
  return call === undefined ? { ok: false, error: unknownFunction(id) } : answer(call(raw, blanksAreZero));
}

/** The ids that can be evaluated. */
export const evaluableIds: readonly string[] = shippedFunctions.map(({ id }) => id);
