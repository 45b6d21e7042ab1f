// The package as a whole: what Excel checks before it reads a single cell.
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { Book } from './book';
import { contents, elements, part, partsOf } from './parts';
import type { Parts } from './parts';
import { sampleReport } from './report';

function targetOf(relationships: string, target: string): string {
  const folder = relationships
    .replace(/_rels\/[^/]+$/, '')
    .split('/')
    .filter((name) => name !== '');
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else folder.push(step);
  }
  return folder.join('/');
}

function relationshipParts(parts: Parts): [string, string][] {
  return [...parts].filter(([path]) => path.endsWith('.rels'));
}

describe('the package of a saved report', () => {
  const bytes = writeXlsx(sampleReport().workbook);
  const parts = partsOf(bytes);

  it('points only at parts that exist, each id once', () => {
    const reached = new Set<string>();
    for (const [path, xml] of relationshipParts(parts)) {
      const list = elements(xml, 'Relationship');
      expect(new Set(list.map((found) => found.get('Id'))).size).toBe(list.length);
      for (const found of list) {
        const target = targetOf(path, found.get('Target') ?? '');
        expect([...parts.keys()]).toContain(target);
        reached.add(target);
      }
    }
    const own = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
    expect(own.filter((path) => !reached.has(path))).toEqual([]);
  });

  it('declares every part, and no part that is not there', () => {
    const types = part(parts, '[Content_Types].xml');
    const declared = elements(types, 'Override').map((found) => (found.get('PartName') ?? '').slice(1));
    expect(declared.filter((path) => !parts.has(path))).toEqual([]);
    const plainXml = [...parts.keys()].filter((path) => !declared.includes(path));
    expect(
      plainXml.filter((path) => !/\.rels$|^customXml\/item\d+\.xml$|^\[Content_Types]/.test(path)),
    ).toEqual([]);
    expect(elements(types, 'Default').map((found) => found.get('Extension'))).toEqual(['rels', 'xml']);
  });

  it('uses only relationship ids that the part declares', () => {
    for (const [path, xml] of parts) {
      if (path.endsWith('.rels')) continue;
      const slash = path.lastIndexOf('/');
      const own = parts.get(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`) ?? '';
      const declared = elements(own, 'Relationship').map((found) => found.get('Id'));
      for (const [, id] of xml.matchAll(/r:id="([^"]+)"/g)) expect(declared).toContain(id);
    }
  });

  it('keeps the record of what was built findable by its namespace', () => {
    expect(part(parts, 'customXml/item1.xml')).toContain('state="closed"');
    const properties = part(parts, 'customXml/itemProps1.xml');
    expect(properties).toContain('ds:uri="urn:lifecycle-funnel:record"');
    expect(properties).toContain('ds:itemID="{4D0E9C3B-7C53-4C0A-9E55-4B0B2F3A1C77}"');
    expect(part(parts, 'xl/_rels/workbook.xml.rels')).toContain('../customXml/item1.xml');
  });

  it('is the same bytes every time, and has no time unless given one', () => {
    expect(writeXlsx(sampleReport().workbook)).toEqual(bytes);
    expect(part(parts, 'docProps/core.xml')).not.toContain('created');
    const dated = partsOf(writeXlsx(sampleReport().workbook, { now: new Date(Date.UTC(2025, 4, 2, 8, 30)) }));
    expect(contents(part(dated, 'docProps/core.xml'), 'dcterms:created')).toEqual(['2025-05-02T08:30:00Z']);
    expect(contents(part(dated, 'docProps/core.xml'), 'dc:title')).toEqual(['Lifecycle report']);
  });

  it('leaves the workbook as it was', () => {
    const { workbook } = sampleReport();
    const before = JSON.stringify(workbook.sheets.map((sheet) => [...sheet.cells]));
    writeXlsx(workbook);
    expect(JSON.stringify(workbook.sheets.map((sheet) => [...sheet.cells]))).toBe(before);
  });

  it('has no metadata and no strings part when nothing needs them', () => {
    const small = partsOf(writeXlsx(new Book().put('A1', 1).workbook));
    expect([...small.keys()].filter((path) => /metadata|sharedStrings/.test(path))).toEqual([]);
  });
});

describe('ids', () => {
  it('numbers tables through the workbook', () => {
    const book = new Book('One', 'Two');
    for (const name of ['One', 'Two']) {
      book.put(`${name}!A1`, 'Name').put(`${name}!A2`, 'x').table(name, 'A1:A2', `Table${name}`, ['Name']);
    }
    const parts = partsOf(writeXlsx(book.workbook));
    const ids = ['1', '2'].map((id) =>
      elements(part(parts, `xl/tables/table${id}.xml`), 'table')[0]?.get('id'),
    );
    expect(ids).toEqual(['1', '2']);
  });

  it('are GUIDs for custom XML parts, also where the model has another id', () => {
    const book = new Book();
    book.workbook.customXmlParts.push(
      { id: 'a', namespaceUri: 'urn:a', xml: '<?xml version="1.0"?><a xmlns="urn:a"/>' },
      { id: 'b', namespaceUri: 'urn:b', xml: '<b xmlns="urn:b"/>' },
    );
    const parts = partsOf(writeXlsx(book.workbook));
    const ids = ['1', '2'].map(
      (id) =>
        elements(part(parts, `customXml/itemProps${id}.xml`), 'ds:datastoreItem')[0]?.get('ds:itemID') ?? '',
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(part(parts, 'customXml/item1.xml').match(/<\?xml/g)).toHaveLength(1);
  });
});
