"""Counts CRM exports by month without any code of the product: the expectations of tests/unit/crm/counts.test.ts.

    python3 tests/expected/count.py CSV MAP.json > EXPECTED.json

Written from the definitions alone, the plain way: the whole file in memory, Python's own csv and datetime. The map is
{"formats": ["%Y-%m-%d %H:%M"], "encoding": "utf-8-sig", "id": header, "lead": header,
"customer": [header, condition header, value], ...}.
"""

import calendar
import csv
import datetime
import json
import statistics
import sys

STAGES = ["lead", "mql", "sql", "opportunity", "customer"]
NAMES = ["leads", "mqls", "sqls", "opportunities", "customers"]
WINDOW = 90
SHELF_LIFE = 30
SCORE = 50
# HubSpot's words for the channels that a new Settings sheet marks as marketing's: referrals, direct traffic and what
# sales brings are not, nor is a source that the sheet does not list.
MARKETING = ["organic search", "paid search", "organic social", "paid social", "email marketing"]
OTHERS = ["direct traffic", "offline sources", "referrals"]


def day_of(text, formats):
    text = text.strip()
    for form in formats:
        try:
            return datetime.datetime.strptime(text, form).date()
        except ValueError:
            pass
    return None


def cell(row, spec):
    if spec is None:
        return ""
    if isinstance(spec, list):
        column, condition, value = spec
        return row[column] if row[condition].strip() == value else ""
    return row[spec]


def month_of(day):
    return day.strftime("%Y-%m")


def months_between(first, last):
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield f"{year:04d}-{month:02d}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def number(text):
    return float(text.replace(",", "")) if text.strip() else None


def load(path, spec):
    with open(path, encoding=spec["encoding"], newline="") as file:
        return list(csv.DictReader(file))


def records(rows, spec):
    """The records used, and what became of the rest."""
    seen, used, no_date, duplicates = {}, [], 0, 0
    dates_seen = []
    for row in rows:
        dates = {key: day_of(cell(row, spec.get(key)), spec["formats"]) for key in STAGES}
        others = ["lost", "lastActivity", "created"]
        dates.update({key: day_of(cell(row, spec.get(key)), spec["formats"]) for key in others})
        dates_seen += [day for day in dates.values() if day]
        if not any(dates[stage] for stage in STAGES):
            no_date += 1
            continue
        if row[spec["id"]] in seen:
            duplicates += 1
            merge(seen[row[spec["id"]]], row, dates)
            continue
        seen[row[spec["id"]]] = entry = [row, dates]
        used.append(entry)
    return used, no_date, duplicates, max(dates_seen)


def merge(entry, row, dates):
    """Rows of one record: the earliest stages, the latest activity, all else from the row with the latest sign."""
    sign = lambda days: max((days[key] for key in ["sql", "opportunity", "lastActivity"] if days[key]), default=datetime.date.min)  # noqa: E731
    known = entry[1]
    fresh = sign(dates) > sign(known)
    for stage in STAGES:
        known[stage] = min((day for day in (known[stage], dates[stage]) if day), default=None)
    known["lastActivity"] = max((day for day in (known["lastActivity"], dates["lastActivity"]) if day), default=None)
    if fresh:
        known["lost"] = dates["lost"]
        entry[0] = row


def loss_of(own, days):
    """The loss that ends the record: not that of a customer, nor one before the last of its own stages."""
    reached = [own[stage] for stage in STAGES if own[stage]]
    lost = own.get("lost")
    return lost if lost and days["customer"] is None and lost >= max(reached) else None


def outcome_of(own, days, as_of, spec):
    """(outcome day, won, last sign, day of going cold, first day in contact) of an SQL; None for whoever is none."""
    if days["sql"] is None:
        return None
    end = days["customer"] or loss_of(own, days)
    start = own["sql"] or own["opportunity"]
    if start is None or (end and end < start):
        return end, days["customer"] is not None, days["sql"], None, None
    signs = [own["sql"], own["opportunity"], own["lastActivity"]]
    heard = min(max(day for day in signs if day), end or as_of)
    cold = heard + datetime.timedelta(days=SHELF_LIFE)
    is_cold = "lastActivity" in spec and cold <= as_of and (end is None or cold < end)
    return end, days["customer"] is not None, heard, cold if is_cold else None, start


def state_of(own, days, as_of, spec):
    end, won, _, cold, _ = outcome_of(own, days, as_of, spec)
    if won:
        return "won"
    if cold:
        return "silent"
    if end is None:
        return "open"
    return "lost" if days["opportunity"] or "opportunity" not in spec else "disqualified"


def effective(dates, spec):
    """Skipped stages take the day of the next stage known."""
    days, upcoming = {}, None
    for stage in reversed(STAGES):
        upcoming = dates[stage] or upcoming
        days[stage] = upcoming if stage in spec else None
    return days


def converts(start, end):
    return start is not None and end is not None and 0 <= (end - start).days <= WINDOW


def out_of_order(dates):
    known = [dates[stage] for stage in STAGES if dates[stage]]
    return any(later < earlier for i, earlier in enumerate(known) for later in known[i + 1 :])


def count(path, spec):
    rows = load(path, spec)
    used, no_date, duplicates, as_of = records(rows, spec)
    people = [(row, dates, effective(dates, spec)) for row, dates in used]
    every = [day for _, _, days in people for day in days.values() if day]
    every += [loss_of(dates, days) for _, dates, days in people if loss_of(dates, days)]
    result = {
        "read": len(rows),
        "used": len(used),
        "dropped": {"noStageDate": no_date, "duplicate": duplicates},
        "outOfOrder": sum(out_of_order(dates) for _, dates, _ in people),
        "asOf": as_of.isoformat(),
        "months": [one_month(month, people, spec, as_of) for month in months_between(min(every), as_of)],
    }
    return result


def one_month(month, people, spec, as_of):
    out = {"month": month}

    def total(known, test):
        return sum(1 for person in people if test(*person)) if known else None

    def within(day):
        return day is not None and month_of(day) == month

    for stage, name in zip(STAGES, NAMES):
        out[name] = total(stage in spec, lambda r, own, d: within(d[stage]))
        if stage != "customer":
            skipped = lambda r, own, d: within(d[stage]) and own[stage] is None  # noqa: E731
            out[name + "Skipped"] = total(stage in spec, skipped)
    pairs = [("leadToMqlCohort", "lead", "mql"), ("sqlToCustomerCohort", "sql", "customer")]
    pairs.append(("leadToCustomerCohort", "lead", "customer"))
    for name, a, b in pairs:
        both = a in spec and b in spec
        out[name] = total(both, lambda r, own, d: within(own[a]) and converts(own[a], d[b]))
    out["leadsAtScore"] = total(
        "score" in spec, lambda r, own, d: within(d["lead"]) and (number(r[spec["score"]]) or 0) >= SCORE
    )
    out["leadsChosen"] = total(
        "chosen" in spec, lambda r, own, d: within(d["lead"]) and cell(r, spec["chosen"]) != ""
    )
    out["customersFromMarketing"] = total(
        "source" in spec,
        lambda r, own, d: within(d["customer"])
        and r[spec["source"]].strip().lower() in MARKETING,
    )
    out["customersKnownSource"] = total(
        "source" in spec,
        lambda r, own, d: within(d["customer"])
        and r[spec["source"]].strip().lower() in MARKETING + OTHERS,
    )
    won = [(r, own) for r, own, d in people if within(d["customer"])]
    out["bookings"] = sum(number(r[spec["amount"]]) or 0 for r, _ in won) if "amount" in spec else None
    out["customersWithAmount"] = total("amount" in spec, lambda r, own, d: within(d["customer"]) and number(r[spec["amount"]]))
    for name, stage in (("medianDaysToConvert", "lead"), ("medianDaysSqlToCustomer", "sql")):
        spans = [(own["customer"] - own[stage]).days for _, own in won if own[stage]] if stage in spec else []
        spans = [span for span in spans if span >= 0]
        out[name] = statistics.median(spans) if spans else None
    out["lost"] = total("lost" in spec, lambda r, own, d: within(loss_of(own, d)))
    out.update(outcomes(month, total, within, spec, as_of))
    year, number_of_month = map(int, month.split("-"))
    last = datetime.date(year, number_of_month, calendar.monthrange(year, number_of_month)[1])
    out["openSqls"] = total("sql" in spec, lambda r, own, d: is_open(own, d, last))
    return out


def outcomes(month, total, within, spec, as_of):
    """States by the month of becoming SQL, and events by their own month."""
    cold, lost = "lastActivity" in spec, "lost" in spec
    told = lambda own, d: outcome_of(own, d, as_of, spec)  # noqa: E731
    states = {"Won": True, "Lost": lost, "Disqualified": lost and "opportunity" in spec, "Silent": cold, "Open": True}
    out = {}
    for name, known in states.items():
        is_state = lambda r, own, d: within(d["sql"]) and state_of(own, d, as_of, spec) == name.lower()  # noqa: E731
        out[f"sqls{name}AsOf"] = total("sql" in spec and known, is_state)

    def woken(own, d):
        return told(own, d) and told(own, d)[1] and told(own, d)[3] is not None

    def ended(own, d, won):
        found = told(own, d)
        return found and found[0] and found[1] == won and found[3] is None and found[4] and within(found[0])

    out["sqlsWokenAsOf"] = total(cold, lambda r, own, d: within(d["sql"]) and woken(own, d))
    out["sqlsCold"] = total(cold, lambda r, own, d: told(own, d) and within(told(own, d)[3]))
    out["sqlsWoken"] = total(cold, lambda r, own, d: woken(own, d) and within(told(own, d)[3]))
    out["wonInContact"] = total(cold, lambda r, own, d: ended(own, d, True))
    out["lostInContact"] = total(cold and lost, lambda r, own, d: ended(own, d, False))
    year, number_of_month = map(int, month.split("-"))
    last = datetime.date(year, number_of_month, calendar.monthrange(year, number_of_month)[1])

    def in_contact(own, d):
        found = told(own, d)
        if not found or not found[4] or found[4] > last:
            return False
        return not any(day and day <= last for day in (found[0], found[3]))

    out["sqlsInContact"] = total(cold, lambda r, own, d: in_contact(own, d))
    return out


def is_open(own, days, on):
    sql, customer, lost = days["sql"], days["customer"], loss_of(own, days)
    if sql is None or sql > on:
        return False
    if customer is not None:
        return sql <= customer and customer > on
    return lost is None or lost > on


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        mapping = json.load(file)
    counted = count(sys.argv[1], mapping)
    counted = {
        "source": "counted by tests/expected/count.py, which shares nothing with src",
        "settings": {
            "window": WINDOW, "shelfLife": SHELF_LIFE, "scoreThreshold": SCORE, "marketingSources": {"only": MARKETING, "others": OTHERS}
        },
        **counted,
    }
    json.dump(counted, sys.stdout, indent=2)
    print()
