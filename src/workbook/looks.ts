// Contents first, looks after. Some machines refuse to set how something looks (a paper size without a printer, a frozen
// pane, a chart), and that must never cost a figure: what is only seen is told apart from what is read and calculated.
import type { Edit, EditKind } from './edit';

/** What Excel would not set, as it is told to people. */
export type Look =
  | 'sizes'
  | 'formats'
  | 'tables'
  | 'inputs'
  | 'rules'
  | 'charts'
  | 'freeze'
  | 'gridlines'
  | 'paper'
  | 'breaks'
  | 'page';

const LOOK_OF: Partial<Record<EditKind, Look>> = {
  columnWidths: 'sizes',
  rowHeights: 'sizes',
  numberFormat: 'formats',
  numberFormats: 'formats',
  format: 'formats',
  cellLooks: 'formats',
  tableLook: 'tables',
  validation: 'inputs',
  clearValidation: 'inputs',
  conditionalFormat: 'rules',
  deleteRule: 'rules',
  chart: 'charts',
  chartSeries: 'charts',
  chartLook: 'charts',
  deleteChart: 'charts',
  freeze: 'freeze',
  hideGridlines: 'gridlines',
  paper: 'paper',
  breaks: 'breaks',
  page: 'page',
  pageParts: 'page',
};

export type LookEdit = Extract<Edit, { readonly sheet: string }>;

export function lookOf(edit: Edit): Look | null {
  return LOOK_OF[edit.kind] ?? null;
}

/** Edits that move what stands behind them. */
export const MOVES: ReadonlySet<EditKind> = new Set([
  'insertRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
]);

/** Added in one step and set up in others: done twice, it would be there twice. */
const IN_PARTS: ReadonlySet<EditKind> = new Set(['conditionalFormat', 'chart', 'breaks']);
/** Refused when it is done again. */
const ONCE: ReadonlySet<EditKind> = new Set(['deleteRule', 'deleteChart']);

export const hasParts = ({ kind }: Edit): boolean => IN_PARTS.has(kind);
export const isRepeatable = ({ kind }: Edit): boolean => !IN_PARTS.has(kind) && !ONCE.has(kind);

export interface Apart {
  readonly contents: readonly Edit[];
  readonly looks: readonly LookEdit[];
}

/** A look that is set before lines of its sheet move stays where it is among the contents: afterwards it would be elsewhere. */
export function apart(edits: readonly Edit[]): Apart {
  const moved = new Map<string, number>();
  edits.forEach((edit, index) => {
    if ('sheet' in edit && MOVES.has(edit.kind)) moved.set(edit.sheet, index);
  });
  const contents: Edit[] = [];
  const looks: LookEdit[] = [];
  edits.forEach((edit, index) => {
    if (lookOf(edit) !== null && 'sheet' in edit && index > (moved.get(edit.sheet) ?? -1)) looks.push(edit);
    else contents.push(edit);
  });
  return { contents, looks };
}
