// A report on e-mails as Mailchimp writes it: a row a campaign, here one for every contact that comes along.
import type { Export } from './export';
import { moment } from './export';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
  newline: '\n',
  rowsOf: (contact, random) => {
    const date = new Date(moment(contact['Create Date']) ?? 0);
    const recipients = random.between(200, 4000);
    const bounces = random.between(0, 40);
    const opens = Math.floor((recipients - bounces) * (0.1 + 0.4 * random.next()));
    const clicks = Math.floor(opens * 0.3 * random.next());
    const day = `${MONTHS[date.getUTCMonth()] ?? ''} ${String(date.getUTCDate()).padStart(2, '0')}, ${date.getUTCFullYear()}`;
    return [
      [
        `Step ${random.between(1, 5)}`,
        'News, and more',
        random.pick(['Welcome', 'Nurture plant managers', 'Newsletter']),
        `${day} 09:30 am`,
        'Tuesday',
        recipients,
        recipients - bounces,
        bounces,
        0,
        bounces,
        0,
        0,
        opens,
        `${Math.round((100 * opens) / recipients)}%`,
        opens * 2,
        clicks,
        `${Math.round((100 * clicks) / recipients)}%`,
        clicks * 2,
        random.between(0, 9),
        0,
      ].map(String),
    ];
  },
};
