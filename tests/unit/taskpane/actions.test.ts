// What a person does in the pane, without a browser: choices, builds, imports and undos with services that answer as
// told, and the state that follows.
import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/i18n';
import { pane } from '../../../src/i18n/en/pane';
import { createActions } from '../../../src/taskpane/actions';
import { answerFor } from '../../../src/taskpane/actions/mapping';
import { serialOfMonth } from '../../../src/taskpane/months';
import type { Failure, Inspection, PaneFile, Services } from '../../../src/taskpane/services';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import {
  AMBIGUOUS,
  BUILT_WORKBOOK,
  DEALS,
  EMPTY_WORKBOOK,
  fakeServices,
  file,
  INSPECTION,
  MAILS,
  PROGRAMMES,
  RESULT,
} from './fakes';

const FAILURE: Failure = { sentence: 'The sheet Settings is protected.', details: ['Unprotect it.'] };

function open(start = EMPTY_WORKBOOK, change: (services: Services) => Services = (same) => same) {
  const fake = fakeServices(start);
  const services = change(fake.services);
  const store = createStore(initialState(services.today(), services.currency));
  const t = translator(pane, 'en-GB');
  const actions = createActions({ store, services, t });
  return { ...fake, store, actions, state: () => store.get(), spoken: () => store.get().announcement.text };
}

async function toPreview(pane: ReturnType<typeof open>) {
  await pane.actions.refresh();
  await pane.actions.chooseFiles([file()]);
  await pane.actions.answerDates('Became a Lead Date', 'DMY');
  await pane.actions.count();
}

describe('build', () => {
  test('opens with the last whole month and, in an empty workbook, the first template ticked', async () => {
    const { state, actions } = open();
    expect(state().build.options.reportMonth).toEqual({ year: 2025, month: 3 });
    await actions.refresh();
    expect(state().build.chosen).toEqual(['lifecycleReport']);
  });

  test('in January the report month is December of the year before', () => {
    expect(initialState(new Date(2025, 0, 10), 'EUR').build.options.reportMonth).toEqual({
      year: 2024,
      month: 12,
    });
  });

  test('does not tick again what was unticked, nor anything in a workbook with our sheets', async () => {
    const { state, actions } = open();
    await actions.refresh();
    actions.chooseTemplate('lifecycleReport', false);
    await actions.refresh();
    expect(state().build.chosen).toEqual([]);
    const built = open(BUILT_WORKBOOK);
    await built.actions.refresh();
    expect(built.state().build.chosen).toEqual([]);
  });

  test('what is built already cannot be chosen, nor stay chosen when another window built it', async () => {
    const { state, actions, calls } = open(BUILT_WORKBOOK);
    actions.chooseTemplate('lifecycleReport', true);
    actions.chooseTemplate('funnelPlan', true);
    await actions.refresh();
    expect(state().build.chosen).toEqual(['funnelPlan']);
    actions.chooseTemplate('lifecycleReport', true);
    expect(state().build.chosen).toEqual(['funnelPlan']);
    await actions.build();
    expect(calls).toMatchObject([['build', { templates: ['funnelPlan'] }]]);
    await actions.build();
    expect(calls).toHaveLength(1);
    expect(state().build.work.phase).toBe('done');
  });

  test('builds what was ticked with the options chosen, says so, and offers to undo it', async () => {
    const { state, actions, calls, spoken } = open();
    await actions.refresh();
    actions.chooseTemplate('funnelPlan', true);
    actions.setOptions({ months: 24, fiscalYearStart: 7 });
    actions.typeCurrency('usd');
    await actions.build();
    expect(calls[0]).toEqual([
      'build',
      {
        templates: ['lifecycleReport', 'funnelPlan'],
        options: { reportMonth: { year: 2025, month: 3 }, months: 24, currency: 'USD', fiscalYearStart: 7 },
      },
    ]);
    expect(state().build.work).toMatchObject({ phase: 'done', result: { formulas: 214 } });
    expect(spoken()).toBe(
      'Built Settings, Targets, Monthly data, Costs, Lifecycle report and Funnel plan. 214 formulas.',
    );
    expect(state().workbook?.operations).toHaveLength(1);
    await actions.undo({ operations: ['operation-1'], what: 'Built Settings' });
    expect(state().build.work).toEqual({ phase: 'idle' });
    expect(state().undone).toBe('Taken back: Built Settings.');
    expect(state().workbook?.operations).toEqual([]);
  });

  test('asks for a report and for a currency before it bothers Excel', async () => {
    const { state, actions, calls } = open();
    await actions.build();
    expect(state().build.work).toMatchObject({
      phase: 'failed',
      failure: { sentence: expect.stringMatching(/Choose/) },
    });
    actions.chooseTemplate('funnelPlan', true);
    actions.typeCurrency('euros');
    await actions.build();
    expect(state().build.work).toMatchObject({
      phase: 'failed',
      failure: { sentence: expect.stringMatching(/euros/) },
    });
    expect(calls).toEqual([]);
  });

  test('shows a refusal, and a fault that was thrown, instead of swallowing them', async () => {
    const refused = open(EMPTY_WORKBOOK, (services) => ({
      ...services,
      workbook: { ...services.workbook, build: () => Promise.resolve({ ok: false, failure: FAILURE }) },
    }));
    await refused.actions.refresh();
    await refused.actions.build();
    expect(refused.state().build.work).toEqual({ phase: 'failed', failure: FAILURE });
    expect(refused.state().build.chosen).toEqual(['lifecycleReport']);
    const thrown = open(EMPTY_WORKBOOK, (services) => ({
      ...services,
      workbook: { ...services.workbook, build: () => Promise.reject(new Error('lost')) },
    }));
    await thrown.actions.refresh();
    await thrown.actions.build();
    expect(thrown.spoken()).toContain('lost');
  });

  test('where Settings is built, it decides: neither a file nor the pane says month and currency', async () => {
    const built = BUILT_WORKBOOK.built.slice(0, 1);
    const pane = open({ ...BUILT_WORKBOOK, built, currency: 'Euro' });
    await toPreview(pane);
    expect(pane.state().build.currency).toBe('Euro');
    pane.actions.chooseTemplate('funnelPlan', true);
    await pane.actions.build();
    expect(pane.state().build.work).toMatchObject({ phase: 'done' });
  });

  test('follows the currency of the workbook, but not over what is being typed', async () => {
    const { state, actions } = open({ ...BUILT_WORKBOOK, currency: 'CZK' });
    await actions.refresh();
    expect(state().build.options.currency).toBe('CZK');
    actions.typeCurrency('PLN');
    await actions.refresh();
    expect(state().build.options.currency).toBe('PLN');
  });
});

describe('import', () => {
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

  /** Each file has the inspection of its name, contacts where it has none. */
  const withFiles = (seen: Readonly<Record<string, Inspection>>) => (services: Services) => ({
    ...services,
    crm: {
      ...services.crm,
      inspect: ({ name }: PaneFile) =>
        Promise.resolve({ ok: true, value: seen[name] ?? INSPECTION } as const),
      ambiguities: () => Promise.resolve({ ok: true, value: [] } as const),
    },
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
    expect(pane.calls[1]).toMatchObject([
      'fillTable',
      { build: { templates: ['programmes'] }, typed: 'ask' },
    ]);
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

  test('a long list of leads is written only when asked for again, and builds its sheet', async () => {
    const pane = open(BUILT_WORKBOOK, withFiles({}));
    await pane.actions.refresh();
    await pane.actions.chooseFiles([file()]);
    pane.actions.wantLeads(50_000);
    await pane.actions.count();
    expect(pane.state().import).toMatchObject({ result: { leads: { ok: false, total: 120_000 } } });
    await pane.actions.countAllLeads(1_048_575);
    expect(pane.state().import).toMatchObject({ result: { leads: { ok: true } } });
    await pane.actions.fill();
    expect(pane.calls.at(-1)).toMatchObject(['fill', { build: { templates: ['leads'] } }]);
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

  test('builds the report first where there is no Monthly data, for the last whole month of the file', async () => {
    const pane = open();
    await toPreview(pane);
    await pane.actions.fill();
    const [, request] = pane.calls[1] ?? [];
    expect(request).toMatchObject({
      typed: 'ask',
      build: {
        templates: ['lifecycleReport', 'details'],
        options: { reportMonth: { year: 2025, month: 3 } },
      },
    });
    expect(pane.spoken()).toMatch(/^Built Settings.*Filled 15 months of Monthly data\.$/);
  });

  test('builds Import details where it alone is missing, so that the second file fills it too', async () => {
    const built = BUILT_WORKBOOK.built.filter(({ key }) => key !== 'details');
    const pane = open({ ...BUILT_WORKBOOK, built });
    await toPreview(pane);
    await pane.actions.fill();
    expect(pane.calls[1]).toMatchObject(['fill', { build: { templates: ['details'] } }]);
    expect(pane.spoken()).toBe('Built Import details. Filled 15 months of Monthly data.');
  });

  test('proposes no month before the first that the file has counts for', async () => {
    const march = serialOfMonth({ year: 2025, month: 3 });
    const short = { ...RESULT, months: RESULT.months.slice(-1), asOf: march + 27 };
    const pane = open(EMPTY_WORKBOOK, (services) => ({
      ...services,
      crm: { ...services.crm, count: () => Promise.resolve({ ok: true, value: short }) },
    }));
    await toPreview(pane);
    expect(short.months[0]?.month).toBe(march);
    expect(pane.state().build.options.reportMonth).toEqual({ year: 2025, month: 3 });
  });

  test('fills what is there, asks about typed numbers, and does as told', async () => {
    const answers: string[] = [];
    const pane = open(BUILT_WORKBOOK, (services) => ({
      ...services,
      workbook: {
        ...services.workbook,
        fill: (request) => {
          answers.push(request.typed);
          expect(request.build).toBeNull();
          if (request.typed !== 'ask') return services.workbook.fill(request);
          const differences = [{ month: 45_658, column: 'New leads', typed: 60, imported: 58 }];
          return Promise.resolve({ ok: true, value: { kind: 'question', differences } });
        },
      },
    }));
    await toPreview(pane);
    await pane.actions.fill();
    expect(pane.state().import).toMatchObject({ phase: 'preview', question: [{ typed: 60 }] });
    await pane.actions.fill('keep');
    expect(answers).toEqual(['ask', 'keep']);
    expect(pane.state().import.phase).toBe('done');
  });

  test('amounts in two currencies need a rate above 0, and the reporting currency counts as 1', async () => {
    const rates: unknown[] = [];
    const currencies = [
      { code: 'EUR', customers: 1, amount: 10 },
      { code: 'USD', customers: 1, amount: 10 },
    ];
    const pane = open(BUILT_WORKBOOK, (services) => ({
      ...services,
      crm: {
        ...services.crm,
        count: (_sources, options) => {
          rates.push(options.rates);
          return Promise.resolve({ ok: true, value: { ...RESULT, currencies } });
        },
      },
    }));
    await toPreview(pane);
    pane.actions.typeRate('USD', '0');
    await pane.actions.count();
    expect(pane.state().import).toMatchObject({ phase: 'preview', rateFailure: expect.any(String) });
    pane.actions.typeRate('USD', '0,92');
    await pane.actions.count();
    expect(rates).toEqual([null, { EUR: 1, USD: 0.92 }]);
  });
});

describe('undo', () => {
  test('asks when something was changed since, and forces only when told to', async () => {
    const asked: string[] = [];
    const pane = open(BUILT_WORKBOOK, (services) => ({
      ...services,
      workbook: {
        ...services.workbook,
        undo: (ids, how) => {
          asked.push(how);
          if (how === 'force') return services.workbook.undo(ids, how);
          const changes = [{ where: 'Targets!C9', what: 'now holds 412' }];
          return Promise.resolve({ ok: true, value: { kind: 'question', changes, keeping: null } });
        },
      },
    }));
    const target = { operations: ['a'], what: 'Built Settings' };
    await pane.actions.refresh();
    await pane.actions.undo(target);
    expect(pane.state().undo?.step).toMatchObject({ phase: 'question' });
    expect(pane.state().workbook?.operations).toHaveLength(2);
    await pane.actions.undo(target, 'force');
    expect(asked).toEqual(['ask', 'force']);
    expect(pane.state().undo).toBeNull();
    expect(pane.state().workbook?.operations.map(({ id }) => id)).toEqual(['b']);
  });

  test('keeps the sheets that were changed, and says which', async () => {
    const keeping = { kept: ['Settings', 'Targets'], goes: ['Lifecycle report'] };
    const pane = open(BUILT_WORKBOOK, (services) => ({
      ...services,
      workbook: {
        ...services.workbook,
        undo: (ids, how) => {
          if (how !== 'ask') return services.workbook.undo(ids, how);
          const changes = [{ where: 'Targets!C9', what: 'now holds 412' }];
          return Promise.resolve({ ok: true, value: { kind: 'question', changes, keeping } });
        },
      },
    }));
    const target = { operations: ['a'], what: 'Built Settings' };
    await pane.actions.undo(target);
    expect(pane.state().undo?.step).toMatchObject({ phase: 'question', keeping });
    await pane.actions.undo(target, 'keep');
    expect(pane.calls).toEqual([['undo', ['a'], 'keep']]);
    expect(pane.state().undone).toBe('Taken back: Built Settings. Kept: Settings and Targets.');
  });

  test('takes unfinished work back', async () => {
    const pane = open({ ...EMPTY_WORKBOOK, unfinished: 'Built Settings' });
    await pane.actions.refresh();
    await pane.actions.undo({ operations: [], what: 'Built Settings' });
    expect(pane.calls).toEqual([['recover', 'ask']]);
    expect(pane.state().workbook?.unfinished).toBeNull();
    expect(pane.state().undone).toBe('The unfinished work was taken back.');
  });

  test('asks before it takes back what somebody may be doing at this moment', async () => {
    const pane = open({ ...EMPTY_WORKBOOK, unfinished: 'Built Settings' }, (services) => ({
      ...services,
      workbook: {
        ...services.workbook,
        recover: (how) =>
          how === 'ask'
            ? Promise.resolve({ ok: true, value: { kind: 'underWay', at: Date.UTC(2025, 3, 10, 9, 30) } })
            : services.workbook.recover(how),
      },
    }));
    const target = { operations: [], what: 'Built Settings' };
    await pane.actions.undo(target);
    expect(pane.state().undo?.step).toMatchObject({ phase: 'underWay' });
    expect(pane.spoken()).toMatch(/^This was begun at .*, only just now\.$/);
    await pane.actions.undo(target, 'sure');
    expect(pane.calls).toEqual([['recover', 'sure']]);
    expect(pane.state().undone).toBe('The unfinished work was taken back.');
  });
});

describe('functions', () => {
  test('are searched by every word, names first, and inserted as their example', async () => {
    const { state, actions, calls, spoken } = open();
    actions.go('functions');
    await Promise.resolve();
    await Promise.resolve();
    const list = state().functions.list ?? [];
    expect(list).toHaveLength(3);
    actions.searchFunctions('sql');
    expect(spoken()).toBe('3 functions');
    actions.searchFunctions('cost lead');
    expect(spoken()).toBe('1 function');
    const [first, , last] = list;
    if (!first || !last) throw new Error('no functions');
    await actions.insertFunction(first);
    await actions.insertFunction(last);
    expect(calls).toEqual([
      ['insertFormula', '=FUNNEL.SQLS(1000000, 100000, 25%)'],
      ['insertFormula', '=ROI.COSTPER()'],
    ]);
    expect(spoken()).toBe('ROI.COSTPER is in Plan!B4. Replace its numbers with your cells.');
  });
});
