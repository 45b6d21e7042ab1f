/** What makes an export recognisable: the headers that only it has, and the headers each field may bear. */
import type { FieldKey, FileKind, FormatId } from '../mapping';

/** Headers that name a field, in one language of the exporting system. Normalised on use, so written as they look. */
export type Aliases = { readonly [Key in FieldKey]?: readonly string[] };

/** The field counts only where a column under one of the headers `on` holds one of `equals`. */
export interface FormatCondition {
  readonly on: readonly string[];
  readonly equals: readonly string[];
  /** Further words, in other languages, that are taken in where the file holds them. */
  readonly also?: readonly string[];
}

export interface Format {
  /** Kept in saved mappings: never changed. What people call it is in the messages. */
  readonly id: FormatId;
  /** What the rows are; `records` where it is left out. */
  readonly kind?: FileKind;
  /** Headers that other exports hardly have, with the confidence that each adds. */
  readonly signs: readonly (readonly [headers: readonly string[], weight: number])[];
  /** Fields without any of which a file cannot be this export. */
  readonly needs?: readonly (readonly FieldKey[])[];
  /** One table a language of the exporting system, and one for the names of its API. */
  readonly aliases: Readonly<Record<string, Aliases>>;
  /** Headers that mean the field in this export only: elsewhere "Create Date" is not the date of a lead. */
  readonly own?: Aliases;
  /** By field, those that may hold, the surest first; the first whose column is there counts. */
  readonly conditions?: { readonly [Key in FieldKey]?: readonly FormatCondition[] };
  /** Fields that are left out where none of their conditions has its column: a close date alone says no outcome. */
  readonly onlyIf?: readonly FieldKey[];
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
