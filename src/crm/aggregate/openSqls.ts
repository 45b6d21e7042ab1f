/** The SQLs that are neither won nor lost: the 5 000 with the latest sign of interest, told apart by id. */
import type { Capped, OpenSql } from '../details';
import type { Bound, BoundField } from '../map/bind';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField } from '../result';
import type { Breakdown } from './breakdown';
import type { Currencies } from './currency';
import { OTHER_LABEL } from './labels';
import { Latest } from './latest';
import type { Facts } from './tally';

export const MOST_OPEN = 5000;

interface Kept {
  readonly id: string;
  readonly sql: number;
  readonly source: Value;
  readonly leadType: Value;
  readonly amount: number;
  readonly currency: string | null;
}

/** A value by its number; the few that have none of their own are kept as texts. */
type Value = number | string | null;

export class OpenSqls {
  private readonly latest = new Latest(MOST_OPEN);
  private readonly kept: Kept[] = [];
  private readonly source: number;
  private readonly leadType: number;

  constructor(
    private readonly breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[],
  ) {
    this.source = breakdowns.findIndex(({ field }) => field === 'source');
    this.leadType = breakdowns.findIndex(({ field }) => field === 'leadType');
  }

  add(record: CsvRecord, bound: Bound, sql: number, heard: number, facts: Facts): void {
    const place = this.latest.offer(heard);
    if (place < 0) return;
    const { id, email, source, leadType } = bound.fields;
    this.kept[place] = {
      id: idOf(record, id) ?? idOf(record, email) ?? String(record.row),
      sql,
      source: valueOf(record, source, facts.labels[this.source]),
      leadType: valueOf(record, leadType, facts.labels[this.leadType]),
      amount: facts.pipeline,
      currency: facts.pipelineCurrency,
    };
  }

  /** `currencies` converts amounts, or gives null where they must not stand beside each other. */
  result(currencies: Currencies): Capped<OpenSql> {
    const places = this.latest.places();
    const sources = this.namesOf(this.source);
    const types = this.namesOf(this.leadType);
    const rows = places.map((place): OpenSql => {
      const { id, sql, source, leadType, amount, currency } = this.kept[place]!;
      return {
        id,
        source: typeof source === 'number' ? (sources[source] ?? null) : source,
        leadType: typeof leadType === 'number' ? (types[leadType] ?? null) : leadType,
        sql,
        lastSign: this.latest.dayOf(place),
        amount: currencies.convert(amount, currency),
      };
    });
    return { rows, total: this.latest.total };
  }

  private namesOf(index: number): readonly (string | null)[] {
    return this.breakdowns[index]?.counts.labels.names() ?? [];
  }
}

/** The text of an identity, or null where the file has none. */
export function idOf(record: CsvRecord, field: BoundField | undefined): string | null {
  if (!field) return null;
  const text = textOf(record, field.slot).trim();
  return isBlankText(text) ? null : text;
}

function valueOf(record: CsvRecord, field: BoundField | undefined, label: number | undefined): Value {
  if (!field || label === undefined) return null;
  return label === OTHER_LABEL ? textOf(record, field.slot).replace(/\s+/g, ' ').trim() : label;
}
