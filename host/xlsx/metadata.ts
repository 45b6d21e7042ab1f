// Tells Excel that an array formula is a dynamic one: cells with cm="1" show a spill and a plain formula, where
// without it they would show {=…}, which nobody can edit in part. There is only ever this one record.
import { DYNAMIC_ARRAY, MAIN } from './namespaces';
import { element } from './xml';

const NAME = 'XLDAPR';
const BEHAVIOUR = {
  minSupportedVersion: 120000,
  copy: true,
  pasteAll: true,
  pasteValues: true,
  merge: true,
  splitFirst: true,
  rowColShift: true,
  clearFormats: true,
  clearComments: true,
  assign: true,
  coerce: true,
  cellMeta: true,
};

export function metadataRoot(): string {
  const properties = element('xda:dynamicArrayProperties', { fDynamic: true, fCollapsed: false });
  const extension = element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, properties);
  return element(
    'metadata',
    { xmlns: MAIN, 'xmlns:xda': DYNAMIC_ARRAY },
    element('metadataTypes', { count: 1 }, element('metadataType', { name: NAME, ...BEHAVIOUR })),
    element('futureMetadata', { name: NAME, count: 1 }, element('bk', {}, element('extLst', {}, extension))),
    element('cellMetadata', { count: 1 }, element('bk', {}, element('rc', { t: 1, v: 0 }))),
  );
}
