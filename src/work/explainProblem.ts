// A refusal of the import as sentences: what was wrong, and what to do about it, for the pane and for the command line.
import type { MapExpectation, OtherFileKind, Problem } from '../crm/contract';
import type { crm, Translate } from '../i18n';

type Say = Translate<typeof crm>;

export interface Explanation {
  readonly sentence: string;
  /** One line each. */
  readonly advice: readonly string[];
}

/** Headers and fields that a sentence can hold; the rest is "…". */
const MOST_NAMES = 40;

/** The problem in the words of `say` (a translator of the `crm` messages). */
export function explainProblem(problem: Problem, say: Say): Explanation {
  const file = problem.file ?? say('file.unnamed');
  switch (problem.code) {
    case 'notCsv':
      return {
        sentence: say('problem.notCsv', { file, kind: say(`kind.${problem.kind}`) }),
        advice: [saveAs(problem.kind, say)],
      };
    case 'empty':
      return { sentence: say('problem.empty', { file }), advice: [say('advice.empty')] };
    case 'headersOnly':
      return { sentence: say('problem.headersOnly', { file }), advice: [say('advice.headersOnly')] };
    case 'noHeaders':
      return {
        sentence: say('problem.noHeaders', { file, example: problem.example }),
        advice: [say('advice.noHeaders')],
      };
    case 'quotedLines':
      return { sentence: say('problem.quotedLines', { file }), advice: [say('advice.quotedLines')] };
    case 'noStageColumn':
      return {
        sentence: say('problem.noStageColumn', { file }),
        advice: [say('advice.noStageColumn', { headers: some(problem.headers) })],
      };
    case 'unknownColumn':
    case 'unknownKey':
    case 'badMapValue':
      return explainMap(problem, file, say);
    case 'ambiguousDates':
      return explainDates(problem, say);
    case 'noUsableRows':
      return explainNothing(problem, file, say);
    case 'monthWithoutData': {
      const [month, first, last] = [problem.month, problem.first, problem.last].map((day) =>
        monthName(day, say),
      );
      return {
        sentence: say('problem.monthWithoutData', { file, month: month! }),
        advice: [say('advice.monthWithoutData', { first: first!, last: last! })],
      };
    }
    case 'rateInsteadOfCount': {
      const { column, example } = problem;
      return {
        sentence: say('problem.rateInsteadOfCount', { file, column, example }),
        advice: [say('advice.rateInsteadOfCount')],
      };
    }
    case 'noMonth':
      return { sentence: say('problem.noMonth', { file }), advice: [say('advice.noMonth')] };
    case 'readFailed':
      return {
        sentence: say('problem.readFailed', { file, detail: problem.detail }),
        advice: [say('advice.readFailed')],
      };
    case 'cancelled':
      return { sentence: say('problem.cancelled'), advice: [] };
  }
}

type Of<Code extends Problem['code']> = Extract<Problem, { readonly code: Code }>;

function explainMap(
  problem: Of<'unknownColumn' | 'unknownKey' | 'badMapValue'>,
  file: string,
  say: Say,
): Explanation {
  if (problem.code === 'badMapValue') {
    const expected = say(`expected.${problem.expected}`);
    const { key } = problem;
    const sentence =
      key === '' ? say('problem.badMap', { expected }) : say('problem.badMapValue', { key, expected });
    return { sentence, advice: [say('advice.badMapValue', { example: EXAMPLES[problem.expected] })] };
  }
  const { suggestion } = problem;
  if (problem.code === 'unknownColumn') {
    const headers = some(problem.headers);
    return {
      sentence: say('problem.unknownColumn', { file, column: problem.column, field: problem.field }),
      advice: [
        suggestion === null
          ? say('advice.unknownColumn', { headers })
          : say('advice.unknownColumn.suggestion', { suggestion, headers }),
      ],
    };
  }
  const allowed = some(problem.allowed);
  return {
    sentence: say('problem.unknownKey', { key: problem.key }),
    advice: [
      suggestion === null
        ? say('advice.unknownKey', { allowed })
        : say('advice.unknownKey.suggestion', { suggestion, allowed }),
    ],
  };
}

/** Not translated: what is typed into a map file. */
const EXAMPLES: Readonly<Record<MapExpectation, string>> = {
  object: '{ "lead": "Lead date", "customer": { "column": "Close date", "when": "Stage = Won" } }',
  header: '"lead": "Lead date"',
  condition: '"when": "Stage = Won; Closed Won"',
  dateOrder: '"dateOrder": "DMY"',
  decimal: '"decimal": "comma"',
  kind: '"kind": "touches"',
};

function explainDates({ columns }: Of<'ambiguousDates'>, say: Say): Explanation {
  const names = quoted(columns.map(({ column }) => column));
  const advice = columns.map(({ column, example, readings }) => {
    const date = (order: 'DMY' | 'MDY') => localDay(readings.find((one) => one.order === order)?.date ?? 0);
    return say('advice.ambiguousDates', { column, example, dayFirst: date('DMY'), monthFirst: date('MDY') });
  });
  return { sentence: say('problem.ambiguousDates', { count: columns.length, columns: names }), advice };
}

function explainNothing(problem: Of<'noUsableRows'>, file: string, say: Say): Explanation {
  const { read: count, dateColumns, example, dropped } = problem;
  if (dropped) {
    const reasons = dropped.map(({ reason, count: rows }) =>
      [say(`dropped.${reason}`, { count: rows }), say(`advice.dropped.${reason}`)].join(' '),
    );
    return { sentence: say('problem.nothingUsed', { file, count }), advice: reasons };
  }
  const sentence = say('problem.noUsableRows', { file, count, columns: quoted(dateColumns) });
  const notDates = example === undefined ? [] : [say('advice.noUsableRows.example', { example })];
  return { sentence, advice: [...notDates, say('advice.noUsableRows')] };
}

function saveAs(kind: OtherFileKind, say: Say): string {
  if (kind === 'xlsx' || kind === 'xls') return say('advice.notCsv.workbook');
  return say(kind === 'zip' || kind === 'gzip' ? 'advice.notCsv.archive' : 'advice.notCsv');
}

function some(names: readonly string[]): string {
  const shown = names.filter((name) => name !== '').slice(0, MOST_NAMES);
  return shown.join(', ') + (names.length > MOST_NAMES ? ', …' : '');
}

function quoted(names: readonly string[]): readonly string[] {
  return names.map((name) => `“${name}”`);
}

const UNIX_EPOCH = 25569;
const DAY_MS = 86_400_000;

/** The serial's day at midnight here, because the translator writes dates in the reader's zone. */
function localDay(serial: number): Date {
  const day = new Date((serial - UNIX_EPOCH) * DAY_MS);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}

function monthName(serial: number, say: Say): string {
  const format = new Intl.DateTimeFormat(say.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date((serial - UNIX_EPOCH) * DAY_MS));
}
