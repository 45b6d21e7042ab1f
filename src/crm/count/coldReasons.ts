/**
 * Why an SQL was lost, read from the words that people write into the reason of a loss. What cannot be told apart is
 * `disqualified`: lost or disqualified for any other reason, or for none that is given.
 */
import type { ColdReason } from '../details';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { Labels } from './labels';
import { NO_LABEL, OTHER_LABEL, plainLabel } from './labels';

/** In this order: "left for a competitor's offer" is a loss to a competitor. Accents are gone when these are tried. */
const WORDS: readonly (readonly [ColdReason, RegExp])[] = [
  [
    'competitor',
    /competit|concurren|konkuren|konkurren|mitbewerb|wettbewerb|(other|another|different|rival) (vendor|supplier|provider|product|solution)|went with (?!in\b)|竞争|競爭|竞品|競品|对手|對手/,
  ],
  [
    'contactLeft',
    /left (the |their |his |her )?(company|firm|business|organi[sz]ation|job|position|role)|no longer (with|at|works|employed)|contact (has )?left|changed (jobs?|compan|employer)|retired|bounce|undeliver|(invalid|wrong|bad|dead) (e-?mail|address|contact)|quitte (l'|la |son )|parti de|opustil|odes(el|la) z|verlassen|ausgeschieden|离职|離職|退信|邮箱无效|郵箱無效/,
  ],
  [
    'silent',
    /no (response|reply|answer|reaction|contact)|(not|never|stopped|un) ?(respon|repl|answer)|ghost|unreachable|(not|never|could not|couldn't) (be )?reach|(went|gone|going|turned) (dark|cold|silent|quiet)|silen(t|ce)|(sans|pas de|aucune) reponse|injoignable|ne repond|bez (odpovedi|odezvy|reakce)|nereaguj|neodpovid|nezastizen|keine (antwort|reaktion|ruckmeldung)|nicht erreich|(未|无|無|没有|沒有)(回复|回覆|回应|回應|响应|響應)|失联|失聯/,
  ],
];

/** The reason that a text gives; `disqualified` where it names none of the others. */
export function coldReason(text: string): ColdReason {
  const plain = plainLabel(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'");
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? 'disqualified';
}

/** Whether the text says why: `silent` needs words, and so does `disqualified` before it may stand against silence. */
export interface Loss {
  readonly reason: ColdReason;
  readonly isGiven: boolean;
}

const UNSAID: Loss = { reason: 'disqualified', isGiven: false };

/** The reasons that are counted as values already, each read once. */
export class LossReasons {
  private readonly known: Loss[] = [UNSAID];

  /** `labels` are null where the file has no reasons. */
  constructor(private readonly labels: Labels | null) {}

  /** `slot` is where the record has its reason, −1 where a joined record gave it. */
  of(label: number, record: CsvRecord, slot: number): Loss {
    if (this.labels === null || label === NO_LABEL) return UNSAID;
    if (label !== OTHER_LABEL) return (this.known[label] ??= lossOf(this.labels.plainOf(label)));
    return slot < 0 ? UNSAID : lossOf(textOf(record, slot));
  }
}

function lossOf(text: string): Loss {
  return { reason: coldReason(text), isGiven: true };
}
