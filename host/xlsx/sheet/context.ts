// What the pieces of one sheet's part need to know of the whole file.
import type { Sheet } from '../../model/types';
import type { FormulaContext } from '../formula/storedFormula';
import type { WriteOptions } from '../options';
import type { SharedStrings } from '../sharedStrings';
import type { Styles } from '../style/styles';

export interface SheetContext {
  readonly sheet: Sheet;
  readonly formulas: FormulaContext;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly options: WriteOptions;
  /** Called when a cell was stored as a dynamic array: the file then needs the metadata part. */
  readonly usesDynamicArrays: () => void;
}
