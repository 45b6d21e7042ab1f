// What every action needs: the state, the services, the messages, and a way to speak to a screen reader.
import type { pane, Translate } from '../../i18n';
import type { Failure, Services } from '../services';
import { isPartMissing } from '../partMissing';
import type { PaneState } from '../state';
import type { Store } from '../store';

export type Text = Translate<typeof pane>;

export interface Context {
  readonly store: Store<PaneState>;
  readonly services: Services;
  readonly t: Text;
}

export function announce({ store }: Context, text: string): void {
  store.set({ announcement: { text, serial: store.get().announcement.serial + 1 } });
}

/** Services give failures as values; what is thrown all the same is a fault, and is said instead of swallowed. */
export async function attempt<Answer extends { readonly ok: boolean }>(
  { t }: Context,
  work: () => Promise<Answer>,
): Promise<
  Answer | { readonly ok: false; readonly failure: Failure; readonly ask?: never; readonly file?: never }
> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: thrown(t, error) };
  }
}

/** What was thrown, in words. Parts of the pane are loaded when first needed: after a release they may be gone. */
export function thrown(t: Text, error: unknown): Failure {
  if (isPartMissing(error)) {
    const details = [t('common.newVersionAdvice')];
    return { sentence: t('common.newVersion'), details, reload: true };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { sentence: t('common.unexpected', { detail }), details: [t('common.unexpectedAdvice')] };
}
