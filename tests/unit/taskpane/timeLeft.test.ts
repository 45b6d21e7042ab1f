// How much longer: worked out by hand from what was done in what time.
import { expect, test } from 'vitest';
import { pane, translator } from '../../../src/i18n';
import { leftText, secondsLeft } from '../../../src/taskpane/timeLeft';

const t = translator(pane, 'en-GB');

test('says nothing before there is something to judge by, nor in the last second', () => {
  expect(secondsLeft(1000, 0.5)).toBeNull();
  expect(secondsLeft(5000, 0)).toBeNull();
  expect(secondsLeft(9500, 0.95)).toBeNull(); // half a second
  expect(secondsLeft(3000, 0.25)).toBe(9); // a quarter took three seconds
});

test('is rounded, so that it does not flicker', () => {
  expect(leftText(t, 8.2)).toBe('about 9 seconds left');
  expect(leftText(t, 36)).toBe('about 40 seconds left');
  expect(leftText(t, 119)).toBe('about 120 seconds left');
  expect(leftText(t, 200)).toBe('about 3 minutes left');
});
