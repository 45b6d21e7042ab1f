// Taking a turn at the workbook, and keeping others off a sheet for a moment, as calls of Office.js.
import { busyFormula, freeFormula, headName } from '../workbook/head';
import { LOCK_NAME } from '../workbook/ours';
import { sheetOf, type Apply } from './batch';

/** The mark in a refused request that its claim succeeded. */
export const CLAIMED = 'claimed';

interface Turns {
  readonly claim: Apply<'claim'>;
  readonly beat: Apply<'beat'>;
  readonly free: Apply<'free'>;
  readonly lock: Apply<'lock'>;
  readonly unlock: Apply<'unlock'>;
}

export const turns: Turns = {
  claim: ({ context }, { from, busy }) => {
    const { names } = context.workbook;
    // Reading it fails where the head has moved on.
    if (from.isNamed) names.getItem(headName(from.n)).load('name');
    names.add(headName(from.n + 1), busyFormula(busy)).visible = false;
    if (from.isNamed) names.getItem(headName(from.n)).delete();
    context.trace(CLAIMED);
  },
  beat: ({ context }, { n, busy }) => {
    context.workbook.names.getItem(headName(n)).formula = busyFormula(busy);
  },
  free: ({ context }, { n }) => {
    const head = context.workbook.names.getItem(headName(n));
    head.formula = freeFormula;
    // A claim that was cut off may have left it to be seen.
    head.visible = false;
  },
  lock: (batch, { sheet }) => {
    const worksheet = sheetOf(batch, sheet);
    worksheet.names.add(LOCK_NAME, '="1"').visible = false;
    worksheet.protection.protect();
  },
  unlock: (batch, { sheet }) => {
    const worksheet = sheetOf(batch, sheet);
    worksheet.protection.unprotect();
    worksheet.names.getItem(LOCK_NAME).delete();
  },
};
