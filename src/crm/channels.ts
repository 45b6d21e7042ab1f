// Which sources of a CRM file are marketing's, by the list of channels that the analyst keeps. A channel's name stands
// for the words that CRMs use for it; a source that the list does not know is nobody's claim: it does not count as
// marketing's until the analyst lists it, so that the share of marketing is never larger than can be shown.
import { plainLabel } from './count/labels';
import type { ImportResult, MarketingSources } from './contract';

export interface Channel {
  readonly name: string;
  /** Null: not known. */
  readonly marketing: boolean | null;
}

/**
 * What HubSpot (its labels and its codes), Salesforce and Dynamics call a channel; a list of theirs or of the analyst's
 * own may use any of them.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ['Organic search', 'Organic', 'SEO', 'ORGANIC_SEARCH'],
  ['Paid search', 'PPC', 'SEM', 'Google Ads', 'Google AdWords', 'PAID_SEARCH'],
  ['Social media', 'Social', 'Organic social', 'Paid social', 'SOCIAL_MEDIA', 'PAID_SOCIAL'],
  ['E-mail', 'Email', 'E-mail marketing', 'Email marketing', 'Newsletter', 'EMAIL_MARKETING'],
  ['Events', 'Event', 'Trade show', 'Trade shows', 'Conference', 'Seminar', 'Webinar'],
  ['Referral', 'Referrals', 'External referral', 'Employee referral', 'Partner referral', 'Word of mouth'],
  ['Direct', 'Direct traffic', '(direct)', 'DIRECT_TRAFFIC'],
  ['Sales outreach', 'Sales', 'Outbound', 'Cold call', 'Offline sources', 'OFFLINE'],
];

const words = FAMILIES.map((family) => family.map(plainLabel));

/** A code is the word in capitals with underscores: where the word is a channel of its own, its code is it too. */
const spoken = (word: string) => word.replaceAll('_', ' ');

function familyOf(name: string): readonly string[] {
  return words.find((family) => family.includes(plainLabel(name))) ?? [];
}

/**
 * The sources that count as marketing's, and those that do not: every channel as it is marked, with the other words for it. A word that is
 * a channel of its own counts as that channel says ('Paid social', No, beside 'Social media', Yes).
 */
export function marketingSources(channels: readonly Channel[]): MarketingSources {
  const listed = new Map(channels.map(({ name, marketing }) => [plainLabel(name), marketing]));
  const wordsOf = (isMarketing: boolean) => {
    const all = channels
      .filter(({ marketing }) => marketing === isMarketing)
      .flatMap(({ name }) => [plainLabel(name), ...familyOf(name)]);
    return [...new Set(all)].filter(
      (word) => (listed.get(word) ?? listed.get(spoken(word))) !== !isMarketing,
    );
  };
  // A word on both lists is marketing's.
  return { only: wordsOf(true), others: wordsOf(false) };
}

/** How an import that went by these sources took a channel: marketing's, somebody else's, or nobody's (null). */
export function markUnder(sources: MarketingSources, name: string): boolean | null {
  const isOn = (list: readonly string[]) => list.some((each) => plainLabel(each) === plainLabel(name));
  if ('except' in sources) return !isOn(sources.except);
  if (isOn(sources.only)) return true;
  return isOn(sources.others ?? []) ? false : null;
}

/**
 * The channel that a source is counted under: itself where it is listed, else the channel that it is another word for (one
 * of marketing's first, as customers are counted by), else the source as the file spells it.
 */
export function channelOf(channels: readonly Channel[]): (source: string) => string {
  const own = new Map([...channels].reverse().map(({ name }) => [plainLabel(name), name]));
  const byMarketing = [...channels].sort((a, b) => Number(b.marketing) - Number(a.marketing));
  const ofWord = new Map<string, string>();
  for (const { name } of byMarketing)
    for (const word of familyOf(name)) if (!ofWord.has(word)) ofWord.set(word, name);
  return (source) => {
    const word = plainLabel(source);
    return own.get(word) ?? own.get(spoken(word)) ?? ofWord.get(word) ?? source;
  };
}

export interface OtherSources {
  readonly customers: number;
  /** As the file spells them, those with most customers first. */
  readonly sources: readonly string[];
}

/** The sources of the customers that did not count as marketing's, where marketing's are listed. */
export function otherSources({ breakdowns, provenance }: ImportResult): OtherSources {
  const { marketingSources: rule } = provenance.options;
  const known = new Set(('only' in rule ? rule.only : []).map(plainLabel));
  const found = new Map<string, number>();
  for (const { value, customers } of breakdowns.source ?? []) {
    if (!('only' in rule) || value === null || !customers || known.has(plainLabel(value))) continue;
    found.set(value, (found.get(value) ?? 0) + customers);
  }
  const sources = [...found].sort((a, b) => b[1] - a[1]);
  return {
    customers: sources.reduce((sum, [, count]) => sum + count, 0),
    sources: sources.map(([source]) => source),
  };
}
