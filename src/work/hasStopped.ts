// Two looks at unfinished work, some time apart: nothing has moved between them. Apart from what recovers it, so that the
// pane opens without that.
import { isStill } from '../workbook/head';
import type { Seen } from './recover';

export const hasStopped = (before: Seen, now: Seen): boolean => isStill(before, now);
