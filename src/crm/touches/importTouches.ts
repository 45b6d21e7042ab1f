/**
 * Reads tables of touches (one row a touch, in any order) into the paths that leads took. A path needs the touches of a
 * lead together, so they are kept: about 35 bytes a touch while they are sorted.
 */
import { Currencies } from '../count/currency';
import { withinCalendar } from '../dates/calendar';
import { OTHER_LABEL } from '../count/labels';
import { alone, nothingUsable, readSources } from '../readSources';
import type { ImportSource, Rates } from '../contract';
import { Paths } from './paths';
import type { TouchOutcome, TouchResult, TouchWarning } from './result';
import { TouchIntake } from './touchIntake';

const MOST_PATHS = 5000;

export interface TouchOptions {
  /** How many paths to give, the most frequent; 5 000 unless said otherwise. */
  readonly most?: number;
  /** The channel that stands for all beyond the first thousand different ones. */
  readonly otherName?: string;
  readonly rates?: Rates | null;
  /** Excel serial. What is dated later has not happened yet. */
  readonly asOf?: number;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** Imports touch tables. Failing streams become the problem `readFailed`; nothing is thrown. */
export async function importTouches(
  given: readonly ImportSource[],
  options: TouchOptions = {},
): Promise<TouchOutcome> {
  const intake = new TouchIntake(options.rates ?? null, withinCalendar(options.asOf));
  const read = await readSources(...alone(given, 'touches'), intake, options);
  if (!read.ok) return read;
  const paths = new Paths(intake.table, (touch) => {
    intake.drop(touch);
  });
  if (paths.leads === 0) return { ok: false, problem: nothingUsable(intake, given) };
  const files = read.files.map((file, index) => ({ ...file, used: file.used - (intake.late[index] ?? 0) }));
  return { ok: true, result: resultOf(intake, paths, given, files, options) };
}

function resultOf(
  intake: TouchIntake,
  paths: Paths,
  sources: readonly ImportSource[],
  files: TouchResult['provenance']['files'],
  { most = MOST_PATHS, otherName = 'Other', rates = null }: TouchOptions,
): TouchResult {
  const hasValues = sources.some(({ mapping }) => mapping.fields.amount !== undefined);
  const { addUp } = new Currencies(rates, intake.currencies);
  const names = intake.channels
    .names()
    .map((name, label) => channelName(label === OTHER_LABEL ? otherName : name));
  const { rows, rest } = paths.result(names, most, hasValues && addUp);
  return {
    read: intake.read,
    used: intake.used,
    dropped: intake.dropped.reasons(),
    leads: paths.leads,
    converted: paths.converted,
    paths: rows,
    rest,
    currencies: [...intake.currencies].map((currency) => currency ?? ''),
    dateRange: { first: intake.first, last: intake.last },
    warnings: warningsOf(intake, addUp),
    provenance: { files, rates },
  };
}

/** ">" parts the channels of a path, so that it cannot stand within a name. */
function channelName(name: string | null): string {
  return (name ?? '').replace(/>/g, '›');
}

function warningsOf(intake: TouchIntake, addUp: boolean): TouchWarning[] {
  const noted = [...intake.warnings.entries()].map(([key, list]) => {
    const [code, field] = key.split(':');
    return { code, ...(field ? { field } : {}), ...list } as TouchWarning;
  });
  const none = { count: 0, rows: [], example: null };
  const currencies = [...intake.currencies].map((currency) => currency ?? '');
  if (!addUp) noted.push({ code: 'mixedCurrencies', ...none, currencies });
  if (intake.channels.overflowed) noted.push({ code: 'tooManyValues', ...none });
  return noted;
}
