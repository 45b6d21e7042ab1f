// What an update tells the analyst: what it did, and what it left as the analyst has it.
import { addressOf, columnLetters } from './address';
import { isFormula, type Content } from './content';
import { plainText } from './updateAlign';
import type { MergedBlock } from './updateCells';
import type { LooksAfter } from './updateLooks';
import type { SheetNow } from './updateLocate';
import type { CellNotice, LookNotice } from './updateNotices';
import type { Structure } from './updateStructure';
import { fromR1C1 } from './relative';
import type { InsertedLines } from './record/record';

/** What an update did, and what it left to the analyst. */
export interface UpdateReport {
  /** Cells that were as we wrote them and now say what the plan says. */
  readonly updated: readonly CellNotice[];
  /** Cells that both the analyst and the plan have changed: they stay; `wanted` is what we would have written. */
  readonly kept: readonly (CellNotice & { readonly wanted: string })[];
  /** Rows and columns that are new, and blocks that were put back. */
  readonly added: readonly (CellNotice & { readonly what: 'rows' | 'columns' | 'block' })[];
  /** What the plan has and the sheet no longer: deleted by the analyst, or without room. */
  readonly notFound: readonly {
    readonly sheet: string;
    readonly what: 'lines' | 'block' | 'cells' | 'charts';
    readonly count: number;
  }[];
  /** Charts that would show, or look, otherwise, but are no longer as we drew them. */
  readonly chartsLeft: readonly { readonly sheet: string; readonly chart: string }[];
  /** Formats, input rules, conditional formats and print settings that the analyst has changed: they stay. */
  readonly looksLeft: readonly LookNotice[];
  /** Tabs of which formats, input rules, conditional formats, print settings or charts were brought up to date. */
  readonly restyled: readonly string[];
}

/** One sheet, merged. */
export interface Told {
  readonly now: SheetNow;
  readonly structure: Structure;
  readonly merged: readonly MergedBlock[];
  readonly lines: readonly InsertedLines[];
  /** Rows beside the plan's whose formulas were changed. */
  readonly refilled: readonly { readonly row: number; readonly column: number; readonly updated: boolean }[];
  readonly looks: LooksAfter;
}

/** As the analyst would see it in the formula bar. */
function shownAs(content: Content, row: number, column: number): string {
  if (isFormula(content)) return fromR1C1(content, row, column);
  return typeof content === 'string' ? plainText(content) : String(content ?? '');
}

const address = (row: number, column: number) => addressOf({ row, column, rows: 1, columns: 1 });

function addedOn({ now, structure, lines }: Told): UpdateReport['added'] {
  const sheet = now.sheet.name;
  const placed = structure.final.blocks.filter(({ id }) => structure.placed.includes(id));
  const inBlock = ({ axis, first, count }: InsertedLines) =>
    axis === 'row' && placed.some(({ area }) => first <= area.row && area.row < first + count);
  return [
    ...lines
      .filter((line) => !inBlock(line))
      .map(({ axis, first, count }) => ({
        sheet,
        what: axis === 'row' ? ('rows' as const) : ('columns' as const),
        address:
          axis === 'row'
            ? `${String(first + 1)}:${String(first + count)}`
            : `${columnLetters(first)}:${columnLetters(first + count - 1)}`,
      })),
    ...placed.map(({ area }) => ({ sheet, what: 'block' as const, address: addressOf(area) })),
  ];
}

function notFoundOn({ now, structure, merged, looks }: Told): UpdateReport['notFound'] {
  const sheet = now.sheet.name;
  const deleted = structure.deleted.filter(({ empty }) => !empty).length;
  const all = [
    { sheet, what: 'lines' as const, count: deleted },
    { sheet, what: 'block' as const, count: structure.unplaced.length },
    { sheet, what: 'cells' as const, count: merged.reduce((sum, { unwritten }) => sum + unwritten, 0) },
    { sheet, what: 'charts' as const, count: looks.chartsDeleted },
  ];
  return all.filter(({ count }) => count > 0);
}

export function reportOn(told: Told): UpdateReport {
  const { now, merged, refilled, looks } = told;
  const sheet = now.sheet.name;
  return {
    updated: [...merged.flatMap(({ writes }) => writes), ...refilled]
      .filter(({ updated }) => updated)
      .map(({ row, column }) => ({ sheet, address: address(row, column) })),
    kept: merged.flatMap(({ kept }) =>
      kept.map(({ row, column, wanted }) => ({
        sheet,
        address: address(row, column),
        wanted: shownAs(wanted, row, column),
      })),
    ),
    added: addedOn(told),
    notFound: notFoundOn(told),
    chartsLeft: looks.chartsLeft.map((chart) => ({ sheet, chart })),
    looksLeft: looks.kept.map(({ what, area }) => ({ sheet, what, address: area && addressOf(area) })),
    restyled: looks.edits.length > 0 ? [sheet] : [],
  };
}

export function joined(reports: readonly UpdateReport[]): UpdateReport {
  return {
    updated: reports.flatMap(({ updated }) => updated),
    kept: reports.flatMap(({ kept }) => kept),
    added: reports.flatMap(({ added }) => added),
    notFound: reports.flatMap(({ notFound }) => notFound),
    chartsLeft: reports.flatMap(({ chartsLeft }) => chartsLeft),
    looksLeft: reports.flatMap(({ looksLeft }) => looksLeft),
    restyled: reports.flatMap(({ restyled }) => restyled),
  };
}
