// Reads a table of touches, one row each in any order, into journeys: the touches of a lead by date, up to the day it
// converted.
import { Fault } from '../fault';
import { Names } from '../names';
import type { Journeys } from './journeys';

/** Parallel columns; dates are NaN and texts empty where blank. A blank lead is no touch. */
export interface TouchRows {
  readonly lead: readonly string[];
  readonly channel: readonly string[];
  readonly touched: ArrayLike<number>;
  readonly converted: ArrayLike<number>;
  readonly values: ArrayLike<number> | undefined;
  readonly milestone: readonly string[] | undefined;
}

export interface Touches extends Journeys {
  /** Days from each touch to the conversion; 0 for a later hour of that day, and where there is no conversion. */
  readonly daysBefore: Float64Array;
  /** A bit for each milestone that the touch is marked as. */
  readonly marks: Uint8Array;
}

export const MILESTONES = ['lead', 'opportunity', 'customer'] as const;

/** What is known of each lead. */
interface Leads {
  /** Number of the lead of each row, −1 where it is blank. */
  readonly of: Int32Array;
  readonly count: number;
  readonly converted: Float64Array;
  readonly values: Float64Array;
}

export function readTouches(rows: TouchRows): Touches | Fault {
  const leads = readLeads(rows);
  if (leads instanceof Fault) return leads;
  const marks = readMarks(rows);
  if (marks instanceof Fault) return marks;
  const { order, starts } = byLeadAndDate(rows, leads);
  const names = new Names();
  const touches = new Int32Array(order.length);
  const daysBefore = new Float64Array(order.length);
  const ordered = new Uint8Array(order.length);
  order.forEach((row, i) => {
    touches[i] = names.add(rows.channel[row] ?? '');
    const days = (leads.converted[leads.of[row] ?? 0] ?? NaN) - (rows.touched[row] ?? 0);
    daysBefore[i] = Math.max(days, 0) || 0;
    ordered[i] = marks[row] ?? 0;
  });
  return { names, touches, daysBefore, marks: ordered, ...journeysOf(order, starts, leads, rows.values) };
}

function readLeads({ lead, converted, values }: TouchRows): Leads | Fault {
  const names = new Names();
  const of = Int32Array.from(lead, (name) => (name === '' ? -1 : names.add(name)));
  const dates = new Float64Array(names.size).fill(NaN);
  const worth = new Float64Array(names.size);
  for (let row = 0; row < of.length; row++) {
    const at = of[row] ?? -1;
    if (at < 0) continue;
    const date = converted[row] ?? NaN;
    const known = dates[at] ?? NaN;
    if (Math.abs(Math.floor(date) - Math.floor(known)) > 0)
      return twice('converted', 'twoConversions', row, lead);
    if (Number.isNaN(known) || date > known) dates[at] = date;
    const value = values?.[row] || 0;
    if (value === 0) continue;
    if (worth[at] !== 0 && worth[at] !== value) return twice('values', 'twoValues', row, lead);
    worth[at] = value;
  }
  return { of, count: names.size, converted: dates, values: worth };
}

function twice(
  parameter: string,
  reason: 'twoConversions' | 'twoValues',
  index: number,
  lead: readonly string[],
): Fault {
  return new Fault('#VALUE!', reason, { parameter, index, lead: lead[index] ?? '' });
}

function readMarks({ lead, milestone }: TouchRows): Uint8Array | Fault {
  const marks = new Uint8Array(lead.length);
  if (milestone === undefined) return marks;
  const known = new Map<string, number>();
  for (const [row, text] of milestone.entries()) {
    const bits = known.get(text) ?? bitsOf(text);
    if (bits === undefined) {
      const milestones = MILESTONES.join(', ');
      return new Fault('#VALUE!', 'milestone', {
        parameter: 'milestone',
        index: row,
        given: text,
        milestones,
      });
    }
    known.set(text, bits);
    marks[row] = bits;
  }
  return marks;
}

function bitsOf(text: string): number | undefined {
  let bits = 0;
  for (const part of text.split(';')) {
    const name = part.trim().toLowerCase();
    if (name === '') continue;
    const at = MILESTONES.findIndex((milestone) => milestone === name);
    if (at < 0) return undefined;
    bits |= 1 << at;
  }
  return bits;
}

/** Rows that count, lead after lead, each by date; equal dates keep the order of their rows. */
function byLeadAndDate({ touched }: TouchRows, leads: Leads): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(leads.count + 1);
  const counts = (row: number): boolean => {
    const lead = leads.of[row] ?? -1;
    const day = Math.floor(touched[row] ?? NaN);
    return lead >= 0 && !Number.isNaN(day) && !(day > Math.floor(leads.converted[lead] ?? NaN));
  };
  for (let row = 0; row < leads.of.length; row++) {
    if (counts(row)) {
      const next = (leads.of[row] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let lead = 0; lead < leads.count; lead++) {
    starts[lead + 1] = (starts[lead + 1] ?? 0) + (starts[lead] ?? 0);
  }
  const byDate = (a: number, b: number): number => (touched[a] ?? 0) - (touched[b] ?? 0) || a - b;
  const free = starts.slice();
  const order = new Int32Array(starts[leads.count] ?? 0);
  for (let row = 0; row < leads.of.length; row++) {
    if (!counts(row)) continue;
    const lead = leads.of[row] ?? 0;
    const at = free[lead] ?? 0;
    order[at] = row;
    free[lead] = at + 1;
  }
  for (let lead = 0; lead < leads.count; lead++) {
    order.subarray(starts[lead] ?? 0, starts[lead + 1] ?? 0).sort(byDate);
  }
  return { order, starts };
}

/** One journey for each lead that has touches: converted once, or not at all. */
function journeysOf(
  order: Int32Array,
  starts: Int32Array,
  leads: Leads,
  given: ArrayLike<number> | undefined,
): Omit<Journeys, 'names' | 'touches'> {
  const begins = new Int32Array(leads.count + 1);
  const conversions = new Float64Array(leads.count);
  const values = new Float64Array(leads.count);
  const nulls = new Float64Array(leads.count);
  let count = 0;
  for (let lead = 0; lead < leads.count; lead++) {
    if (starts[lead] === starts[lead + 1]) continue;
    const hasConverted = !Number.isNaN(leads.converted[lead] ?? NaN);
    begins[count] = starts[lead] ?? 0;
    conversions[count] = hasConverted ? 1 : 0;
    nulls[count] = hasConverted ? 0 : 1;
    values[count] = hasConverted ? (leads.values[lead] ?? 0) : 0;
    count++;
  }
  begins[count] = order.length;
  return {
    starts: begins.subarray(0, count + 1),
    conversions: conversions.subarray(0, count),
    nulls: nulls.subarray(0, count),
    values: given === undefined ? undefined : values.subarray(0, count),
  };
}
