import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/core/fault';
import { partAbove, shareOfWhole } from '../../../src/core/part';

describe('partAbove', () => {
  it('names a part that is more than its whole', () => {
    const details = { part: 'lost', whole: 'sqls', given: 6, of: 5 };
    expect(partAbove('lost', 6, 'sqls', 5)).toEqual(new Fault('#NUM!', 'partAboveWhole', details));
    expect(partAbove('lost', 5, 'sqls', 5)).toBeUndefined();
    expect(partAbove('lost', 0, 'sqls', 0)).toBeUndefined();
  });

  it('lets a sum miss its whole by a hair, and no more', () => {
    expect(partAbove('upsell', 0.1 + 0.2, 'total', 0.3)).toBeUndefined();
    expect(partAbove('upsell', 0.3 + 1e-11, 'total', 0.3)).toBeInstanceOf(Fault);
  });
});

describe('shareOfWhole', () => {
  it('is a rate from 0 to 1', () => {
    const share = shareOfWhole('upsell', 'total');
    expect([share(0, 4), share(1, 4), share(4, 4), share(0.1 + 0.2, 0.3)]).toEqual([0, 0.25, 1, 1]);
    expect(share(5, 4)).toBeInstanceOf(Fault);
  });
});
