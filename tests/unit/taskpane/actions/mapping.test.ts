// From a file to columns that are understood: what is asked, what is remembered, several files, cells of the workbook.
import { expect, test } from 'vitest';
import { answerFor } from '../../../../src/taskpane/actions/mapping';
import { AMBIGUOUS, DEALS, file, INSPECTION, MAILS } from '../fakeFiles';
import { PROGRAMMES, RESULT } from '../fakeCounts';
import { BUILT_WORKBOOK, EMPTY_WORKBOOK } from '../fakes';
import { open, withFiles } from '../opened';

test('asks about ambiguous dates before it counts, and counts with the answer', async () => {
  const { state, actions, calls, spoken } = open();
  await actions.chooseFiles([file()]);
  await actions.count();
  expect(state().import).toMatchObject({ phase: 'mapping', missing: expect.stringMatching(/dates/) });
  expect(state().import).toMatchObject({ asked: { column: 'Became a Lead Date', serial: 1 } });
  await actions.count();
  expect(state().import).toMatchObject({ asked: { serial: 2 } });
  expect(calls).toEqual([]);
  await actions.answerDates('Became a Lead Date', 'MDY');
  expect(state().import).toMatchObject({ asked: null, missing: null });
  await actions.count();
  const [, mapping] = calls[0] ?? [];
  expect(mapping).toMatchObject({ fields: { lead: { column: 'Became a Lead Date', dateOrder: 'MDY' } } });
  expect(state().import).toMatchObject({ phase: 'preview', result: RESULT });
  expect(spoken()).toBe('741 rows read, 715 used.');
});

test('another column forgets the answer, and is asked about again', async () => {
  const { state, actions } = open();
  await actions.chooseFiles([file()]);
  await actions.answerDates('Became a Lead Date', 'DMY');
  await actions.mapField('lead', 'Became a Marketing Qualified Lead Date');
  const step = state().import;
  if (step.phase !== 'mapping') throw new Error('not mapping');
  expect(step.mapping.fields.lead).toEqual({ column: 'Became a Marketing Qualified Lead Date' });
  const [question] = AMBIGUOUS.ambiguities;
  expect(question && answerFor(step.mapping, question)).toBeNull();
});

test('needs a stage, and values for a condition', async () => {
  const { state, actions } = open();
  await actions.chooseFiles([file()]);
  await actions.answerDates('Became a Lead Date', 'DMY');
  await actions.setCondition('sql', { column: 'Lifecycle Stage', equals: ['  '] });
  await actions.count();
  expect(state().import).toMatchObject({ missing: expect.stringMatching(/Became an SQL/) });
  for (const field of ['lead', 'mql', 'sql', 'customer'] as const) await actions.mapField(field, null);
  await actions.count();
  expect(state().import).toMatchObject({ missing: expect.stringMatching(/at least one stage/) });
});

test('contacts and deals have a step each, and are counted together by a mapping each', async () => {
  const pane = open(BUILT_WORKBOOK, withFiles({ 'deals.csv': DEALS }));
  const { state, actions, calls, spoken } = pane;
  await actions.chooseFiles([file('a.csv'), file('deals.csv'), file('b.csv')]);
  const first = state().import;
  if (first.phase !== 'mapping') throw new Error('not mapping');
  expect(first.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  await actions.mapField('source', null);
  await actions.count();
  expect(state().import).toMatchObject({ phase: 'mapping', inspection: { name: 'hubspot-deals.csv' } });
  expect(spoken()).toBe('File 2 of 2');
  expect(calls).toEqual([]);
  actions.previousPart();
  expect(state().import).toMatchObject({ phase: 'mapping', files: [{ name: 'a.csv' }, { name: 'b.csv' }] });
  await actions.count();
  await actions.count();
  const [what, one, two, three] = calls[0] ?? [];
  expect(what).toBe('count');
  expect(one).toBe(two);
  expect(one).not.toHaveProperty('fields.source');
  expect(three).toEqual(DEALS.mapping);
  await actions.fill();
  expect(calls[1]).toMatchObject([
    'fill',
    { read: [{ headers: INSPECTION.headers }, { headers: DEALS.headers }] },
  ]);
});

test('a question that only the whole file raises is asked at the columns of that file', async () => {
  const failure = { sentence: 'a.csv can be read two ways', details: [] };
  const pane = open(BUILT_WORKBOOK, (services) => {
    const both = withFiles({ 'deals.csv': DEALS })(services);
    const refused = { ok: false, failure, ask: AMBIGUOUS.ambiguities, file: 'a.csv' } as const;
    return { ...both, crm: { ...both.crm, count: () => Promise.resolve(refused) } };
  });
  await pane.actions.chooseFiles([file('a.csv'), file('deals.csv')]);
  await pane.actions.count();
  await pane.actions.count();
  expect(pane.state().import).toMatchObject({
    phase: 'mapping',
    files: [{ name: 'a.csv' }],
    questions: [{ column: 'Became a Lead Date' }],
    failure,
  });
});

test('records and programmes are not one import', async () => {
  const { state, actions } = open(EMPTY_WORKBOOK, withFiles({ 'mails.csv': MAILS }));
  await actions.chooseFiles([file('a.csv'), file('mails.csv')]);
  expect(state().import).toMatchObject({
    phase: 'choose',
    failure: { sentence: expect.stringMatching(/^mails\.csv and a\.csv hold different things/) },
  });
});

test('a report on programmes without dates is about the month chosen, and fills its own sheet', async () => {
  const pane = open(BUILT_WORKBOOK, withFiles({ 'mails.csv': MAILS }));
  await pane.actions.refresh();
  await pane.actions.chooseFiles([file('mails.csv')]);
  pane.actions.chooseMonth({ year: 2025, month: 2 });
  await pane.actions.count();
  expect(pane.calls[0]).toEqual(['countTable', 'programmes', 45_689, 'mails.csv']);
  expect(pane.state().import).toMatchObject({ phase: 'table', counted: { result: PROGRAMMES } });
  await pane.actions.fill();
  expect(pane.calls[1]).toMatchObject(['fillTable', { build: { templates: ['programmes'] }, typed: 'ask' }]);
  expect(pane.spoken()).toBe('Built Programmes. Filled Programmes.');
});

test('cells of the workbook go on as a file would, with what to know of them', async () => {
  const pane = open(BUILT_WORKBOOK, withFiles({}));
  await pane.actions.listTables();
  expect(pane.state().import).toMatchObject({ tables: [{ name: 'Export' }] });
  await pane.actions.chooseRange('Export');
  expect(pane.calls).toEqual([['readRange', 'Export']]);
  expect(pane.state().import).toMatchObject({
    phase: 'mapping',
    files: [{ name: 'Export' }],
    notes: [expect.stringMatching(/^Hidden/)],
  });
});

test('reading cells tells how far it is, and when cancelled goes back to the choice and says so', async () => {
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      readRange: (_table, { onProgress, signal }) =>
        new Promise((resolve) => {
          onProgress(300, 1200);
          signal.addEventListener('abort', () => resolve({ ok: true, value: null }));
        }),
    },
  }));
  const reading = pane.actions.chooseRange('Export');
  expect(pane.state().import).toMatchObject({ phase: 'choose', looking: 'Export', share: 0.25 });
  pane.actions.cancelReading();
  await reading;
  expect(pane.state().import).toMatchObject({ phase: 'choose', looking: null, failure: null });
  expect(pane.spoken()).toBe('Cancelled. Nothing was imported.');
});

test('columns are proposed as the last time, dates asked about only where they can be read two ways', async () => {
  const { lead, ...others } = INSPECTION.mapping.fields;
  const fields = {
    ...others,
    lead: { column: lead?.column ?? '', dateOrder: 'MDY' },
    mql: { column: 'Became a Marketing Qualified Lead Date', dateOrder: 'MDY' },
  } as const;
  const remembered = {
    mapping: { ...INSPECTION.mapping, fields },
    at: Date.UTC(2025, 2, 2),
    certain: true,
  };
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    workbook: { ...services.workbook, remembered: () => Promise.resolve({ ok: true, value: remembered }) },
  }));
  await pane.actions.chooseFiles([file()]);
  expect(pane.state().import).toMatchObject({ phase: 'mapping', remembered: { certain: true } });
  const step = pane.state().import;
  if (step.phase !== 'mapping') throw new Error('not mapping');
  expect(step.mapping.fields.lead?.dateOrder).toBe('MDY'); // asked about, and answered as then
  expect(step.mapping.fields.mql?.dateOrder).toBeUndefined(); // the file itself says
  pane.actions.forgetMapping();
  expect(pane.state().import).toMatchObject({ mapping: INSPECTION.mapping });
  expect(pane.state().import).not.toHaveProperty('remembered');
});

test('a cancelled count goes back to the columns with nothing lost', async () => {
  const { state, actions } = open(EMPTY_WORKBOOK, (services) => ({
    ...services,
    crm: {
      ...services.crm,
      count: (_sources, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: true, value: null }));
        }),
    },
  }));
  await actions.chooseFiles([file()]);
  await actions.answerDates('Became a Lead Date', 'DMY');
  const counting = actions.count();
  expect(state().import.phase).toBe('counting');
  actions.cancelCounting();
  await counting;
  expect(state().import).toMatchObject({
    phase: 'mapping',
    mapping: { fields: { lead: { dateOrder: 'DMY' } } },
  });
});
