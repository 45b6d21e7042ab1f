// Ctrl+Z for what was typed, pasted or cleared. What the add-in does has its own way back, in the pane; after it, the
// typed history is dropped, because it would write over what was built.
import type { TypedCell } from '../session';

export interface Step {
  readonly sheet: string;
  readonly before: readonly TypedCell[];
  readonly after: readonly TypedCell[];
}

const MOST_KEPT = 100;

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  record(step: Step): void {
    this.done = [...this.done, step].slice(-MOST_KEPT);
    this.undone = [];
  }

  undo(): Step | undefined {
    const step = this.done.pop();
    if (step !== undefined) this.undone.push(step);
    return step;
  }

  redo(): Step | undefined {
    const step = this.undone.pop();
    if (step !== undefined) this.done.push(step);
    return step;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
