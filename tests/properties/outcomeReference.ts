// The outcomes of SQLs told the slow way, for tests: every record is asked on every day what happens to it. It shares no
// code with the import, and keeps to the definitions word by word.

/** One row of a file; days are numbers, null for a blank cell. */
export interface Row {
  readonly id: number;
  readonly company: string;
  readonly lead: number | null;
  readonly sql: number | null;
  readonly opportunity: number | null;
  readonly won: number | null;
  readonly lost: number | null;
  readonly activity: number | null;
  readonly readsLost: boolean;
  readonly amount: number | null;
}

export interface Told {
  /** Month of a day, as a text to compare by. */
  readonly monthOf: (day: number) => string;
  readonly asOf: number;
  readonly silence: number;
  /** The day a year before the end, and the last day of the fiscal year that ran then. */
  readonly before: number;
  readonly beforeUntil: number;
}

export type Counts = Record<string, number>;

interface Person extends Omit<Row, 'amount' | 'readsLost'> {
  readonly readsLost: boolean;
  readonly amount: number | null;
}

const NAMELESS = ['', '-', 'n/a', 'Unknown'];
const STAGES = ['lead', 'sql', 'opportunity', 'won'] as const;
const known = (days: readonly (number | null)[]): number[] => days.filter((day) => day !== null);
const latest = (days: readonly (number | null)[]) => Math.max(-Infinity, ...known(days));
const earliest = (days: readonly (number | null)[]) =>
  known(days).length === 0 ? null : Math.min(...known(days));

/** What has not happened by the end is not there; somebody heard of later was heard of at the end. */
function upTo(asOf: number, row: Row): Row {
  const seen = (day: number | null) => (day !== null && day > asOf ? null : day);
  return {
    ...row,
    lead: seen(row.lead),
    sql: seen(row.sql),
    opportunity: seen(row.opportunity),
    won: seen(row.won),
    lost: seen(row.lost),
    activity: row.activity === null ? null : Math.min(row.activity, asOf),
  };
}

const isRecord = (row: Row) => known([...STAGES.map((stage) => row[stage]), row.lost]).length > 0;

/** Rows of one id: the earliest stages, the latest activity, and status and amount of the row with the latest sign. */
function together(rows: readonly Row[]): Person {
  const sign = (row: Row) => latest([row.sql, row.opportunity, row.activity]);
  const any = (row: Row) => latest([...STAGES.map((stage) => row[stage]), row.lost, row.activity]);
  const none = (value: number | null) => value ?? -Infinity;
  const byStatus = [...rows].sort(
    (a, b) =>
      compare(sign(b), sign(a)) ||
      compare(any(b), any(a)) ||
      compare(none(b.lost), none(a.lost)) ||
      Number(b.readsLost) - Number(a.readsLost),
  );
  const byAmount = rows
    .filter(({ amount }) => amount !== null)
    .sort((a, b) => compare(sign(b), sign(a)) || compare(any(b), any(a)) || none(b.amount) - none(a.amount));
  const [status] = byStatus;
  return {
    id: status!.id,
    company: status!.company,
    lead: earliest(rows.map(({ lead }) => lead)),
    sql: earliest(rows.map(({ sql }) => sql)),
    opportunity: earliest(rows.map(({ opportunity }) => opportunity)),
    won: earliest(rows.map(({ won }) => won)),
    activity:
      known(rows.map(({ activity }) => activity)).length === 0
        ? null
        : latest(rows.map(({ activity }) => activity)),
    lost: status!.lost,
    readsLost: status!.readsLost,
    amount: byAmount[0]?.amount ?? null,
  };
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

function lossOf(person: Person): { readonly day: number; readonly isDated: boolean } | null {
  if (person.won !== null) return null;
  const lastStage = latest(STAGES.map((stage) => person[stage]));
  if (person.lost !== null && person.lost >= lastStage) return { day: person.lost, isDated: true };
  if (!person.readsLost || lastStage === -Infinity) return null;
  const heard = person.activity !== null && person.activity >= lastStage;
  return { day: heard ? person.activity : lastStage, isDated: false };
}

/** By company its first customer: the earliest win, of equal ones the earliest lead, SQL, the largest amount. */
function customersOf(people: readonly Person[]): Map<string, Person> {
  const first = new Map<string, Person>();
  const before = (a: Person, b: Person) =>
    a.won! - b.won! ||
    (a.lead ?? 1e9) - (b.lead ?? 1e9) ||
    (a.sql ?? 1e9) - (b.sql ?? 1e9) ||
    (b.amount ?? 0) - (a.amount ?? 0);
  for (const person of people) {
    if (person.won === null || NAMELESS.includes(person.company)) continue;
    const known = first.get(person.company);
    if (!known || before(person, known) < 0) first.set(person.company, person);
  }
  return first;
}

/** Every count by month, `key month`, and the totals under their own names. */
export function told(rows: readonly Row[], { monthOf, asOf, silence, before, beforeUntil }: Told): Counts {
  const counts: Counts = {};
  const add = (key: string, day: number, amount = 1) => {
    const at = `${key} ${monthOf(day)}`;
    counts[at] = (counts[at] ?? 0) + amount;
  };
  const total = (key: string, amount = 1) => (counts[key] = (counts[key] ?? 0) + amount);
  const seen = rows.map((row) => upTo(asOf, row)).filter(isRecord);
  const people = [...new Set(seen.map(({ id }) => id))].map((id) =>
    together(seen.filter((row) => row.id === id)),
  );
  const customers = customersOf(people);
  /** How each company's SQLs ended in contact, by month. */
  const ends = new Map<string, 'won' | 'lost'>();
  /** Each sale as `whose day`, and those in contact a year before with the days of their wins since. */
  const sales: (readonly [string, number])[] = [];
  const winsOf = new Map<string, Set<number>>();
  let earliestDay = Infinity;

  for (const person of people) {
    const named = !NAMELESS.includes(person.company);
    const whose = named ? person.company : `#${String(person.id)}`;
    const companyWon = named ? (customers.get(person.company)?.won ?? null) : null;
    const isCustomer = person.won !== null && (!named || customers.get(person.company) === person);
    if (person.won !== null) {
      if (isCustomer) add('customers', person.won);
      if (isCustomer) add('bookings', person.won, person.amount ?? 0);
      if (isCustomer) sales.push([`${whose} ${String(person.won)}`, person.amount ?? 0]);
      // On one day at one amount it is the company's sale, told again.
      const first = customers.get(person.company);
      const isAnother = person.amount !== null && person.amount !== (first?.amount ?? 0);
      if (!isCustomer && (person.won > companyWon! || isAnother)) {
        add('customersExisting', person.won);
        add('bookingsExisting', person.won, person.amount ?? 0);
        sales.push([`${whose} ${String(person.won)}`, person.amount ?? 0]);
      }
    }
    const loss = lossOf(person);
    const sql = person.sql ?? person.opportunity ?? person.won;
    let lossThatStands = loss;
    if (sql !== null) {
      // The days on which it could end, in the order in which the first ends it.
      const isOpenAtCompanyWin =
        companyWon !== null &&
        sql <= companyWon &&
        !(person.won !== null && person.won <= companyWon) &&
        !(loss !== null && loss.day < companyWon);
      if (isOpenAtCompanyWin) lossThatStands = null;
      const won = isOpenAtCompanyWin ? companyWon : person.won;
      const ended = won ?? loss?.day ?? null;
      const from = person.sql ?? person.opportunity;
      const signs = known([person.sql, person.opportunity, person.activity]);
      add('sqls', sql);
      let [inContact, cold] = [false, null as number | null];
      for (let day = 0; day <= asOf; day++) {
        const isOver = ended !== null && ended <= day;
        if (day === from && !(ended !== null && ended < day)) inContact = true;
        if (
          inContact &&
          !isOver &&
          signs.includes(day - silence) &&
          !signs.some((sign) => sign > day - silence)
        ) {
          cold = day;
          inContact = false;
          add('sqlsCold', day);
          add('sqlsLeftContact', day);
          if (won !== null && !isOpenAtCompanyWin) add('sqlsWoken', day);
          if (day <= asOf - 180) total('oldCold');
          if (day <= asOf - 180 && won !== null && !isOpenAtCompanyWin) total('oldColdWoken');
        }
        if (inContact && day === ended) {
          inContact = false;
          add('sqlsLeftContact', day);
          const how = won !== null ? 'won' : 'lost';
          if (how === 'won' || loss!.isDated) {
            const who = `${whose} ${monthOf(day)}`;
            if (ends.get(who) !== 'won') ends.set(who, how);
          }
        }
        const isMonthEnd = day === asOf || monthOf(day + 1) !== monthOf(day);
        if (isMonthEnd && inContact) add('sqlsInContact', day);
        if (day === before && inContact) {
          const wins = winsOf.get(whose) ?? new Set<number>();
          if (won !== null && won <= beforeUntil) wins.add(won);
          winsOf.set(whose, wins);
        }
        if (isMonthEnd && day >= sql && !isOver) add('openSqls', day);
      }
      const state =
        won !== null
          ? 'Won'
          : cold !== null
            ? 'Silent'
            : ended === null
              ? 'Open'
              : person.opportunity !== null
                ? 'Lost'
                : 'Disqualified';
      add(`sqls${state}AsOf`, sql);
      if (won !== null && cold !== null && !isOpenAtCompanyWin) add('sqlsWokenAsOf', sql);
      if (ended === null && asOf - Math.max(...signs) > 365) total('longSilent');
    }
    for (const stage of STAGES) earliestDay = Math.min(earliestDay, person[stage] ?? Infinity);
    if (lossThatStands !== null) {
      earliestDay = Math.min(earliestDay, lossThatStands.day);
      add('lost', lossThatStands.day);
      total('losses');
      if (!lossThatStands.isDated) total('lossesWithoutDate');
    }
  }
  for (const [who, how] of ends) {
    const at = `${how}InContact ${who.split(' ').at(-1)!}`;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  if (earliestDay > before) return counts;
  counts['beforeUntil'] = beforeUntil;
  for (const [whose, wins] of winsOf) {
    total('beforeSqls');
    if (wins.size > 0) total('beforeWon');
    const amounts = sales.filter(([sale]) => [...wins].some((day) => sale === `${whose} ${String(day)}`));
    total(
      'beforeAmount',
      amounts.reduce((sum, [, amount]) => sum + amount, 0),
    );
  }
  return counts;
}
