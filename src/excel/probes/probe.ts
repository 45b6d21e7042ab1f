// A probe: one belief about Excel that the add-in depends on, and how a real Excel is asked about it. What it believes is a
// sentence of src/i18n; here stands what is done on a scratch sheet of its own, and what must come back.

export interface Stage {
  readonly context: Excel.RequestContext;
  /** Empty, made for this probe alone and removed after it; never the sheet that is shown. */
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Stands before our functions' names in formulas. */
  readonly prefix: '' | 'DEV.';
  /** Gives Excel time to calculate what is not calculated at once; probes wait a counted number of them. */
  readonly pause: () => Promise<void>;
}

export interface Finding {
  readonly answer: 'holds' | 'doesNotHold' | 'notOffered';
  /** What came back, in short. */
  readonly seen: string;
}

/** What it throws is Excel's refusal, told with its place. */
export type Probe = (stage: Stage) => Promise<Finding>;

/** Names of the workbook, parts and settings that probes add begin so, and are removed by it. */
export const CHECK = 'lf.check';
export const CHECK_NAMESPACE = 'urn:lifecycle-funnel:check:1';

const LONGEST = 160;

export function finding(holds: boolean, seen: unknown): Finding {
  const text = typeof seen === 'string' ? seen : JSON.stringify(seen);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { answer: holds ? 'holds' : 'doesNotHold', seen: short };
}

/** Holds where exactly this came back. */
export function equals(seen: unknown, believed: unknown): Finding {
  return finding(JSON.stringify(seen) === JSON.stringify(believed), seen);
}

/** The usual probe: what it queues is sent in one request, and what it then reads must be this. */
export function asks(queue: (stage: Stage) => () => unknown, believed: unknown): Probe {
  return async (stage) => {
    const read = queue(stage);
    await stage.context.sync();
    return equals(read(), believed);
  };
}

/** The refusal of what is expected to be refused; undefined where Excel did it. */
export async function refusal(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error ?? null;
  }
}

/** Sizes come back rounded to what the screen can show. */
export const isNear = (size: number, wanted: number): boolean => Math.abs(size - wanted) < 1.5;

/** Without its sheet: `A1:B2`. */
export const localAddress = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** A matrix as the API takes it where its types are narrower than it is: null leaves a cell alone. */
export const matrix = (lines: readonly (readonly unknown[])[]): string[][] => lines as unknown as string[][];

/** One value for all cells of a range, which the types do not know. */
export const single = (value: string): string[][] => value as unknown as string[][];
