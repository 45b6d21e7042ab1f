// Wraps members of the host's classes, so that an Excel can be had in which one thing is not as we believe, and puts them
// back.
import { declaredClasses, type Bound, type HostClass, type Scalar } from '../../host/protocol/declare';
import type { Session } from '../../host/protocol/session';
import type { RunningExcel } from '../../host/node';

type Method = NonNullable<HostClass['methods']>[string];

/** An object with some other members; not a proxy of it, which must not give others for what the library made read-only. */
function instead<T extends object>(whole: T, members: Record<PropertyKey, unknown>): T {
  return new Proxy({} as T, {
    get: (_target, key) => (key in members ? members[key] : (Reflect.get(whole, key) as unknown)),
  });
}

/** Wraps members, and remembers how they were. */
export class Saboteur {
  private readonly undo: (() => void)[] = [];
  constructor(readonly excel: RunningExcel) {}

  private put<K extends string, V>(record: Record<K, V>, key: K, value: V): void {
    const before = record[key];
    this.undo.push(() => (record[key] = before));
    record[key] = value;
  }

  private static all<T>(name: string, member: (type: HostClass) => T | undefined): [HostClass, T][] {
    const found = declaredClasses().flatMap((type): [HostClass, T][] => {
      const own = type.name === name ? member(type) : undefined;
      return own === undefined ? [] : [[type, own]];
    });
    if (found.length === 0) throw new Error(`the host models no such member of ${name}`);
    return found;
  }

  method<T>(
    name: string,
    member: string,
    make: (was: (target: T, given: unknown[], session: Session) => unknown) => typeof was,
  ): void {
    for (const [type, was] of Saboteur.all(name, ({ methods }) => methods?.[member]))
      this.put(type.methods ?? {}, member, make(was as never) as Method);
  }

  get<T>(name: string, member: string, change: (seen: unknown, target: T) => unknown): void {
    this.scalar(name, member, (was) => ({
      ...was,
      get: (target, session) => change(was.get(target, session), target as T),
    }));
  }

  set<T>(name: string, member: string, change: (value: unknown, target: T) => unknown): void {
    this.scalar(name, member, (was) => ({
      ...was,
      set: (target, value, session) => was.set?.(target, change(value, target as T), session),
    }));
  }

  private scalar(name: string, member: string, make: (was: Scalar<unknown>) => Scalar<unknown>): void {
    for (const [type, was] of Saboteur.all(name, ({ scalars }) => scalars?.[member]))
      this.put(type.scalars ?? {}, member, make(was));
  }

  items<T>(name: string, keep: (target: T) => boolean): void {
    for (const [type, was] of Saboteur.all(name, ({ items }) => items))
      this.put(type as Record<'items', typeof was>, 'items', (target, session) =>
        was(target, session).filter((bound) => keep(bound.target as T)),
      );
  }

  item(name: string, instead: (was: () => Bound, session: Session) => Bound): void {
    for (const [type, was] of Saboteur.all(name, ({ item }) => item))
      this.put(type as Record<'item', typeof was>, 'item', (target, key, session) =>
        instead(() => was(target, key, session), session),
      );
  }

  /** What the host answers, as JSON text. */
  reply(change: (json: string) => string): void {
    const host = this.excel.host as unknown as { send: (json: string) => void };
    const { send } = host;
    this.put(host, 'send', (json: string) => send(change(json)));
  }

  /** Office's own object, with other members of its context. */
  office(members: Record<string, unknown>): void {
    const page = globalThis as unknown as { Office: { context: object } };
    this.put(page, 'Office', instead(page.Office, { context: instead(page.Office.context, members) }));
  }

  end(): void {
    for (const put of this.undo.reverse()) put();
  }
}
