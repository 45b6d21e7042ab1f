// Bringing the sheets that are there up to date, and saying what stayed the analyst's.
import type { UpdateDone } from '../services';
import type { PaneState } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';
import { withNotSet } from './notSet';
import { refresh } from './workbook';

export async function update(context: Context): Promise<void> {
  const { store, services, t } = context;
  if (store.get().update.phase === 'working' || store.get().build.work.phase === 'working') return;
  const show = (work: PaneState['update'], sentence: string) => {
    store.set({ update: work, undone: null });
    announce(context, sentence);
  };
  const sentence = t('update.working');
  show({ phase: 'working', sentence }, sentence);
  const outcome = await attempt(context, () => services.workbook.update(() => undefined));
  if (outcome.ok) {
    const { value } = outcome;
    show({ phase: 'done', result: value }, withNotSet(t, updateSentence(context, value), value.notSet));
  } else
    show({ phase: 'failed', failure: outcome.failure }, `${t('update.failed')} ${outcome.failure.sentence}`);
  await refresh(context);
}

export function updateSentence(
  { t }: Pick<Context, 't'>,
  { operation, updated, added, restyled }: UpdateDone,
): string {
  if (operation === null) return t('update.nothing');
  const cells = updated > 0 ? [t('update.updated', { count: updated })] : [];
  const lines = added.length > 0 ? [t('update.added', { places: added })] : [];
  const looks = restyled.length > 0 ? [t('update.restyled', { sheets: restyled })] : [];
  return [t('update.done'), ...cells, ...lines, ...looks].join(' ');
}
