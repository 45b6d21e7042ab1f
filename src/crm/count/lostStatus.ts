/**
 * Words by which the common systems say that a record is lost or disqualified. The condition of `status` in the mapping
 * takes their place.
 */
export const LOST_STATUS: readonly string[] = [
  'Lost',
  'Closed Lost',
  'closedlost',
  'Deal Lost',
  'Disqualified',
  'Unqualified',
  'Not Qualified',
  'Junk Lead',
  'Junk',
  'Bad Fit',
  'Bad Timing',
  'Rejected',
  'Abandoned',
];
