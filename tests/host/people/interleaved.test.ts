// Two actions of two panes, interleaved at any request, come to what they come to one after the other, or one of them is
// refused and leaves no trace. No clock matters: one of the panes' is days behind.
// @module-tag engine
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { often, seedOf } from '../../deep';
import { actionsIn } from './actions';
import { expectSerial, isRefused } from './serial';
import { clocksOf, named, nearest, Together, type Pair } from './together';
import { stages, STATES } from './workbook';

let together: Together;

beforeAll(async () => {
  const excel = await createExcel();
  const restore = excel.installGlobals();
  together = new Together(excel, await stages(excel));
  return restore;
});

const anyPair: fc.Arbitrary<Pair> = fc.constantFrom(...STATES).chain((state) => {
  const action = fc.constantFrom(...actionsIn(state).map(({ name }) => name));
  return fc.record({
    state: fc.constant(state),
    actions: fc.tuple(action, action),
    clocks: fc.boolean().map(clocksOf),
  });
});
const anyOrder = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 12 });

test('two actions at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyPair, anyOrder, async (pair, order) => expectSerial(together, pair, order)),
    { numRuns: often(30, 1000), seed: seedOf(6_2025) },
  );
});

test('two actions, the one begun when the other has ended: one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(anyPair, fc.integer({ min: 0, max: 1 }), async (pair, first) =>
      expectSerial(together, pair, [first]),
    ),
    { numRuns: often(10, 100), seed: seedOf(6_2025) },
  );
});

test('one pane is closed half-way while the other goes on: afterwards the work is done or it is not', async () => {
  const anyClosing = fc.record({ request: fc.integer({ min: 1, max: 7 }), carriedOut: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(anyPair, anyOrder, anyClosing, async (pair, order, closing) => {
      const found = await together.atOnce(pair, { order, closes: [{ pane: 0, ...closing }] });
      const wanted = [
        await together.inTurn(pair, [1]),
        await together.inTurn(pair, [0, 1]),
        await together.inTurn(pair, [1, 0]),
      ];
      if (isRefused(found.given[1]))
        wanted.push(await together.inTurn(pair, []), await together.inTurn(pair, [0]));
      if (isRefused(found.given[0])) wanted.push(await together.inTurn(pair, [1]));
      const what = `${named(pair)}, ${order.join('')}, closed ${JSON.stringify(closing)}`;
      expect(nearest(found, wanted), what).toEqual([]);
    }),
    { numRuns: often(30, 1000), seed: seedOf(8_2025) },
  );
});
