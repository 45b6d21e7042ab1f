// What the sheet Channels says.

export const channels = {
  'question.channels': 'What does each channel and campaign cost, and what does it bring?',

  'word.periodMonth': 'report month',
  'word.periodYear': 'year to date',
  'word.periodTrailing': 'last twelve months',
  // How the import calls the field of the channel among the columns it used.
  'word.fieldSource': 'Source',

  'channels.period': 'Period',
  'channels.period.help': 'Choose: report month, year to date or last twelve months.',
  'channels.from': 'From',
  'channels.from.help': 'To the end of the report month.',
  'channels.margin': 'Margin rate',
  'channels.margin.help': 'Margin on bookings of the period, from Monthly data.',
  'channels.rule': 'Attribution',
  'channels.rule.column':
    'Each lead counts for one channel: what stands in the column “{column}” of the CRM export.',
  'channels.rule.unknown':
    'Each lead counts for one channel: the source that the CRM keeps, which in most CRMs is the first touch.',
  'channels.best': 'Highest ROI on bookings',
  'channels.best.text': '{channel} returned most on what it cost.',
  'channels.best.none': 'Known once channels have costs and bookings.',
  'channels.cheapest': 'Lowest acquisition cost',
  'channels.cheapest.text': '{channel} won customers at the lowest cost.',
  'channels.cheapest.none': 'Known once channels have costs and customers.',
  'channels.unallocated': 'Cost without a channel',
  'channels.unallocated.text':
    'Of the marketing and sales cost; until it has a channel on Costs, every channel looks cheaper.',
  'channels.unallocated.all': 'All marketing and sales cost has a channel.',
  'channels.unallocated.none': 'Known once there are costs in the period.',
  'channels.difference': 'Leads less Monthly data',
  'channels.difference.same': 'Channels add up to the leads on Monthly data.',
  'channels.difference.text':
    'Channels do not add up to Monthly data: a month was typed or imported in one place only.',
  'channels.difference.none': 'Import a CRM export to see leads by channel.',

  'channels.byChannel': 'By channel, as listed on Settings',
  'channels.byCampaign': 'By campaign',
  'channels.byCampaign.note': 'An import adds its campaigns; type those of Costs beneath the last.',
  'channels.total': 'All channels',
  'channels.monthly': 'Monthly data',
  'channels.gap': 'Difference',
  'channels.none': 'No channel',
  'channels.other': 'Other and not listed',
  'channels.other.named': 'Not on Settings: {name} …',
  'channels.campaignTotal': 'All campaigns',
  'channels.campaignNone': 'No campaign',
  'channels.campaignOther': 'Other and not in the list below',

  'chart.channels': 'What each channel costs and brings, for the budget',
  'chart.channels.summary': 'Marketing and sales cost and bookings of the first ten channels in the period.',

  'channels.channel': 'Channel',
  'channels.campaign': 'Campaign',
  'channels.cost': 'Marketing cost',
  'channels.leads': 'New leads',
  'channels.costPerLead': 'Cost per lead',
  'channels.customers': 'Customers',
  'channels.leadToCustomer': 'Lead to customer',
  'channels.bookings': 'Bookings',
  'channels.valuePerLead': 'Value per lead',
  'channels.spend': 'Cost with sales',
  'channels.acquisitionCost': 'Acquisition cost',
  'channels.roi': 'ROI on bookings',
  'channels.roiMargin': 'ROI on margin',
  'channels.lost': 'Leads lost',
  'channels.attrition': 'Attrition a month',
  'channels.atStart': 'Open at the starts of the months',
} as const;
