// The package around the parts: which part is of which content type, and which part points at which.
// Excel refuses a workbook in which a part is undeclared or a relationship leads nowhere, so parts can only be
// added here, together with both. Zipped with one fixed time, so that equal workbooks give equal bytes.
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { element, xmlDocument } from './xml';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

// The zip format counts from 1980, in local time; built from local parts it is the same everywhere.
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

const RELATIONSHIP_TYPES = {
  officeDocument: `${RELATIONSHIP}/officeDocument`,
  coreProperties: `${PACKAGE}/relationships/metadata/core-properties`,
  extendedProperties: `${RELATIONSHIP}/extended-properties`,
  worksheet: `${RELATIONSHIP}/worksheet`,
  theme: `${RELATIONSHIP}/theme`,
  styles: `${RELATIONSHIP}/styles`,
  sharedStrings: `${RELATIONSHIP}/sharedStrings`,
  sheetMetadata: `${RELATIONSHIP}/sheetMetadata`,
  table: `${RELATIONSHIP}/table`,
  drawing: `${RELATIONSHIP}/drawing`,
  chart: `${RELATIONSHIP}/chart`,
  customXml: `${RELATIONSHIP}/customXml`,
  customXmlProps: `${RELATIONSHIP}/customXmlProps`,
} as const;

export type RelationshipType = keyof typeof RELATIONSHIP_TYPES;

interface Relationship {
  id: string;
  type: RelationshipType;
  target: string;
}

function folderOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

function relativePath(from: string, to: string): string {
  const source = folderOf(from);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return '../'.repeat(source.length - shared) + target.slice(shared).join('/');
}

export class Package {
  private readonly parts = new Map<string, string>();
  private readonly contentTypes = new Map<string, string>();
  private readonly relationships = new Map<string, Relationship[]>();

  /** Adds a part. Without a content type it is plain XML, as custom XML parts are. */
  add(path: string, root: string, contentType?: string): void {
    if (this.parts.has(path)) throw new Error(`The part ${path} is written twice.`);
    this.parts.set(path, xmlDocument(root));
    if (contentType !== undefined) this.contentTypes.set(path, contentType);
  }

  /** Points `from` ('' for the package itself) at `to`, and answers the relationship's id. */
  relate(from: string, type: RelationshipType, to: string): string {
    const list = this.relationships.get(from) ?? [];
    const id = `rId${String(list.length + 1)}`;
    list.push({ id, type, target: relativePath(from, to) });
    this.relationships.set(from, list);
    return id;
  }

  toBytes(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': strToU8(xmlDocument(this.contentTypesRoot())) };
    for (const [from, list] of this.relationships) {
      files[relationshipsPath(from)] = strToU8(xmlDocument(relationshipsRoot(list)));
    }
    for (const [path, text] of this.parts) files[path] = strToU8(text);
    return zipSync(files, { level: 6, mtime: ZIP_TIME });
  }

  private contentTypesRoot(): string {
    const overrides = [...this.contentTypes].map(([path, type]) =>
      element('Override', { PartName: `/${path}`, ContentType: type }),
    );
    return element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...overrides,
    );
  }
}

function relationshipsPath(from: string): string {
  if (from === '') return '_rels/.rels';
  const folder = folderOf(from).join('/');
  return `${folder}/_rels/${from.slice(folder.length + 1)}.rels`;
}

function relationshipsRoot(list: readonly Relationship[]): string {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...list.map(({ id, type, target }) =>
      element('Relationship', { Id: id, Type: RELATIONSHIP_TYPES[type], Target: target }),
    ),
  );
}
