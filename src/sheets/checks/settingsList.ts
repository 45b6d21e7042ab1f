// The settings that say something else now than when the last month was closed: figures before and after rest on different
// ones. The page shows the changed ones; beyond it each setting stands with what it was, what it is, and how many have
// changed down to it.

import { across, calc, filler, row, text } from '../language/cells';
import { reportedFigure, reportedPlace } from '../asReported/figures';
import { keptSettings, type KeptSetting } from '../asReported/settings';
import { clock } from '../settings/used';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const SHOWN = ['check', 'count', 'status', 'case1', 'case2', 'case3', 'advice'] as const;
const HELPERS = ['name', 'then', 'now', 'upto'] as const;
const lineKey = (index: number): string => `line${String(index + 1)}`;
const column = (key: string): string => `$${lineKey(0)}.${key}:$${lineKey(keptSettings.length - 1)}.${key}`;
/** The last closed month. */
const MONTH = 'INDEX({reported.months},1)';
/** Its row of As reported; blank before one is closed. */
const PLACE = '$header.then';

/** As it is told, so that what looks the same is the same. */
function told(value: string, format: KeptSetting['format']): string {
  const blank = `IF(${value}="","–",`;
  if (format === 'percent') return `${blank}ROUND(100*${value},2)&"%")`;
  return format === 'time' ? `${blank}${clock(value)})` : `${blank}${value})`;
}

function line(setting: KeptSetting, index: number, texts: Texts): RowTemplate {
  const { column: kept, name, label, format } = setting;
  const change = `IF($then&""=$now&"",0,1)`;
  const before = index === 0 ? '' : `+$${lineKey(index - 1)}.upto`;
  const found = `MATCH(${String(index + 1)},${column('upto')},0)`;
  const shown = (key: string, side: 'left' | 'right'): CellTemplate =>
    calc(`=IFNA(INDEX(${column(key)},${found}),"")`, 'general', 'open', side);
  return row(lineKey(index), {
    check: shown('name', 'left'),
    count: calc(`=IF($check="","",${MONTH})`, 'month', 'open'),
    status: filler('openBeside'),
    case1: shown('then', 'right'),
    case2: shown('now', 'right'),
    name: text(texts(`settings.${label}`), 'muted'),
    then: calc(`=IF(COUNT(${PLACE})=0,"",${told(reportedFigure(kept, PLACE), format)})`, 'general', 'muted'),
    now: calc(`=${told(`{${name}}`, format)}`, 'general', 'muted'),
    upto: calc(`=IF(COUNT(${PLACE})=0,0,${change})${before}`, 'count', 'muted'),
  });
}

/** @param beyond how many columns stand between the list and what it is worked out by */
export function settingsList(texts: Texts, beyond: number): BlockTemplate {
  const gap = Array.from({ length: beyond }, (_, index) => `gap${String(index + 1)}`);
  const head = (key: string, role: 'head' | 'headBeside', side: 'left' | 'right') =>
    text(texts(`checks.restated.${key}`), role, side);
  const changed = `MAX(${column('upto')})`;
  const says = (key: string) => sentence(texts(`checks.settings.${key}`));
  return {
    id: 'settingsList',
    gap: 1,
    column: 1,
    columns: [...SHOWN, ...gap, ...HELPERS],
    rows: [
      row('title', { check: text(texts('checks.settingsList'), 'heading') }, 20),
      row('says', {
        check: calc(
          `=IF(COUNT(${PLACE})=0,${says('never')},IF(${changed}=0,${says('none')},""))`,
          'general',
          'note',
          'left',
        ),
      }),
      row('header', {
        ...across(SHOWN, filler('head')),
        check: text(texts('checks.settings.setting'), 'head', 'left'),
        count: head('month', 'head', 'right'),
        case1: head('said', 'head', 'right'),
        case2: head('now', 'head', 'right'),
        then: calc(`=IF(COUNT(${MONTH})=0,"",${reportedPlace(MONTH)})`, 'count', 'muted'),
      }),
      ...keptSettings.map((setting, index) => line(setting, index, texts)),
    ],
  };
}
