/**
 * HubSpot's user languages beside English, for the columns that the import needs. A stage date is a phrase around the
 * name of the stage, so each language gives its phrases (`{stage}`) and its names. Each file says which of its words are
 * confirmed and which are how the language would say it; a header that is not found here has to be chosen by hand, which
 * is the worst that can happen.
 */
import type { Aliases } from '../format';
import { dutch } from './dutch';
import { finnish } from './finnish';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { japanese } from './japanese';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { spanish } from './spanish';
import { swedish } from './swedish';
import type { Language } from './language';

const LANGUAGES: Readonly<Record<string, Language>> = {
  fr: french,
  de: german,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  ja: japanese,
  pl: polish,
  sv: swedish,
  fi: finnish,
};

/**
 * Newer portals put the name of the stage, as the portal spells it, into an English phrase: an export of a German portal
 * has "Date entered "Kunde (Lifecycle Stage Pipeline)"".
 */
const ENTERED = [
  'Date entered "{stage} (Lifecycle Stage Pipeline)"',
  'Date entered {stage}',
  'Became a {stage} Date',
];

const languages = Object.entries(LANGUAGES);

const STAGE_NAMES = ['lead', 'mql', 'sql', 'opportunity', 'customer'] as const;

/** The headers of contacts, by language. */
export const contactAliases: Readonly<Record<string, Aliases>> = Object.fromEntries(
  languages.map(([code, language]) => {
    const stages = STAGE_NAMES.map((stage) => [
      stage,
      [...language.became, ...ENTERED].flatMap((phrase) =>
        language[stage].map((name) => phrase.replace('{stage}', name)),
      ),
    ]);
    const own = together(language.contacts, ofObject(language.both, 'Contact'));
    return [code, { ...own, ...Object.fromEntries(stages) }];
  }),
);

/** The headers of deals, by language; `customer` and `lost` are the close date, `opportunity` the create date. */
export const dealAliases: Readonly<Record<string, Aliases>> = Object.fromEntries(
  languages.map(([code, { deals, both }]) => [code, together(deals, ofObject(both, 'Deal'))]),
);

/** "ID de registro - Contact": exports name the object behind the id, in English. */
function ofObject(aliases: Aliases, object: 'Contact' | 'Deal'): Aliases {
  const id = aliases.id ?? [];
  return { ...aliases, id: [...id, ...id.map((name) => `${name} - ${object}`)] };
}

function together(first: Aliases, second: Aliases): Aliases {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])] as (keyof Aliases)[];
  return Object.fromEntries(keys.map((key) => [key, [...(first[key] ?? []), ...(second[key] ?? [])]]));
}

const every = (of: 'lifecycleStage' | 'dealName' | 'dealStage' | 'won' | 'lost') =>
  languages.flatMap(([, language]) => language[of]);

export const lifecycleStageHeaders = every('lifecycleStage');
export const dealNameHeaders = every('dealName');
export const dealStageHeaders = every('dealStage');
export const wonStages = every('won');
export const lostStages = every('lost');
