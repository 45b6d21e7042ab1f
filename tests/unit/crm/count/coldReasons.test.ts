// Reasons as people write them into a CRM, in the languages of its users.
import { expect, test } from 'vitest';
import { lossReason } from '../../../../src/crm/count/coldReasons';

test.each([
  ['Lost to competitor', 'competitor'],
  ['Chose another vendor', 'competitor'],
  ['Went with Acme', 'competitor'],
  ['Concurrence', 'competitor'],
  ['Konkurence byla levnější', 'competitor'],
  ['输给竞争对手', 'competitor'],
  ['Contact left company', 'contactLeft'],
  ['No longer with the company', 'contactLeft'],
  ['Email bounced', 'contactLeft'],
  ['Invalid e-mail', 'contactLeft'],
  ['A quitté l’entreprise', 'contactLeft'],
  ['No response', 'noAnswer'],
  ['Unresponsive', 'noAnswer'],
  ['Went dark', 'noAnswer'],
  ['Sans réponse', 'noAnswer'],
  ['Nereaguje', 'noAnswer'],
  ['没有回应', 'noAnswer'],
  ['Price', 'otherReason'],
  ['No longer interested', 'otherReason'],
  ['Disqualified – no budget', 'otherReason'],
  ['Left it for next year', 'otherReason'],
])('“%s” is %s', (text, reason) => {
  expect(lossReason(text)).toBe(reason);
});
