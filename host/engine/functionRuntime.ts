// Calls our functions through Microsoft's custom-functions runtime, as Excel does: a batch of messages to the client, and
// results that come back in requests of their own, some time later.
import type { CellError, CellValue, ErrorCode } from '../model/types';

interface Declared {
  name: string;
  parameters: number;
  /** Which parameters take a matrix, even for one cell. */
  matrix: boolean[];
}

/** A value or a matrix of them; null is a blank cell or an omitted argument. */
export type Argument = CellValue | CellValue[][];

export type FunctionResult = CellValue | CellValue[][];

export interface Invocation {
  name: string;
  parameters: Argument[];
  address: string;
}

interface MetadataText {
  allowErrorForDataTypeAny?: boolean;
  functions: { id: string; name: string; parameters: { dimensionality?: string }[] }[];
}

const FLAG_ERRORS = 4;
/** A client that was closed never answers; the calculation must not wait for it for ever. */
const PATIENCE = 60_000;
const CODES: Record<number, ErrorCode> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function outgoing(value: CellValue): unknown {
  return isError(value) ? { type: 'CustomFunctionError', code: value.error } : value;
}

/** One cell of what came back. NaN and Infinity inside arrays arrive as null, and Excel shows 0. */
function incoming(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  const found = value as {
    type?: string;
    code?: string;
    errorType?: string;
    basicValue?: string;
    primitive?: unknown;
  };
  if (found.type === 'Error') {
    const code = (found.code ?? found.basicValue ?? '#VALUE!') as ErrorCode;
    const message = (found as { message?: string }).message;
    return message === undefined || message === '' ? { error: code } : { error: code, message };
  }
  throw new Error(`a custom function gave ${JSON.stringify(value)}, which is not modelled`);
}

export class FunctionRuntime {
  private readonly declared = new Map<string, Declared>();
  private readonly allowErrors: boolean;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private nextId = 1;
  /** Capital names of the functions that are declared. */
  readonly names: ReadonlySet<string>;

  constructor(
    functionsJson: string,
    private readonly sendEntries: (entries: unknown[]) => void,
    /** What a blank cell is handed over as; what is omitted is null in every Excel. */
    private readonly blank: 0 | null = null,
  ) {
    const metadata = JSON.parse(functionsJson) as MetadataText;
    this.allowErrors = metadata.allowErrorForDataTypeAny === true;
    for (const { name, parameters } of metadata.functions) {
      const matrix = parameters.map((parameter) => parameter.dimensionality === 'matrix');
      this.declared.set(name.toUpperCase(), { name, parameters: parameters.length, matrix });
    }
    this.names = new Set(this.declared.keys());
  }

  /** What Excel answers without asking the function: too many arguments, or an error it may not see. */
  refused({ name, parameters }: Invocation): CellError | undefined {
    const declared = this.declared.get(name);
    if (!declared) return { error: '#NAME?' };
    if (parameters.length > declared.parameters) return { error: '#VALUE!' };
    if (this.allowErrors) return undefined;
    for (const parameter of parameters) {
      const found = Array.isArray(parameter)
        ? parameter.flat().find(isError)
        : isError(parameter)
          ? parameter
          : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** Arguments in the shape the declaration asks for, padded so that the invocation object never lands in one. */
  private shaped({ name, parameters }: Invocation): unknown[] {
    const declared = this.declared.get(name);
    const count = declared?.parameters ?? parameters.length;
    return Array.from({ length: count }, (_parameter, index) => {
      const value = parameters[index];
      if (value === undefined) return null;
      const omitted = value === null;
      if (Array.isArray(value)) {
        const [[only] = []] = value;
        const single = value.length === 1 && value[0]?.length === 1;
        if (single && !declared?.matrix[index]) return outgoing(only ?? this.blank);
        return value.map((row) => row.map((cell) => outgoing(cell ?? this.blank)));
      }
      return declared?.matrix[index] && !omitted ? [[outgoing(value)]] : outgoing(value);
    });
  }

  /** Calls them all in one batch, as Excel does. */
  invoke(invocations: readonly Invocation[]): Promise<FunctionResult[]> {
    const entries: unknown[] = [];
    const results = invocations.map((invocation) => {
      const id = this.nextId;
      this.nextId += 1;
      const name = this.declared.get(invocation.name)?.name ?? invocation.name;
      entries.push({
        messageCategory: 1,
        messageType: 1000,
        targetId: '',
        message: [
          id,
          name,
          this.shaped(invocation),
          invocation.address,
          this.allowErrors ? FLAG_ERRORS : 0,
          null,
        ],
      });
      return new Promise<FunctionResult>((resolve) => this.waiting.set(id, resolve));
    });
    if (entries.length > 0) this.sendEntries(entries);
    return withPatience(Promise.all(results));
  }

  /** `[id, ok, value, errorCode]` each, or the older objects. */
  receive(results: readonly unknown[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) throw new Error('results of an older runtime are not modelled');
      const [id, ok, value, code] = result as [number, boolean, unknown, number?];
      this.waiting.get(id)?.(ok ? this.answer(value) : failure(value, code));
      this.waiting.delete(id);
    }
  }

  private answer(value: unknown): FunctionResult {
    if (!Array.isArray(value)) return value === null || value === undefined ? 0 : incoming(value);
    return value.map((row: unknown) => (Array.isArray(row) ? row.map(incoming) : [incoming(row)]));
  }
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the functions runtime did not answer')), PATIENCE);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Excel shows a message for #VALUE! and #N/A only. */
function failure(value: unknown, code: number | undefined): CellError {
  const error = CODES[code ?? 7] ?? '#VALUE!';
  const shown = (error === '#VALUE!' || error === '#N/A') && typeof value === 'string' && value !== '';
  return shown ? { error, message: value } : { error };
}
