/**
 * Reads one or several files as streams, each by its own mapping, and counts them by month when the last row is read:
 * some thirty bytes a record for what it says, two dozen to know its other rows by, and, where deals are joined to people,
 * some hundred a deal.
 */
import { DetailIntake } from './count/importDetails';
import { Intake } from './count/intake';
import { withinCalendar } from './dates/calendar';
import { settingsFrom } from './count/settings';
import { Settlement } from './count/settle';
import { type Counted, summarise } from './count/summary';
import { Tally } from './count/tally';
import { type FilePlan, planImport } from './join/plan';
import { LeadCollector } from './leads/collector';
import { STAGES, STAGE_FIELD } from './mapping';
import type { Problem } from './problem';
import { readSources } from './readSources';
import type { ImportOptions, ImportOutcome, ImportSettings, ImportSource } from './contract';

/** Imports files of leads, contacts and deals. Failing streams become the problem `readFailed`; nothing is thrown. */
export async function importCsv(
  sources: readonly ImportSource[],
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const settings = settingsFrom(options);
  const asOf = withinCalendar(options.asOf);
  const plan = planImport(sources.map(({ mapping }) => mapping));
  const intake = new Intake(plan.files, settings, asOf, options.leads?.most ?? null);
  const read = await readSources(sources, plan, intake, options);
  if (!read.ok) return read;
  intake.end();
  const counted = countAll(intake, plan.files, settings, asOf ?? intake.latest, options);
  // Rows can be of use and still nothing be counted: deals that are not won, of people without a date.
  if (counted.counted.tally.lastDay === 0) return { ok: false, problem: nothingUsable(intake, sources) };
  return { ok: true, result: summarise(counted, plan, settings, read.files) };
}

function countAll(
  intake: Intake,
  files: readonly FilePlan[],
  settings: ImportSettings,
  asOf: number,
  { leads }: ImportOptions,
): Counted {
  const { breakdowns, texts } = intake;
  const counted = {
    tally: new Tally(
      settings,
      breakdowns.map(({ counts }) => counts),
    ),
    details: new DetailIntake(settings, breakdowns, texts),
    leads: leads ? new LeadCollector(leads.most, breakdowns, texts) : null,
  };
  const settlement = new Settlement(intake, counted, files, settings, asOf);
  settlement.run();
  return { intake, counted, settlement, asOf };
}

function nothingUsable(intake: Intake, sources: readonly ImportSource[]): Problem {
  const columns = sources.flatMap(({ mapping: { fields } }) =>
    STAGES.flatMap((stage) => fields[STAGE_FIELD[stage]]?.column ?? []),
  );
  const unread = STAGES.map((stage) => intake.warnings.get(`unreadableDate:${STAGE_FIELD[stage]}`).example);
  const example = unread.find((one) => one !== null);
  const problem = {
    code: 'noUsableRows',
    read: intake.read,
    dateColumns: [...new Set(columns)],
    ...(example !== undefined && { example }),
  } as const;
  const [only] = sources;
  return sources.length === 1 && only?.name !== undefined ? { ...problem, file: only.name } : problem;
}
