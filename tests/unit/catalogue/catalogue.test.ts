import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, functionById, shippedFunctions, signature } from '../../../src/catalogue';
import { evaluate } from '../../../src/functions/evaluate';
import { functionTexts, parameterText } from '../../../src/i18n';
import { difference } from '../../golden/compare';
import { parseCall, parseExpected } from '../../golden/read';

const NAME = /^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)+$/;
/** Names of an old Excel add-in; a function so called would be shadowed by it. */
const RESERVED = ['REQUEST', 'OPEN', 'CLOSE', 'BIND', 'ERROR', 'RETRIEVE', 'EXEC.QUERY', 'GET.SCHEMA'].map(
  (n) => `SQL.${n}`,
);
const named = catalogue.map((entry): [string, typeof entry] => [entry.id, entry]);

describe('names', () => {
  it.each(named)('%s is a name that Excel takes', (id) => {
    expect(id).toMatch(NAME);
    expect(id.length).toBeGreaterThanOrEqual(3);
    expect(id.length).toBeLessThanOrEqual(64);
    expect(RESERVED).not.toContain(id);
  });

  it('stay apart when a saved file turns their dots into underscores', () => {
    const saved = catalogue.map(({ id }) => id.replaceAll('.', '_'));
    expect(new Set(saved).size).toBe(catalogue.length);
  });

  it('are found in any case', () => {
    expect(functionById('funnel.sqls')?.id).toBe('FUNNEL.SQLS');
    expect(functionById('FUNNEL.SQL')).toBeUndefined();
  });
});

describe('declarations', () => {
  it.each(named)('%s has parameters that can be read in order', (_, { parameters }) => {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThanOrEqual(128);
    for (const [index, { parallelTo, kind, options, optional, default: standard }] of parameters.entries()) {
      if (parallelTo !== undefined) expect(names.slice(0, index)).toContain(parallelTo);
      expect(options !== undefined).toBe(kind === 'option');
      if (standard !== undefined) expect(optional).toBe(true);
      if (typeof standard === 'string' && options !== undefined) expect(options).toContain(standard);
    }
  });

  it.each(named)('%s has its help', (id, { parameters }) => {
    expect(functionTexts[id]?.sentence).toMatch(/^[A-Z].*[.?]$/);
    expect(functionTexts[id]?.equation).toMatch(/\S/);
    expect(functionTexts[id]?.source).toMatch(/\.$/);
    for (const { name } of parameters) expect(parameterText(id, name), name).not.toBe('');
  });

  it.each(named)('%s has examples that can be read', (id, { examples, shipped }) => {
    if (shipped) expect(examples.length).toBeGreaterThan(0);
    for (const { call, gives } of examples) {
      expect(parseCall(call).id).toBe(id);
      expect(() => parseExpected(gives)).not.toThrow();
    }
  });
});

describe('worked examples', () => {
  const examples = shippedFunctions.flatMap(({ examples: all }) =>
    all.map(({ call, gives }): [string, string] => [call, gives]),
  );
  it.each(examples)('%s', (call, gives) => {
    const { id, arguments: values } = parseCall(call);
    const answer = evaluate(id, values);
    expect(difference(answer.ok ? answer.value : answer.error, parseExpected(gives))).toBeUndefined();
  });
});

// The contract lies beside the project where it is written, and is read there.
const contract = join(import.meta.dirname, '../../../../shared/FUNCTIONS.md');
describe.runIf(existsSync(contract))('the contract', () => {
  const text = existsSync(contract) ? readFileSync(contract, 'utf8') : '';
  const signatures = [
    ...text.matchAll(/`((?:FUNNEL|SQL|LEAD|ROI|CUSTOMER|EMAIL|ATTRIBUTION)\.[A-Z]+)\(([^`]*)\)`/g),
  ]
    .map(([, id = '', list = '']): [string, string] => [id, list])
    .filter(([, list]) => list !== '');

  it('is declared whole', () => {
    expect(signatures.length).toBeGreaterThan(50);
    expect(new Set(signatures.map(([id]) => id))).toEqual(new Set(catalogue.map(({ id }) => id)));
  });

  it.each(signatures)('%s(%s) has these parameters, defaults and ranges', (id, list) => {
    const declaration = functionById(id);
    expect(declaration && signature(declaration)).toBe(
      `${id}(${list.replace(/=[^,\]]+|↕/g, '').replace(/\](?=[^,)\]])[^,]*/g, ']')})`,
    );
    for (const [, optional, name = '', each, standard] of list.matchAll(
      /(\[)?(\w+)\]?(↕)?(?:\](↕)?)?(?:=("[^"]*"|[\w%.]+))?/g,
    )) {
      const parameter = declaration?.parameters.find((one) => one.name === name);
      if (parameter === undefined) continue;
      expect(parameter.optional ?? false, name).toBe(optional !== undefined);
      if (each !== undefined) expect(parameter.shape, name).toBe('each');
      if (standard !== undefined) expect(parameter.default, name).toBe(valueOf(standard));
    }
  });
});

function valueOf(standard: string): number | string {
  if (standard.startsWith('"')) return standard.slice(1, -1);
  return standard.endsWith('%') ? Number(standard.slice(0, -1)) / 100 : Number(standard);
}
