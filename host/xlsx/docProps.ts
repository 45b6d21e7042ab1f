// Title, author and subject as the file's properties show them.
import type { Workbook } from '../model/types';
import { element, textElement } from './xml';

const CORE = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

export function corePropertiesRoot(properties: Workbook['properties'], now: Date | undefined): string {
  const time = now?.toISOString().replace(/\.\d+Z$/, 'Z');
  const stamp = (name: string): string =>
    time === undefined ? '' : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  const text = (name: string, value: string): string => (value === '' ? '' : textElement(name, value));
  return element(
    'cp:coreProperties',
    CORE,
    text('dc:title', properties.title),
    text('dc:subject', properties.subject),
    text('dc:creator', properties.author),
    text('cp:lastModifiedBy', properties.author),
    stamp('dcterms:created'),
    stamp('dcterms:modified'),
  );
}

// Not "Microsoft Excel": readers trust that name to have calculated every stored value.
export function extendedPropertiesRoot(): string {
  return element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    textElement('Application', 'Lifecycle Funnel'),
  );
}
