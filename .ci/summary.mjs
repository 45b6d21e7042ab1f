// Prints one closing line and refuses a run in which anything was skipped or nothing was run.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const skipped = numPendingTests + numTodoTests;
for (const { name, assertionResults } of testResults) {
  for (const { status, fullName } of assertionResults) {
    if (status === 'pending' || status === 'skipped' || status === 'todo')
      console.error(`skipped: ${name}: ${fullName}`);
  }
}
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${skipped} skipped`);
if (skipped > 0 || numPassedTests === 0) process.exitCode = 1;
