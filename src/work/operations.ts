// What was done, as the analyst did it: a build that first brought older sheets up to what it needs, and an import that
// built its report first, left several records, and are one line with one way back. All carry the same moment to the
// millisecond, which two presses of a button never do.
import type { Built, Operation as Done } from '../excel';

export interface Operation {
  /** What the record is called; of an import that built its report, the build. */
  readonly id: string;
  /** All that was done in the one action, in the order of undoing. */
  readonly parts: readonly string[];
  /** 'Built Settings and Targets': as it was said when it was done. */
  readonly label: string;
  /** 'Filled 12 months', where the same action filled what it had built. */
  readonly filled: string | null;
  /** Milliseconds since 1970; null where the record does not say. */
  readonly at: number | null;
  /** Taken back but for what was changed since. */
  readonly partly?: true;
}

type Part = Pick<Done, 'id' | 'kind' | 'label' | 'at'> & Partial<Pick<Done, 'partly'>>;

/** A build, in the order of undoing. */
export const operationsOf = ({
  operation,
  upgrade,
}: Pick<Built, 'operation' | 'upgrade'>): readonly string[] =>
  upgrade === null ? [operation] : [operation, upgrade];

/** What may come right before, in the same action. */
const BEFORE: Readonly<Partial<Record<NonNullable<Part['kind']>, Part['kind']>>> = {
  import: 'build',
  build: 'update',
};

const isOneStep = (later: Part, before: Part): boolean =>
  later.kind !== null && later.at !== '' && later.at === before.at && BEFORE[later.kind] === before.kind;

/** `done` newest first. */
export function together(done: readonly Part[]): readonly Operation[] {
  const steps: Part[][] = [];
  for (const part of done) {
    const step = steps.at(-1);
    const after = step?.at(-1);
    if (step && after && isOneStep(after, part)) step.push(part);
    else steps.push([part]);
  }
  return steps.map((step): Operation => ({ ...called(step), parts: step.map(({ id }) => id) }));
}

/** By the build where there is one: what was brought up to date for it is no step of its own. */
function called(step: readonly Part[]): Omit<Operation, 'parts'> {
  const [first] = step;
  const named = step.find(({ kind }) => kind === 'build') ?? first;
  return {
    id: named?.id ?? '',
    label: named?.label ?? '',
    filled: first === named ? null : (first?.label ?? null),
    at: Date.parse(named?.at ?? '') || null,
    ...(step.some(({ partly }) => partly === true) && { partly: true }),
  };
}
