// The catalogue with its help, as the pane lists it. A chunk of its own, loaded when the place is first opened.
import { shippedFunctions, signature, type FunctionDeclaration } from '../../catalogue';
import { functionTexts, parameterTexts } from '../../i18n';
import type { FunctionHelp } from '../services';
import { formulaOf } from './example';

declare const FUNCTION_PREFIX: '' | 'DEV.';

function help(entry: FunctionDeclaration): FunctionHelp {
  const { id, parameters, result, examples } = entry;
  const texts = functionTexts[id];
  const [example] = examples;
  return {
    id,
    sentence: texts?.sentence ?? '',
    signature: signature(entry),
    parameters: parameters.map(({ name, optional, default: value }) => ({
      name,
      help: texts?.parameters?.[name] ?? parameterTexts[name] ?? '',
      optional: optional === true,
      default: value === undefined ? '' : String(value).toUpperCase(),
    })),
    spills: result === 'spills',
    example: example
      ? { formula: formulaOf(FUNCTION_PREFIX + example.call), result: shown(example.gives) }
      : null,
    helpUrl: `help/${id}.html`,
  };
}

/** A single value as an analyst reads it; '' for a table, which is seen best in the sheet. */
function shown(gives: string): string {
  return gives.startsWith('{') ? '' : gives.replace('~', '≈ ');
}

export const functionHelp: readonly FunctionHelp[] = shippedFunctions.map(help);
