/** Day spans by month, two bytes each, for medians that are exact however many records there are. */
export class Spans {
  private readonly values: (Uint16Array | undefined)[] = [];
  private readonly counts: number[] = [];

  /** `days` lies in 0 … 65 535: the table of days is shorter than that. */
  add(month: number, days: number): void {
    const count = this.counts[month] ?? 0;
    let values = this.values[month];
    if (values === undefined || count === values.length) {
      const larger = new Uint16Array(Math.max(16, Math.ceil(count * 1.5)));
      if (values) larger.set(values);
      this.values[month] = values = larger;
    }
    values[count] = days;
    this.counts[month] = count + 1;
  }

  /** The middle value, or the mean of the two in the middle; null for a month without spans. */
  median(month: number): number | null {
    const count = this.counts[month] ?? 0;
    const values = this.values[month];
    if (count === 0 || !values) return null;
    const sorted = values.slice(0, count).sort();
    return (sorted[(count - 1) >> 1]! + sorted[count >> 1]!) / 2;
  }
}
