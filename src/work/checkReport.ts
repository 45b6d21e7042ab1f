// The report of a check, as whoever looks into it reads it: plain text, in English whatever the reader speaks, without
// anything of the workbook.
import type { Checked, ProbeAnswer } from '../excel';
import { beliefs } from '../i18n';

const WORDS = {
  doesNotHold: 'does not hold',
  refused: 'refused',
  notOffered: 'not offered',
  holds: 'holds',
} as const;
const ORDER = Object.keys(WORDS) as (keyof typeof WORDS)[];

function linesOf({ id, answer, seen, place }: ProbeAnswer): string[] {
  return [
    `${WORDS[answer]}: ${id}: ${beliefs[id]}`,
    ...(seen === '' ? [] : [`  seen: ${seen}`]),
    ...(place === null ? [] : [`  at: ${place}`]),
  ];
}

/** What is not as we believe comes first. */
export function reportOf({ facts, answers, of, cancelled, left }: Checked): string {
  const { version, platform, language, formats, sets, workbook } = facts;
  const counts = ORDER.map(
    (answer) => `${String(answers.filter((each) => each.answer === answer).length)} ${WORDS[answer]}`,
  );
  return [
    'Lifecycle Funnel: Check this Excel',
    `Excel ${version} on ${platform}, interface ${language}, formats ${formats}`,
    sets.join(', '),
    ...(workbook.length > 0 ? [workbook.join(', ')] : []),
    `${counts.join(', ')}; ${String(answers.length)} of ${String(of)} tried${cancelled ? ', then cancelled' : ''}`,
    ...(left ? ['Something of the check could not be removed.'] : []),
    '',
    ...ORDER.flatMap((answer) => answers.filter((each) => each.answer === answer).flatMap(linesOf)),
  ].join('\n');
}
