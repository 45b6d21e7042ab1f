// Several panes at one workbook. Each request waits at the door until every pane that is still at work has one there; then
// one is let through, as the schedule says. Nothing depends on a clock: the same schedule gives the same order.

export interface Closing {
  readonly pane: number;
  /** The pane's own request, counted from 1, whose answer it does not live to see. */
  readonly request: number;
  /** Whether that request still reaches the workbook. */
  readonly carriedOut: boolean;
}

export interface Schedule {
  /** Of the panes that wait, which goes first: 0 the first, 1 the next; begun again when it is used up. */
  readonly order: readonly number[];
  readonly closes?: readonly Closing[];
}

/** Carries the waiting request out; `answered` says whether its reply is sent. */
type Pass = (answered: boolean) => void;

class Pane {
  requests = 0;
  /** In the order in which they came: work that asks two things at once has two here. */
  readonly waiting: Pass[] = [];
  close: () => void = () => undefined;
  /** Settles when the pane is closed, and never otherwise. */
  readonly closed: Promise<void>;
  constructor() {
    this.closed = new Promise((resolve) => (this.close = resolve));
  }
}

export class Panes {
  private readonly open = new Map<number, Pane>();
  /** Closed half-way: what they would still send is never sent. */
  private readonly shut = new Set<number>();
  private schedule: Schedule = { order: [] };
  private choices = 0;

  /** Panes 0, 1 … begin their work; for each, what settles if it is closed. */
  begin(count: number, schedule: Schedule): Promise<void>[] {
    if (this.open.size > 0) throw new Error('panes are at work already');
    this.schedule = schedule;
    this.choices = 0;
    this.shut.clear();
    return Array.from({ length: count }, (_pane, index) => {
      const pane = new Pane();
      this.open.set(index, pane);
      return pane.closed;
    });
  }

  /** A request has come; those that no pane of these has sent go through at once. */
  arrive(index: number | undefined, pass: Pass): void {
    const pane = index === undefined ? undefined : this.open.get(index);
    if (!pane) {
      if (index === undefined || !this.shut.has(index)) pass(true);
      return;
    }
    pane.waiting.push(pass);
    this.letThrough();
  }

  /** The pane has done its work, or was closed. */
  finish(index: number): void {
    if (this.open.delete(index)) this.letThrough();
  }

  private letThrough(): void {
    const all = [...this.open].sort(([a], [b]) => a - b);
    if (all.length === 0 || all.some(([, pane]) => pane.waiting.length === 0)) return;
    const { order } = this.schedule;
    const place = all.length === 1 ? 0 : (order[this.choices++ % order.length] ?? 0) % all.length;
    const chosen = all[place];
    if (chosen) this.pass(...chosen);
  }

  private pass(index: number, pane: Pane): void {
    const pass = pane.waiting.shift();
    pane.requests += 1;
    const closing = this.schedule.closes?.find(
      (each) => each.pane === index && each.request === pane.requests,
    );
    if (!closing || closing.carriedOut) pass?.(closing === undefined);
    if (!closing) return this.letThrough();
    this.shut.add(index);
    pane.close();
    this.finish(index);
  }
}
