import { describe, expect, it } from 'vitest';
import { shippedFunctions } from '../../../../src/catalogue';
import { metadata } from '../../../../scripts/generate/metadata';

const generated = metadata('https://example.com/lf');

describe('functions.json', () => {
  it('holds the shipped functions, with id as name', () => {
    expect(generated.functions.map(({ id }) => id)).toEqual(shippedFunctions.map(({ id }) => id));
    for (const { id, name, helpUrl, description } of generated.functions) {
      expect(name).toBe(id);
      expect(helpUrl).toBe(`https://example.com/lf/help/${id}.html`);
      expect(description).not.toBe('');
    }
  });

  it('lets Excel convert nothing, and passes errors on', () => {
    expect(generated.allowErrorForDataTypeAny).toBe(true);
    const types = generated.functions.flatMap(({ parameters, result }) => [
      result.type,
      ...parameters.map(({ type }) => type),
    ]);
    expect(new Set(types)).toEqual(new Set(['any']));
  });

  it('declares ranges and spills as matrices, and scalars as scalars', () => {
    const decay = generated.functions.find(({ id }) => id === 'SQL.DECAY');
    expect(decay?.result.dimensionality).toBe('matrix');
    expect(decay?.parameters.map(({ dimensionality }) => dimensionality)).toEqual([
      'matrix',
      'scalar',
      'scalar',
      'scalar',
      'scalar',
    ]);
    const perDay = generated.functions.find(({ id }) => id === 'LEAD.PERDAY');
    expect(perDay?.result.dimensionality).toBe('scalar');
    expect(perDay?.parameters.map(({ dimensionality }) => dimensionality)).toEqual([
      'scalar',
      'scalar',
      'scalar',
      'scalar',
      'matrix',
    ]);
  });

  it('puts optional parameters last', () => {
    for (const { parameters } of generated.functions) {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it('lists the options that Excel can offer', () => {
    const ids = generated.enums.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{2,63}$/);
    const used = generated.functions.flatMap(({ parameters }) =>
      parameters.map(({ customEnumId }) => customEnumId),
    );
    expect(new Set(used.filter((id) => id !== undefined))).toEqual(new Set(ids));
    expect(generated.enums.find(({ id }) => id === 'SQL.SHELFLIFE.MARKET')?.values[0]).toEqual({
      name: 'B2B industrial',
      stringValue: 'B2B industrial',
    });
    // The cells of a range are no place for a list to choose from.
    expect(ids).not.toContain('SQL.WINRATE.OUTCOMES');
  });
});
