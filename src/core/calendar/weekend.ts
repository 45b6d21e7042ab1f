// Which days of the week are free, by the codes of NETWORKDAYS.INTL.
import { Fault } from '../fault';

/** A bit for each free day: 1 for Monday, 2 for Tuesday … 64 for Sunday. */
export type Weekend = number;

const MASK = /^[01]{7}$/;

/** Codes 1–7 are pairs of days (1 = Saturday, Sunday), 11–17 single days (11 = Sunday). */
export function weekendOfCode(code: number): Weekend | Fault {
  if (!Number.isInteger(code)) return new Fault('#NUM!', 'weekend', { given: code });
  if (code >= 1 && code <= 7) return (1 << ((code + 4) % 7)) | (1 << ((code + 5) % 7));
  if (code >= 11 && code <= 17) return 1 << ((code - 11 + 6) % 7);
  return new Fault('#NUM!', 'weekend', { given: code });
}

/** Seven digits from Monday to Sunday, 1 for a free day. */
export function weekendOfMask(mask: string): Weekend | Fault {
  if (!MASK.test(mask)) return new Fault('#VALUE!', 'weekendText', { given: mask });
  return [...mask].reduce((bits, digit, day) => (digit === '1' ? bits | (1 << day) : bits), 0);
}
