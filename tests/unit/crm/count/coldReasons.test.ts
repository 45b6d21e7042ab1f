// Reasons as people write them into a CRM, in the languages of its users.
import { expect, test } from 'vitest';
import { coldReason } from '../../../../src/crm/count/coldReasons';

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
  ['No response', 'silent'],
  ['Unresponsive', 'silent'],
  ['Went dark', 'silent'],
  ['Sans réponse', 'silent'],
  ['Nereaguje', 'silent'],
  ['没有回应', 'silent'],
  ['Price', 'disqualified'],
  ['No longer interested', 'disqualified'],
  ['Disqualified – no budget', 'disqualified'],
  ['Left it for next year', 'disqualified'],
])('“%s” is %s', (text, reason) => {
  expect(coldReason(text)).toBe(reason);
});
