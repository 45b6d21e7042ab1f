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
    seen, used, no_date, duplicates = set(), [], 0, 0
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
            continue
        seen.add(row[spec["id"]])
        used.append((row, dates))
    return used, no_date, duplicates, max(dates_seen)


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
    every += [dates["lost"] for _, dates, _ in people if dates["lost"]]
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
        out[name] = total(both, lambda r, own, d: within(d[a]) and converts(d[a], d[b]))
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
    won = [(r, own) for r, own, d in people if within(d["customer"])]
    out["bookings"] = sum(number(r[spec["amount"]]) or 0 for r, _ in won) if "amount" in spec else None
    for name, stage in (("medianDaysToConvert", "lead"), ("medianDaysSqlToCustomer", "sql")):
        spans = [(own["customer"] - own[stage]).days for _, own in won if own[stage]] if stage in spec else []
        spans = [span for span in spans if span >= 0]
        out[name] = statistics.median(spans) if spans else None
    out["lost"] = total("lost" in spec, lambda r, own, d: within(own["lost"]))
    out["sqlsCold"] = total("sql" in spec, lambda r, own, d: within(cold_day(own, d, as_of)))
    year, number_of_month = map(int, month.split("-"))
    last = datetime.date(year, number_of_month, calendar.monthrange(year, number_of_month)[1])
    out["openSqls"] = total("sql" in spec, lambda r, own, d: is_open(own, d, last))
    return out


def cold_day(own, days, as_of):
    if days["sql"] is None or days["customer"] is not None:
        return None
    signs = [days["sql"], own["opportunity"], own["lastActivity"]]
    cold = max(day for day in signs if day) + datetime.timedelta(days=SHELF_LIFE)
    lost = own["lost"]
    if cold > as_of or (lost is not None and days["sql"] <= lost <= cold):
        return None
    return cold


def is_open(own, days, on):
    sql, customer, lost = days["sql"], days["customer"], own["lost"]
    if sql is None or sql > on:
        return False
    if customer is not None:
        return sql <= customer and customer > on
    return lost is None or lost < sql or lost > on


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        mapping = json.load(file)
    counted = count(sys.argv[1], mapping)
    counted = {
        "source": "counted by tests/expected/count.py, which shares nothing with src",
        "settings": {
            "window": WINDOW, "shelfLife": SHELF_LIFE, "scoreThreshold": SCORE, "marketingSources": {"only": MARKETING}
        },
        **counted,
    }
    json.dump(counted, sys.stdout, indent=2)
    print()
