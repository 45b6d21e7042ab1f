// "Check this Excel", from the link at the pane's end: asked for, run, cancelled, its report copied.
import type { CheckState } from '../state';
import { paneCheck, translator } from '../../i18n';
import type { Context } from './context';
import { announce, attempt } from './context';

export type CheckStep = 'open' | 'run' | 'cancel' | 'copy' | 'close';

let running: AbortController | null = null;

const show = ({ store }: Context, check: CheckState | null): void => store.set({ check });

async function run(context: Context): Promise<void> {
  if (context.store.get().check?.work.phase === 'working') return;
  const say = translator(paneCheck, context.t.locale);
  const controller = new AbortController();
  running = controller;
  const onProgress = (done: number, of: number) => {
    const sentence = say('check.working', { done, of });
    show(context, { work: { phase: 'working', sentence, share: done / of }, copied: null });
  };
  show(context, { work: { phase: 'working', sentence: context.t('common.working') }, copied: null });
  announce(context, context.t('common.working'));
  const options = { onProgress, signal: controller.signal };
  const outcome = await attempt(context, () => context.services.workbook.checkExcel(options));
  if (outcome.ok) {
    const { held, lines } = outcome.value;
    show(context, { work: { phase: 'done', result: outcome.value }, copied: null });
    announce(context, say('check.done', { held, count: lines.length }));
  } else {
    show(context, { work: { phase: 'failed', failure: outcome.failure }, copied: null });
    announce(context, `${say('check.failed')} ${outcome.failure.sentence}`);
  }
}

/** Some Excels keep the clipboard from add-ins: then the report is shown to be copied by hand. */
async function copy(context: Context): Promise<void> {
  const { check } = context.store.get();
  if (check?.work.phase !== 'done') return;
  const say = translator(paneCheck, context.t.locale);
  const copied = await context.services.copy(check.work.result.report);
  show(context, { ...check, copied });
  announce(context, say(copied ? 'check.copied' : 'check.notCopied'));
}

export async function check(context: Context, step: CheckStep): Promise<void> {
  switch (step) {
    case 'open':
      return show(context, { work: { phase: 'idle' }, copied: null });
    case 'run':
      return run(context);
    case 'cancel':
      return running?.abort();
    case 'copy':
      return copy(context);
    case 'close':
      return show(context, null);
  }
}
