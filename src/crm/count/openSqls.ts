/** The SQLs that are neither won nor lost: the 5 000 with the latest sign of interest, one for each company. */
import type { Capped, OpenSql } from '../details';
import type { BreakdownField } from '../contract';
import type { Breakdown } from './breakdown';
import type { Currencies } from './currency';
import type { Amount } from './facts';
import type { Handover } from './handovers';
import { OTHER_LABEL } from './labels';
import { Latest } from './latest';
import type { Outcome } from './outcome';
import type { RowFacts } from './records';
import type { KeptText, RecordTexts } from './recordTexts';

export const MOST_OPEN = 5000;

type Breakdowns = readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];

/** An SQL when its record is counted. */
export interface CountedSql {
  /** Of the record. */
  readonly index: number;
  readonly sql: number;
  /** The day is its own, not that of a later stage. */
  readonly hasOwnSql: boolean;
  readonly outcome: Outcome;
  readonly handover: Handover;
  readonly row: RowFacts;
  /** What it may bring; null for none, or where it is not open. */
  readonly pipeline: Amount | null;
}

interface Kept {
  readonly index: number;
  readonly sql: number;
  readonly lastSign: number;
  readonly isSilent: boolean;
  readonly amount: Amount | null;
  readonly labels: Int32Array;
}

export class OpenSqls {
  private readonly kept: Kept[] = [];
  private readonly latest = new Latest(MOST_OPEN, (from, to) => {
    this.kept[to] = this.kept[from]!;
  });
  /** The open SQL with the latest sign of each company. */
  private readonly ofCompany = new Map<number, Kept>();
  private readonly places: Readonly<Record<'source' | 'leadType', number>>;

  constructor(
    private readonly breakdowns: Breakdowns,
    private readonly texts: RecordTexts,
  ) {
    const at = (field: BreakdownField) => breakdowns.findIndex((one) => one.field === field);
    this.places = { source: at('source'), leadType: at('leadType') };
  }

  add({ index, sql, outcome, row, pipeline }: CountedSql): void {
    const { lastSign, state } = outcome;
    if (row.company === 0 && !this.latest.wants(lastSign)) {
      this.latest.total++;
      return;
    }
    const isSilent = state === 'silent';
    const kept = { index, sql, lastSign, isSilent, amount: pipeline, labels: row.labels.slice() };
    if (row.company === 0) return this.keep(kept);
    const before = this.ofCompany.get(row.company);
    const value = (one: Kept) => one.amount?.value ?? 0;
    const order = before && (lastSign - before.lastSign || sql - before.sql || value(kept) - value(before));
    if (order === undefined || order > 0) this.ofCompany.set(row.company, kept);
  }

  /** To be called when the last SQL has been added. */
  close(): void {
    for (const kept of this.ofCompany.values()) this.keep(kept);
    this.ofCompany.clear();
  }

  /** `currencies` converts amounts, or gives null where they must not stand beside each other. */
  result(currencies: Currencies): Capped<OpenSql> {
    const sources = this.namesOf('source');
    const types = this.namesOf('leadType');
    const rows = this.latest.places().map((place): OpenSql => {
      const kept = this.kept[place]!;
      const { index, sql, lastSign, isSilent, amount } = kept;
      const text = (key: KeptText) => this.texts.of(index, key);
      return {
        id: text('id') ?? '',
        name: text('name'),
        company: text('company'),
        owner: text('owner'),
        source: sources(kept),
        leadType: types(kept),
        sql,
        lastSign,
        silent: isSilent,
        amount: currencies.convert(amount?.value ?? NaN, amount?.currency ?? null),
        weighted: currencies.convert(amount?.weighted || NaN, amount?.currency ?? null),
      };
    });
    return { rows, total: this.latest.total };
  }

  private keep(kept: Kept): void {
    const place = this.latest.offer(kept.lastSign);
    if (place >= 0) this.kept[place] = kept;
  }

  private namesOf(field: 'source' | 'leadType'): (kept: Kept) => string | null {
    const at = this.places[field];
    const names = this.breakdowns[at]?.counts.labels.names() ?? [];
    return ({ index, labels }) => {
      if (at < 0) return null;
      return labels[at] === OTHER_LABEL ? this.texts.of(index, field) : (names[labels[at]!] ?? null);
    };
  }
}
