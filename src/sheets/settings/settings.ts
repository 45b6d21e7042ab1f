// Settings: every assumption in one place, each with a name that formulas use and one line that says what it does; the
// lists stand beneath.

import { calc, filler, input, named, row, text } from '../language/cells';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import { derived, groups, type Check } from './declared';
import { DATES, listBlocks, listValidations } from './lists';
import { MARKS_USED, usedNote, usedSettings } from './used';
import type {
  BlockTemplate,
  CellTemplate,
  RowTemplate,
  SheetTemplate,
  ValidationTemplate,
} from '../language/template';
import type { Texts } from '../language/texts';

const COLUMNS = ['setting', 'value', 'gap', 'help', 'help2', 'help3', 'help4'] as const;
const WIDE = ['gap', 'help', 'help2', 'help3', 'help4'];

const line = (
  texts: Texts,
  key: string,
  value: CellTemplate,
  note = texts(`settings.${key}.help`),
  label = texts(`settings.${key}`),
): RowTemplate =>
  row(key, {
    setting: text(label),
    value: named(key, value),
    ...Object.fromEntries(WIDE.map((column) => [column, filler('muted')])),
    help: text(note, 'muted'),
  });

const bandRow = (key: string, title: string): RowTemplate =>
  row(key, {
    ...Object.fromEntries(COLUMNS.map((column) => [column, filler('band')])),
    setting: text(title, 'band'),
  });

/** What figures use until an import says otherwise: the settings themselves. */
function usedRows(texts: Texts): RowTemplate[] {
  const note = texts('settings.used.help');
  return [
    bandRow('used', texts('settings.group.used')),
    ...usedSettings.map(({ key, used, format, now }) =>
      line(texts, used, input(`=${now}`, format, 'right'), note, texts(`settings.${key}`)),
    ),
    line(texts, MARKS_USED, input(null, 'general', 'left'), note),
  ];
}

function settingsBlock(options: Options, texts: Texts): BlockTemplate {
  const heads = { setting: 'setting', value: 'value', help: 'explanation' } as const;
  return {
    id: 'settings',
    column: 1,
    columns: COLUMNS,
    rows: [
      row('header', {
        ...Object.fromEntries(COLUMNS.map((column) => [column, filler('head')])),
        setting: text(texts(`settings.head.${heads.setting}`), 'head'),
        value: text(texts(`settings.head.${heads.value}`), 'head', 'right'),
        help: text(texts(`settings.head.${heads.help}`), 'head'),
      }),
      ...groups.flatMap(({ key, settings }) => [
        bandRow(key, texts(`settings.group.${key}`)),
        ...settings.map((setting) =>
          'formula' in setting
            ? line(
                texts,
                setting.key,
                calc(setting.formula, setting.format),
                setting.note === undefined ? undefined : setting.note(texts),
              )
            : line(
                texts,
                setting.key,
                // A long text is read from its beginning.
                input(
                  setting.initial(options, texts),
                  setting.format,
                  setting.key === 'source' ? 'left' : 'right',
                ),
                usedNote(setting.key, texts),
              ),
        ),
      ]),
      ...usedRows(texts),
      bandRow('derived', texts('settings.group.derived')),
      ...derived.map(({ key, format, formula }) => line(texts, key, calc(formula, format))),
    ],
  };
}

/** Months are compared by their first day. */
const FIRST_OF_MONTH = '=AND(ISNUMBER($here),DAY($here)=1)';
function validate(key: string, check: Check, texts: Texts): ValidationTemplate {
  const area = { block: 'settings', rows: [key, key], columns: ['value', 'value'] } as const;
  const prompt = { title: texts(`settings.${key}`), message: texts(`settings.${key}.help`) };
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  switch (check.kind) {
    case 'list': {
      const items = check.words.map((each) => (texts.has(`word.${each}`) ? texts(`word.${each}`) : each));
      return { area, prompt, alert: alert('list'), kind: 'list', source: items.join(',') };
    }
    case 'number': {
      const { from, to } = check;
      const kind = check.whole ? 'wholeNumber' : 'decimal';
      return to === undefined
        ? { area, prompt, alert: alert(check.alert), kind, operator: 'GreaterThanOrEqualTo', from }
        : { area, prompt, alert: alert(check.alert), kind, operator: 'Between', from, to };
    }
    case 'month':
      return { area, prompt, alert: alert('month'), kind: 'custom', formula: FIRST_OF_MONTH };
    case 'date':
      return { area, prompt, alert: alert(check.kind), kind: 'date', operator: 'Between', ...DATES };
  }
}

function validations(texts: Texts): ValidationTemplate[] {
  const settings = groups.flatMap((group) => group.settings);
  return [
    ...settings.flatMap((setting) =>
      'check' in setting && setting.check ? [validate(setting.key, setting.check, texts)] : [],
    ),
    ...listValidations(texts),
  ];
}

export function settingsSheet(options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'settings',
    name: texts('sheet.settings'),
    blocks: [frame(texts, 'settings', [1, 2, 2]), settingsBlock(options, texts), ...listBlocks(texts)],
    columnWidths: [14, 210, 110, 14, 100, 150, 14, 150],
    freeze: { through: 'settings/header', columns: 0 },
    validations: validations(texts),
    page: { orientation: 'Landscape', pagesWide: 1, breaksAbove: ['lists'] },
  };
}
