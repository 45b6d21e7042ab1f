// Looks that Excel would not set, a sentence each; the pane and the command say the same.
export const notSet = {
  'notSet.sizes': 'Excel would not set row heights or column widths ({sheets}).',
  'notSet.formats': 'Excel would not set number formats or colours ({sheets}).',
  'notSet.tables': 'Excel would not set how tables look ({sheets}).',
  'notSet.inputs': 'Excel would not set what cells accept ({sheets}).',
  'notSet.rules': 'Excel would not set conditional formats ({sheets}).',
  'notSet.charts': 'Excel would not set charts ({sheets}).',
  'notSet.freeze': 'Excel would not freeze the rows above a table ({sheets}).',
  'notSet.gridlines': 'Excel would not hide gridlines ({sheets}).',
  'notSet.paper': 'Excel would not set the paper size ({sheets}).',
  'notSet.breaks': 'Excel would not set page breaks ({sheets}).',
  'notSet.page': 'Excel would not set how pages are printed ({sheets}).',
  /** The last of the sheets in the brackets. */
  'notSet.more': { one: '{count} more', other: '{count} more' },
  'notSet.complete': 'The figures are complete.',
} as const;
