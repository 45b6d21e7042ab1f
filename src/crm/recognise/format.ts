/** What makes an export recognisable: the headers that only it has, and the headers each field may bear. */
import type { FieldKey } from '../mapping';

/** Headers that name a field, in one language of the exporting system. Normalised on use, so written as they look. */
export type Aliases = { readonly [Key in FieldKey]?: readonly string[] };

export interface Format {
  /** Kept in saved mappings: never changed. */
  readonly id: string;
  /** The system's own name for the export; a proper name, the same in every language. */
  readonly name: string;
  /** Headers that other exports hardly have, with the confidence that each adds. */
  readonly signs: readonly (readonly [headers: readonly string[], weight: number])[];
  /** One table a language of the exporting system, and one for the names of its API. */
  readonly aliases: Readonly<Record<string, Aliases>>;
  /** Values that a field's own column must hold for the field to count. */
  readonly conditions?: { readonly [Key in FieldKey]?: readonly string[] };
}

/** Capitals, accents, punctuation and spaces do not matter: "Became a Lead Date" = "became_a_lead_date ". */
export function normalise(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
