// What an update must know of the look of a sheet before it changes it, and what was found: only what would change is
// asked for, so that an update without such changes reads no more than cells.
import type { Style, ValidationPlan } from '../sheets/language/plan';
import type { Area } from './address';
import type { FormatPart } from './edit';
import type { PageParts } from './pageParts';

/** An input rule without the cells it holds for. */
export type Accepts = ValidationPlan extends infer Plan
  ? Plan extends ValidationPlan
    ? Omit<Plan, 'area'>
    : never
  : never;

/** Edges are left out: neighbours share them. */
export type LookProperty = Exclude<keyof FormatPart, 'edges'> | 'numberFormat';

/** One thing that all cells of an area have in common. */
export type CellLook =
  | {
      readonly kind: 'look';
      readonly property: LookProperty;
      readonly value: string | number | boolean | null;
    }
  /** Null: whatever is typed is accepted. */
  | { readonly kind: 'accepts'; readonly rule: Accepts | null };

export interface CellQuestion {
  readonly area: Area;
  /** As we left it. */
  readonly look: CellLook;
  /** As it is to be: cells that are so already are neither. */
  readonly wanted?: CellLook;
}

export interface SheetQuestions {
  readonly sheet: string;
  readonly cells: readonly CellQuestion[];
  readonly rules: boolean;
  readonly page: boolean;
  readonly charts: readonly ChartQuestion[];
}

export interface ChartQuestion {
  readonly name: string;
  /** Whether it has a title to be read. */
  readonly title: boolean;
}

export function asksNothing({ cells, rules, page, charts }: SheetQuestions): boolean {
  return cells.length === 0 && !rules && !page && charts.length === 0;
}

/** What Excel says of an input rule. */
export interface AcceptsNow {
  /** 'None', a kind of rule, or that it differs from cell to cell. */
  readonly type: string;
  readonly rule: unknown;
  readonly ignoreBlanks: boolean | null;
  readonly prompt: { readonly title: string; readonly message: string };
  readonly alert: { readonly title: string; readonly message: string; readonly style: string };
}

/** A property of an area's cells (a matrix where Excel has one), or their input rule. */
export type CellReading =
  | { readonly kind: 'look'; readonly value: unknown }
  | { readonly kind: 'accepts'; readonly value: AcceptsNow };

/** A conditional format that is there. */
export interface RuleNow {
  readonly id: string;
  /** Null: not a formula. */
  readonly formula: string | null;
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export interface ChartNow {
  readonly name: string;
  readonly type: string;
  /** Null where it shows none, or was not asked for. */
  readonly title: string | null;
  readonly series: readonly { readonly name: string; readonly color: string | null }[];
}

/** The cells of one question: those that are as expected, and those that are not. */
export interface CellAnswer {
  readonly still: readonly Area[];
  readonly changed: readonly Area[];
}

export interface SheetAnswers {
  readonly sheet: string;
  /** In the order of the questions. */
  readonly cells: readonly CellAnswer[];
  readonly rules: readonly RuleNow[];
  readonly page: PageParts | null;
  readonly charts: readonly ChartNow[];
}

export const noAnswers = (sheet: string): SheetAnswers => ({
  sheet,
  cells: [],
  rules: [],
  page: null,
  charts: [],
});

/** What a cell has of a style; undefined where the style leaves it to the workbook. */
export function lookOf(style: Style, property: LookProperty): string | number | boolean | null | undefined {
  const unsaid: Partial<Record<LookProperty, string | number | boolean | null>> = {
    numberFormat: 'General',
    bold: false,
    italic: false,
    fill: null,
    horizontal: 'General',
    vertical: 'Bottom',
    wrap: false,
    indent: 0,
  };
  return style[property] ?? unsaid[property];
}

export const LOOK_PROPERTIES: readonly LookProperty[] = [
  'numberFormat',
  'bold',
  'italic',
  'fontSize',
  'fontColor',
  'fill',
  'horizontal',
  'vertical',
  'wrap',
  'indent',
];
