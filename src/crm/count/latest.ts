/**
 * The few with the latest days among any number. Twice as many as wanted are gathered before the earlier half is let go,
 * so that a record costs no more than a comparison and, seldom, a move. Of equal days the one that came first stays.
 */
export class Latest {
  /** How many were offered. */
  total = 0;
  private size = 0;
  /** Every record up to this day has been outdone. */
  private outdone = -Infinity;
  private readonly day: Int32Array;

  /** What belongs to a record lies in the caller's own arrays of `Latest.room(most)` places; `move` takes it elsewhere. */
  constructor(
    private readonly most: number,
    private readonly move: (from: number, to: number) => void,
  ) {
    this.day = new Int32Array(Latest.room(most));
  }

  static room(most: number): number {
    return 2 * most;
  }

  /** False where enough are later already. */
  wants(day: number): boolean {
    return day > this.outdone;
  }

  /** The place for what belongs to `day`, or −1 where enough are later. */
  offer(day: number): number {
    this.total++;
    if (day <= this.outdone) return -1;
    if (this.size === this.day.length) {
      this.letGo();
      if (day <= this.outdone) return -1;
    }
    this.day[this.size] = day;
    return this.size++;
  }

  /** The places in use, latest first; equal days in the order in which they came. */
  places(): number[] {
    if (this.size > this.most) this.letGo();
    const { day } = this;
    return Array.from({ length: this.size }, (_, place) => place).sort((a, b) => day[b]! - day[a]!);
  }

  dayOf(place: number): number {
    return this.day[place]!;
  }

  /** Keeps the latest `most`, in the order in which they came. */
  private letGo(): void {
    const { day, size, most } = this;
    const edge = day.slice(0, size).sort()[size - most]!;
    let later = 0;
    for (let place = 0; place < size; place++) if (day[place]! > edge) later++;
    let atEdge = most - later;
    let kept = 0;
    for (let place = 0; place < size; place++) {
      const one = day[place]!;
      if (one < edge || (one === edge && atEdge-- <= 0)) continue;
      if (kept !== place) this.move(place, kept);
      day[kept++] = one;
    }
    this.size = kept;
    this.outdone = edge;
  }
}
