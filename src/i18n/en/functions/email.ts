// What the help says of the EMAIL functions: how mailings do.
import { type FunctionTexts } from './text';

export const email: FunctionTexts = {
  'EMAIL.OPENRATE': {
    sentence: 'Open rate of a mailing.',
    notes: ['Opens are counted once for each mail delivered.'],
    parameters: { opens: 'Opened mails' },
  },
  'EMAIL.CLICKRATE': {
    sentence: 'Click rate of a mailing.',
    notes: ['Clicks per delivered mail; per opened mail it is EMAIL.CLICKTOOPEN.'],
  },
  'EMAIL.CLICKTOOPEN': {
    sentence: 'Clicks per opened mail.',
    notes: ['Clicks per opened mail; per delivered mail it is EMAIL.CLICKRATE.'],
    parameters: { opens: 'Opened mails' },
  },
};
