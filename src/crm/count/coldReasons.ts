/** Why an SQL was lost, read from the words that people write into the reason of a loss. */
import type { LossReason } from '../details';
import type { Labels } from './labels';
import { NO_LABEL, plainLabel } from './labels';

/** In this order: "left for a competitor's offer" is a loss to a competitor. Accents are gone when these are tried. */
const WORDS: readonly (readonly [LossReason, RegExp])[] = [
  [
    'competitor',
    /competit|concurren|konkuren|konkurren|mitbewerb|wettbewerb|(other|another|different|rival) (vendor|supplier|provider|product|solution)|went with (?!in\b)|竞争|競爭|竞品|競品|对手|對手/,
  ],
  [
    'contactLeft',
    /left (the |their |his |her )?(company|firm|business|organi[sz]ation|job|position|role)|no longer (with|at|works|employed)|contact (has )?left|changed (jobs?|compan|employer)|retired|bounce|undeliver|(invalid|wrong|bad|dead) (e-?mail|address|contact)|quitte (l'|la |son )|parti de|opustil|odes(el|la) z|verlassen|ausgeschieden|离职|離職|退信|邮箱无效|郵箱無效/,
  ],
  [
    'noAnswer',
    /no (response|reply|answer|reaction|contact)|(not|never|stopped|un) ?(respon|repl|answer)|ghost|unreachable|(not|never|could not|couldn't) (be )?reach|(went|gone|going|turned) (dark|cold|silent|quiet)|silen(t|ce)|(sans|pas de|aucune) reponse|injoignable|ne repond|bez (odpovedi|odezvy|reakce)|nereaguj|neodpovid|nezastizen|keine (antwort|reaktion|ruckmeldung)|nicht erreich|(未|无|無|没有|沒有)(回复|回覆|回应|回應|响应|響應)|失联|失聯/,
  ],
];

/** The reason that a text gives; `otherReason` where its words tell none of the others. */
export function lossReason(text: string): LossReason {
  const plain = plainLabel(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'");
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? 'otherReason';
}

/** The reasons that are counted as values already, each read once; what has no number of its own is another reason. */
export class LossReasons {
  private readonly known: LossReason[] = ['noReason', 'otherReason'];

  /** `labels` are null where the file has no reasons. */
  constructor(private readonly labels: Labels | null) {}

  of(label: number): LossReason {
    if (this.labels === null || label === NO_LABEL) return 'noReason';
    return (this.known[label] ??= lossReason(this.labels.plainOf(label)));
  }
}
