// Which functions are an add-in's, and which of them may fill more than one cell. Excel stores a call that gives one
// value as a plain formula, whose last result every program keeps; only a call that may spill is an array formula.
import { functionById } from '../../../src/catalogue/index';
import { isAddInName } from './functionNames';

export interface CustomFunctions {
  /** `name` in capitals. */
  readonly isCustom: (name: string) => boolean;
  readonly maySpill: (name: string) => boolean;
}

// A development copy of the add-in puts this before every name.
const DEVELOPMENT = /^DEV\./;

/** The catalogue knows ours; of a stranger's function nothing is known, so it may fill any number of cells. */
function maySpill(name: string): boolean {
  const declaration = functionById(name.replace(DEVELOPMENT, ''));
  return declaration === undefined || declaration.result !== 'scalar';
}

/** Every dotted name that Excel does not have itself is an add-in's, unless the caller knows better. */
export function customFunctions(isCustom: (name: string) => boolean = isAddInName): CustomFunctions {
  return { isCustom, maySpill };
}
