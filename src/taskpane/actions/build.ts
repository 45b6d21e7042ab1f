// Choosing templates and options, and building them.
import type { BuildDone, BuildOptions, BuildRequest, BuildStep, Failure, ReportServices } from '../services';
import { settingsSheet, type BuildState, type PaneState } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';
import { withNotSet } from './notSet';
import { refresh } from './workbook';

function change(context: Context, part: Partial<BuildState>): void {
  const { store } = context;
  const { build } = store.get();
  const settled = build.work.phase === 'working' ? build.work : ({ phase: 'idle' } as const);
  store.set({ build: { ...build, work: settled, ...part }, undone: null });
}

export function chooseTemplate(context: Context, key: string, wanted: boolean): void {
  const { build, workbook } = context.store.get();
  const others = build.chosen.filter((other) => other !== key);
  const there = workbook?.built.some((sheet) => sheet.key === key) ?? false;
  change(context, { chosen: wanted && !there ? [...others, key] : others });
}

export function setOptions(context: Context, options: Partial<BuildOptions>): void {
  change(context, { options: { ...context.store.get().build.options, ...options } });
}

/** Keeps what is typed; the option follows once it is a code. */
export function typeCurrency(context: Context, typed: string): void {
  const { options } = context.store.get().build;
  const code = typed.trim().toUpperCase();
  change(context, {
    currency: typed,
    ...(isCurrency(code) ? { options: { ...options, currency: code } } : {}),
  });
}

/** A code that this machine's own list of currencies knows, or any three letters where there is no such list. */
export function isCurrency(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code)) return false;
  const known = Intl.supportedValuesOf?.('currency') ?? [];
  return known.length === 0 || known.includes(code);
}

/** Nothing is left to choose. */
export function everythingBuilt(
  { workbook }: Pick<PaneState, 'workbook'>,
  { templates }: Pick<ReportServices, 'templates'>,
): boolean {
  return templates.every(({ key }) => workbook?.built.some((sheet) => sheet.key === key));
}

export function buildRequest({ store, services }: Context): BuildRequest {
  const { chosen, options } = store.get().build;
  const order = services.reports.templates.map(({ key }) => key);
  return { templates: order.filter((key) => chosen.includes(key)), options };
}

export async function build(context: Context): Promise<void> {
  const { store, services, t } = context;
  const state = store.get().build;
  if (state.work.phase === 'working' || everythingBuilt(store.get(), services.reports)) return;
  const request = buildRequest(context);
  if (request.templates.length === 0) {
    fail(context, { sentence: t('build.nothingChosen'), details: [] });
    return;
  }
  const asked = settingsSheet(store.get()) === null;
  if (asked && !isCurrency(state.currency.trim().toUpperCase())) {
    fail(context, { sentence: t('build.currencyWrong', { typed: state.currency }), details: [] });
    return;
  }
  const sheets = services.reports.outlook(request.templates, store.get().workbook?.built ?? []).length;
  const step = (now: BuildStep) => {
    const sentence = now === 'writing' ? t('build.writing', { count: sheets }) : t(`build.${now}`);
    change(context, { work: { phase: 'working', sentence } });
    announce(context, sentence);
  };
  step('reading');
  const outcome = await attempt(context, () => services.workbook.build(request, step));
  if (!outcome.ok) {
    fail(context, outcome.failure);
  } else {
    store.set({
      build: { ...store.get().build, chosen: [], work: { phase: 'done', result: outcome.value } },
    });
    announce(context, withNotSet(t, doneSentence(context, outcome.value), outcome.value.notSet));
  }
  await refresh(context);
}

/** 'Built Lifecycle report and Funnel plan. 214 formulas.' */
export function doneSentence(
  { t }: Pick<Context, 't'>,
  { sheets, formulas }: Pick<BuildDone, 'sheets' | 'formulas'>,
): string {
  return `${t('build.done', { sheets })} ${t('build.formulas', { count: formulas })}`;
}

function fail(context: Context, failure: Failure): void {
  const { store } = context;
  store.set({ build: { ...store.get().build, work: { phase: 'failed', failure } } });
  announce(context, failure.sentence);
}
