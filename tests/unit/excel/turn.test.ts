// A turn claims with its first request, beats with every other, and knows the head that is its own.
import { expect, test } from 'vitest';
import { turnAfter } from '../../../src/excel/turn';
import type { Busy, Head } from '../../../src/workbook/head';

const free: Head = { n: 4, isNamed: true, busy: null, newer: false };
const what = { label: 'Import', at: '2026-03-02T09:00:00.000Z' };

/** What a request of the turn begins with, as it is said in the workbook. */
function said(turn: ReturnType<typeof turnAfter>): { readonly kind: string; readonly busy: Busy } {
  const edit = turn.begin();
  if (edit.kind !== 'claim' && edit.kind !== 'beat') throw new Error(edit.kind);
  return edit;
}

test('the first request claims from the head that was read, all others beat the number after it', () => {
  const turn = turnAfter(free, what);
  expect(turn.n).toBe(5);
  const [claim, beat, next] = [said(turn), said(turn), said(turn)];
  expect(claim).toMatchObject({ kind: 'claim', from: free, busy: { beat: 1, ...what } });
  expect(beat).toMatchObject({ kind: 'beat', n: 5, busy: { beat: 2, token: claim.busy.token } });
  expect(next.busy).toEqual({ ...claim.busy, beat: 3 });
  expect(turn.end()).toEqual({ kind: 'free', n: 5 });
});

test('no two turns are alike', () => {
  const [one, other] = [turnAfter(free, what), turnAfter(free, what)];
  expect(said(one).busy.token).not.toBe(said(other).busy.token);
});

test('its own is the head of its number that bears its token, whatever the beat', () => {
  const turn = turnAfter(free, what);
  const { busy } = said(turn);
  const head = (n: number, now: Busy | null): Head => ({ n, isNamed: true, busy: now, newer: false });
  expect(turn.isOurs(head(5, { ...busy, beat: 9, label: '' }))).toBe(true);
  expect(turn.isOurs(head(6, busy))).toBe(false);
  expect(turn.isOurs(head(5, { ...busy, token: 'another' }))).toBe(false);
  expect(turn.isOurs(head(5, null))).toBe(false);
  expect(turn.isOurs(free)).toBe(false);
});
