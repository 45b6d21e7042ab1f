// The month's end in the pane: what is asked before closing, what is said afterwards, and what a later import leaves alone.
import { describe, expect, it } from 'vitest';
import { pane, translator } from '../../../src/i18n';
import { createActions } from '../../../src/taskpane/actions';
import { gapSentences, listedGaps, monthSentences } from '../../../src/taskpane/actions/monthEnd';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import { keepClosedScores } from '../../../src/work/closedScores';
import { fakeServices } from '../taskpane/fakes';

const t = translator(pane, 'en');
const [FEBRUARY, MARCH] = [46054, 46082];

function started() {
  const { services, calls } = fakeServices();
  const store = createStore(initialState(services.today(), services.currency));
  return { actions: createActions({ store, services, t }), store, calls };
}

describe('closing a month', () => {
  it('asks while something is blank, closes when told to, and is undone', async () => {
    const { actions, store, calls } = started();
    await actions.closeMonth();
    const asked = store.get().monthEnd;
    expect(asked.phase === 'question' && gapSentences(t, asked.gaps)).toEqual([
      'Still blank in Mar 2026: Visits and costs.',
      'Fill them in first, or close the month without them.',
    ]);
    await actions.closeMonth(true);
    expect(store.get().announcement.text).toBe(
      'Mar 2026 is closed. Its figures are kept on As reported. Still blank in Mar 2026: Visits and costs.',
    );
    const done = store.get().monthEnd;
    if (done.phase !== 'done') throw new Error(`It is ${done.phase}`);
    await actions.undo({ operations: [done.result.operation], what: done.result.what });
    expect(store.get().monthEnd.phase).toBe('idle');
    expect(calls.filter(([name]) => name === 'closeMonth')).toEqual([
      ['closeMonth', false],
      ['closeMonth', true],
    ]);
  });

  it('names a few blank figures in the sentence, and lists many beneath it', () => {
    const missing = ['Visits', 'Page views', 'Shares', 'Survey answers', 'Upsell sales'];
    const gaps = { month: MARCH, missing, noCosts: false, closedOn: null };
    expect(listedGaps(t, gaps)).toEqual([]);
    expect(gapSentences(t, gaps)[0]).toMatch(/^Still blank in Mar 2026: Visits, .* and Upsell sales\.$/);
    const more = { ...gaps, noCosts: true };
    expect(listedGaps(t, more)).toEqual([...missing, 'costs']);
    expect(gapSentences(t, more)[0]).toBe('Still blank in Mar 2026: 6 figures.');
  });

  it('says when it was closed before', () => {
    const gaps = { month: MARCH, missing: [], noCosts: false, closedOn: 46115 };
    expect(gapSentences(t, gaps)).toEqual([
      'Mar 2026 was closed on April 3, 2026. Closed again, the earlier figures stay, marked as replaced.',
    ]);
  });
});

it('a new month says what the old one lacks, and that it is not closed yet', async () => {
  const { actions, store } = started();
  await actions.startMonth();
  const done = store.get().monthEnd;
  expect(done.phase === 'done' && monthSentences(t, done.result)).toEqual([
    'Apr 2026 is the report month now.',
    'Still blank in Mar 2026: Visits.',
    'Mar 2026 is not closed yet.',
  ]);
});

it('a later import leaves the scores of a closed month alone, and all else not', () => {
  const scores = {
    sheetKey: 'details',
    block: 'scoreMonthsTable',
    columns: ['month', 'from', 'to', 'leads'],
    rows: [
      [FEBRUARY, 0, 10, 5],
      [MARCH, 0, 10, 7],
    ],
    replace: { by: ['month'], also: [[FEBRUARY], [MARCH]] },
  };
  const request = {
    months: [FEBRUARY, MARCH].map((month) => ({ month, values: { leads: 9, leadsAtScore: 4 } })),
    settings: {},
    overwriteTyped: 'ask' as const,
    tables: [scores, { ...scores, block: 'channelMonthsTable' }],
  };
  const kept = keepClosedScores(request, new Set([FEBRUARY]));
  expect(kept.months).toEqual([
    { month: FEBRUARY, values: { leads: 9 } },
    { month: MARCH, values: { leads: 9, leadsAtScore: 4 } },
  ]);
  expect(kept.tables?.[0]).toMatchObject({
    rows: [[MARCH, 0, 10, 7]],
    replace: { by: ['month'], also: [[MARCH]] },
  });
  expect(kept.tables?.[1]).toEqual(request.tables[1]);
});
