// The languages there are, and the one door to what people read. A language is a folder with the same files as `en`;
// nothing outside this folder names one.
export { translator, type Message, type Translate, type Translation } from './translate';
export { fill } from './fill';

export { crm } from './en/crm';
export { channels as channelHeaders } from './en/channels';
export { accepted, faults, places, zeros } from './en/faults';
export { functionTexts, parameterText } from './en/functions';
export { errorRules, help, kinds, shapes, units } from './en/help';
export { notSet } from './en/notSet';
export { pane } from './en/pane';
export { paneCheck } from './en/paneCheck';
export { paneCopyPlan } from './en/paneCopyPlan';
export { paneUnfinished } from './en/paneUnfinished';
export { paneTables } from './en/paneTables';
export { parameterTexts } from './en/parameters';
export { beliefs } from './en/probes';
export { refusals } from './en/refusals';
export { sheets as sheetTexts, type SheetTexts } from './en/sheets';
export { titles as sheetTitles } from './en/sheets/titles';
export { written } from './en/written';
export { fieldsAndWarnings } from './en/warnings';

const LANGUAGES = ['en'] as const;

/**
 * The reader's own tag where there is its language, so that the region decides how numbers and dates look; else English.
 * @param tag BCP 47, as the browser or Excel says it
 */
export function localeOf(tag: string): string {
  return LANGUAGES.some((language) => tag === language || tag.startsWith(`${language}-`)) ? tag : 'en';
}
