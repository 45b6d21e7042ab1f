// Somebody else in the same workbook: edits between any two of our requests, as planned, and what became of each.
import { HostError } from '../protocol/errors';
import type { Session } from '../protocol/session';
import { makeEdit, words, type Edit } from './edits';

export interface TimedEdit {
  /** Made when this request of ours has arrived and not begun; counted from 1. */
  readonly before: number;
  readonly edit: Edit;
}

export interface Made extends TimedEdit {
  /** Excel's code where it would not let the person; the workbook is as it was. */
  readonly refused?: string;
}

export const timedWords = ({ before, edit }: TimedEdit): string => `${words(edit)} before request ${before}`;

export class Colleague {
  /** What was tried, in order. */
  made: Made[] = [];
  private planned: readonly TimedEdit[] = [];
  private requests = 0;

  /** From now on; requests are counted anew. */
  plan(planned: readonly TimedEdit[]): void {
    this.planned = planned;
    this.made = [];
    this.requests = 0;
  }

  /** Requests of ours since the plan. */
  get seen(): number {
    return this.requests;
  }

  /** One of our requests is about to be carried out. */
  async beforeRequest(session: Session): Promise<void> {
    this.requests += 1;
    for (const timed of this.planned.filter(({ before }) => before === this.requests))
      this.made.push(await this.make(timed, session));
  }

  private async make(timed: TimedEdit, session: Session): Promise<Made> {
    try {
      await makeEdit(timed.edit, session);
      return timed;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { ...timed, refused: error.code };
    }
  }
}
