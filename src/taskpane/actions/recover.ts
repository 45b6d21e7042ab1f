// Work that was begun and has not ended. The pane looks twice, twenty seconds apart; only what stood still in between is
// offered to be finished or taken back.
import { paneUnfinished, translator } from '../../i18n';
import type { RecoverHow } from '../services';
import type { RecoveryState } from '../state';
import { announce, attempt, type Context } from './context';
import { countOf } from './undo';
import { refresh } from './workbook';

/** Between two looks: each request of somebody at work shows, and none takes so long. */
export const LOOK_AGAIN_MS = 20_000;

const show = ({ store }: Context, recovery: RecoveryState | null) => store.set({ recovery });

/** Looks, waits, and looks again. */
async function watch(context: Context): Promise<void> {
  const { store, services, t } = context;
  const say = translator(paneUnfinished, t.locale);
  const first = store.get().workbook?.unfinished;
  if (!first) return;
  show(context, { phase: 'watching' });
  announce(context, say('watching'));
  if (!first.isFree) await services.wait(LOOK_AGAIN_MS);
  await refresh(context);
  const now = store.get().workbook?.unfinished;
  if (!now) {
    show(context, null);
    return;
  }
  const hasStopped = now.isFree || services.workbook.hasStopped(first.seen, now.seen);
  show(
    context,
    hasStopped ? { phase: 'stopped', seen: now.seen, canFinish: now.canFinish } : { phase: 'goesOn' },
  );
  announce(context, say(hasStopped ? 'stopped' : 'goesOn'));
}

async function end(context: Context, how: RecoverHow): Promise<void> {
  const { store, services, t } = context;
  const say = translator(paneUnfinished, t.locale);
  const step = store.get().recovery;
  if (step?.phase !== 'stopped' && step?.phase !== 'question') return;
  const { seen } = step;
  show(context, { phase: 'working' });
  announce(context, t('operations.undoing'));
  const outcome = await attempt(context, () => services.workbook.recover(seen, how));
  if (!outcome.ok) {
    show(context, { phase: 'failed', failure: outcome.failure });
    announce(context, outcome.failure.sentence);
  } else if (outcome.value.kind === 'question') {
    const { changes } = outcome.value;
    show(context, { phase: 'question', seen, changes });
    announce(context, t('undo.title', { count: countOf(changes) }));
  } else if (outcome.value.kind === 'moved') {
    show(context, { phase: 'goesOn' });
    announce(context, say('goesOn'));
  } else {
    const undone = say(outcome.value.kind === 'finished' ? 'finished' : 'recovered');
    store.set({ recovery: null, undone });
    announce(context, undone);
  }
  await refresh(context);
}

/** Look whether it goes on; end it one way or the other; leave it for now. */
export type RecoverStep = 'watch' | 'leave' | RecoverHow;

export async function recover(context: Context, step: RecoverStep): Promise<void> {
  if (step === 'watch') await watch(context);
  else if (step === 'leave') show(context, null);
  else await end(context, step);
}
