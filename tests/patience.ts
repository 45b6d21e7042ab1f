// How long a test may wait before it is taken for one that hangs. The only limits of time in the tests, and nets only:
// what is tested is what happens, never how soon (speed is measured in bench/), so that a machine busy with other work
// fails no test.

const MINUTE = 60_000;

/** For a whole test or hook, and for a program that one starts. */
export const HANGS = 15 * MINUTE;

/** For one thing that a page is to show: less, so that what failed to come is named before the whole test is given up. */
export const NEVER_SHOWN = 5 * MINUTE;
