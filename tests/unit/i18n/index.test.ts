// In whose words and figures the pane speaks.
import { expect, it } from 'vitest';
import { localeOf } from '../../../src/i18n';

it.each([
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['de-AT', 'en'],
  ['enm', 'en'], // Middle English is another language
])('a reader of %s is spoken to in %s', (tag, locale) => expect(localeOf(tag)).toBe(locale));
