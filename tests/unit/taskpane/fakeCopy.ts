// Copying the plan into Targets, as told to tests of the pane: first a question, then what was done.
import type { CopyDone, CopyQuestion } from '../../../src/taskpane/services';

/** Two targets that were typed and differ from the plan. */
export const COPY_QUESTION: CopyQuestion = {
  kind: 'question',
  typed: [
    { where: 'Targets!D7', column: 'MQLs', typed: 40, planned: 19.2 },
    { where: 'Targets!E9', column: 'SQLs', typed: '=RC[-1]/2', planned: 9.6 },
  ],
  asked: 'as asked',
};
export const COPIED: CopyDone = {
  kind: 'copied',
  operation: 'copied',
  what: 'Copied the plan to Targets, Jan 2025 to Dec 2025',
  sheet: 'Targets',
  from: 45658,
  to: 45992,
  kept: 2,
  notSet: [],
};
