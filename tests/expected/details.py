"""Counts what an import tells beyond its months, without any code of the product: for tests/unit/crm/details.test.ts.

    python3 tests/expected/details.py CSV MAP.json > EXPECTED.json

The plain way again, on the records of count.py: every record is asked, for every month, where it stood on the last day
before it and on its last day; nothing is added up on the way.
"""

import datetime
import json
import statistics
import sys

from count import SHELF_LIFE, STAGES, effective, load, month_of, months_between, number, records

DAY = datetime.timedelta(days=1)
EDGES = [0, 20, 40, 60, 80, 100]
BLANK = ["", "(no value)"]


def loss_of(own, days):
    """The loss that ends the record: not that of a customer, nor one before the last stage that it reached."""
    reached = [own[stage] for stage in STAGES if own[stage]]
    lost = own.get("lost")
    return lost if lost and days["customer"] is None and lost >= reached[-1] else None


def standing(stage, days, loss, on):
    """Whether the record is in the stage at the end of the day `on`."""
    start = days[stage]
    if start is None or start > on:
        return False
    later = [days[other] for other in STAGES[STAGES.index(stage) + 1 :] if days[other]]
    if later:
        return max(start, min(later)) > on
    return loss is None or loss > on


def stage_month(stage, month, first, last, people, spec):
    inside = lambda day: day is not None and month_of(day) == month  # noqa: E731
    out = {"month": month, "stage": stage, "atStart": 0, "entered": 0, "movedOn": 0, "lost": 0, "open": 0}
    spans = []
    for _, own, days, loss in people:
        start = days[stage]
        if start is None:
            continue
        later = [days[other] for other in STAGES[STAGES.index(stage) + 1 :] if days[other]]
        out["atStart"] += standing(stage, days, loss, first - DAY)
        out["open"] += standing(stage, days, loss, last)
        out["entered"] += inside(start)
        if later and inside(max(start, min(later))):
            out["movedOn"] += 1
            if own[stage] and min(later) >= start:
                spans.append((min(later) - start).days)
        if not later and inside(loss):
            out["lost"] += 1
    if "lost" not in spec:
        out["lost"] = None
    out["medianDays"] = statistics.median(spans) if spans else None
    return out


def month_ends(month):
    year, index = map(int, month.split("-"))
    first = datetime.date(year, index, 1)
    return first, (first + 31 * DAY).replace(day=1) - DAY


def heard_of(own, days):
    return max(day for day in [days["sql"], own["opportunity"], own["lastActivity"]] if day)


def weeks_of(people, spec, as_of):
    names = {"leads": "lead", "mqls": "mql", "sqls": "sql", "customers": "customer"}
    monday = lambda day: day - day.weekday() * DAY  # noqa: E731
    earliest = min(days[stage] for _, _, days, _ in people for stage in STAGES if days[stage])
    week, weeks = max(monday(earliest), monday(as_of) - 59 * 7 * DAY), []
    while week <= as_of:
        row = {"week": week.isoformat()}
        for name, stage in names.items():
            entered = [days[stage] for _, _, days, _ in people if days[stage]]
            row[name] = sum(monday(day) == week for day in entered) if stage in spec else None
        weeks.append(row)
        week += 7 * DAY
    return weeks


def open_sqls(people, spec):
    found = []
    for row, own, days, loss in people:
        if days["sql"] is None or days["customer"] is not None or loss is not None:
            continue
        amount = number(row[spec["amount"]]) if "amount" in spec else None
        source = row[spec["source"]].strip() if "source" in spec else ""
        source = None if source.lower() in BLANK else source
        signs = [days["sql"].isoformat(), heard_of(own, days).isoformat()]
        found.append([row[spec["id"]], source, *signs, amount or None])
    # The latest first; Python's sort keeps the order of the file among equals.
    return sorted(found, key=lambda one: one[3], reverse=True)


def spans_of(people, spec, as_of):
    """[days, cold, how many], in order."""
    spans = {}
    life = SHELF_LIFE * DAY
    for _, own, days, loss in people:
        sql, won = own["sql"], days["customer"]
        if sql is None or (won and won < sql):
            continue
        heard = heard_of(own, days)
        silent = heard + life if "lastActivity" in spec else None
        if won:
            end, cold = won, False
        elif loss and (silent is None or loss <= silent):
            end, cold = loss, True
        elif silent and silent <= as_of:
            end, cold = heard, True
        else:
            end, cold = (heard if silent else as_of), False
        key = ((end - sql).days, cold)
        spans[key] = spans.get(key, 0) + 1
    return [[days, cold, count] for (days, cold), count in sorted(spans.items())]


def cold_months(people, as_of):
    """No file counted here gives reasons: a loss without one is `disqualified`, unless silence came first."""
    found = {}
    for _, own, days, loss in people:
        if days["sql"] is None or days["customer"] is not None:
            continue
        silent = heard_of(own, days) + SHELF_LIFE * DAY
        is_lost = loss is not None and days["sql"] <= loss <= silent
        on = loss if is_lost else silent
        if on <= as_of:
            key = (month_of(on), "disqualified" if is_lost else "silent")
            found[key] = found.get(key, 0) + 1
    return sorted([month, reason, count] for (month, reason), count in found.items())


def score_months(people, spec):
    if "score" not in spec or "lead" not in spec:
        return []
    found = {}
    for row, _, days, _ in people:
        score = number(row[spec["score"]])
        if score is None or days["lead"] is None:
            continue
        bands = found.setdefault(month_of(days["lead"]), [0] * (len(EDGES) - 1))
        bands[min(sum(edge <= score for edge in EDGES), len(EDGES) - 1) - 1] += 1
    bounds = list(zip(EDGES, EDGES[1:]))
    return [[month, *bounds[i], n] for month, bands in sorted(found.items()) for i, n in enumerate(bands)]


def by_source(people, spec, months):
    """[month, source, open at its end, median days from lead to customer] wherever there is either."""
    if "source" not in spec:
        return []
    values = {}
    for person in people:
        name = person[0][spec["source"]].strip()
        values.setdefault(None if name.lower() in BLANK else name, []).append(person)
    rows = []
    for month in months:
        last = month_ends(month)[1]
        for value, own_people in values.items():
            open_now, spans = 0, []
            for _, own, days, loss in own_people:
                began = next(days[stage] for stage in STAGES if days[stage])
                closed = days["customer"] or loss
                open_now += began <= last and (closed is None or max(began, closed) > last)
                won = days["customer"]
                if won and month_of(won) == month and own["lead"] and won >= own["lead"]:
                    spans.append((won - own["lead"]).days)
            if open_now or spans:
                rows.append([month, value, open_now, statistics.median(spans) if spans else None])
    return rows


def details(path, spec):
    used, _, _, as_of = records(load(path, spec), spec)
    people = []
    for row, own in used:
        days = effective(own, spec)
        people.append((row, own, days, loss_of(own, days)))
    every = [day for _, _, days, _ in people for day in days.values() if day]
    every += [own["lost"] for _, own, _, _ in people if own["lost"]]
    months = list(months_between(min(every), as_of))
    stages = [stage for i, stage in enumerate(STAGES) if stage in spec and any(s in spec for s in STAGES[i + 1 :])]
    return {
        "stageMonths": [stage_month(s, m, *month_ends(m), people, spec) for m in months for s in stages],
        "weeks": weeks_of(people, spec, as_of),
        "openSqls": open_sqls(people, spec),
        "sqlSpans": spans_of(people, spec, as_of),
        "coldMonths": cold_months(people, as_of),
        "scoreMonths": score_months(people, spec),
        "bySource": by_source(people, spec, months),
    }


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        mapping = json.load(file)
    told = details(sys.argv[1], mapping)
    lines = ['  "source": "counted by tests/expected/details.py, which shares nothing with src"']
    for key, rows in told.items():
        body = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
        lines.append(f'  "{key}": [\n{body}\n  ]' if rows else f'  "{key}": []')
    print("{\n" + ",\n".join(lines) + "\n}")
