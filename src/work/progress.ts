// How far an action is that builds sheets and fills them: each part reads, writes and records, and is told as one whole.
import type { OperationOptions } from '../excel/perform';

/** Of an action's way, how much lies behind: 3 of 6. */
export type TellProgress = (done: number, of: number) => void;

const STAGES = ['reading', 'writing', 'recording'] as const;

/**
 * @param part which of the parts reports, 0 for the first
 * @param parts how many there are in the action
 */
export function partOf(
  tell: TellProgress | undefined,
  part: number,
  parts: number,
): Pick<OperationOptions, 'onProgress'> {
  if (!tell) return {};
  return {
    onProgress: ({ stage, done, of }) => {
      const before = part * STAGES.length + STAGES.indexOf(stage);
      tell(before + (of > 0 ? done / of : 0), parts * STAGES.length);
    },
  };
}
