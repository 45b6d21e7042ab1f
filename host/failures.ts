// Failures on purpose: an action that Excel refuses, or a reply that never comes although the work was done. Tests set
// one at every action in turn and look at what is left of the workbook.
import { HostError } from './protocol/errors';

export type FailureKind = 'refuse' | 'loseReply';

interface Planned {
  kind: FailureKind;
  action: number;
  code: string;
}

export class FailurePlan {
  private planned: Planned[] = [];
  private losing = false;

  /** The action counted from 0 over the whole operation, `_RemoveReference` requests not counted. */
  inject(kind: FailureKind, atActionIndex: number, code = 'GeneralException'): void {
    this.planned.push({ kind, action: atActionIndex, code });
  }

  clear(): void {
    this.planned = [];
  }

  /** Whether a planned failure has not happened yet. */
  get waiting(): boolean {
    return this.planned.length > 0;
  }

  /** A new request begins; `lost` says afterwards whether its reply goes astray. */
  begin(): { lost(): boolean } {
    this.losing = false;
    return { lost: () => this.losing };
  }

  at(index: number): void {
    const found = this.planned.find((failure) => failure.action === index);
    if (!found) return;
    this.planned = this.planned.filter((failure) => failure !== found);
    if (found.kind === 'refuse') throw new HostError(found.code);
    this.losing = true;
  }
}
