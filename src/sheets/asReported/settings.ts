// Settings that the figures of a closed month rest on: closing keeps their values beside the figures, and Checks lists those
// that say something else by now. Where the import counts by a setting, it is what the import counted by that is kept.

import { MARKS_USED, usedSettings } from '../settings/used';

export interface KeptSetting {
  /** The column of As reported. */
  readonly column: string;
  /** The cell's name on Settings. */
  readonly name: string;
  /** The setting whose words it bears. */
  readonly label: string;
  readonly format: 'general' | 'percent' | 'time';
}

const kept = (
  name: string,
  format: KeptSetting['format'] = 'general',
  label: string = name,
): KeptSetting => ({
  column: `${name}Then`,
  name,
  label,
  format,
});

export const keptSettings: readonly KeptSetting[] = [
  kept('fiscalYearStart'),
  kept('currency'),
  kept('perBusinessDay'),
  kept('weekend'),
  ...usedSettings.map(({ key, used, format }) => kept(used, format === 'time' ? 'time' : 'general', key)),
  kept(MARKS_USED),
  kept('shelfLife'),
  kept('residual', 'percent'),
  kept('decayModel'),
  kept('decayShape'),
  kept('costBasis'),
  kept('margin', 'percent'),
];
