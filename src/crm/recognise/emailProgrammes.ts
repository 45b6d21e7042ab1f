/**
 * Reports on e-mails: one row an e-mail (the step), with how many were delivered, opened, clicked and unsubscribed.
 * Opens and clicks are people, not events, wherever a report has both. The headers of Mailchimp's campaign report and
 * of Account Engagement's (Pardot's) list e-mails are as these write them; HubSpot's e-mail performance and Dynamics'
 * are not confirmed by an export.
 */
import type { Aliases, Format } from './format';

const needs: Format['needs'] = [['programme'], ['delivered', 'opened', 'clicked']];

const hubspot: Aliases = {
  time: ['Send Date', 'Sent Date', 'Publish Date', 'Send date (Your time zone)', 'Date sent', 'hs_send_date'],
  programme: ['Campaign', 'Workflow', 'Workflow name', 'Email Campaign', 'Email name'],
  step: ['Email name', 'Email', 'Internal Name', 'Email subject', 'Subject'],
  delivered: ['Delivered', 'Emails delivered'],
  opened: ['Unique opens', 'Opened', 'Opens'],
  clicked: ['Unique clicks', 'Clicked', 'Clicks'],
  left: ['Unsubscribed', 'Unsubscribes'],
};

export const hubspotEmails: Format = {
  id: 'hubspot-emails',
  kind: 'programmes',
  signs: [
    [['Email name', 'Internal Name'], 0.25],
    [['Delivered', 'Delivery rate', 'Delivered rate'], 0.2],
    [['Opened', 'Open rate', 'Opens'], 0.15],
    [['Clicked', 'Click rate', 'Click through rate', 'Clicks'], 0.15],
    [['Hard bounced', 'Hard bounces', 'Hard bounce rate', 'Spam reports', 'Spam report rate'], 0.15],
    [['Unsubscribed', 'Unsubscribed rate', 'Unsubscribes'], 0.1],
    [['Contacts lost', 'Not sent', 'Email type'], 0.1],
  ],
  needs,
  aliases: { en: hubspot },
};

const mailchimp: Aliases = {
  time: ['Send Date'],
  programme: ['List', 'Audience', 'Folder', 'Title'],
  step: ['Title', 'Campaign Name', 'Subject'],
  delivered: ['Successful Deliveries'],
  opened: ['Unique Opens'],
  clicked: ['Unique Clicks'],
  left: ['Unsubscribes'],
};

export const mailchimpCampaigns: Format = {
  id: 'mailchimp-campaigns',
  kind: 'programmes',
  signs: [
    [['Successful Deliveries'], 0.4],
    [['Total Recipients'], 0.15],
    [['Unique Opens'], 0.15],
    [['Unique Clicks'], 0.1],
    [['Abuse Complaints'], 0.2],
    [['Times Forwarded', 'Forwarded Opens', 'Send Weekday'], 0.15],
  ],
  needs,
  aliases: { en: mailchimp },
};

const pardot: Aliases = {
  time: ['Started At', 'Sent At', 'Send Date', 'Sent Date', 'Scheduled Date', 'SentAt'],
  programme: ['Engagement Studio Program', 'Program', 'Campaign', 'Campaign Name', 'Tags', 'Name'],
  step: ['Name', 'Email Name', 'List Email Name', 'Email Template', 'Subject'],
  delivered: ['Total Delivered', 'Delivered', 'TotalDelivered'],
  opened: ['Unique HTML Opens', 'Unique Opens', 'Total HTML Opens', 'UniqueOpens'],
  clicked: ['Unique Clicks', 'Unique Tracked Link Clicks', 'Total Clicks', 'UniqueTrackedLinkClicks'],
  left: ['Total Opt Outs', 'Opt Outs', 'Unsubscribes', 'TotalOptOuts'],
};

export const pardotEmails: Format = {
  id: 'pardot-emails',
  kind: 'programmes',
  signs: [
    [['Total Delivered'], 0.25],
    [['Total Sent'], 0.15],
    [['Unique HTML Opens', 'HTML Open Rate', 'Total HTML Opens', 'HTML Opens'], 0.35],
    [['Total Opt Outs', 'Opt Outs', 'Opt Out Rate'], 0.25],
    [['Click to Open Ratio', 'Unique Click Through Rate', 'Unique Clicks'], 0.15],
    [['Total Queued', 'Total Failed', 'Spam Complaints'], 0.1],
  ],
  needs,
  aliases: { en: pardot },
};

const dynamics: Aliases = {
  time: ['Sent On', 'Sent Date', 'Date Sent', 'Created On', 'Start Date'],
  programme: ['Journey', 'Customer Journey', 'Journey Name', 'Segment', 'Name'],
  step: ['Email', 'Marketing Email', 'Email Name', 'Name', 'Subject'],
  delivered: ['Delivered', 'Emails Delivered', 'Email Delivered'],
  opened: ['Unique Opens', 'Opens (unique)', 'Opened'],
  clicked: ['Unique Clicks', 'Clicks (unique)', 'Clicked'],
  left: ['Unsubscribes', 'Unsubscribed', 'Subscription List Unsubscribes'],
};

export const dynamicsEmails: Format = {
  id: 'dynamics-emails',
  kind: 'programmes',
  signs: [
    [['Customer Journey', 'Journey', 'Journey Name', 'Marketing Email'], 0.4],
    [['Delivered', 'Emails Delivered', 'Email Delivered'], 0.15],
    [['Unique Opens', 'Opens (unique)', 'Opened'], 0.1],
    [['Unique Clicks', 'Clicks (unique)', 'Clicked'], 0.1],
    [['(Do Not Modify) Marketing email', '(Do Not Modify) Row Checksum'], 0.3],
    [['Blocked', 'Forwards', 'Feedback Loop'], 0.1],
  ],
  needs,
  aliases: { en: dynamics },
};

/** A table that somebody keeps: a programme, perhaps its steps, and what came of them. */
const kept: Aliases = {
  time: ['Month', 'Date', 'Send Date', 'Sent', 'Sent On', 'Date Sent', 'Sent At'],
  programme: [
    'Programme',
    'Program',
    'Programme Name',
    'Program Name',
    'Campaign',
    'Campaign Name',
    'Workflow',
    'Sequence',
    'Series',
    'Nurture',
  ],
  step: ['Step', 'E-mail', 'Email', 'Email Name', 'Mail', 'Step Name', 'Subject'],
  delivered: ['Delivered', 'Delivered E-mails', 'Delivered Emails', 'Emails Delivered'],
  opened: ['Unique Opens', 'Opened', 'Opens'],
  clicked: ['Unique Clicks', 'Clicked', 'Clicks'],
  left: ['Left', 'Unsubscribed', 'Unsubscribes', 'Opt Outs', 'Opted Out'],
  mqls: ['MQLs', 'MQL', 'New MQLs', 'Became MQL', 'Became MQLs'],
  cost: ['Cost', 'Costs', 'Spend', 'Programme Cost', 'Program Cost'],
};

export const emailProgrammes: Format = {
  id: 'email-programmes',
  kind: 'programmes',
  signs: [
    [['Programme', 'Program', 'Programme Name', 'Program Name', 'Workflow', 'Sequence', 'Nurture'], 0.25],
    [['Step', 'Step Name'], 0.1],
    [kept.delivered!, 0.25],
    [kept.opened!, 0.15],
    [kept.clicked!, 0.15],
    [kept.left!, 0.1],
  ],
  needs,
  aliases: { en: kept },
};
