// How a class of the client library is modelled: its properties, its objects, its methods, one by one. What is not
// declared here does not exist for the host and fails: there is no catch-all.
import type { Session } from './session';

/** What has to be calculated before something is read. */
export type Need = 'results' | 'spills';

export interface Scalar<T> {
  get: (target: T, session: Session) => unknown;
  set?: (target: T, value: unknown, session: Session) => void;
  /** Reading it needs the results of formulas, or only to know which cells they spill into. */
  calculated?: Need;
}

type Result = Bound | null;

export interface ClassParts<T> {
  scalars?: Record<string, Scalar<T>>;
  /** Objects reached through a property; null is a null object. */
  navigations?: Record<string, (target: T, session: Session) => Result>;
  methods?: Record<string, (target: T, parameters: unknown[], session: Session) => unknown>;
  /** The members of a collection, in order. */
  items?: (target: T, session: Session) => Bound[];
  /** collection[key]; throws ItemNotFound itself. */
  item?: (target: T, key: unknown, session: Session) => Bound;
  /** What Instantiate answers, so that the client can find the object again: an id, a name, a reference. */
  identity?: (target: T, session: Session) => Record<string, unknown>;
}

export interface HostClass extends ClassParts<unknown> {
  readonly name: string;
}

/** An object of the workbook as the client sees it. */
export class Bound {
  /** Set once the client asked to keep it, so that it follows inserted rows and can be found by reference. */
  referenceId?: string;
  constructor(
    readonly type: HostClass,
    readonly target: unknown,
  ) {}
}

const declared: HostClass[] = [];

/** Declares a class under the client library's own name for it. Returns what makes bound objects of it. */
export function declareClass<T>(name: string, parts: ClassParts<T>): (target: T) => Bound {
  const type: HostClass = { name, ...(parts as ClassParts<unknown>) };
  declared.push(type);
  return (target) => new Bound(type, target);
}

/**
 * Every class the host models, by the library's name: what the strictness test walks. A name may stand twice where Excel
 * uses one class for two things of which the host models different parts (the lines of a series and of a grid).
 */
export function declaredClasses(): readonly HostClass[] {
  return declared;
}

export function isDeclared(name: string): boolean {
  return declared.some((type) => type.name === name);
}
