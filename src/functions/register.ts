// Hands the functions to Microsoft's custom-functions runtime, which is a parameter so that tests can bring their own.
import { functionById } from '../catalogue';
import { evaluableIds, evaluate } from './evaluate';
import { type CellError, type CellValue, errorCode } from './values';

/** The part of the global `CustomFunctions` that is used. */
export interface CustomFunctionsRuntime {
  associate(id: string, call: (...raw: unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
}

function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object';
}

/**
 * The runtime appends its invocation object to the arguments. A host that does not pad omitted arguments with null would
 * let it slip into a parameter: it is the one object that is neither a range nor an error.
 */
function withoutInvocation(raw: readonly unknown[], count: number): readonly unknown[] {
  const last = Math.min(raw.length, count) - 1;
  const value = raw[last];
  const isInvocation =
    typeof value === 'object' && value !== null && !Array.isArray(value) && errorCode(value) === undefined;
  return isInvocation && raw.length <= count ? raw.slice(0, last) : raw;
}

/** `runtime.Error` is read at each call: Excel's part of the library brings it, and loads after this script. */
function caller(id: string, count: number, runtime: CustomFunctionsRuntime, blanksAreZero: () => boolean) {
  const toError = ({ error, message }: CellError): Error => new runtime.Error(error, message);
  return (...raw: unknown[]): unknown => {
    const answer = evaluate(id, withoutInvocation(raw, count), blanksAreZero());
    if (!answer.ok) throw toError(answer.error);
    const { value } = answer;
    if (!Array.isArray(value)) return isCellError(value) ? toError(value) : value;
    return value.map((row) =>
      row.some(isCellError) ? row.map((c) => (isCellError(c) ? toError(c) : c)) : row,
    );
  };
}

/** `blanksAreZero` is asked at each call: at registration the client library does not know its Excel yet. */
export function register(runtime: CustomFunctionsRuntime, blanksAreZero: () => boolean): void {
  for (const id of evaluableIds) {
    const count = functionById(id)?.parameters.length ?? 0;
    runtime.associate(id, caller(id, count, runtime, blanksAreZero));
  }
}
