// The monthly counts as they will be written: the newest thirteen months, all of them on request.
import type { MonthCounts } from '../../crm/result';
import { monthText } from '../months';
import type { Preview } from '../state';
import type { Pane } from '../pane';
import { Link } from './controls';

const SHOWN = 13;
const COUNTS = ['leads', 'mqls', 'sqls', 'opportunities', 'customers', 'bookings'] as const;

interface TableProps {
  readonly pane: Pane;
  readonly step: Preview;
  readonly currency: string;
}

export function CountsTable({ pane: { t, actions }, step, currency }: TableProps) {
  const { months } = step.result;
  const shown = step.allMonths ? months : months.slice(-SHOWN);
  const known = COUNTS.filter((key) => months.some((month) => month[key] !== null));
  const header = (key: (typeof COUNTS)[number]) =>
    key === 'bookings' ? t('preview.bookingsIn', { currency }) : t(`preview.${key}`);
  return (
    <>
      <div class="scroll" role="region" aria-label={t('preview.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('preview.month')}</th>
              {known.map((key) => (
                <th key={key} scope="col">
                  {header(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((month) => (
              <tr key={month.month}>
                <th scope="row">{monthText(month.month, t.locale)}</th>
                {known.map((key) => (
                  <td key={key}>{countText(month, key, t)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < months.length && (
        <Link onClick={actions.showAllMonths}>{t('preview.showAll', { count: months.length })}</Link>
      )}
    </>
  );
}

function countText(month: MonthCounts, key: (typeof COUNTS)[number], t: Pane['t']): string {
  const value = month[key];
  if (value === null) return t('common.unknown');
  return new Intl.NumberFormat(t.locale, { maximumFractionDigits: 0 }).format(value);
}
