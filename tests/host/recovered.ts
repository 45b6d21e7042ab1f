// Recovery as a pane does it that has looked twice: nothing moved between, so that whoever was at it has stopped.
import { recover, type RecoverOptions } from '../../src/excel/recover';
import { readState } from '../../src/excel/state';

export async function recoverStopped(options: Omit<RecoverOptions, 'seen'> = {}) {
  const state = await readState();
  const seen = state.ok ? state.unfinished?.seen : undefined;
  return recover({ ...options, seen });
}
