// Everything a person can do in the pane, bound to one context.
import type { BuildOptions, FillRequest, FunctionHelp, Mapping, PaneFile, UndoHow } from '../services';
import type { Condition, DateOrder, FieldKey } from '../../work/records';
import type { PaneState, Place, UndoTarget } from '../state';
import { build, chooseTemplate, setOptions, typeCurrency } from './build';
import type { CheckStep } from './check';
import type { CopyStep } from './copyPlan';
import { thrown, type Context } from './context';
import { cancelFilling, dropQuestion, fill } from './fill';
import { insertFunction, loadFunctions, searchFunctions } from './functions';
import {
  cancelReading,
  chooseFiles,
  chooseRange,
  listTables,
  notFiles,
  startOver,
  trySample,
} from './choose';
import { cancelCounting, count, countAllLeads } from './import';
import { answerDates, changeMapping, mapField, setCondition } from './mapping';
import { forget } from './remembered';
import { backToMapping, turn } from './show';
import type { RecoverStep } from './recover';
import { dropUndo, undo } from './undo';
import { closeMonth, dropMonthEnd, startMonth } from './monthEnd';
import { update } from './update';
import { openSheet, refresh } from './workbook';

function workbookActions(context: Context) {
  return {
    refresh: () => refresh(context),
    openSheet: (name: string) => openSheet(context, name),
    undo: (target: UndoTarget, how: UndoHow = 'ask') => undo(context, target, how),
    dropUndo: () => dropUndo(context),
    recover: (step: RecoverStep) => recover(context, step),
  };
}

function buildActions(context: Context) {
  return {
    chooseTemplate: (key: string, wanted: boolean) => chooseTemplate(context, key, wanted),
    setOptions: (options: Partial<BuildOptions>) => setOptions(context, options),
    typeCurrency: (typed: string) => typeCurrency(context, typed),
    build: () => build(context),
    update: () => update(context),
    closeMonth: (sure = false) => closeMonth(context, sure),
    startMonth: () => startMonth(context),
    dropMonthEnd: () => dropMonthEnd(context),
  };
}

function mappingActions(context: Context) {
  const change = async (corrected: (mapping: Mapping) => Mapping, field?: FieldKey) => {
    const step = context.store.get().import;
    if (step.phase === 'mapping') await changeMapping(context, corrected(step.mapping), field);
  };
  return {
    mapField: (field: FieldKey, column: string | null) =>
      change((mapping) => mapField(mapping, field, column), field),
    setCondition: (field: FieldKey, condition: Condition | null) =>
      change((mapping) => setCondition(mapping, field, condition)),
    answerDates: (column: string, order: DateOrder) =>
      change((mapping) => answerDates(mapping, column, order)),
  };
}

function importActions(context: Context) {
  const { store } = context;
  const typeRate = (currency: string, typed: string) => {
    const step = store.get().import;
    if (step.phase !== 'preview' && step.phase !== 'table') return;
    const rates = { ...step.rates, [currency]: typed };
    store.set({ import: { ...step, rates, rateFailure: null } });
  };
  const change = <Phase extends 'mapping' | 'preview'>(
    phase: Phase,
    part: Partial<Extract<PaneState['import'], { phase: Phase }>>,
  ) => {
    const step = store.get().import;
    if (step.phase === phase) store.set({ import: { ...step, ...part } });
  };
  return {
    chooseFiles: (files: readonly PaneFile[]) => chooseFiles(context, files),
    notFiles: () => notFiles(context),
    trySample: () => trySample(context),
    startOver: () => startOver(context),
    count: () => count(context),
    cancelCounting,
    backToMapping: () => backToMapping(context),
    showAllMonths: () => change('preview', { allMonths: true }),
    typeRate,
    listTables: () => listTables(context),
    chooseRange: (table: string | null) => chooseRange(context, table),
    cancelReading,
    previousPart: () => turn(context, -1),
    forgetMapping: () => forget(context),
    /** The list of leads too, if it has no more rows; null: not at all. */
    wantLeads: (most: number | null) => change('mapping', { leads: most }),
    countAllLeads: (most: number) => countAllLeads(context, most),
    chooseMonth: (month: BuildOptions['reportMonth']) => change('mapping', { month }),
    cancelFilling,
    fill: (typed?: FillRequest['typed'], evenLongLists?: boolean) => fill(context, typed, evenLongLists),
    dropQuestion: () => dropQuestion(context),
  };
}

/** Parts that are loaded when they are first asked for. */
async function loaded(context: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    context.store.set({ workbookFailure: thrown(context.t, error) });
  }
}

const check = (context: Context, step: CheckStep) =>
  loaded(context, async () =>
    (await import(/* webpackChunkName: "check-excel" */ './check')).check(context, step),
  );

const recover = (context: Context, step: RecoverStep) =>
  loaded(context, async () =>
    (await import(/* webpackChunkName: "unfinished" */ './recover')).recover(context, step),
  );

const copyPlan = (context: Context, step: CopyStep) =>
  loaded(context, async () =>
    (await import(/* webpackChunkName: "copy-plan" */ './copyPlan')).copyPlan(context, step),
  );

export function createActions(context: Context) {
  return {
    go: (place: Place) => {
      if (context.store.get().place !== place) context.store.set({ place });
      if (place === 'functions') void loadFunctions(context);
    },
    ...workbookActions(context),
    ...buildActions(context),
    ...mappingActions(context),
    ...importActions(context),
    copyPlan: (step: CopyStep) => copyPlan(context, step),
    check: (step: CheckStep) => check(context, step),
    searchFunctions: (query: string) => searchFunctions(context, query),
    insertFunction: (entry: FunctionHelp) => insertFunction(context, entry),
  };
}

export type Actions = ReturnType<typeof createActions>;
