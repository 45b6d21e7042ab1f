// The arguments of a call from an Excel that hands blank cells over as 0, as they would have come from one that does not:
// a 0 that must have been a blank becomes null, and one that may have been either is marked, so that its reader refuses
// it. What was given is not changed.
import type { FunctionDeclaration, Parameter, Zero } from '../catalogue';
import { readerOfLeads } from './leadsAsMeant';
import { isMatrix, type Matrix, toMatrix, UNCLEAR } from './values';
import { isNothing, MEANT, withZerosAs } from './zeroCells';
import { zeroOf } from './zeroOf';

export type AsMeant = (raw: readonly unknown[]) => readonly unknown[];

/** Is that place no row, whatever its range alone would say? */
type IsNoRow = (row: number, column: number) => boolean;

const never: IsNoRow = () => false;

function isSingle(matrix: Matrix): boolean {
  return matrix.length === 1 && matrix[0]?.length === 1;
}

function onlyCell(raw: unknown): unknown {
  return isMatrix(raw) && isSingle(raw) ? raw[0]?.[0] : raw;
}

/** Two that go together and are both 0 are both blank, as a row is. */
function oneAsMeant(zero: Zero, raw: unknown, partner: unknown): unknown {
  if (onlyCell(raw) !== 0) return raw;
  return zero === 'ambiguous' && onlyCell(partner) === 0 ? null : MEANT[zero];
}

/** A range whose zeros count, but which holds nothing else, may be as empty as one of blanks. */
function mayBeEmpty({ parallelTo }: Parameter, matrix: Matrix): boolean {
  return parallelTo === undefined && matrix.every((cells) => cells.every(isNothing));
}

function rangeAsMeant(parameter: Parameter, raw: unknown, isNoRow: IsNoRow): unknown {
  if (raw !== 0 && !isMatrix(raw)) return raw;
  const matrix = toMatrix(raw);
  const zero = zeroOf(parameter);
  const value = zero === 'zero' && mayBeEmpty(parameter, matrix) ? UNCLEAR : MEANT[zero];
  return withZerosAs(matrix, (row, column) => (isNoRow(row, column) ? null : value));
}

/** Ranges side by side: where all of them hold 0 or nothing there is no row. One alone cannot say so. */
function noRowsOf(ranges: readonly Matrix[]): IsNoRow {
  const lead = ranges.find((matrix) => !isSingle(matrix)) ?? ranges[0] ?? [];
  const beside = ranges.filter(
    (matrix) => matrix.length === lead.length && matrix[0]?.length === lead[0]?.length,
  );
  if (beside.length < 2) return never;
  return (row, column) => beside.every((matrix) => isNothing(matrix[row]?.[column]));
}

/** For each parameter the place of the first range that it stands beside: its own, if none. */
function groupsOf({ parameters, result }: FunctionDeclaration): number[] {
  const firstOfEach = parameters.findIndex(({ shape }) => shape === 'each');
  return parameters.map(({ shape, parallelTo }, index) => {
    if (result === 'elementwise' && shape === 'each') return firstOfEach;
    return parallelTo === undefined ? index : parameters.findIndex(({ name }) => name === parallelTo);
  });
}

function isOne({ kind, shape }: Parameter): boolean {
  return kind !== 'holidays' && (shape === undefined || shape === 'one');
}

export function readerOfZeros(declaration: FunctionDeclaration): AsMeant {
  const { parameters } = declaration;
  const groups = groupsOf(declaration);
  const partners = parameters.map((one) => parameters.findIndex(({ name }) => name === one.with));
  const leads = readerOfLeads(parameters);
  return (raw) => {
    const noRows = groups.map((_, group) =>
      noRowsOf(raw.filter((value, i): value is Matrix => groups[i] === group && isMatrix(value))),
    );
    const values = parameters.map((parameter, i) => {
      if (isOne(parameter)) return oneAsMeant(zeroOf(parameter), raw[i], raw[partners[i] ?? -1]);
      if (leads !== undefined && parameter.kind === 'any') return raw[i];
      return rangeAsMeant(parameter, raw[i], noRows[groups[i] ?? i] ?? never);
    });
    return leads?.(values) ?? values;
  };
}
