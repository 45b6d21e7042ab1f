// How the pane puts into words what the work answers.
import { expect, test } from 'vitest';
import { pane, translator } from '../../../../src/i18n';
import { operation } from '../../../../src/taskpane/wiring/words';

const t = translator(pane, 'en-GB');

test('a build and what filled it are called by both, a build alone by itself', () => {
  const done = { id: 'a', parts: ['b', 'a'], label: 'Built Settings', at: null };
  expect(operation(t, { ...done, filled: 'Filled 3 months' })).toEqual({
    id: 'a',
    parts: ['b', 'a'],
    at: null,
    what: 'Built Settings. Filled 3 months',
  });
  expect(operation(t, { ...done, filled: null }).what).toBe('Built Settings');
});
