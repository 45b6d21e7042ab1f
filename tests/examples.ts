// The first worked example of a function with ranges that are long enough to be tried with a blank or a wrong cell.
import type { FunctionDeclaration, Parameter } from '../src/catalogue';
import { parseCall } from './golden/read';

/** Three rows; where the example has more because it needs them, two more than it has. */
export function exampleRows({ examples }: FunctionDeclaration): number {
  const { arguments: given } = parseCall(examples[0]?.call ?? '');
  const longest = Math.max(0, ...given.map((value) => (Array.isArray(value) ? value.length : 0)));
  return longest <= 3 ? 3 : longest + 2;
}

/** Its arguments, null where omitted, those that `stretches` names made so long by their last row. */
export function longExample(
  declaration: FunctionDeclaration,
  stretches: (parameter: Parameter) => boolean,
): unknown[] {
  const { arguments: given } = parseCall(declaration.examples[0]?.call ?? '');
  const length = exampleRows(declaration);
  return declaration.parameters.map((parameter, index) => {
    const value = given[index] ?? null;
    if (!stretches(parameter) || value === null) return value;
    const rows = Array.isArray(value) ? value : [[value]];
    return Array.from({ length }, (_, row) => rows[Math.min(row, rows.length - 1)] ?? [null]);
  });
}
