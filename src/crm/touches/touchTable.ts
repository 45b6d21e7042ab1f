/**
 * The touches of an import and the leads that they belong to, in typed columns: 19 bytes a touch, some fifty a lead.
 * A lead is known by the hash of its id (see `KeyHash`), so that no text is kept for it.
 */
import { KeyMap } from '../join/keyMap';
import { Column } from '../column';

export class TouchTable {
  /** By touch, in the order of the rows. */
  readonly lead = new Column(Int32Array);
  readonly channel = new Column(Uint16Array);
  /** Seconds, so that touches of one day keep their order. */
  readonly moment = new Column(Float64Array);
  readonly row = new Column(Int32Array);
  readonly file = new Column(Uint16Array);
  /** By lead: the day of its conversion (0 for none) and what it was worth (0 for nothing known). */
  readonly converted = new Column(Int32Array);
  readonly value = new Column(Float64Array);
  private readonly numbers = new KeyMap();

  /** The lead's number; a new one where the key is new. */
  leadOf(high: number, low: number): number {
    const known = this.numbers.get(high, low);
    if (known >= 0) return known;
    const number = this.converted.length;
    this.numbers.set(high, low, number);
    this.converted.push(0);
    this.value.push(0);
    return number;
  }

  add(lead: number, channel: number, moment: number, file: number, row: number): void {
    this.lead.push(lead);
    this.channel.push(channel);
    this.moment.push(moment);
    this.file.push(file);
    this.row.push(row);
  }

  /** Touches by lead and time: those of lead `n` are `order[starts[n]]` … `order[starts[n + 1] − 1]`. */
  journeys(): { readonly order: Int32Array; readonly starts: Int32Array } {
    const { lead, moment } = this;
    const starts = new Int32Array(this.converted.length + 1);
    for (let i = 0; i < lead.length; i++) starts[lead.get(i) + 1]!++;
    for (let i = 1; i < starts.length; i++) starts[i] = starts[i]! + starts[i - 1]!;
    const next = starts.slice();
    const order = new Int32Array(lead.length);
    for (let i = 0; i < lead.length; i++) order[next[lead.get(i)]!++] = i;
    for (let i = 0; i + 1 < starts.length; i++) {
      const own = order.subarray(starts[i], starts[i + 1]);
      // Equal times keep the order of the rows.
      if (own.length > 1) own.sort((a, b) => moment.get(a) - moment.get(b) || a - b);
    }
    return { order, starts };
  }
}
