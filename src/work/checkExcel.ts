// "Check this Excel": what the add-in believes of Excel, tried in the one at hand, with a report of it.
import type { ProbeAnswer } from '../excel';
import { checkExcel } from '../excel/checkExcel';
import { answer, type Answer, type Caller } from './caller';
import { reportOf } from './checkReport';

export interface CheckDone {
  readonly answers: readonly ProbeAnswer[];
  readonly cancelled: boolean;
  readonly left: boolean;
  readonly report: string;
}

export interface CheckOptions {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: { readonly aborted: boolean };
}

/** Between two looks at a cell that is being worked out: long enough for Excel to begin, which a question may put off. */
const PAUSE_MS = 400;
const pause = () => new Promise<void>((done) => void setTimeout(done, PAUSE_MS));

export async function checkThisExcel({ prefix }: Caller, options: CheckOptions): Promise<Answer<CheckDone>> {
  const checked = await checkExcel({ prefix, pause, ...options });
  if (!checked.ok) return checked;
  const { answers, cancelled, left } = checked;
  return answer({ answers, cancelled, left, report: reportOf(checked) });
}
