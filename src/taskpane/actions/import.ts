// From mapped columns to counts that the analyst has seen: count, preview. Nothing is written here, and every step can be
// left.
import type { CountOutcome, CountedTable, FileSource, ImportResult, ReadingOptions } from '../services';
import type { Counting, MappingStep, Preview, Read, TablePreview } from '../state';
import { atPart, partsOf, settingsSheet } from '../state';
import { proposedMonth, serialOfMonth } from '../../work/months';
import { secondsLeft } from '../timeLeft';
import type { Context } from './context';
import { announce, attempt } from './context';
import { hasMonthlyData } from './fill';
import { cleaned, firstUnanswered, missingAnswer } from './mapping';
import { currenciesOf, ratesNeeded, readRates } from './rates';
import { turn } from './show';

type From = MappingStep | Preview | TablePreview;
type Rates = Readonly<Record<string, number>> | null;

let cancellation: AbortController | null = null;

export function cancelCounting(): void {
  cancellation?.abort();
}

/** Reads the files to their end; from the columns of one part of the import it goes to those of the next first. */
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
    } else if ((step.after ?? []).length > 0) turn(context, 1);
    else await read(context, step, null);
  } else if (step.phase === 'preview' || step.phase === 'table') {
    const currency = store.get().build.options.currency;
    const rates = readRates(step.rates, ratesNeeded(currenciesOf(step), currency));
    if (!rates) {
      store.set({ import: { ...step, rateFailure: t('preview.rateWrong') } });
      announce(context, t('preview.rateWrong'));
      return;
    }
    // Amounts without a currency are in that of the report.
    await read(context, step, { ...rates, [currency]: 1, '': 1 });
  }
}

/** Once more, with a list of leads as long as a sheet can hold. */
export async function countAllLeads(context: Context, most: number): Promise<void> {
  const step = context.store.get().import;
  if (step.phase === 'preview')
    await read(context, { ...step, leads: most }, step.result.provenance.options.rates);
}

/** What the services are asked, by what the rows of the files are. */
function ask(context: Context, basis: Read, rates: Rates, options: ReadingOptions) {
  const { store, services } = context;
  const parts = partsOf(basis);
  const sources = parts.flatMap(({ files, mapping }) => files.map((file): FileSource => ({ file, mapping })));
  const { kind = 'records' } = basis.mapping;
  const { workbook, build } = store.get();
  const leads = basis.leads ?? null;
  return attempt(context, async (): Promise<CountOutcome<ImportResult | CountedTable>> => {
    if (kind === 'records') {
      const settings = workbook?.settings ?? null;
      return services.crm.count(sources, { ...options, rates, settings, leads });
    }
    const month = serialOfMonth(basis.month ?? build.options.reportMonth);
    return services.crm.countTable(sources, { ...options, kind, rates, month });
  });
}

const isTable = (counted: ImportResult | CountedTable): counted is CountedTable => 'kind' in counted;

async function read(context: Context, from: From, rates: Rates): Promise<void> {
  const { store, services, t } = context;
  const parts = partsOf(from).map((part) => ({ ...part, mapping: cleaned(part.mapping) }));
  const basis = atPart(from, parts, (from.before ?? []).length);
  const total = parts.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const began = services.today().getTime();
  const show = (bytes: number) => {
    const left = secondsLeft(services.today().getTime() - began, total > 0 ? bytes / total : 0);
    store.set({ import: { ...basis, phase: 'counting', bytes, total, left } satisfies Counting });
  };
  show(0);
  announce(context, t('counting.title'));
  cancellation = new AbortController();
  const { signal } = cancellation;
  const onProgress = (bytes: number) => {
    if (!signal.aborted) show(bytes);
  };
  const outcome = await ask(context, basis, rates, { signal, onProgress });
  const back = { phase: 'mapping', failure: null, missing: null, asked: null } as const;
  if (!outcome.ok) {
    // Where one of several parts is to blame, its columns are shown.
    const named = parts.findIndex(({ files }) => files.some(({ name }) => name === outcome.file));
    const step = named < 0 ? basis : atPart(basis, parts, named);
    const questions = outcome.ask ?? step.questions;
    store.set({ import: { ...back, ...step, questions, failure: outcome.failure } });
    announce(context, outcome.failure.sentence);
  } else if (outcome.value === null) {
    const missing = t('counting.cancelled');
    store.set({ import: from.phase === 'mapping' ? { ...back, ...basis, missing } : from });
    announce(context, missing);
  } else preview(context, basis, outcome.value, from);
}

function preview(context: Context, basis: Read, counted: ImportResult | CountedTable, from: From): void {
  const { store, t } = context;
  const rates = from.phase === 'mapping' ? {} : from.rates;
  const nothingYet = { rates, rateFailure: null, work: { phase: 'idle' }, question: null } as const;
  if (isTable(counted)) {
    store.set({ import: { ...basis, ...nothingYet, phase: 'table', counted } });
  } else {
    adoptFile(context, counted);
    store.set({ import: { ...basis, ...nothingYet, phase: 'preview', result: counted, allMonths: false } });
  }
  const { read: rows, used } = isTable(counted) ? counted.result : counted;
  announce(context, t('preview.read', { count: rows, used }));
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
