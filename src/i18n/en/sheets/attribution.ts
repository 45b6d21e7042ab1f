// What the sheet Attribution says.

export const attribution = {
  'question.attribution': 'Which channels earned the customers, and does the answer depend on the model?',

  'word.byConversions': 'conversions',
  'word.byValue': 'value',

  'attribution.by': 'Credit for',
  'attribution.by.help': 'Choose conversions or value. Paths are typed or imported on the right.',
  'attribution.agree': 'Models agree within',
  'attribution.agree.help': 'Shares of the credit that differ by no more than this count as the same.',
  'attribution.total': 'Credit to share out',
  'attribution.total.help': 'All conversions of the paths, or their value.',
  'attribution.verdict': 'Do the models agree?',
  'attribution.verdict.yes':
    'Yes. On every channel the models agree within {points} points: whichever is used, the answer is the same.',
  'attribution.verdict.no':
    'No. On some channel the models are {points} points apart: who earned it depends on the model chosen.',
  'attribution.verdict.noPaths':
    'Type or import the paths that leads took, with their conversions, in the table on the right.',
  'attribution.verdict.noValue': 'The paths have no value: type it beside them, or choose conversions.',
  'attribution.verdict.noCredit':
    'The credit is not there: see what the table of credit on the right says in its first cell.',
  'attribution.most': 'They disagree most on',
  'attribution.most.text': '{channel}: {low}% of the credit by {lowBy}, {high}% by {highBy}.',
  'attribution.most.same': 'Nothing: every model gives each channel the same share.',
  'attribution.least': 'They agree best on',
  'attribution.least.text':
    '{channel}, within {points} points. {count} of {channels} channels agree within {agree} points.',
  'attribution.apart': 'Models furthest apart',
  'attribution.apart.text': '{one} and {other} give {points}% of the credit to different channels.',
  'attribution.apart.none': 'None: all models give the same credit.',

  'attribution.shares': 'Share of the credit by channel, the biggest first',
  'attribution.channel': 'Channel',
  'attribution.model.first': 'First touch',
  'attribution.model.last': 'Last touch',
  'attribution.model.lastnondirect': 'Last but direct',
  'attribution.model.linear': 'Linear',
  'attribution.model.position': 'Position',
  'attribution.model.markov': 'Markov',
  'attribution.model.shapley': 'Shapley',
  'attribution.lowest': 'Lowest',
  'attribution.lowestBy': 'by',
  'attribution.highest': 'Highest',
  'attribution.highestBy': 'by',
  'attribution.range': 'Points apart',
  'attribution.other': 'All other channels',
  'attribution.sum': 'Credit in total',
  'attribution.distances': 'How far apart two models are',
  'attribution.distances.note':
    'Share of the credit that the two give to different channels: 0% is full agreement, 100% none.',
  'attribution.model': 'Model',
  'attribution.furthest': 'Most',
  'attribution.furthestFrom': 'from',

  'attribution.credit': 'Credit by channel and model, as ATTRIBUTION.COMPARE gives it',
  'attribution.credit.note': 'Leave the cells beneath free: the list is as long as there are channels.',
  'attribution.paths': 'Paths that leads took',
  'attribution.paths.note': 'One path a row, such as Search > Email > Direct; further ones go beneath.',
  'attribution.path': 'Path',
  'attribution.conversions': 'Conversions',
  'attribution.value': 'Value',
  'attribution.nulls': 'Not converted',
} as const;
