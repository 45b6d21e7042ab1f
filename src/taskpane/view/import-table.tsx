// The monthly counts as they will be written: the newest thirteen months, all of them on request.
import { existingSentence } from '../existingBusiness';
import { monthText } from '../../work/months';
import type { Preview } from '../state';
import type { Pane } from '../pane';
import { Link } from './controls';
import { FiguresTable } from './import-figures';

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
  const existing = existingSentence(t, months, currency);
  const header = (key: (typeof COUNTS)[number]) =>
    key === 'bookings' ? t('preview.bookingsIn', { currency }) : t(`preview.${key}`);
  return (
    <>
      <FiguresTable
        label={t('preview.table')}
        locale={t.locale}
        headers={[t('preview.month'), ...known.map(header)]}
        rows={shown.map((month) => [monthText(month.month, t.locale), ...known.map((key) => month[key])])}
      />
      {existing !== null && <p>{existing}</p>}
      {shown.length < months.length && (
        <Link onClick={actions.showAllMonths}>{t('preview.showAll', { count: months.length })}</Link>
      )}
    </>
  );
}
