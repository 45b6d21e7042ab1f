// Several ranges of one sheet at once, as far as they are modelled: found by their addresses or as merged cells, counted,
// named, and given one look.
import { areaAddress, parseArea } from '../../model/address';
import type { Area, Sheet } from '../../model/types';
import { declareClass, type Bound } from '../declare';
import { invalidArgument } from '../errors';
import type { Session } from '../session';
import { integer } from '../values';
import { formatClass } from './format';
import { rangeClass } from './range';

interface AreasTarget {
  sheet: Sheet;
  areas: Area[];
}

/**
 * Excel takes some addresses of 8 000 characters and refuses others; 255 is what Range of VBA takes. The host refuses
 * whatever might fail there.
 */
const LONGEST_ADDRESS = 255;

/** Cells and ranges between commas; names and other sheets, which Excel would take, are not modelled. */
export function rangesAt(sheet: Sheet, address: string, session: Session): AreasTarget {
  if (session.modes.separator && address.includes(',')) throw invalidArgument();
  if (address.length > LONGEST_ADDRESS)
    throw invalidArgument(`${String(address.length)} characters of address`);
  const areas = address.split(',').map((part) => {
    const area = parseArea(part.trim());
    if (!area) throw invalidArgument();
    return area;
  });
  return { sheet, areas };
}

/** The ranges of a RangeAreas one by one. */
const rangesClass = declareClass<AreasTarget>('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => rangeClass({ sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[integer(index)];
      if (!area) throw invalidArgument();
      return rangeClass({ sheet, area });
    },
  },
});

export const rangeAreasClass: (target: AreasTarget) => Bound = declareClass<AreasTarget>('RangeAreas', {
  scalars: {
    Address: {
      get: ({ sheet, areas }, session) =>
        areas.map((area) => `${sheet.name}!${areaAddress(area)}`).join(session.modes.separator ? ';' : ','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  navigations: {
    Areas: (target) => rangesClass(target),
    Format: ({ sheet, areas }) => formatClass(areas.map((area) => ({ sheet, area }))),
  },
  methods: { _KeepReference: () => null },
});
