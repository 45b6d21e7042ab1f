// A part of the pane that is gone after a release is told apart from every other fault, whichever way it is loaded.
import { expect, test } from 'vitest';
import { pane, translator } from '../../../src/i18n';
import { thrown } from '../../../src/taskpane/actions/context';
import { isPartMissing, PartMissing } from '../../../src/taskpane/partMissing';
import { importWorker } from '../../../src/taskpane/wiring/worker';
import { open } from './opened';

const t = translator(pane, 'en-GB');
const chunk = () => Object.assign(new Error('Loading chunk 12 failed.'), { name: 'ChunkLoadError' });

test('the bundler’s error and the worker’s are known, others are not', () => {
  expect([chunk(), new PartMissing()].map(isPartMissing)).toEqual([true, true]);
  expect([new Error('ChunkLoadError'), 'ChunkLoadError', null].map(isPartMissing)).toEqual([
    false,
    false,
    false,
  ]);
});

test('it is answered with a reload and what is not lost; any other fault with what it says', () => {
  expect(thrown(t, chunk())).toMatchObject({
    sentence: 'A newer version is there, or the connection was lost. Reload.',
    reload: true,
  });
  expect(thrown(t, new Error('No memory'))).toEqual({
    sentence: 'That did not work: No memory',
    details: [t('common.unexpectedAdvice')],
  });
});

test('a build whose part is gone says so beside its button, and to a screen reader', async () => {
  const { state, actions, spoken } = open(undefined, (services) => ({
    ...services,
    workbook: { ...services.workbook, build: () => Promise.reject(chunk()) },
  }));
  actions.chooseTemplate('lifecycleReport', true);
  await actions.build();
  expect(state().build.work).toMatchObject({ phase: 'failed', failure: { reload: true } });
  expect(spoken()).toBe(t('common.newVersion'));
});

/** A worker that answers nothing but one event. */
function workerThat(event: Event): Worker {
  const worker = new EventTarget();
  return Object.assign(worker, {
    postMessage: () => void Promise.resolve().then(() => worker.dispatchEvent(event)),
    terminate: () => undefined,
  }) as unknown as Worker;
}
const question = { kind: 'inspect', source: { name: 'a.csv', file: new Blob() } } as const;

test('a worker’s script that cannot be loaded has no message; its faults have one', async () => {
  const missing = importWorker(() => workerThat(new Event('error')));
  await expect(missing(question)).rejects.toBeInstanceOf(PartMissing);
  const faulty = importWorker(() => workerThat(Object.assign(new Event('error'), { message: 'No memory' })));
  await expect(faulty(question)).rejects.toThrow('No memory');
});
