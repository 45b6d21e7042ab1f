// Work done in several panes at once, in Node: each piece of work is followed to its requests through whatever it waits for.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ExcelHost } from '../excelHost';
import type { Schedule } from './panes';

const here = new AsyncLocalStorage<number>();

/** The pane whose work is being done; undefined outside of panes. */
export const paneHere = (): number | undefined => here.getStore();

export const CLOSED = Symbol('the pane was closed');

/**
 * All pieces of work begin at once and take turns at every request, in the order that the schedule (the host's mode
 * where none is given) says.
 * @returns what each came to, or CLOSED; a piece that throws is thrown once all have ended
 */
export async function inPanes<T>(
  host: ExcelHost,
  works: readonly (() => Promise<T>)[],
  schedule: Schedule = host.session.modes.twoPanes ?? { order: [] },
): Promise<(T | typeof CLOSED)[]> {
  const closed = host.panes.begin(works.length, schedule);
  const inPane = async (work: () => Promise<T>, pane: number): Promise<T | typeof CLOSED> => {
    const done = here.run(pane, work).finally(() => host.panes.finish(pane));
    const shut = closed[pane]?.then((): typeof CLOSED => CLOSED);
    return shut ? Promise.race([done, shut]) : done;
  };
  const settled = await Promise.allSettled(works.map(inPane));
  // A request that a closed pane has sent is carried out all the same.
  await host.exclusively(() => undefined);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
