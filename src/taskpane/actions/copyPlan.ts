// Copying the plan into Targets: what was typed there and differs is shown first, and nothing is written until it is answered.
import { paneCopyPlan, translator } from '../../i18n';
import { monthText } from '../../work/months';
import type { CopyDone } from '../services';
import type { PaneState } from '../state';
import { announce, attempt, type Context, type Text } from './context';
import { withNotSet } from './notSet';
import { refresh } from './workbook';

/** Ask about what was typed; keep it; replace it; or copy nothing. */
export type CopyStep = 'ask' | 'keep' | 'replace' | 'leave';

/** 'Jan 2026 to Dec 2026: the plan’s figures are in Targets. 2 typed targets were kept.' */
export function copiedSentence(t: Text, { operation, sheet, from, to, kept }: CopyDone): string {
  const say = translator(paneCopyPlan, t.locale);
  const places = { sheet, from: monthText(from, t.locale), to: monthText(to, t.locale) };
  const nothing = kept > 0 ? 'onlyTyped' : 'nothing';
  const sentences = [say(operation === null ? nothing : 'done', places)];
  return [...sentences, ...(kept > 0 ? [say('kept', { count: kept })] : [])].join(' ');
}

export async function copyPlan(context: Context, step: CopyStep): Promise<void> {
  const { store, services, t } = context;
  const { copyPlan: now, build } = store.get();
  if (now.phase === 'working' || build.work.phase === 'working') return;
  const say = translator(paneCopyPlan, t.locale);
  const show = (shown: PaneState['copyPlan'], sentence: string) => {
    store.set({ copyPlan: shown, undone: null });
    announce(context, sentence);
  };
  if (step === 'leave') {
    store.set({ copyPlan: { phase: 'idle' } });
    return;
  }
  const asked = now.phase === 'question' ? now.question.asked : undefined;
  const sentence = say('working');
  show({ phase: 'working', sentence }, sentence);
  const how = { typed: step, ...(asked !== undefined && { asked }) };
  const outcome = await attempt(context, () => services.workbook.copyPlan(how));
  if (!outcome.ok)
    show({ phase: 'failed', failure: outcome.failure }, `${say('failed')} ${outcome.failure.sentence}`);
  else if (outcome.value.kind === 'question') {
    const question = outcome.value;
    show({ phase: 'question', question }, say('question', { count: question.typed.length }));
  } else {
    const result = outcome.value;
    show({ phase: 'done', result }, withNotSet(t, copiedSentence(t, result), result.notSet));
  }
  await refresh(context);
}
