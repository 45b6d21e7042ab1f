// What sales velocity is made of: its four factors on the tile, and beneath the tiles the sentence that says the same with
// bookings. Both are texts of the columns of Monthly data.

import { calc } from '../language/cells';
import { valueAt } from '../language/lookup';
import { sentence } from '../language/sentence';
import { bookedADay, meanInContact } from '../monthlyData/velocity';
import type { CellTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Of the month in the cell `<row>.month` of the block. */
const of = (column: string, row: string): string => valueAt('monthly', column, `$${row}.month`);

/** Blank unless the row's value is known. */
const known = (row: string, says: string): string => `=IF(COUNT($${row}.this)=0,"",${says})`;

export function factors(row: string, texts: Texts): CellTemplate {
  const says = sentence(texts('dashboard.salesVelocity.factors'), {
    contact: `FIXED(${of('inContact', row)},0)`,
    deal: `FIXED(${of('velocityDeal', row)},0)`,
    share: `ROUND(100*${of('shareWon', row)},1)&"%"`,
    days: `FIXED(${of('daysWorked', row)},1)`,
  });
  return calc(known(row, says), 'general', 'tileMuted', 'left');
}

export function booked(row: string, texts: Texts): CellTemplate {
  const says = sentence(texts('dashboard.salesVelocity.booked'), {
    booked: `FIXED(${bookedADay(`$${row}.month`)},0)`,
    contact: `FIXED(${of('inContact', row)},0)`,
    mean: `FIXED(${meanInContact(`$${row}.month`)},0)`,
  });
  const allOpen = sentence(texts('dashboard.salesVelocity.allOpen'));
  const isCold = `COUNT(${of('sqlsInContact', row)})=1`;
  return calc(known(row, `${says}&IF(${isCold},"",${allOpen})`), 'general', 'note', 'left');
}
