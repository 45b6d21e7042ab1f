// The models that need more than the order of touches: when each happened, and which milestones it marks.
import type { Touches } from './readTouches';
import { give, type Share } from './rules';

export const TIMED_RULES = ['timedecay', 'ushaped', 'wshaped', 'fullpath'] as const;
export type TimedRule = (typeof TIMED_RULES)[number];

/** How much the first touch and each milestone, lead, opportunity and customer, hold; and all other touches together. */
interface Shape {
  readonly each: number;
  readonly milestones: number;
  readonly others: number;
}
const SHAPES: Readonly<Record<Exclude<TimedRule, 'timedecay'>, Shape>> = {
  ushaped: { each: 0.4, milestones: 1, others: 0.2 },
  wshaped: { each: 0.3, milestones: 2, others: 0.1 },
  fullpath: { each: 0.225, milestones: 3, others: 0.1 },
};

export function timedShareOf(rule: TimedRule, touches: Touches, halfLife: number): Share {
  if (rule === 'timedecay') return decaying(touches.daysBefore, halfLife);
  return shaped(touches.marks, SHAPES[rule]);
}

/** 2^(−days before conversion ÷ halfLife), counted from the nearest touch, so that old journeys do not vanish. */
function decaying(daysBefore: Float64Array, halfLife: number): Share {
  return (credit, touches, from, to, weight) => {
    const nearest = daysBefore[to - 1] ?? 0;
    const left = (i: number): number => 2 ** (-((daysBefore[i] ?? 0) - nearest) / halfLife);
    let sum = 0;
    for (let i = from; i < to; i++) sum += left(i);
    for (let i = from; i < to; i++) give(credit, touches[i], (weight * left(i)) / sum);
  };
}

/**
 * The first touch, and the earliest touch of each milestone; a touch that is several of them holds several shares, and the
 * touches that are none divide what is left for others. What a missing milestone, or others where there are none, would
 * hold goes to the rest in proportion.
 */
function shaped(marks: Uint8Array, { each, milestones, others }: Shape): Share {
  return (credit, touches, from, to, weight) => {
    const holders = [from];
    for (let milestone = 0; milestone < milestones; milestone++) {
      for (let i = from; i < to; i++) {
        if ((((marks[i] ?? 0) >> milestone) & 1) === 0) continue;
        holders.push(i);
        break;
      }
    }
    const between = to - from - new Set(holders).size;
    const sum = holders.length * each + (between > 0 ? others : 0);
    for (const i of holders) give(credit, touches[i], (weight * each) / sum);
    const part = (weight * others) / sum / between;
    for (let i = from; i < to; i++) if (!holders.includes(i)) give(credit, touches[i], part);
  };
}
