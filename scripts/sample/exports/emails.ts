// Reports on e-mails as the common systems write them, each a row a sending: the same kind of numbers under other headers,
// in other writings of dates and numbers. Here every contact that comes along stands for a sending at its create date.
import type { Contact } from './contacts';
import type { Random } from '../random';
import type { Export } from './export';
import { dotted, grouped, iso, moment, spaced } from './export';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PROGRAMMES = ['Welcome', 'Nurture plant managers', 'Newsletter'];

interface Sending {
  readonly programme: string;
  readonly step: string;
  readonly at: number;
  readonly recipients: number;
  readonly bounces: number;
  readonly opens: number;
  readonly clicks: number;
  readonly left: number;
}

function sendingOf(contact: Contact, random: Random): Sending {
  const recipients = random.between(200, 4000);
  const bounces = random.between(0, 40);
  const opens = Math.floor((recipients - bounces) * (0.1 + 0.4 * random.next()));
  return {
    programme: random.pick(PROGRAMMES),
    step: `Step ${random.between(1, 5)}`,
    at: moment(contact['Create Date']) ?? 0,
    recipients,
    bounces,
    opens,
    clicks: Math.floor(opens * 0.3 * random.next()),
    left: random.between(0, 9),
  };
}

/** Feb 26, 2025. */
function named(time: number): string {
  const date = new Date(time);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${MONTHS[date.getUTCMonth()] ?? ''} ${day}, ${date.getUTCFullYear()}`;
}

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;
/** 1,159. */
const thousands = (count: number) => grouped(count).slice(0, -3);

export const mailchimp: Export = {
  id: 'mailchimp-campaigns',
  columns: [
    'Title',
    'Subject',
    'List',
    'Send Date',
    'Send Weekday',
    'Total Recipients',
    'Successful Deliveries',
    'Soft Bounces',
    'Hard Bounces',
    'Total Bounces',
    'Times Forwarded',
    'Forwarded Opens',
    'Unique Opens',
    'Open Rate',
    'Total Opens',
    'Unique Clicks',
    'Click Rate',
    'Total Clicks',
    'Unsubscribes',
    'Abuse Complaints',
  ],
  rowsOf: (contact, random) => {
    const { programme, step, at, recipients, bounces, opens, clicks, left } = sendingOf(contact, random);
    const cells = [step, 'News, and more', programme, `${named(at)} 09:30 am`, 'Tuesday'];
    const counts = [recipients, recipients - bounces, bounces, 0, bounces, 0, 0];
    const answers = [opens, percent(opens, recipients), opens * 2, clicks, percent(clicks, recipients)];
    return [[...cells, ...[...counts, ...answers, clicks * 2, left, 0].map(String)]];
  },
};

export const hubspotEmails: Export = {
  id: 'hubspot-emails',
  columns: [
    'Email name',
    'Email ID',
    'Send Date',
    'Email type',
    'Subject',
    'Campaign',
    'Sent',
    'Delivered',
    'Delivery rate',
    'Opened',
    'Open rate',
    'Clicked',
    'Click rate',
    'Click through rate',
    'Hard bounced',
    'Soft bounced',
    'Unsubscribed',
    'Spam reports',
    'Contacts lost',
  ],
  bom: true,
  newline: '\r\n',
  rowsOf: (contact, random) => {
    const { programme, step, at, recipients, bounces, opens, clicks, left } = sendingOf(contact, random);
    const delivered = recipients - bounces;
    const cells = [step, `9${contact['Record ID']}`, iso(at), 'Batch', 'News, and more'];
    const rates = [delivered, percent(delivered, recipients), opens, percent(opens, delivered)];
    const clicked = [clicks, percent(clicks, delivered), percent(clicks, opens)];
    // A sending that belongs to no campaign.
    const campaign = random.chance(0.1) ? '' : programme;
    return [
      [...cells, campaign, ...[recipients, ...rates, ...clicked, bounces, 0, left, 0, left].map(String)],
    ];
  },
};

/** Everything in quotation marks, numbers grouped, and a line that adds up the others. */
export const pardotEmails: Export = {
  id: 'pardot-emails',
  columns: [
    'Name',
    'Subject',
    'Campaign',
    'Sent At',
    'Total Sent',
    'Total Queued',
    'Total Delivered',
    'Soft Bounced',
    'Hard Bounced',
    'HTML Opens',
    'Unique HTML Opens',
    'HTML Open Rate',
    'Total Clicks',
    'Unique Clicks',
    'Unique Click Through Rate',
    'Total Opt Outs',
    'Opt Out Rate',
    'Spam Complaints',
  ],
  quoted: true,
  rowsOf: (contact, random) => {
    const { programme, step, at, recipients, bounces, opens, clicks, left } = sendingOf(contact, random);
    const delivered = recipients - bounces;
    const counts = [recipients, 0, delivered, bounces, 0, opens * 2, opens].map(thousands);
    const rates = [percent(opens, delivered), thousands(clicks * 2), thousands(clicks)];
    const outs = [percent(clicks, delivered), String(left), percent(left, delivered), '0'];
    return [[step, 'News', programme, `${named(at)} 9:30 AM`, ...counts, ...rates, ...outs]];
  },
  total: ['', '', 'Total', '', '9', '0', '9', '0', '0', '9', '9', '1%', '9', '9', '1%', '9', '1%', '0'],
};

/** Semicolons, dotted dates, spaced numbers with a decimal comma. */
export const dynamicsEmails: Export = {
  id: 'dynamics-emails',
  columns: [
    '(Do Not Modify) Marketing email',
    '(Do Not Modify) Row Checksum',
    '(Do Not Modify) Modified On',
    ' Customer Journey',
    'Marketing Email',
    'Sent On',
    'Delivered',
    'Blocked',
    'Opens (unique)',
    'Clicks (unique)',
    'Forwards',
    'Unsubscribes',
  ],
  bom: true,
  newline: '\r\n',
  delimiter: ';',
  rowsOf: (contact, random) => {
    const { programme, step, at, recipients, bounces, opens, clicks, left } = sendingOf(contact, random);
    const counts = [recipients - bounces, bounces, opens, clicks, 0, left].map(spaced);
    return [[contact['Record ID'], 'xyz==', dotted(at), programme, step, dotted(at), ...counts]];
  },
};

/** A table that somebody keeps by hand, by month. */
export const keptProgrammes: Export = {
  id: 'email-programmes',
  columns: ['Month', 'Programme', 'Step', 'Delivered', 'Opened', 'Clicked', 'Left', 'MQLs', 'Cost'],
  newline: '\r\n',
  delimiter: ';',
  rowsOf: (contact, random) => {
    const { programme, step, at, recipients, opens, clicks, left } = sendingOf(contact, random);
    const month = iso(at).slice(0, 7);
    const written = random.chance(0.5)
      ? month
      : `${MONTHS[new Date(at).getUTCMonth()] ?? ''} ${month.slice(0, 4)}`;
    const cost = `${spaced(random.between(1, 40) * 50)} €`;
    const counts = [recipients, opens, clicks, left, Math.floor(clicks / 9)].map(String);
    return [
      [written, programme, random.chance(0.2) ? '' : step, ...counts, random.chance(0.1) ? 'n/a' : cost],
    ];
  },
};
