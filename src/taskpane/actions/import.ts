// From a dropped file to counts that the analyst has seen: look, check the columns, count, preview. Nothing is written
// here, and every step can be left.
import type { ImportResult, PaneFile } from '../services';
import type { Choosing, Counting, MappingStep, Preview } from '../state';
import { CHOOSING, settingsSheet } from '../state';
import { proposedMonth } from '../months';
import type { Context } from './context';
import { announce, attempt } from './context';
import { hasMonthlyData } from './fill';
import { cleaned, firstUnanswered, missingAnswer } from './mapping';
import { ratesNeeded, readRates } from './rates';

function choosing({ store }: Context, part: Partial<Choosing>): void {
  store.set({ import: { ...CHOOSING, ...part }, undone: null });
}

/** The columns as they are mapped, with nothing complained of yet. */
function showColumns(
  store: Context['store'],
  step: Pick<MappingStep, 'files' | 'inspection' | 'mapping' | 'questions'>,
): void {
  store.set({ import: { phase: 'mapping', ...step, failure: null, missing: null, asked: null } });
}

export function startOver(context: Context): void {
  choosing(context, {});
}

export function notFiles(context: Context): void {
  const sentence = context.t('import.notFiles');
  choosing(context, { failure: { sentence, details: [] } });
  announce(context, sentence);
}

export async function trySample(context: Context): Promise<void> {
  const file = await attempt(context, context.services.crm.sample);
  if (file.ok) return chooseFiles(context, [file.value]);
  choosing(context, { failure: file.failure });
  announce(context, file.failure.sentence);
}

/** Looks at the first bytes of each file. Several files are one import only when they have the same columns. */
export async function chooseFiles(context: Context, files: readonly PaneFile[]): Promise<void> {
  const { store, services, t } = context;
  const [first, ...others] = files;
  if (!first) return;
  choosing(context, { looking: first.name });
  announce(context, t('import.looking', { file: first.name }));
  const refuse = (sentence: string, details: readonly string[]) => {
    choosing(context, { failure: { sentence, details } });
    announce(context, sentence);
  };
  const looked = await attempt(context, () => services.crm.inspect(first));
  if (!looked.ok) return refuse(looked.failure.sentence, looked.failure.details);
  const inspection = looked.value;
  for (const file of others) {
    const other = await attempt(context, () => services.crm.inspect(file));
    if (!other.ok) return refuse(other.failure.sentence, other.failure.details);
    const same = inspection.headers.every((header) => other.value.headers.includes(header));
    if (!same) return refuse(t('import.mixedFiles', { file: file.name, first: first.name }), []);
  }
  const { mapping, ambiguities: questions } = inspection;
  showColumns(store, { files, inspection, mapping, questions });
  announce(context, t('mapping.title'));
}

let cancellation: AbortController | null = null;

export function cancelCounting(): void {
  cancellation?.abort();
}

/** Reads the files to their end. */
export async function count(context: Context): Promise<void> {
  const { store, t } = context;
  const step = store.get().import;
  if (step.phase === 'mapping') {
    const missing = missingAnswer(context, step);
    if (missing) {
      const column = missing === t('mapping.mustAnswer') ? firstUnanswered(step) : null;
      const asked = column === null ? null : { column, serial: (step.asked?.serial ?? 0) + 1 };
      store.set({ import: { ...step, missing, asked } });
      announce(context, missing);
      return;
    }
    await read(context, step, null);
  } else if (step.phase === 'preview') {
    const currency = store.get().build.options.currency;
    const rates = readRates(step.rates, ratesNeeded(step.result, currency));
    if (!rates) {
      store.set({ import: { ...step, rateFailure: t('preview.rateWrong') } });
      announce(context, t('preview.rateWrong'));
      return;
    }
    await read(context, step, { ...rates, [currency]: 1 });
  }
}

async function read(
  context: Context,
  from: MappingStep | Preview,
  rates: Readonly<Record<string, number>> | null,
): Promise<void> {
  const { store, services, t } = context;
  const { files, inspection, questions } = from;
  const mapping = cleaned(from.mapping);
  const basis = { files, inspection, mapping, questions };
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const show = (bytes: number) =>
    store.set({ import: { ...basis, phase: 'counting', bytes, total } satisfies Counting });
  show(0);
  announce(context, t('counting.title'));
  const settings = store.get().workbook?.settings ?? null;
  cancellation = new AbortController();
  const { signal } = cancellation;
  const onProgress = (bytes: number) => {
    if (!signal.aborted) show(bytes);
  };
  const outcome = await attempt(context, () =>
    services.crm.count(files, mapping, { rates, settings, signal, onProgress }),
  );
  const back: MappingStep = { ...basis, phase: 'mapping', failure: null, missing: null, asked: null };
  if (!outcome.ok) {
    store.set({ import: { ...back, questions: outcome.ask ?? questions, failure: outcome.failure } });
    announce(context, outcome.failure.sentence);
  } else if (outcome.value === null) {
    store.set({ import: from.phase === 'preview' ? from : { ...back, missing: t('counting.cancelled') } });
    announce(context, t('counting.cancelled'));
  } else {
    preview(context, basis, outcome.value, from);
  }
}

function preview(
  context: Context,
  basis: Pick<Preview, 'files' | 'inspection' | 'mapping' | 'questions'>,
  result: ImportResult,
  from: MappingStep | Preview,
): void {
  const { store, t } = context;
  const rates = from.phase === 'preview' ? from.rates : {};
  const work = { phase: 'idle' } as const;
  adoptFile(context, result);
  store.set({
    import: {
      ...basis,
      phase: 'preview',
      result,
      allMonths: false,
      rates,
      rateFailure: null,
      work,
      question: null,
    },
  });
  announce(context, t('preview.read', { count: result.read, used: result.used }));
}

/** Before anything is built, the file says best which month to report and in which currency. */
function adoptFile({ store }: Context, result: ImportResult): void {
  const { build, workbook } = store.get();
  if (hasMonthlyData(workbook) || settingsSheet({ workbook }) !== null) return;
  const [only, ...others] = result.currencies;
  const code = only?.code && others.length === 0 && /^[A-Z]{3}$/.test(only.code) ? only.code : null;
  const first = result.months[0]?.month ?? result.asOf;
  const options = { ...build.options, reportMonth: proposedMonth(first, result.asOf) };
  store.set({
    build: code
      ? { ...build, currency: code, options: { ...options, currency: code } }
      : { ...build, options },
  });
}

export function backToMapping({ store }: Context): void {
  const step = store.get().import;
  if (step.phase !== 'preview') return;
  const { files, inspection, mapping, questions } = step;
  showColumns(store, { files, inspection, mapping, questions });
}
