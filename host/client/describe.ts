// What the client library says of itself: its classes, their properties and methods, and since which ExcelApi each exists.
// The strictness test holds the host against it, and the table of versions is made from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface LibraryClass {
  name: string;
  /** Scalar properties in the words of a request, and whether the library lets them be set. */
  scalars: Map<string, boolean>;
  navigations: Set<string>;
  methods: Set<string>;
}

/** What every class of the library has for its own use; none of it reaches the host. */
const OWN = new Set([
  'constructor',
  'set',
  'load',
  'update',
  'retrieve',
  'toJSON',
  'track',
  'untrack',
  'ensureUnchanged',
  'setMockData',
  '_handleResult',
  '_handleRetrieveResult',
  '_handleIdResult',
  '_initializeProperty',
]);

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

interface Prototype {
  _className?: string;
  _scalarPropertyOriginalNames?: string[];
  _scalarPropertyUpdateable?: boolean[];
  _navigationPropertyNames?: string[];
}

function describe(prototype: Prototype): LibraryClass | undefined {
  const name = prototype._className;
  if (name === undefined) return undefined;
  const names = prototype._scalarPropertyOriginalNames ?? [];
  const updateable = prototype._scalarPropertyUpdateable ?? [];
  const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([key, descriptor]) => typeof descriptor.value === 'function' && !OWN.has(key))
    .map(([key]) => upper(key));
  return {
    name,
    scalars: new Map(names.map((scalar, index) => [scalar, updateable[index] === true])),
    navigations: new Set((prototype._navigationPropertyNames ?? []).map(upper)),
    methods: new Set(methods),
  };
}

/** Every class of the Excel namespace that describes itself. */
export function describeLibrary(namespace: object): Map<string, LibraryClass> {
  const found = new Map<string, LibraryClass>();
  for (const value of Object.values(namespace)) {
    if (typeof value !== 'function' || typeof value.prototype !== 'object' || value.prototype === null)
      continue;
    const description = describe(value.prototype as Prototype);
    if (description) found.set(description.name, description);
  }
  return found;
}

/** 'Range.columnHidden' → '1.2', as the library checks it itself. */
export function librarySince(): Map<string, string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  const text = readFileSync(join(folder, 'dist', 'excel-win32-16.01.debug.js'), 'utf8');
  const found = new Map<string, string>();
  for (const [, member = '', version = ''] of text.matchAll(
    /_throwIfApiNotSupported\("(\w+\.\w+)", _defaultApiSetName, "([\d.]+)"/g,
  )) {
    found.set(member, version);
  }
  return found;
}
