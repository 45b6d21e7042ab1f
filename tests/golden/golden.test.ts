// Every golden table, on the border that Excel's cells call: with its blank cells as they are, and handed over as 0.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedFunctions } from '../../src/catalogue';
import { evaluate } from '../../src/functions/evaluate';
import type { Answer } from '../../src/functions/values';
import { difference, type Got } from './compare';
import { blanksAsZero, type Case, readTable } from './read';

const tables = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'));
const seen = new Set<string>();

function gotOf(answer: Answer): Got | readonly (readonly Got[])[] {
  return answer.ok ? answer.value : answer.error;
}

describe.each(tables)('golden table %s', (file) => {
  const cases = readTable(readFileSync(join(import.meta.dirname, file), 'utf8'));
  it.each(cases.map((one): [string, Case] => [`${one.line}: ${one.text}`, one]))('%s', (_, one) => {
    seen.add(one.id);
    expect(difference(gotOf(evaluate(one.id, one.arguments)), one.expected)).toBeUndefined();
    const zeros = gotOf(evaluate(one.id, blanksAsZero(one.arguments), true));
    expect(difference(zeros, one.fromZeros ?? one.expected)).toBeUndefined();
    if (one.fromZeros !== undefined) expect(difference(zeros, one.expected)).toBeDefined();
  });
});

describe('golden tables', () => {
  it('have a line for every shipped function', () => {
    expect(shippedFunctions.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});
