import { describe, expect, it, vi } from 'vitest';
import { blanksAreZero, type Requirements } from '../../../src/functions/blanksAreZero';

/** A library that knows its Excel, whose newest set of custom functions is `newest`. */
function library(newest: string): Requirements & { readonly isSetSupported: ReturnType<typeof vi.fn> } {
  const isSetSupported = vi.fn(
    (name: string, version: string) => name === 'CustomFunctionsRuntime' && Number(version) <= Number(newest),
  );
  return { isSetSupported };
}

describe('blanksAreZero', () => {
  it('tells Office LTSC 2021 from the subscription', () => {
    expect(blanksAreZero(() => library('1.3'))()).toBe(true);
    expect(blanksAreZero(() => library('1.4'))()).toBe(false);
  });

  it('asks until the library knows its Excel, and then no more', () => {
    const old = library('1.3');
    let known: Requirements | undefined = undefined;
    const ask = blanksAreZero(() => known);
    expect(ask()).toBe(false);
    known = old;
    expect([ask(), ask(), ask()]).toEqual([true, true, true]);
    expect(old.isSetSupported).toHaveBeenCalledTimes(1);
  });
});
