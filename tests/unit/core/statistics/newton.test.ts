import { describe, expect, it } from 'vitest';
import { type Local, maximize } from '../../../../src/core/statistics/newton';

const never = (): boolean => false;

/** Minus Rosenbrock's valley, whose only maximum is (1, 1): H. H. Rosenbrock, The Computer Journal 3 (1960), 175–184. */
function valley([x = NaN, y = NaN]: readonly number[]): Local {
  const off = y - x * x;
  return {
    value: -(100 * off * off + (1 - x) ** 2),
    gradient: [400 * x * off + 2 * (1 - x), -200 * off],
    information: [
      [800 * x * x - 400 * off + 2, -400 * x],
      [-400 * x, 200],
    ],
  };
}

/** Highest at 0, but curving up beyond ±1: there a plain Newton step goes the wrong way. */
function bell([x = NaN]: readonly number[]): Local {
  const value = Math.exp((-x * x) / 2);
  return { value, gradient: [-x * value], information: [[(1 - x * x) * value]] };
}

describe('maximize', () => {
  it.each([
    [-1.2, 1],
    [4, -3],
    [0, 0],
  ])('climbs out of a bent valley from (%d, %d)', (...start) => {
    const { at = [], gradient = [] } = maximize(valley, start, never) ?? {};
    at.forEach((value) => expect(value).toBeCloseTo(1, 12));
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-6);
  });

  it('goes up where the function curves up', () => {
    expect(maximize(bell, [2.5], never)?.at[0]).toBeCloseTo(0, 12);
  });

  it('goes up where the function curves up in every direction', () => {
    const dome = ([x = NaN, y = NaN]: readonly number[]): Local => {
      const value = Math.exp(-(x * x + y * y) / 2);
      const across = -x * y * value;
      return {
        value,
        gradient: [-x * value, -y * value],
        information: [
          [(1 - x * x) * value, across],
          [across, (1 - y * y) * value],
        ],
      };
    };
    maximize(dome, [2, -1.5], never)?.at.forEach((value) => expect(value).toBeCloseTo(0, 12));
    expect(maximize(dome, [2, -1.5], never)?.at).toHaveLength(2);
  });

  it('climbs the hill it stands on, though a step on its flank, where it hardly bends, leads to a mountain', () => {
    const mountain = ([x = NaN]: readonly number[]): Local => {
      const z = (x + 500) / 100;
      const value = 9 * Math.exp((-z * z) / 2);
      return { value, gradient: [(-z / 100) * value], information: [[((1 - z * z) / 1e4) * value]] };
    };
    const landscape = (at: readonly number[]): Local => {
      const [hill, far] = [bell(at), mountain(at)];
      return {
        value: hill.value + far.value,
        gradient: [(hill.gradient[0] ?? NaN) + (far.gradient[0] ?? NaN)],
        information: [[(hill.information[0]?.[0] ?? NaN) + (far.information[0]?.[0] ?? NaN)]],
      };
    };
    expect(Math.abs(maximize(landscape, [0.999], never)?.at[0] ?? NaN)).toBeLessThan(0.01);
  });

  const parabola = (top: number): ((at: readonly number[]) => Local) => {
    return ([x = NaN]) => ({ value: -((x - top) ** 2), gradient: [2 * (top - x)], information: [[2]] });
  };

  it('needs three looks at a parabola: at the start, at the top, and to be sure', () => {
    let looks = 0;
    const found = maximize((at) => (looks++, parabola(1.5)(at)), [0], never);
    expect([found?.at, looks]).toEqual([[1.5], 3]);
  });

  it('takes no maximum beyond the bound, though it could be reached', () => {
    expect(maximize(parabola(100), [0], never)?.at).toEqual([100]);
    expect(maximize(parabola(100), [0], ([x = 0]) => x > 50)).toBeUndefined();
  });

  it('finds nothing at an edge, where the gradient never vanishes', () => {
    const roof = ([x = NaN]: readonly number[]): Local => {
      return { value: -Math.abs(x), gradient: [-Math.sign(x)], information: [[0]] };
    };
    expect(maximize(roof, [0.3], never)).toBeUndefined();
  });

  it('finds nothing on a slope without end, or where the search has run off', () => {
    const slope = ([x = NaN]: readonly number[]): Local => ({ value: x, gradient: [1], information: [[0]] });
    expect(maximize(slope, [0], ([x = 0]) => x > 50)).toBeUndefined();
    expect(maximize(slope, [0], never)).toBeUndefined();
  });

  it('finds nothing where the function is no number', () => {
    expect(maximize(() => ({ value: NaN, gradient: [0], information: [[1]] }), [0], never)).toBeUndefined();
  });
});
