// The catalogue: every worksheet function of the contract, declared once.
import { attribution } from './attribution';
import { customer } from './customer';
import { email } from './email';
import { funnel } from './funnel';
import { lead } from './lead';
import { roi } from './roi';
import { sql } from './sql';
import type { FunctionDeclaration } from './types';

export type { Example, FunctionDeclaration, Kind, Parameter, Shape, Unit, Zero } from './types';

const declared = [...funnel, ...sql, ...lead, ...roi, ...customer, ...email, ...attribution] as const;

type Declared = (typeof declared)[number];
/** The declarations with their literal types, for those who bind a body to each. */
export type ShippedDeclaration = Extract<Declared, { readonly shipped: true }>;
export type ShippedId = ShippedDeclaration['id'];
export type DeclarationOf<Id extends ShippedId> = Extract<ShippedDeclaration, { readonly id: Id }>;

/** Every function of the contract, in the order of its help. */
export const catalogue: readonly FunctionDeclaration[] = declared;

/** The functions an analyst can use today. */
export const shippedFunctions: readonly FunctionDeclaration[] = catalogue.filter(({ shipped }) => shipped);

const byId: ReadonlyMap<string, FunctionDeclaration> = new Map(catalogue.map((entry) => [entry.id, entry]));

/** The declaration with that id, in any case. */
export function functionById(id: string): FunctionDeclaration | undefined {
  return byId.get(id.toUpperCase());
}

/** The signature an analyst reads: `FUNNEL.SQLS(revenue, deal, close, [whole])`. */
export function signature({ id, parameters }: FunctionDeclaration): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${id}(${names.join(', ')})`;
}
