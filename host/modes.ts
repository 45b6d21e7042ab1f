// What real Excels do that a kind host would not: each is switched on by name, and the stories of tests/host/modes run in
// every one of them. Where a mode is off, the host behaves as a current Excel in English.

import type { TimedEdit } from './people/colleague';
import type { Schedule } from './people/panes';

/** What some machines refuse although contents are fine: no printer, a frozen pane that cannot be, a chart engine away. */
export const ORNAMENTS = [
  'paperSize',
  'freeze',
  'validation',
  'rule',
  'chart',
  'tableStyle',
  'pageBreak',
] as const;
export type Ornament = (typeof ORNAMENTS)[number];

/** What becomes of custom XML parts when a file is saved and opened again. */
export const LOSSES = ['gone', 'truncated', 'changed', 'newer'] as const;
export type Loss = (typeof LOSSES)[number];

export const LANGUAGES = ['de-DE', 'cs-CZ'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What becomes of the workbook's own file, and of new workbooks: slices are smaller than they were asked for; it is not
 * handed over; it is closed before its second half was read; no new workbook is made.
 */
export const FILES = ['small', 'refused', 'closed', 'noNew'] as const;
export type Files = (typeof FILES)[number];

export interface Modes {
  /** The list separator is ';': an address of several areas with commas is refused. */
  readonly separator?: boolean;
  /** Names' formulas, the errors in them and the culture are in this language; criteria with a decimal point compare with nothing. */
  readonly language?: Language;
  /** Names' formulas come in R1C1 notation. */
  readonly r1c1?: boolean;
  /** Blank cells reach our functions as 0, as on Office LTSC 2021 and older. */
  readonly blankZero?: boolean;
  /** A conditional format's formula is relative to the range it was reached through; after `priority` an item is stale. */
  readonly ruleAnchor?: boolean;
  /** A formula written into a table column fills what is blank or a formula there. */
  readonly fillColumn?: boolean;
  /** Where a filter hides rows, the first line of what is written over them goes into every row that is seen. */
  readonly filtered?: boolean;
  /** One kind of ornament is refused. */
  readonly noOrnament?: Ornament;
  /** The window of another workbook is active: no name can be added. */
  readonly otherWindow?: boolean;
  /** Nothing is calculated unless it is asked for. */
  readonly manual?: boolean;
  /** Custom XML parts do not survive reopening whole. */
  readonly recordGone?: Loss;
  /** After reopening, formulas and numbers read differently in writing only. */
  readonly normalised?: boolean;
  /** The workbook's file is not had as it is asked for, or a new one not at all. */
  readonly files?: Files;
  /** Somebody edits the workbook between our requests. */
  readonly colleague?: readonly TimedEdit[];
  /** Two panes act at once: in which order their requests come to Excel (people/inPanes.ts). */
  readonly twoPanes?: Schedule;
}

/** Class and member of the client library by which an ornament is set. */
const SET_BY: Readonly<Record<string, Ornament>> = {
  'PageLayout.PaperSize': 'paperSize',
  'WorksheetFreezePanes.FreezeRows': 'freeze',
  'WorksheetFreezePanes.FreezeColumns': 'freeze',
  'WorksheetFreezePanes.FreezeAt': 'freeze',
  'DataValidation.Rule': 'validation',
  'ConditionalFormatCollection.Add': 'rule',
  'ChartCollection.Add': 'chart',
  'Table.Style': 'tableStyle',
  'PageBreakCollection.Add': 'pageBreak',
};

/** Excel's code for a member that this machine refuses to set or call; undefined where it does not. */
export function refusedIn(modes: Modes, type: string, member: string): string | undefined {
  const place = `${type}.${member}`;
  if (modes.otherWindow && place === 'NamedItemCollection.Add') return 'ItemNotFound';
  if (modes.files === 'noNew' && place === 'Application.CreateWorkbook') return 'GeneralException';
  return modes.noOrnament !== undefined && SET_BY[place] === modes.noOrnament
    ? 'GeneralException'
    : undefined;
}
