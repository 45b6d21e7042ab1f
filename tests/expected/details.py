"""Counts what an import tells beyond its months, without any code of the product: for tests/unit/crm/details.test.ts.

    python3 tests/expected/details.py CSV MAP.json > EXPECTED.json

The plain way again, on the records of count.py: every record is asked, for every month, where it stood on the last day
before it and on its last day; nothing is added up on the way.
"""

import datetime
import json
import statistics
import sys

from count import STAGES, effective, load, loss_of, month_of, months_between, number, outcome_of, records, state_of

DAY = datetime.timedelta(days=1)
EDGES = [0, 20, 40, 60, 80, 100]
BLANK = ["", "(no value)"]


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


def open_sqls(people, spec, as_of):
    found = []
    for row, own, days, _ in people:
        told = outcome_of(own, days, as_of, spec)
        if told is None or told[0] is not None:
            continue
        amount = number(row[spec["amount"]]) if "amount" in spec else None
        source = row[spec["source"]].strip() if "source" in spec else ""
        source = None if source.lower() in BLANK else source
        signs = [days["sql"].isoformat(), told[2].isoformat()]
        found.append([row[spec["id"]], source, *signs, told[3] is not None, amount or None])
    # The latest first; Python's sort keeps the order of the file among equals.
    return sorted(found, key=lambda one: one[3], reverse=True)


def spans_of(people, spec, as_of):
    """[days in contact, cold, days to the outcome, outcome, how many], in order."""
    spans = {}
    for _, own, days, _ in people:
        sql = own["sql"]
        told = outcome_of(own, days, as_of, spec)
        if sql is None or (told[0] and told[0] < sql):
            continue
        end, won, heard, cold, _ = told
        silence = "lastActivity" in spec
        stopped = heard if cold or (silence and end is None) else end or as_of
        outcome = None if end is None else "won" if won else "lost"
        key = ((stopped - sql).days, cold is not None, ((end or as_of) - sql).days, outcome)
        spans[key] = spans.get(key, 0) + 1
    return [[*key, count] for key, count in sorted(spans.items(), key=lambda one: [str(part) for part in one[0]])]


def cold_months(people, as_of, spec):
    """Gone cold, and lost in contact; no file counted here gives reasons."""
    found = {}
    for _, own, days, _ in people:
        told = outcome_of(own, days, as_of, spec)
        if told is None:
            continue
        end, won, _, cold, start = told
        if cold:
            key = (month_of(cold), "silent")
        elif end and not won and start:
            key = (month_of(end), "noReason")
        else:
            continue
        found[key] = found.get(key, 0) + 1
    return sorted([month, reason, count] for (month, reason), count in found.items())


def handover_months(people, as_of, spec, months):
    """[month, owner, handed over, accepted, rejected, cold] of whoever has an SQL in the twelve months to it."""
    if "sql" not in spec:
        return []
    told = [spec_key in spec for spec_key in ("opportunity", "lost", "lastActivity")]
    sqls = []
    for row, own, days, _ in people:
        if days["sql"] is None:
            continue
        state = state_of(own, days, as_of, spec)
        accepted = days["customer"] is not None or days["opportunity"] is not None
        again = own["sql"] and own["mql"] and own["mql"] > own["sql"]
        rejected = not accepted and (state == "disqualified" or bool(again))
        owner = row[spec["owner"]].strip() if "owner" in spec else ""
        owner = None if owner.lower() in BLANK else owner
        sqls.append((month_of(days["sql"]), owner, accepted, rejected, state == "silent" and not rejected))
    known = [True, told[0], told[0] and told[1], told[2]]
    rows = []
    for place, month in enumerate(months):
        year = months[max(0, place - 11) : place + 1]
        for owner in {owner for at, owner, *_ in sqls if at in year}:
            mine = [(True, *marks) for at, name, *marks in sqls if at == month and name == owner]
            sums = [sum(each[which] for each in mine) if known[which] else None for which in range(4)]
            rows.append([month, owner, *sums])
    return sorted(rows, key=json.dumps)


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
    every += [loss for _, _, _, loss in people if loss]
    months = list(months_between(min(every), as_of))
    stages = [stage for i, stage in enumerate(STAGES) if stage in spec and any(s in spec for s in STAGES[i + 1 :])]
    return {
        "stageMonths": [stage_month(s, m, *month_ends(m), people, spec) for m in months for s in stages],
        "weeks": weeks_of(people, spec, as_of),
        "openSqls": open_sqls(people, spec, as_of),
        "sqlSpans": spans_of(people, spec, as_of),
        "coldMonths": cold_months(people, as_of, spec),
        "handoverMonths": handover_months(people, as_of, spec, months),
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
