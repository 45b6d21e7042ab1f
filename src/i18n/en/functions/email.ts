// What the help says of the EMAIL functions: how mailings do.
import { type FunctionTexts } from './text';

const RATIO = 'A ratio of counts.';

export const email: FunctionTexts = {
  'EMAIL.OPENRATE': {
    sentence: 'Open rate of a mailing.',
    equation: 'opens ÷ delivered',
    notes: ['Opens are counted once for each mail delivered.'],
    parameters: { opens: 'Opened mails' },
    source: RATIO,
  },
  'EMAIL.CLICKRATE': {
    sentence: 'Click rate of a mailing.',
    equation: 'clicks ÷ delivered',
    notes: ['Clicks per delivered mail; per opened mail it is EMAIL.CLICKTOOPEN.'],
    source: RATIO,
  },
  'EMAIL.CLICKTOOPEN': {
    sentence: 'Clicks per opened mail.',
    equation: 'clicks ÷ opens',
    notes: ['Clicks per opened mail; per delivered mail it is EMAIL.CLICKRATE.'],
    parameters: { opens: 'Opened mails' },
    source: RATIO,
  },
};
