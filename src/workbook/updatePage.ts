// How a sheet prints after an update: each part of it (area, breaks, titles, zoom, direction, footer) by itself, where it is
// as we left it. Excel has no way to take repeated rows away again, so that they are changed, but neither begun nor ended.
import type { PagePlan } from '../sheets/language/plan';
import type { Edit } from './edit';
import type { SheetLayout } from './updateLayout';
import { moved, type Insertion } from './updateLines';
import { areaBeside, lineIn, movedArea, type Axis, type SheetContext } from './updatePlaces';
import type { Lines, PageParts } from './pageParts';
import type { Structure } from './updateStructure';
import type { UpdatedPage } from './record/record';

export type PagePart = keyof PageParts;

const PARTS: readonly PagePart[] = [
  'orientation',
  'zoom',
  'area',
  'titleRows',
  'titleColumns',
  'rowBreaks',
  'columnBreaks',
  'footer',
];

function linesIn(lines: Lines | null, axis: Axis, from: SheetLayout, to: SheetLayout): Lines | null {
  if (!lines) return null;
  return { first: lineIn(lines.first, axis, from, to), last: lineIn(lines.last, axis, from, to) };
}

const sorted = (breaks: readonly number[]) => [...new Set(breaks)].sort((a, b) => a - b);

/** A page at the addresses of another layout. */
export function pageIn(page: PageParts, from: SheetLayout, to: SheetLayout): PageParts {
  const breaks = (lines: readonly number[], axis: Axis) =>
    sorted(lines.map((line) => lineIn(line, axis, from, to)));
  return {
    ...page,
    area: page.area && areaBeside(page.area, from, to),
    titleRows: linesIn(page.titleRows, 'row', from, to),
    titleColumns: linesIn(page.titleColumns, 'column', from, to),
    rowBreaks: breaks(page.rowBreaks, 'row'),
    columnBreaks: breaks(page.columnBreaks, 'column'),
  };
}

/** What Excel makes of a page by itself where lines are inserted. */
function movedPage(page: PageParts, { rows, columns }: Structure): PageParts {
  const lines = (span: Lines | null, by: readonly Insertion[]) =>
    span && { first: moved(span.first, by), last: moved(span.last, by) };
  const breaks = (list: readonly number[], by: readonly Insertion[]) =>
    sorted(list.map((line) => moved(line, by)));
  return {
    ...page,
    area: page.area && movedArea(page.area, { rows, columns }),
    titleRows: lines(page.titleRows, rows),
    titleColumns: lines(page.titleColumns, columns),
    rowBreaks: breaks(page.rowBreaks, rows),
    columnBreaks: breaks(page.columnBreaks, columns),
  };
}

export function partsOf(page: PagePlan): PageParts {
  return {
    orientation: page.orientation,
    zoom: page.scale === undefined ? { pagesWide: page.pagesWide } : { scale: page.scale },
    area: page.area,
    titleRows: page.titleRows ?? null,
    titleColumns: page.titleColumns ?? null,
    rowBreaks: sorted(page.rowBreaks),
    columnBreaks: sorted(page.columnBreaks),
    footer: page.footer,
  };
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

export const samePart = (a: PageParts, b: PageParts, part: PagePart): boolean =>
  text(a[part]) === text(b[part]);

/** Titles that one has and the other has not. */
const isOneSided = (a: PageParts, b: PageParts, part: PagePart): boolean =>
  (part === 'titleRows' || part === 'titleColumns') && (a[part] === null) !== (b[part] === null);

export interface PageWish {
  /** As we left it, at the addresses of now, and what becomes of that by itself. */
  readonly was: PageParts;
  readonly becomes: PageParts;
  readonly will: PageParts;
  readonly parts: readonly PagePart[];
}

/** The parts that the plan has changed; null where there are none. */
export function pageWish({
  plan,
  record,
  planned,
  recorded,
  located,
  structure,
}: SheetContext): PageWish | null {
  if (!record.page) return null;
  const was = pageIn(partsOf(record.page), recorded, located);
  const becomes = movedPage(was, structure);
  const will = pageIn(partsOf(plan.page), planned, structure.final);
  const parts = PARTS.filter((part) => !samePart(becomes, will, part));
  return parts.length === 0 ? null : { was, becomes, will, parts };
}

export function only(page: PageParts, parts: readonly PagePart[]): Partial<PageParts> {
  return Object.fromEntries(parts.map((part) => [part, page[part]]));
}

export interface PageAfter {
  readonly edits: readonly Edit[];
  readonly updated: UpdatedPage | null;
  readonly kept: boolean;
}

export function pageAfter({ sheet, structure }: SheetContext, wish: PageWish, there: PageParts): PageAfter {
  const { was, will, parts } = wish;
  const after = movedPage(there, structure);
  const open = parts.filter((part) => !samePart(after, will, part));
  const changed = open.filter((part) => samePart(there, was, part) && !isOneSided(was, will, part));
  return {
    edits: changed.length === 0 ? [] : [{ kind: 'pageParts', sheet: sheet.name, parts: only(will, changed) }],
    updated: changed.length === 0 ? null : { before: only(was, changed), after: only(will, changed) },
    kept: changed.length < open.length,
  };
}

/** The page of the plan at the final addresses, for the record. */
export function pageInFinal({ plan, planned, structure }: SheetContext): PagePlan {
  const { area, titleRows, titleColumns, rowBreaks, columnBreaks } = pageIn(
    partsOf(plan.page),
    planned,
    structure.final,
  );
  const { titleRows: _rows, titleColumns: _columns, ...rest } = plan.page;
  return {
    ...rest,
    area: area ?? plan.page.area,
    rowBreaks,
    columnBreaks,
    ...(titleRows && { titleRows }),
    ...(titleColumns && { titleColumns }),
  };
}
