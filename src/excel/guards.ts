// Reads again, in the request that writes, what its plan rests on.
import { addressOf, type Area } from '../workbook/address';
import {
  cellsChanged,
  namesChanged,
  rearranged,
  usedChanged,
  type Changed,
  type Guard,
} from '../workbook/guard';
import type { Content } from '../workbook/content';
import { same } from '../workbook/snapshot';
import { areaOfAddress, sheetOfAddress } from './areaOfAddress';

/** Tells what differs from what was seen, after the next sync. */
export type Verdict = () => readonly Changed[];

const isArea = (a: Area | null, b: Area): boolean => a !== null && addressOf(a) === addressOf(b);

function queueCells(
  context: Excel.RequestContext,
  { sheet, area, seen }: Extract<Guard, { kind: 'cells' }>,
): Verdict {
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(area));
  range.load('formulasR1C1');
  return () => cellsChanged(sheet, area, seen, range.formulasR1C1 as Content[][]);
}

function queueUsed(
  context: Excel.RequestContext,
  { sheet, area, seen }: Extract<Guard, { kind: 'used' }>,
): Verdict {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load('address,formulasR1C1');
  return () => {
    const now = used.isNullObject
      ? { area: null, seen: [] }
      : { area: areaOfAddress(used.address), seen: used.formulasR1C1 as Content[][] };
    return usedChanged(sheet, { area, seen }, now);
  };
}

function queueExtent(
  context: Excel.RequestContext,
  { sheet, area }: Extract<Guard, { kind: 'extent' }>,
): Verdict {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load('address');
  return () => {
    const now = used.isNullObject ? null : areaOfAddress(used.address);
    const isSame = area === null ? now === null : isArea(now, area);
    return isSame ? [] : [rearranged(sheet)];
  };
}

function queueBlank(
  context: Excel.RequestContext,
  { sheet, area }: Extract<Guard, { kind: 'blank' }>,
): Verdict {
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(area));
  const used = range.getUsedRangeOrNullObject(true);
  used.load('address,formulasR1C1');
  return () => {
    const now = used.isNullObject ? null : areaOfAddress(used.address);
    return now
      ? usedChanged(sheet, { area: null, seen: [] }, { area: now, seen: used.formulasR1C1 as Content[][] })
      : [];
  };
}

function queueTable(
  context: Excel.RequestContext,
  { sheet, name, area }: Extract<Guard, { kind: 'table' }>,
): Verdict {
  const range = context.workbook.worksheets.getItem(sheet).tables.getItem(name).getRange();
  range.load('address');
  return () => (isArea(areaOfAddress(range.address), area) ? [] : [rearranged(sheet)]);
}

function queueName(
  context: Excel.RequestContext,
  { scope, name, sheet, area }: Extract<Guard, { kind: 'name' }>,
): Verdict {
  const { workbook } = context;
  const names = scope === null ? workbook.names : workbook.worksheets.getItem(scope).names;
  const range = names.getItem(name).getRangeOrNullObject();
  range.load('address');
  return () => {
    const isThere = !range.isNullObject && same(sheetOfAddress(range.address), sheet);
    return isThere && isArea(areaOfAddress(range.address), area) ? [] : [rearranged(sheet)];
  };
}

function queueNames(context: Excel.RequestContext, guard: Extract<Guard, { kind: 'names' }>): Verdict {
  const { workbook } = context;
  const { names } = guard.scope === null ? workbook : workbook.worksheets.getItem(guard.scope);
  names.load('items/name,items/formula');
  return () => {
    const now = names.items.map(({ name, formula }) => ({ name, told: String(formula) }));
    return namesChanged(guard, now);
  };
}

function queueGuard(context: Excel.RequestContext, guard: Guard): Verdict {
  switch (guard.kind) {
    case 'cells':
      return queueCells(context, guard);
    case 'written':
      // Looked at by what watches the cells: see src/excel/writtenOver.ts.
      return () => [];
    case 'used':
      return queueUsed(context, guard);
    case 'extent':
      return queueExtent(context, guard);
    case 'blank':
      return queueBlank(context, guard);
    case 'table':
      return queueTable(context, guard);
    case 'name':
      return queueName(context, guard);
    case 'names':
      return queueNames(context, guard);
    case 'sheet':
      context.workbook.worksheets.getItem(guard.sheet).load('name');
      return () => [];
    case 'part': {
      const xml = context.workbook.customXmlParts.getItem(guard.id).getXml();
      return () => (xml.value === guard.xml ? [] : [rearranged('')]);
    }
  }
}

/** A sheet, table or name that is gone fails the request before anything is written. */
export function queueGuards(context: Excel.RequestContext, guards: readonly Guard[]): Verdict {
  const verdicts = guards.map((guard) => queueGuard(context, guard));
  return () => verdicts.flatMap((verdict) => verdict());
}
