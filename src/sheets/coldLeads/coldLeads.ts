// Cold leads: what SQLs lose as they wait. Sentences on top, then what is at stake, what went cold and why, what is left of
// the plan, whom to call first, what waiting costs, and how long the company's SQLs stay in contact.

import { callFirst } from './callFirst';
import { COLUMNS } from './columns';
import { lost, partialYears } from './lost';
import { bands } from './open';
import { inContact } from './own';
import { plannedAgainstLeft, plannedValidations } from './planned';
import { partialReplace, shortRows } from './short';
import { decayChart, WIN_COLUMNS, winRate } from './winRate';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import type { SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const [LABEL_WIDTH, WIDTH, GAP_WIDTH] = [200, 90, 14];

export function coldLeadsSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'coldLeads',
    name: texts('sheet.coldLeads'),
    blocks: [
      frame(texts, 'coldLeads'),
      { id: 'coldOpen', column: 1, columns: COLUMNS, rows: [...shortRows(texts), ...bands(texts)] },
      lost(texts),
      plannedAgainstLeft(texts),
      callFirst(texts),
      winRate(texts),
      inContact(texts),
    ],
    columnWidths: [
      GAP_WIDTH,
      LABEL_WIDTH,
      ...COLUMNS.slice(1).map(() => WIDTH),
      ...WIN_COLUMNS.slice(COLUMNS.length).map((key) => (key === 'gap' ? GAP_WIDTH : WIDTH)),
    ],
    freeze: { through: 'frame/gap', columns: 2 },
    validations: plannedValidations(texts),
    conditions: [partialReplace, partialYears],
    charts: [decayChart(texts)],
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      lastColumn: COLUMNS.length,
      breaksAbove: ['coldPlanned', 'coldCall', 'coldWin'],
    },
  };
}
