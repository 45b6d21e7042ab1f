// npm run report: a CRM export becomes the monthly lifecycle report as an .xlsx file, without Excel and without a browser.
// Exit code 0: written. 2: something has to be answered or corrected first; nothing was written. 1: a fault of ours.
import { runReport } from './report/run';

process.exitCode = await runReport(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
