// "Check this Excel" in the reader's words. A chunk of its own: few will ever need it.
import { beliefs, translator } from '../../i18n';
import { checkThisExcel, type CheckOptions } from '../../work/checkExcel';
import type { Answer, Caller } from '../../work/caller';
import type { CheckDone } from '../services';

export async function checkInWords(caller: Caller, options: CheckOptions): Promise<Answer<CheckDone>> {
  const checked = await checkThisExcel(caller, options);
  if (!checked.ok) return checked;
  const say = translator(beliefs, caller.locale);
  const { answers, ...rest } = checked.value;
  const held = answers.filter(({ answer }) => answer === 'holds').length;
  const lines = answers.map(({ id, ...line }) => ({ ...line, belief: say(id) }));
  return { ok: true, value: { ...rest, held, lines } };
}
