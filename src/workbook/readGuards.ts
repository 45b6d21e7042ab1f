// What a reading may rest on until it is written: a table as it stood, a cell where its name led and with what it held.
import type { Guard } from './guard';
import type { NamedReading } from './importTypes';
import type { TableReading } from './monthTable';

export const tableAsRead = ({
  sheet,
  name,
  area,
  formulas,
}: Pick<TableReading, 'sheet' | 'name' | 'area' | 'formulas'>): Guard[] => [
  { kind: 'table', sheet, name, area },
  { kind: 'cells', sheet, area, seen: formulas },
];

export const cellAsRead = ({ scope, name, sheet, area, formula }: NamedReading): Guard[] => [
  { kind: 'name', scope, name, sheet, area },
  { kind: 'cells', sheet, area, seen: [[formula]] },
];
