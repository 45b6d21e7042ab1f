// The host may not swallow anything. Everything the client library describes is either in the host's declared list, and
// tried here on a live object, or it fails with NotImplemented. Nothing is listed that the library does not know, nothing
// can be set that the library calls read-only, and no member is older in the host than in Excel.
import { beforeAll, describe, expect, test } from 'vitest';
import { describeLibrary, librarySince, type LibraryClass } from '../../host/client/describe';
import { createExcel } from '../../host/node';
import { declaredClasses, isDeclared, type Bound, type HostClass } from '../../host/protocol/declare';
import { ACTION, PATH, type Action, type ObjectPath, type ResponseBody } from '../../host/protocol/messages';
import { processRequest } from '../../host/protocol/processor';
import { rootFor } from '../../host/protocol/classes/roots';
import { SINCE } from '../../host/protocol/since';
import type { Session } from '../../host/protocol/session';
import { serialise } from '../../host/model/serialise';
import { exercise } from './exercise';

let library: Map<string, LibraryClass>;
let session: Session;
const samples = new Map<HostClass, Bound>();
const used = new Set<string>();

/** Objects behind the library's back, which it does not describe in its Excel namespace. */
const SERVICES = new Set([
  'CustomFunctions',
  'CustomFunctionsContainer',
  'AddinInternalService',
  'FunctionResult',
]);
/** The library sets these under other names than it reads them by. */
const OWN_WORDS = new Set(['Worksheet.Gridlines', 'Worksheet.Headings']);

beforeAll(async () => {
  const excel = await createExcel({ apiVersion: '1.17' });
  session = excel.host.session;
  session.trace = (bound, member, use) => {
    samples.set(bound.type, bound);
    used.add(`${bound.type.name}.${member} ${use}`);
  };
  await exercise(excel);
  library = describeLibrary(excel.Excel);
});

function send(
  bound: Bound,
  action: Partial<Action>,
  paths: Record<string, ObjectPath> = {},
): Promise<ResponseBody> {
  const sample: ObjectPath = { Id: 1, ObjectPathType: PATH.newObject, Name: 'sample' };
  const body = {
    Actions: [{ Id: 1, ActionType: ACTION.query, Name: '', ObjectPathId: 1, ...action }],
    ObjectPaths: { 1: sample, ...paths },
  };
  return processRequest(session, body, (name) => (name === 'sample' ? bound : rootFor(name)));
}

function sampleOf(type: HostClass | undefined): Bound {
  const bound = type && samples.get(type);
  if (!bound) throw new Error(`no request of the exercise reaches a ${type?.name}`);
  return bound;
}

const classes = declaredClasses();
const named = (name: string) => classes.find((type) => type.name === name);
const described = (type: HostClass) =>
  library.get(type.name) ?? {
    name: type.name,
    scalars: new Map(),
    navigations: new Set(),
    methods: new Set(),
  };

describe('what the host lists', () => {
  test.each(classes.filter((type) => !SERVICES.has(type.name)))('$name is as the library has it', (type) => {
    const known = library.get(type.name);
    expect(known, 'the library describes this class').toBeDefined();
    for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
      if (OWN_WORDS.has(`${type.name}.${name}`)) continue;
      expect([...(known?.scalars.keys() ?? [])]).toContain(name);
      if (scalar.set) expect(known?.scalars.get(name), `${name} may be set`).toBe(true);
    }
    for (const name of Object.keys(type.navigations ?? {}))
      expect([...(known?.navigations ?? [])]).toContain(name);
    for (const name of Object.keys(type.methods ?? {})) {
      expect([...(known?.methods ?? [])]).toContain(name);
    }
  });

  test('its table of versions is the library’s', () => {
    const expected = new Map(
      [...librarySince()].filter(
        ([member, version]) => version !== '1.1' && isDeclared(member.split('.')[0] ?? ''),
      ),
    );
    expect(new Map([...SINCE].sort())).toEqual(new Map([...expected].sort()));
  });

  test('every member is tried on a live object', () => {
    // The services are tried by the tests of our functions.
    const untried = classes
      .filter((type) => !SERVICES.has(type.name))
      .flatMap((type) => [
        ...Object.keys(type.scalars ?? {}).map((name) => `${type.name}.${name} get`),
        ...Object.entries(type.scalars ?? {}).flatMap(([name, scalar]) =>
          scalar.set ? [`${type.name}.${name} set`] : [],
        ),
        ...Object.keys(type.navigations ?? {}).map((name) => `${type.name}.${name} navigate`),
        ...Object.keys(type.methods ?? {}).map((name) => `${type.name}.${name} call`),
        ...(type.item ? [`${type.name}.[] index`] : []),
        ...(type.items ? [`${type.name}.items list`] : []),
      ]);
    expect(untried.filter((member) => !used.has(member))).toEqual([]);
  });
});

describe('what the host does not list', () => {
  test.each(classes.filter((type) => !SERVICES.has(type.name)))('$name refuses it', async (type) => {
    const bound = sampleOf(type);
    const { scalars, navigations, methods } = described(type);
    let tried = 0;
    const refused = async (action: Partial<Action>, paths?: Record<string, ObjectPath>) => {
      tried += 1;
      const { Error } = await send(bound, action, paths);
      return Error?.Code;
    };
    for (const [name, updateable] of scalars) {
      if (name === '_ReferenceId') continue;
      const known = type.scalars?.[name];
      if (!known && !type.items) {
        expect(await refused({ QueryInfo: { Select: [name] } }), `${name} read`).toBe('NotImplemented');
      }
      if (!known?.set) {
        const action = { ActionType: ACTION.setProperty, Name: name, ArgumentInfo: { Arguments: [1] } };
        expect(await refused(action), `${name} written (${updateable})`).toBe('NotImplemented');
      }
    }
    for (const name of navigations) {
      if (type.navigations?.[name]) continue;
      const path = { Id: 2, ObjectPathType: PATH.property, Name: name, ParentObjectPathId: 1 };
      expect(await refused({ ActionType: ACTION.instantiate, ObjectPathId: 2 }, { 2: path }), name).toBe(
        'NotImplemented',
      );
    }
    for (const name of methods) {
      if (type.methods?.[name]) continue;
      const action = { ActionType: ACTION.method, Name: name, ArgumentInfo: { Arguments: [] } };
      expect(await refused(action), name).toBe('NotImplemented');
    }
    expect(await refused({ ActionType: ACTION.method, Name: 'NoSuchThing' })).toBe('NotImplemented');
    expect(
      await refused({ QueryInfo: { Select: type.items ? ['items/noSuchThing', 'count'] : ['noSuchThing'] } }),
    ).toSatisfy((code) => code === 'NotImplemented' || type.items !== undefined);
    expect(tried).toBeGreaterThan(1);
  });

  test('classes the host does not model cannot be reached: the workbook refuses the way to them', async () => {
    const missing = [...library.keys()].filter((name) => !isDeclared(name));
    expect(missing.length).toBeGreaterThan(100);
    for (const name of ['PivotTables', 'Slicers', 'Comments', 'Bindings', 'LinkedWorkbooks', 'Styles']) {
      const path = { Id: 2, ObjectPathType: PATH.property, Name: name, ParentObjectPathId: 1 };
      const { Error } = await send(
        sampleOf(named('Workbook')),
        { ActionType: ACTION.instantiate, ObjectPathId: 2 },
        { 2: path },
      );
      expect(Error?.Code).toBe('NotImplemented');
    }
  });
});

describe('older hosts', () => {
  test('refuse what came later, even where the library lets it through', async () => {
    const { host } = await createExcel({ apiVersion: '1.14' });
    expect(host.session.apiVersion).toBe('1.14');
    const later = [...SINCE].filter(([, version]) => Number(version.split('.')[1]) > 14);
    expect(later.length).toBeGreaterThan(0);
    for (const [member] of later) {
      const [name = '', rest = ''] = member.split('.');
      const pascal = rest.charAt(0).toUpperCase() + rest.slice(1);
      if (!named(name)?.methods?.[pascal]) continue;
      const body = {
        Actions: [
          {
            Id: 1,
            ActionType: ACTION.method,
            Name: pascal,
            ObjectPathId: 1,
            ArgumentInfo: { Arguments: [0, 1] },
          },
        ],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: PATH.newObject, Name: 'sample' } },
      };
      const reply = await processRequest(host.session, body, () => sampleOf(named(name)));
      expect(reply.Error?.Code, member).toBe('ApiNotFound');
    }
  });
});

describe('reading and writing back', () => {
  test('what a property gives, it takes, and nothing changes', async () => {
    const before = serialise(session.workbook);
    for (const type of classes) {
      const bound = samples.get(type);
      // The exercise deleted the last table row it held.
      if (!bound || type.name === 'TableRow') continue;
      for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
        // Names of objects must be free; an empty colour or a mixed value cannot be written.
        if (!scalar.set || name === 'Name') continue;
        const value = scalar.get(bound.target, session);
        if (value === null || value === '' || value === undefined || JSON.stringify(value) === '{}') continue;
        const { Error } = await send(bound, {
          ActionType: ACTION.setProperty,
          Name: name,
          ArgumentInfo: { Arguments: [value] },
        });
        // A whole chart has no one weight of its font.
        if (`${type.name}.${name}` === 'ChartFont.Bold' && Error?.Code === 'NotImplemented') continue;
        if (Error?.Code === 'AccessDenied' || Error?.Code === 'ItemNotFound') continue;
        expect(Error, `${type.name}.${name}`).toBeUndefined();
        expect(scalar.get(bound.target, session), `${type.name}.${name}`).toEqual(value);
      }
    }
    expect(serialise(session.workbook).length).toBeGreaterThan(before.length / 2);
  });
});
