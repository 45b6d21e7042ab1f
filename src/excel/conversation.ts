// A conversation with Excel, and what Excel says when it will not: as a result, not as an exception in a click handler.
import { refuse, type Refused } from '../workbook/refusal';

/**
 * A conversation of our own instead of Excel.run, which keeps every range for later use: two more actions for each,
 * and a request to let them go. Nothing here uses a range after the sync that asked for it.
 */
export function converse<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return work(new Excel.RequestContext());
}

/** Excel's code for an error, such as InvalidOperationInCellEditMode; its message where there is none. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.message : String(error);
}

interface Traced {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** Code and place of an error, as whoever looks into it needs them: `GeneralException at PageLayout.paperSize`. */
export function detailOf(error: unknown): string {
  const { errorLocation, statement } = (error as Traced).debugInfo ?? {};
  const at = [errorLocation, statement].filter((text) => text !== undefined && text !== '');
  return [codeOf(error), ...(at.length > 0 ? [`at ${at.join(', ')}`] : [])].join(' ');
}

/** Excel says where it refused; a connection that was lost says nothing of the kind, and asking again piece by piece is vain. */
export function hasPlace(error: unknown): boolean {
  const { errorLocation, statement } = (error as Traced).debugInfo ?? {};
  return [errorLocation, statement].some((text) => text !== undefined && text !== '');
}

export function isCellEditMode(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperationInCellEditMode';
}

/**
 * Excel adds no name while the window of another workbook is the active one, and says that an item is not found. The
 * statement is the client library's own writing, the same in every Excel.
 */
export function isOtherWindow(error: unknown): boolean {
  const { code, debugInfo } = error as Traced;
  return code === 'ItemNotFound' && (debugInfo?.statement ?? '').includes('names.add(');
}

/** Something is missing that was there when it was read, or there that was not: somebody's edit, or somebody's turn. */
export const isMoved = (error: unknown): boolean =>
  hasPlace(error) && ['ItemNotFound', 'ItemAlreadyExists'].includes(codeOf(error)) && !isOtherWindow(error);

/** Excel would not protect a sheet. The statement is the client library's own writing. */
export const isProtectionRefused = (error: unknown): boolean =>
  ((error as Traced).debugInfo?.statement ?? '').includes('protection.protect(');

/** What Excel refused before anything was written. */
export function refusedBy(error: unknown): Refused {
  if (isCellEditMode(error)) return refuse({ code: 'cellEditMode' });
  if (codeOf(error) === 'AccessDenied') return refuse({ code: 'readOnly' });
  if (isOtherWindow(error)) return refuse({ code: 'otherWindow' });
  return refuse({ code: 'notReached', detail: detailOf(error) });
}
