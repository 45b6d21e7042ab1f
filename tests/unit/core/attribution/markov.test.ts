import { describe, expect, it } from 'vitest';
import { creditByMarkov } from '../../../../src/core/attribution/markov';
import { readPaths } from '../../../../src/core/attribution/readPaths';
import { Fault } from '../../../../src/core/fault';
import { evaluate } from '../../../../src/functions/evaluate';

const channels = (count: number): string[] => Array.from({ length: count }, (_, i) => `C${i}`);

describe('markov', () => {
  it('takes up to 1000 channels, and says so of more; the rules take any number', () => {
    const error = {
      error: '#VALUE!',
      message:
        'The markov model takes at most 1000 channels; there are 1001. Put the rare ones together under one name.',
    };
    const paths = channels(1001).map((name) => [name]);
    const conversions = paths.map(() => [1]);
    expect(evaluate('ATTRIBUTION.CREDIT', [paths, conversions, 'markov'])).toEqual({ ok: false, error });
    expect(evaluate('ATTRIBUTION.COMPARE', [paths, conversions])).toEqual({ ok: false, error });
    expect(evaluate('ATTRIBUTION.CREDIT', [paths, conversions, 'shapley'])).toMatchObject({ ok: true });
    const most = readPaths(channels(1000), new Float64Array(1000), undefined, undefined, '>');
    if (most instanceof Fault) throw new Error(most.reason);
    expect(creditByMarkov(most, most.conversions, most.nulls)).toEqual(new Float64Array(1000));
  });
});
