// Carries out one request of the client library: action after action, in order. A request is not a transaction: what was
// done before the action that fails stays done, as in Excel.
import { Bound, type HostClass } from './declare';
import { HostError, invalidArgument, notFound, notImplemented } from './errors';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { Query } from './query';
import { rangeOf, type Session } from './session';
import type { Sheet } from '../model/types';
import { availableAt } from './availability';
import { refusedIn } from '../modes';

/** Objects the client makes by name rather than reaches from the workbook. */
export type RootFactory = (name: string) => Bound | undefined;

export interface Interruption {
  /** Called before each action with its class and name; throwing refuses that action. */
  before(action: Action): void;
}

class Batch {
  private readonly reached = new Map<number, Bound | null>();
  private readonly query: Query;

  constructor(
    private readonly session: Session,
    private readonly body: RequestBody,
    private readonly roots: RootFactory,
  ) {
    this.query = new Query(session, (type, member) => this.check(type, member));
  }

  /** Set or called: what this machine will not do is refused. */
  private permit(type: HostClass, member: string): void {
    this.check(type, member);
    const code = refusedIn(this.session.modes, type.name, member);
    if (code !== undefined) throw new HostError(code);
  }

  private check(type: HostClass, member: string): void {
    if (!availableAt(type.name, member, this.session.apiVersion)) {
      throw new HostError(
        'ApiNotFound',
        `${type.name}.${member} is not in ExcelApi ${this.session.apiVersion}.`,
      );
    }
  }

  path(id: number): ObjectPath | undefined {
    return this.body.ObjectPaths[String(id)];
  }

  /** What a path has led to already: following one that has not may change the workbook. */
  found(id: number): Bound | null {
    return this.reached.get(id) ?? null;
  }

  /** The object a path leads to; null for a null object. Each path is followed once a request. */
  resolve(id: number): Bound | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.path(id);
    if (!path) throw invalidArgument(`no object path ${id}`);
    const bound = this.follow(path);
    this.reached.set(id, bound);
    return bound;
  }

  private follow(path: ObjectPath): Bound | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root('');
      case PATH.newObject:
        return this.root(path.Name);
      case PATH.referenceId: {
        const kept = this.session.references.get(path.Name);
        if (!kept) throw notFound();
        const range = rangeOf(kept);
        if (range) this.session.sheetOf(range);
        return kept;
      }
      case PATH.nullObject:
        return null;
      default:
        return this.child(path);
    }
  }

  private root(name: string): Bound {
    const bound = this.roots(name);
    if (!bound) throw notImplemented(name);
    return bound;
  }

  private child(path: ObjectPath): Bound | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const parameters = this.parameters(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.type.item) throw notImplemented(`${parent.type.name}[…]`);
      this.session.trace(parent, '[]', 'index');
      return parent.type.item(parent.target, parameters[0], this.session);
    }
    if (path.ObjectPathType === PATH.property) {
      const navigation = parent.type.navigations?.[path.Name];
      if (!navigation) throw notImplemented(`${parent.type.name}.${path.Name}`);
      this.check(parent.type, path.Name);
      this.session.trace(parent, path.Name, 'navigate');
      return navigation(parent.target, this.session);
    }
    const result = this.call(parent, path.Name, parameters);
    if (result !== null && !(result instanceof Bound))
      throw notImplemented(`${parent.type.name}.${path.Name}`);
    return result;
  }

  private call(bound: Bound, name: string, parameters: unknown[]): unknown {
    const method = bound.type.methods?.[name];
    if (!method) throw notImplemented(`${bound.type.name}.${name}`);
    this.permit(bound.type, name);
    this.session.trace(bound, name, 'call');
    // Keeping is about the object the client holds, not about what it stands for, so it is done here.
    if (name === '_KeepReference') this.session.keep(bound);
    return method(bound.target, parameters, this.session);
  }

  /** Arguments with objects in the places of their path ids. */
  private parameters(info: ArgumentInfo | undefined): unknown[] {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return given.map((value, index) => this.parameter(value, references?.[index]));
  }

  private parameter(value: unknown, reference: unknown): unknown {
    // 0 stands for an argument that is no object.
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((item: unknown, index) => this.parameter(item, (reference as unknown[])[index]));
    }
    return value;
  }

  private existing(action: Action): Bound {
    const bound = this.resolve(action.ObjectPathId);
    if (!bound) throw notFound();
    return bound;
  }

  /** Where a formula spills, and so how far a sheet is used, may be known only once it is calculated. */
  private async settle(id: number): Promise<void> {
    if (this.reached.has(id)) return;
    const path = this.path(id);
    if (!path) return;
    const parent = path.ParentObjectPathId;
    if (parent !== undefined) await this.settle(parent);
    if (path.ObjectPathType !== PATH.method) return;
    if (!/^Get(Spill|SurroundingRegion|UsedRange)/.test(path.Name)) return;
    const bound = parent === undefined ? null : this.resolve(parent);
    const sheet = bound?.type.name === 'Worksheet' ? (bound.target as Sheet) : bound && rangeOf(bound)?.sheet;
    if (sheet) await this.session.calculateFor('spills', sheet);
    else await this.session.calculateNow();
  }

  async run(action: Action): Promise<unknown> {
    await this.settle(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(action);
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.load(action);
      case ACTION.method:
        return this.method(action);
      case ACTION.setProperty: {
        const value = this.parameters(action.ArgumentInfo)[0];
        return this.set(this.existing(action), action.Name, value);
      }
      case ACTION.update:
        return this.update(this.existing(action), action.ObjectState ?? {});
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private instantiate(action: Action): unknown {
    const bound = this.resolve(action.ObjectPathId);
    if (!bound) return null;
    const identity = bound.type.identity?.(bound.target, this.session) ?? {};
    return bound.referenceId === undefined ? identity : { ...identity, _ReferenceId: bound.referenceId };
  }

  private async load(action: Action): Promise<unknown> {
    const bound = this.resolve(action.ObjectPathId);
    if (!bound) return null;
    const info = action.QueryInfo ?? {};
    const need = this.query.needs(bound, info);
    const range = rangeOf(bound);
    if (need && range) await this.session.calculateFor(need, range.sheet, range.area);
    else if (need) await this.session.calculateNow();
    return this.query.run(bound, info);
  }

  private async method(action: Action): Promise<unknown> {
    // The client keeps every range it gets, a null object (the used range of an empty sheet) too.
    if (action.Name === '_KeepReference' && !this.resolve(action.ObjectPathId)) return null;
    const bound = this.existing(action);
    const result: unknown = await this.call(bound, action.Name, this.parameters(action.ArgumentInfo));
    return result instanceof Bound || result === undefined ? null : result;
  }

  private set(bound: Bound, name: string, value: unknown): null {
    const scalar = bound.type.scalars?.[name];
    if (!scalar?.set) throw notImplemented(`${bound.type.name}.${name} =`);
    this.permit(bound.type, name);
    this.session.trace(bound, name, 'set');
    scalar.set(bound.target, value, this.session);
    return null;
  }

  private update(bound: Bound, state: Record<string, unknown>): null {
    for (const [name, value] of Object.entries(state)) {
      const navigation = bound.type.navigations?.[name];
      if (!navigation) this.set(bound, name, value);
      else {
        const next = navigation(bound.target, this.session);
        if (!next) throw notFound();
        this.update(next, value as Record<string, unknown>);
      }
    }
    return null;
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Where in the library's terms an action failed: 'Range.values', 'ChartCollection.add'. */
function locationOf(batch: Batch, { ObjectPathId, Name }: Action): string {
  const bound = batch.found(ObjectPathId);
  if (bound) return `${bound.type.name}.${camel(Name)}`;
  const path = batch.path(ObjectPathId);
  const parent = batch.found(path?.ParentObjectPathId ?? 0);
  return parent && path ? `${parent.type.name}.${camel(path.Name)}` : camel(Name);
}

export async function processRequest(
  session: Session,
  body: RequestBody,
  roots: RootFactory,
  interruption?: Interruption,
): Promise<ResponseBody> {
  const batch = new Batch(session, body, roots);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      interruption?.before(action);
      if (action.ActionType === ACTION.trace) {
        // Named twice: the list tells old event handlers that they are set, the result newer ones.
        response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      response.Results.push({ ActionId: action.Id, Value: await batch.run(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: error.status,
        Location: locationOf(batch, action),
        ActionIndex: index,
      };
      break;
    }
  }
  session.suspended = false;
  return response;
}
