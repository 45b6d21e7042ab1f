/**
 * The few with the latest days among any number: a heap whose root is the first to go. Of equal days the one that came
 * first stays. What belongs to a record lies in the caller's own arrays, at the place that `offer` gives.
 */
export class Latest {
  /** How many were offered. */
  total = 0;
  private size = 0;
  private readonly day: Int32Array;
  private readonly turn: Float64Array;
  private readonly heap: Int32Array;

  constructor(private readonly capacity: number) {
    this.day = new Int32Array(capacity);
    this.turn = new Float64Array(capacity);
    this.heap = new Int32Array(capacity);
  }

  /** The place to keep what belongs to `day`, or −1 where later ones fill every place. */
  offer(day: number): number {
    this.total++;
    if (this.size < this.capacity) {
      const place = this.size++;
      this.put(place, day);
      this.rise(place);
      return place;
    }
    const place = this.heap[0] ?? -1;
    if (place < 0 || day <= this.day[place]!) return -1;
    this.put(place, day);
    this.sink();
    return place;
  }

  /** The places in use, latest first; equal days in the order in which they came. */
  places(): number[] {
    return [...this.heap.subarray(0, this.size)].sort((a, b) => (this.goesBefore(a, b) ? 1 : -1));
  }

  dayOf(place: number): number {
    return this.day[place]!;
  }

  private put(place: number, day: number): void {
    this.day[place] = day;
    this.turn[place] = this.total;
  }

  /** Whether `a` has to go before `b`. */
  private goesBefore(a: number, b: number): boolean {
    const difference = this.day[a]! - this.day[b]!;
    return difference < 0 || (difference === 0 && this.turn[a]! > this.turn[b]!);
  }

  private rise(place: number): void {
    const { heap } = this;
    let at = this.size - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.goesBefore(place, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = place;
  }

  private sink(): void {
    const { heap, size } = this;
    const place = heap[0]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.goesBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!this.goesBefore(heap[child]!, place)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = place;
  }
}
