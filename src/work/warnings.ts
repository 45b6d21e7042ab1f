// What an import warns of, in a sentence: for the preview, and for the sheet of checks.
import type { ImportWarning } from '../crm/contract';
import type { fieldsAndWarnings, Translate } from '../i18n';
import { dayText } from './months';

export function warningText(t: Translate<typeof fieldsAndWarnings>, warning: ImportWarning): string {
  const example = warning.example ?? '';
  switch (warning.code) {
    case 'unreadableDate':
    case 'otherDateOrder':
    case 'unreadableNumber':
    case 'thousandsAssumed':
      return t(`warning.${warning.code}`, { field: t(`field.${warning.field}`), example });
    case 'conditionWithoutDate':
    case 'dateAfterAsOf':
    case 'tooManyValues':
      return t(`warning.${warning.code}`, { field: t(`field.${warning.field}`) });
    case 'roundedId':
    case 'zonedTimes':
      return t(`warning.${warning.code}`, { example });
    case 'mixedCurrencies':
      return t('warning.mixedCurrencies', { currencies: warning.currencies });
    case 'isolatedDates':
      return t('warning.isolatedDates', { example: example || dayText(warning.month, t.locale) });
    default:
      return t(`warning.${warning.code}`);
  }
}
