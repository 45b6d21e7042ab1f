/** Reads reports on e-mail programmes: what became of each step of a programme, added up by month. */
import { monthIndex, monthStart, withinCalendar, withinTable } from '../dates/calendar';
import { alone, nothingUsable, readSources } from '../readSources';
import type { ImportSource, Rates } from '../contract';
import { ProgrammeIntake } from './programmeIntake';
import type { ProgrammeOutcome, ProgrammeWarning } from './result';

export interface ProgrammeOptions {
  /** Serial of any day of the month that a report without dates is about. */
  readonly month?: number;
  readonly rates?: Rates | null;
  /** Excel serial. What is dated later has not happened yet. */
  readonly asOf?: number;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** Imports reports on programmes. Failing streams become the problem `readFailed`; nothing is thrown. */
export async function importProgrammes(
  sources: readonly ImportSource[],
  options: ProgrammeOptions = {},
): Promise<ProgrammeOutcome> {
  const day = withinTable(Math.floor(options.month ?? 0));
  const month = day === 0 ? null : monthStart(monthIndex(day));
  const undated = sources.find(({ mapping }) => mapping.fields.time === undefined);
  if (undated && month === null) return { ok: false, problem: { code: 'noMonth', ...fileOf(undated) } };
  const { rates = null } = options;
  const intake = new ProgrammeIntake(month, rates, withinCalendar(options.asOf));
  const read = await readSources(...alone(sources, 'programmes'), intake, options);
  if (!read.ok) return read;
  if (intake.rate) return { ok: false, problem: intake.rate };
  const rows = intake.rows();
  if (rows.length === 0) return { ok: false, problem: nothingUsable(intake, sources) };
  const dropped = intake.dropped.reasons();
  const { files } = read;
  const result = { read: intake.read, used: intake.used, dropped, rows, warnings: warningsOf(intake) };
  const currencies = codesOf(intake);
  return { ok: true, result: { ...result, currencies, provenance: { files, rates } } };
}

function fileOf({ name }: ImportSource): { file?: string } {
  return name === undefined ? {} : { file: name };
}

const codesOf = ({ currencies }: ProgrammeIntake) => [...currencies].map((currency) => currency ?? '');

function warningsOf(intake: ProgrammeIntake): ProgrammeWarning[] {
  const noted = [...intake.warnings.entries()].map(([key, list]) => {
    const [code, field] = key.split(':');
    return { code, ...(field ? { field } : {}), ...list } as ProgrammeWarning;
  });
  const none = { count: 0, rows: [], example: null };
  if (!intake.addUp) noted.push({ code: 'mixedCurrencies', ...none, currencies: codesOf(intake) });
  return noted;
}
