// How much longer work takes whose whole is known, from what has been done of it so far. Nothing is said before there is
// something to judge by, nor of work that is nearly done.
import type { Text } from './actions/context';

/** Less than this is no measure of speed. */
const LEAST_ELAPSED = 1500;
const MINUTE = 60;

/**
 * Seconds left; null while it cannot be said.
 * @param elapsed milliseconds since the work began
 * @param share of the work that is done, 0 to 1
 */
export function secondsLeft(elapsed: number, share: number): number | null {
  if (elapsed < LEAST_ELAPSED || !(share > 0)) return null;
  const left = (elapsed / 1000) * (1 / Math.min(1, share) - 1);
  return left < 1 ? null : left;
}

/** 'about 40 seconds left': in steps of five, and in minutes from two on, so that it does not flicker. */
export function leftText(t: Text, seconds: number): string {
  if (seconds >= 2 * MINUTE) return t('counting.minutesLeft', { count: Math.round(seconds / MINUTE) });
  const steps = seconds > 10 ? 5 : 1;
  return t('counting.secondsLeft', { count: Math.ceil(seconds / steps) * steps });
}
