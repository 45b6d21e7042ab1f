// Custom XML parts, where an add-in keeps what must travel with the workbook.
import { newItemId } from '../../model/create';
import type { CustomXmlPart } from '../../model/types';
import { declareClass } from '../declare';
import { HostError, invalidArgument, notFound } from '../errors';
import type { Session } from '../session';
import { text } from '../values';

/** Parts over about one megabyte fail in Excel on the web. */
const LARGEST = 1_000_000;

/** The namespace of the root element. Malformed XML is refused, as far as a root element can tell. */
function namespaceOf(xml: string): string {
  if (xml.length > LARGEST) throw new HostError('GeneralException');
  const root =
    /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>/.exec(
      xml,
    );
  if (!root) throw invalidArgument();
  const [, prefix = '', name = '', attributes = '', closed] = root;
  if (!closed && !xml.trimEnd().endsWith(`</${prefix}${name}>`)) throw invalidArgument();
  const attribute = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}

function live(part: CustomXmlPart, session: Session): CustomXmlPart {
  if (!session.workbook.customXmlParts.includes(part)) throw notFound();
  return part;
}

const partClass = declareClass<CustomXmlPart>('CustomXmlPart', {
  identity: (part) => ({ Id: part.id }),
  scalars: { Id: { get: (part) => part.id }, NamespaceUri: { get: (part) => part.namespaceUri } },
  methods: {
    GetXml: (part, _parameters, session) => live(part, session).xml,
    SetXml: (part, [xml], session) => {
      const next = text(xml);
      live(part, session).namespaceUri = namespaceOf(next);
      part.xml = next;
      session.changed = true;
    },
    Delete: (part, _parameters, session) => {
      const { workbook } = session;
      live(part, session);
      workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== part);
      session.changed = true;
    },
  },
});

interface Scope {
  namespaceUri?: string;
}

function parts(scope: Scope, session: Session): CustomXmlPart[] {
  const { customXmlParts } = session.workbook;
  return scope.namespaceUri === undefined
    ? customXmlParts
    : customXmlParts.filter((part) => part.namespaceUri === scope.namespaceUri);
}

function find(scope: Scope, id: unknown, session: Session): CustomXmlPart | undefined {
  return parts(scope, session).find((part) => part.id === id);
}

const collection = {
  items: (scope: Scope, session: Session) => parts(scope, session).map((part) => partClass(part)),
  item: (scope: Scope, id: unknown, session: Session) => {
    const part = find(scope, id, session);
    if (!part) throw notFound();
    return partClass(part);
  },
};

const shared = {
  GetCount: (scope: Scope, _parameters: unknown[], session: Session) => parts(scope, session).length,
  GetItemOrNullObject: (scope: Scope, [id]: unknown[], session: Session) => {
    const part = find(scope, id, session);
    return part ? partClass(part) : null;
  },
};

const scopedClass = declareClass<Scope>('CustomXmlPartScopedCollection', {
  ...collection,
  methods: {
    ...shared,
    GetOnlyItem: (scope, _parameters, session) => {
      const [only, ...more] = parts(scope, session);
      if (!only || more.length > 0) throw new HostError('InvalidOperation');
      return partClass(only);
    },
    // More than one part is as null as none.
    GetOnlyItemOrNullObject: (scope, _parameters, session) => {
      const [only, ...more] = parts(scope, session);
      return only && more.length === 0 ? partClass(only) : null;
    },
  },
});

export const customXmlPartsClass = declareClass<Scope>('CustomXmlPartCollection', {
  ...collection,
  methods: {
    ...shared,
    Add: (_scope, [xml], session) => {
      const content = text(xml);
      const taken = new Set(session.workbook.customXmlParts.map((other) => other.id));
      let id = newItemId();
      while (taken.has(id)) id = newItemId();
      const part = { id, namespaceUri: namespaceOf(content), xml: content };
      session.workbook.customXmlParts.push(part);
      session.changed = true;
      return partClass(part);
    },
    GetByNamespace: (_scope, [namespaceUri]) => scopedClass({ namespaceUri: text(namespaceUri) }),
  },
});
