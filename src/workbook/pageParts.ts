// How a sheet prints, in the parts that can be changed one without the other.
import type { PagePlan } from '../sheets/language/plan';
import type { Area } from './address';

export interface Lines {
  readonly first: number;
  readonly last: number;
}

export interface PageParts {
  readonly orientation: string;
  readonly zoom: { readonly scale?: number; readonly pagesWide?: number };
  /** Null where several areas print, or all of the sheet. */
  readonly area: Area | null;
  readonly titleRows: Lines | null;
  readonly titleColumns: Lines | null;
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly footer: PagePlan['footer'];
}
