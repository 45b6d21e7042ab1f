/**
 * What the files given together are to each other. A file of deals is joined to files of people where a column of
 * either names the other; where none does, people tell of leads to SQLs and deals of what comes after, and nothing is
 * said about the way from one to the other.
 */
import type { FieldKey, Mapping } from '../mapping';
import { kindOf } from '../mapping';

/** `people` and `deals` are joined to each other; everything else stands alone. */
export type FileRole = 'alone' | 'people' | 'deals';

export interface FilePlan {
  readonly role: FileRole;
  /** Its records are deals: deal 101 is not contact 101. */
  readonly holdsDeals: boolean;
  /** Without the fields that another file answers. */
  readonly mapping: Mapping;
  /** What a record of this file can know, the joined file's fields among them. */
  readonly knows: ReadonlySet<FieldKey>;
}

export interface ImportPlan {
  /** In the order of the sources. */
  readonly files: readonly FilePlan[];
  /** In which order to read them: deals before the people they are joined to. */
  readonly order: readonly number[];
  /** True where files of people and of deals stand beside each other without a column that joins them. */
  readonly apart: boolean;
}

const EARLY: readonly FieldKey[] = ['lead', 'mql', 'sql'];
const LATE: readonly FieldKey[] = ['opportunity', 'customer'];
const MONEY: readonly FieldKey[] = ['amount', 'weighted', 'probability', 'currency'];
/** What a deal tells about the people behind it. */
const OF_DEALS: readonly FieldKey[] = [...LATE, ...MONEY, 'lost', 'lostReason', 'dealType'];
/** What is read of a deal that is joined. */
const READ_OF_DEALS: readonly FieldKey[] = [...OF_DEALS, 'id', 'contacts'];

/** Plans the reading of files with these mappings. */
export function planImport(mappings: readonly Mapping[]): ImportPlan {
  const isDeals = mappings.map(isOfDeals);
  const isPeople = mappings.map((mapping, index) => !isDeals[index] && has(mapping, ...EARLY));
  const people = mappings.filter((_, index) => isPeople[index]);
  const deals = mappings.filter((_, index) => isDeals[index]);
  const joined = isJoined(people, deals);
  const apart = !joined && people.length > 0 && deals.length > 0;
  const shared = OF_DEALS.filter((field) => deals.some(({ fields }) => fields[field]));
  const files = mappings.map((mapping, index): FilePlan => {
    if (joined && isDeals[index]) {
      return planned(
        'deals',
        true,
        only(mapping, (field) => READ_OF_DEALS.includes(field)),
      );
    }
    if (joined && isPeople[index]) {
      const hasMoney = shared.includes('amount');
      return planned(
        'people',
        false,
        only(mapping, (field) => !(hasMoney && MONEY.includes(field))),
        shared,
      );
    }
    if (apart && isPeople[index]) {
      return planned(
        'alone',
        false,
        only(mapping, (field) => ![...LATE, ...MONEY].includes(field)),
      );
    }
    return planned('alone', isDeals[index]!, mapping);
  });
  const rank = (index: number) => (files[index]!.role === 'deals' ? 0 : 1);
  const order = mappings.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
  return { files, order, apart };
}

/** Deals name their contacts, or are dated from the opportunity on and not before. */
function isOfDeals(mapping: Mapping): boolean {
  if (kindOf(mapping) !== 'records') return false;
  return has(mapping, 'contacts') || (has(mapping, ...LATE) && !has(mapping, ...EARLY));
}

function isJoined(people: readonly Mapping[], deals: readonly Mapping[]): boolean {
  const byDeals = deals.some((mapping) => has(mapping, 'contacts'));
  const byPeople = deals.some((mapping) => has(mapping, 'id'));
  return people.some(
    (mapping) => (byDeals && has(mapping, 'id', 'email')) || (byPeople && has(mapping, 'deals')),
  );
}

/** True if the mapping has any of the fields. */
function has({ fields }: Mapping, ...any: readonly FieldKey[]): boolean {
  return any.some((field) => fields[field] !== undefined);
}

function only(mapping: Mapping, keep: (field: FieldKey) => boolean): Mapping {
  const entries = Object.entries(mapping.fields).filter(([field]) => keep(field as FieldKey));
  return { ...mapping, fields: Object.fromEntries(entries) };
}

function planned(
  role: FileRole,
  holdsDeals: boolean,
  mapping: Mapping,
  shared: readonly FieldKey[] = [],
): FilePlan {
  return {
    role,
    holdsDeals,
    mapping,
    knows: new Set([...(Object.keys(mapping.fields) as FieldKey[]), ...shared]),
  };
}
