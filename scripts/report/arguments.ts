// Reads the command line of `npm run report`. What is missing or wrong is said in one sentence that names the option.
import { parseArgs } from 'node:util';
import type { DateOrder } from '../../src/crm/contract';
import { say } from './messages';
import { SAMPLE } from './sample';

export interface ReportArguments {
  readonly files: readonly string[];
  /** The sample, with the invented figures beside it. */
  readonly sample: boolean;
  /** Excel serial number of the month's first day. */
  readonly month: number;
  readonly out: string;
  /** A workbook of that name may be replaced. */
  readonly overwrite: boolean;
  readonly map: string | null;
  readonly dates: DateOrder | null;
  readonly currency: string;
}

export type Parsed =
  | { readonly kind: 'run'; readonly arguments: ReportArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

const DAY = 86_400_000;
/** 30 December 1899, day 0 of Excel's 1900 system for every date after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

const options = {
  month: { type: 'string' },
  out: { type: 'string' },
  map: { type: 'string' },
  dates: { type: 'string' },
  currency: { type: 'string' },
  overwrite: { type: 'boolean' },
  sample: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (message: string): Parsed => ({ kind: 'wrong', message });

function monthSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  return match && year >= 1901 && year <= 9998 && month >= 1 && month <= 12
    ? (Date.UTC(year, month - 1, 1) - EPOCH) / DAY
    : null;
}

function dateOrder(text: string | undefined): DateOrder | null | undefined {
  if (text === undefined) return null;
  const order = text.toUpperCase();
  return order === 'DMY' || order === 'MDY' ? order : undefined;
}

function split(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return say('unknownOption', { detail });
  }
}

export function readArguments(argv: readonly string[]): Parsed {
  const given = split(argv);
  if (typeof given === 'string') return wrong(given);
  const { values, positionals } = given;
  if (values.help) return { kind: 'help' };
  const sample = values.sample ?? false;
  if (sample && (positionals.length > 0 || values.map !== undefined)) return wrong(say('sampleAlone'));
  const files = sample ? [SAMPLE.file] : positionals;
  if (files.length === 0) return wrong(say('noFile'));
  const asked = values.month ?? (sample ? SAMPLE.month : undefined);
  if (asked === undefined) return wrong(say('noMonth'));
  const month = monthSerial(asked);
  if (month === null) return wrong(say('badMonth', { given: asked }));
  if (values.out === undefined) return wrong(say('noOut'));
  if (!values.out.toLowerCase().endsWith('.xlsx')) return wrong(say('badOut', { given: values.out }));
  const dates = dateOrder(values.dates);
  if (dates === undefined) return wrong(say('badDates', { given: values.dates ?? '' }));
  const currency = values.currency ?? 'EUR';
  if (!/^[A-Z]{3}$/.test(currency)) return wrong(say('badCurrency', { given: currency }));
  return {
    kind: 'run',
    arguments: {
      files,
      sample,
      month,
      out: values.out,
      overwrite: values.overwrite ?? false,
      map: values.map ?? null,
      dates,
      currency,
    },
  };
}
