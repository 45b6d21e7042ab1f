import { describe, expect, it } from 'vitest';
import { shippedFunctions } from '../../../src/catalogue';
import { type CustomFunctionsRuntime, register } from '../../../src/functions/register';

class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

function registered(zeros = () => false): Map<string, (...raw: unknown[]) => unknown> {
  const calls = new Map<string, (...raw: unknown[]) => unknown>();
  const runtime: CustomFunctionsRuntime = {
    associate: (id, call) => void calls.set(id, call),
    Error: RuntimeError,
  };
  register(runtime, zeros);
  return calls;
}

function call(id: string, ...raw: unknown[]): unknown {
  return registered().get(id)?.(...raw);
}

/** What the runtime appends to the arguments of every call. */
const invocation = { functionName: 'FUNNEL.SQLS', address: 'Sheet1!A1' };

describe('register', () => {
  it('associates every shipped function, and only those', () => {
    expect([...registered().keys()]).toEqual(shippedFunctions.map(({ id }) => id));
  });

  it('answers with the invocation object behind the arguments', () => {
    expect(call('FUNNEL.SQLS', 1e6, 1e5, 0.25, null, invocation)).toBe(40);
  });

  it('answers where a host does not pad omitted arguments', () => {
    expect(call('FUNNEL.SQLS', 1e6, 1e5, 0.25, invocation)).toBe(40);
    expect(call('SQL.DECAY', invocation)).toHaveLength(10);
  });

  it('gives spills as rows, with error objects in their bad cells', () => {
    const rows = call('SQL.DECAY', [[30], [-1], [null]], null, null, null, null, invocation) as unknown[][];
    expect(rows[0]).toEqual([0.5]);
    expect(rows[1]?.[0]).toBeInstanceOf(RuntimeError);
    expect(rows[1]?.[0]).toMatchObject({
      code: '#NUM!',
      message: 'age, row 2 must not be negative; -1 was given.',
    });
    expect(rows[2]).toEqual(['']);
  });

  it('throws the runtime’s own error, with its message, where there is no answer', () => {
    expect(() => call('FUNNEL.SQLS', 1e6, 1e5, 25, null, invocation)).toThrow(
      expect.objectContaining({
        code: '#VALUE!',
        message: 'close must be between 0% and 100%; 25 was given. Did you mean 25%?',
      }),
    );
    expect(() => call('FUNNEL.SQLS', new RuntimeError('#N/A'), 1e5, 0.25, null, invocation)).toThrow(
      expect.objectContaining({ code: '#N/A' }),
    );
  });

  it('reads a 0 as its Excel means it, which it may learn after it was registered', () => {
    let old = false;
    const score = registered(() => old).get('CUSTOMER.NPS');
    expect(score?.([[10], [0]], invocation)).toBe(0);
    old = true;
    expect(() => score?.([[10], [0]], invocation)).toThrow(expect.objectContaining({ code: '#N/A' }));
  });

  it('does not change what it was given', () => {
    const ages = Object.freeze([Object.freeze([30]), Object.freeze([60])]);
    expect(call('SQL.DECAY', ages)).toEqual([[0.5], [0.25]]);
  });
});
