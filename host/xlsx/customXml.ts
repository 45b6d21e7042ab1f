// Custom XML parts hold the add-in's record of what it built; with the item's properties naming its schema, Excel
// finds them again by namespace when the file is reopened, and Undo build still works.
import type { CustomXmlPart } from '../model/types';
import type { Package } from './package';
import { element } from './xml';

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const GUID = /^\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?$/;

// The format wants a GUID; a part whose id is none gets one made of its place, the same at every save.
function itemId(part: CustomXmlPart, index: number): string {
  const own = GUID.exec(part.id)?.[1];
  return `{${(own ?? `4C460000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`).toUpperCase()}}`;
}

export function addCustomXml(target: Package, workbookPath: string, parts: readonly CustomXmlPart[]): void {
  parts.forEach((part, index) => {
    const number = String(index + 1);
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    target.add(item, part.xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, ''));
    const schema = part.namespaceUri === '' ? '' : element('ds:schemaRef', { 'ds:uri': part.namespaceUri });
    target.add(
      properties,
      element(
        'ds:datastoreItem',
        { 'ds:itemID': itemId(part, index), 'xmlns:ds': DATA_STORE },
        element('ds:schemaRefs', {}, schema),
      ),
      PROPERTIES_TYPE,
    );
    target.relate(item, 'customXmlProps', properties);
    target.relate(workbookPath, 'customXml', item);
  });
}
