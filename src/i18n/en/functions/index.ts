// What the help says of each worksheet function, in English: a file a family.
import { parameterTexts } from '../parameters';
import { attribution } from './attribution';
import { customer } from './customer';
import { email } from './email';
import { funnel } from './funnel';
import { lead } from './lead';
import { roi } from './roi';
import { sql } from './sql';
import type { FunctionTexts } from './text';

export const functionTexts: FunctionTexts = {
  ...funnel,
  ...sql,
  ...lead,
  ...roi,
  ...customer,
  ...email,
  ...attribution,
};

/** What a parameter of a function means. */
export function parameterText(id: string, name: string): string {
  return functionTexts[id]?.parameters?.[name] ?? parameterTexts[name] ?? '';
}
