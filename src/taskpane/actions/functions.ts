// The list of worksheet functions: loaded when first looked at, searched by every word, put into the active cell.
import type { FunctionHelp } from '../services';
import type { FunctionsState } from '../state';
import type { Context } from './context';
import { announce, attempt, thrown } from './context';

function change({ store }: Context, part: Partial<FunctionsState>): void {
  store.set({ functions: { ...store.get().functions, ...part } });
}

export async function loadFunctions(context: Context): Promise<void> {
  const { store, services, t } = context;
  if (store.get().functions.list) return;
  try {
    change(context, { list: await services.functions(), failure: null });
  } catch (error) {
    change(context, { failure: thrown(t, error) });
  }
}

export function searchFunctions(context: Context, query: string): void {
  change(context, { query });
  const { list } = context.store.get().functions;
  if (list) announce(context, context.t('functions.found', { count: found(list, query).length }));
}

/** Those that hold every word of the query in name, sentence or arguments; names that begin with it come first. */
export function found(list: readonly FunctionHelp[], query: string): readonly FunctionHelp[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  const holds = (entry: FunctionHelp) => {
    const parameters = entry.parameters.map(({ name, help }) => `${name} ${help}`);
    const text = [entry.id, entry.sentence, ...parameters].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const rank = ({ id }: FunctionHelp) => (words.some((word) => id.toLowerCase().includes(word)) ? 0 : 1);
  return list.filter(holds).sort((a, b) => rank(a) - rank(b));
}

/** The worked example goes in: it calculates at once, and its numbers show what each argument is. */
export async function insertFunction(context: Context, entry: FunctionHelp): Promise<void> {
  const { t, services } = context;
  const formula = entry.example?.formula ?? `=${entry.id}()`;
  change(context, {
    insertion: { id: entry.id, outcome: { phase: 'working', sentence: t('common.working') } },
  });
  const outcome = await attempt(context, () => services.workbook.insertFormula(formula));
  if (outcome.ok) {
    change(context, { insertion: { id: entry.id, outcome: { phase: 'done', result: outcome.value } } });
    announce(context, t('functions.inserted', { name: entry.id, cell: outcome.value.address }));
  } else {
    change(context, { insertion: { id: entry.id, outcome: { phase: 'failed', failure: outcome.failure } } });
    announce(context, outcome.failure.sentence);
  }
}
