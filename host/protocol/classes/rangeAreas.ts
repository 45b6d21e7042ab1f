// Several ranges at once, as far as they are modelled: the merged cells of a range, counted and named.
import { areaAddress } from '../../model/address';
import type { Area, Sheet } from '../../model/types';
import { declareClass, type Bound } from '../declare';

export interface AreasTarget {
  sheet: Sheet;
  areas: Area[];
}

export const rangeAreasClass: (target: AreasTarget) => Bound = declareClass<AreasTarget>('RangeAreas', {
  scalars: {
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => `${sheet.name}!${areaAddress(area)}`).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  methods: { _KeepReference: () => null },
});
