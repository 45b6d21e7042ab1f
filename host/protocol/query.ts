// Answers `load`: which properties are asked for, on which object, through which objects, for one object or for every
// member of a collection. Asking for what the library does not know fails as in Excel.
import type { Bound, HostClass, Need } from './declare';
import { HostError, notImplemented } from './errors';
import type { QueryInfo } from './messages';
import type { Session } from './session';

type Tree = Map<string, Tree>;

function isUnder(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let at = root;
    for (const part of isUnder(path)) {
      const key = part.toLowerCase();
      let next = at.get(key);
      if (!next) at.set(key, (next = new Map()));
      at = next;
    }
  }
  return root;
}

function find<T>(members: Record<string, T> | undefined, name: string): [string, T] | undefined {
  if (!members) return undefined;
  for (const [key, member] of Object.entries(members)) if (key.toLowerCase() === name) return [key, member];
  return undefined;
}

/** What is asked of a collection's members: `items` may be named, and the collection's own scalars live beside theirs. */
function membersTree(tree: Tree): Tree {
  const inner: Tree = new Map(tree);
  inner.delete('items');
  for (const [key, below] of tree.get('items') ?? []) inner.set(key, below);
  return inner;
}

function everything(tree: Tree): boolean {
  return tree.size === 0 || tree.has('$all') || tree.has('*');
}

/** Results are more than spills; nothing more is asked once they are needed. */
function most<T>(members: readonly T[], needOf: (member: T) => Need | undefined): Need | undefined {
  let found: Need | undefined;
  for (const member of members) {
    found = needOf(member) ?? found;
    if (found === 'results') return found;
  }
  return found;
}

export class Query {
  constructor(
    private readonly session: Session,
    private readonly check: (type: HostClass, member: string) => void,
  ) {}

  /** What the properties that are asked for need to have calculated. */
  needs(bound: Bound, info: QueryInfo): Need | undefined {
    return this.wants(bound, treeOf([...(info.Select ?? []), ...(info.Expand ?? [])]));
  }

  private wants(bound: Bound, tree: Tree): Need | undefined {
    const { items, scalars = {}, navigations } = bound.type;
    if (items) {
      const inner = membersTree(tree);
      return most(items(bound.target, this.session), (member) => this.wants(member, inner));
    }
    if (everything(tree)) return most(Object.values(scalars), ({ calculated }) => calculated);
    return most([...tree], ([name, below]) => {
      const scalar = find(scalars, name);
      if (scalar) return scalar[1].calculated;
      const next = this.reached(find(navigations, name)?.[1], bound);
      return next === null ? undefined : this.wants(next, below);
    });
  }

  /** The object behind a property; what cannot be reached is refused when it is answered, not here. */
  private reached(navigation: NonNullable<HostClass['navigations']>[string] | undefined, from: Bound) {
    try {
      return navigation?.(from.target, this.session) ?? null;
    } catch (error) {
      if (error instanceof HostError) return null;
      throw error;
    }
  }

  run(bound: Bound, info: QueryInfo): Record<string, unknown> {
    const tree = treeOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
    if (!bound.type.items) return this.object(bound, tree);
    this.session.trace(bound, 'items', 'list');
    const members = bound.type.items(bound.target, this.session);
    const from = info.Skip ?? 0;
    const shown = members.slice(from, info.Top === undefined ? undefined : from + info.Top);
    return this.collection(bound, shown, tree);
  }

  private collection(bound: Bound, members: readonly Bound[], tree: Tree): Record<string, unknown> {
    const named = tree.has('items');
    const inner = membersTree(tree);
    const result: Record<string, unknown> = {};
    for (const [name] of [...inner]) {
      const own = find(bound.type.scalars, name);
      if (!own) continue;
      this.check(bound.type, own[0]);
      this.session.trace(bound, own[0], 'get');
      result[own[0]] = own[1].get(bound.target, this.session);
      inner.delete(name);
    }
    const onlyOwn = tree.size > 0 && inner.size === 0 && !named;
    if (!onlyOwn) result['_Items'] = members.map((member) => this.object(member, inner));
    return result;
  }

  private object(bound: Bound, tree: Tree): Record<string, unknown> {
    const result: Record<string, unknown> = { ...bound.type.identity?.(bound.target, this.session) };
    if (bound.referenceId !== undefined) result['_ReferenceId'] = bound.referenceId;
    if (everything(tree)) this.allScalars(bound, result);
    for (const [name, below] of tree) {
      if (name === '$all' || name === '*' || name === '$none') continue;
      this.member(bound, name, below, result);
    }
    return result;
  }

  private allScalars(bound: Bound, result: Record<string, unknown>): void {
    for (const [key, scalar] of Object.entries(bound.type.scalars ?? {})) {
      if (!this.available(bound.type, key)) continue;
      this.session.trace(bound, key, 'get');
      result[key] = scalar.get(bound.target, this.session);
    }
  }

  private available(type: HostClass, member: string): boolean {
    try {
      this.check(type, member);
      return true;
    } catch (error) {
      if (error instanceof HostError) return false;
      throw error;
    }
  }

  private member(bound: Bound, name: string, below: Tree, result: Record<string, unknown>): void {
    const scalar = find(bound.type.scalars, name);
    if (scalar) {
      this.check(bound.type, scalar[0]);
      this.session.trace(bound, scalar[0], 'get');
      result[scalar[0]] = scalar[1].get(bound.target, this.session);
      return;
    }
    const navigation = find(bound.type.navigations, name);
    if (!navigation) throw notImplemented(`${bound.type.name}.${name}`);
    this.check(bound.type, navigation[0]);
    this.session.trace(bound, navigation[0], 'navigate');
    const next = navigation[1](bound.target, this.session);
    if (!next) result[navigation[0]] = null;
    else if (next.type.items)
      result[navigation[0]] = this.collection(next, next.type.items(next.target, this.session), below);
    else result[navigation[0]] = this.object(next, below);
  }
}
