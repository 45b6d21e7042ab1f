"""Writes templates.json: what Channels, Programmes, Attribution, Leads and the dashboard must show for tables put in by the test.

Independent of the product: plain Python, definitions taken from the product's description, nothing read from src. The
company's months and costs are those that report-full.py drew. Markov chains are solved in exact fractions, once with and
once without each channel; Shapley values are averages over all orders.
Run `python3 tests/expected/templates.py` and look at the difference before committing it.
"""

import datetime as dt
import math
import itertools
import json
import pathlib
import random
from fractions import Fraction

from company import HERE, day, full, serial, shift

draw = random.Random(20250228)


REPORT = day(full["options"]["reportMonth"])
AS_OF = day(full["settings"]["asOf"])
assert full["settings"]["costBasis"] == "fully loaded"
MONTHS = {day(row["month"]): row for row in full["months"]}
for of_month in MONTHS.values():
    of_month.update({f"{of}Entered": of_month[of] - of_month[f"{of}Skipped"] for of in ("leads", "sqls")})
PERIODS = {
    "report month": REPORT,
    "year to date": dt.date(2024, 10, 1),
    "last twelve months": shift(REPORT, -11),
}


def ratio(top, under):
    if top is None or under is None:
        return None
    return "–" if under == 0 else top / under


# ---- channels and campaigns ------------------------------------------------------------------------------------------
LISTED = ["Organic search", "Paid search", "Social media", "E-mail", "Events", "Referral", "Direct", "Sales outreach"]
FOUND = ["Organic search", "Paid search", "Social media", "E-mail", "Events", "Referral", "Bing ads", "other", "(none)"]
CAMPAIGNS = ["Brand", "Fair"]
FOUND_CAMPAIGNS = ["Brand", "Fair", "Webinar", "(none)"]


def parts(total, names):
    """A total drawn apart, every part whole."""
    cuts = sorted(draw.randint(0, total) for _ in names[1:])
    return [high - low for low, high in zip([0, *cuts], [*cuts, total])]


def breakdown(names, key):
    rows = []
    for month in (shift(REPORT, -13 + i) for i in range(14)):
        if month not in MONTHS:
            continue
        split = {of: parts(MONTHS[month][of], names) for of in ("leads", "mqls", "sqls", "customers", "lost", "bookings")}
        for index, name in enumerate(names):
            counts = {of: values[index] for of, values in split.items()}
            rows.append({"month": serial(month), key: name, **counts, "open": draw.randint(30, 200), "medianDays": None})
    return rows


channels = breakdown(FOUND, "channel")
campaigns = breakdown(FOUND_CAMPAIGNS, "campaign")
# Three leads of the report month that Monthly data does not know: a typed correction, say.
next(row for row in channels if row["month"] == serial(REPORT) and row["channel"] == "(none)")["leads"] += 3

COSTS = [dict(row, day=day(row["month"])) for row in full["costs"]]


def told(rows, key, name, start):
    """What one line tells; `name` None is everything, '' what has no name."""
    inside = lambda month: start <= month <= REPORT
    mine = [r for r in rows if name is None or r[key] == (name or "(none)")]
    costs = [c for c in COSTS if start <= c["day"] < shift(REPORT, 1) and (name is None or c[key] == name)]
    line = {of: sum(r[of] for r in mine if inside(day(r["month"]))) for of in ("leads", "customers", "bookings", "lost")}
    line["cost"] = sum(c["amount"] for c in costs if c["kind"] != "sales")
    line["programme"] = sum(c["amount"] for c in costs if c["kind"] == "programme")
    line["loaded"] = line["spend"] = sum(c["amount"] for c in costs)
    first = shift(start, -1)
    known = any(day(r["month"]) == first for r in rows)
    line["atStart"] = sum(r["open"] for r in mine if first <= day(r["month"]) <= shift(REPORT, -1)) if known else None
    return line


YEAR = [MONTHS[m] for m in MONTHS if shift(REPORT, -11) <= m <= REPORT]
LIFETIME = sum(m["existingSales"] - m["variableCost"] for m in YEAR) / sum(m["customersLost"] for m in YEAR)


def margin_rate(start):
    months = [m for m in MONTHS if start <= m <= REPORT and MONTHS[m]["existingSales"] and MONTHS[m]["bookings"] is not None]
    kept = sum(MONTHS[m]["bookings"] * (1 - MONTHS[m]["variableCost"] / MONTHS[m]["existingSales"]) for m in months)
    return kept / sum(MONTHS[m]["bookings"] for m in months)


def with_ratios(line, margin):
    gain = lambda bookings, on="spend": None if bookings is None else bookings - line[on]
    rate, value = ratio(line["customers"], line["leads"]), ratio(line["bookings"], line["leads"])
    unknown = any(part is None or part == "–" for part in (rate, value))
    return dict(
        line,
        costPerLead=ratio(line["cost"], line["leads"]),
        leadToCustomer=ratio(line["customers"], line["leads"]),
        valuePerLead=ratio(line["bookings"], line["leads"]),
        acquisitionCost=ratio(line["spend"], line["customers"]),
        # A third of the lifetime value at most, and the first deal's margin at most.
        affordable=None if unknown else min(rate * LIFETIME / 3, margin * value),
        roiProgramme=ratio(gain(line["bookings"], "programme"), line["programme"]),
        roiLoaded=ratio(gain(line["bookings"], "loaded"), line["loaded"]),
        roiMargin=ratio(gain(line["bookings"] * margin), line["spend"]),
        attrition=ratio(line["lost"], line["atStart"]),
    )


def lines(rows, key, listed, start):
    margin = margin_rate(start)
    found = {name: told(rows, key, name, start) for name in listed}
    all_, none = told(rows, key, None, start), told(rows, key, "", start)
    rest = {of: None if value is None else value - none[of] - sum(line[of] for line in found.values()) for of, value in all_.items()}
    table = {"all": all_, "none": none, "rest": rest, **found}
    return {name: with_ratios(line, margin) for name, line in table.items()}


def against_the_rest(by_channel, name, start):
    """One channel beside all the others together."""
    sums = ("cost", "leads", "customers", "bookings", "programme", "loaded", "spend", "lost", "atStart")
    own, all_ = by_channel[name], by_channel["all"]
    others = {of: None if all_[of] is None else all_[of] - (own[of] or 0) for of in sums}
    return dict(compared=own, others=with_ratios(others, margin_rate(start)))


def dear(line):
    known = all(isinstance(line[of], (int, float)) for of in ("costPerLead", "affordable"))
    return known and line["costPerLead"] > line["affordable"]


def channel_sheet(start):
    by_channel = lines(channels, "channel", LISTED, start)
    months = [m for m in MONTHS if start <= m <= REPORT]
    monthly = {of: sum(MONTHS[m][of] for m in months) for of in ("leads", "customers", "bookings", "lost")}
    for of in ("cost", "spend", "programme"):
        monthly[of] = by_channel["all"][of]
    gap = {of: by_channel["all"][of] - monthly[of] for of in monthly}
    known = lambda of: {name: by_channel[name][of] for name in LISTED if isinstance(by_channel[name][of], float)}
    best, cheapest = max(known("roiLoaded").items(), key=lambda e: e[1]), min(
        (e for e in known("acquisitionCost").items() if e[1] > 0), key=lambda e: e[1]
    )
    return dict(
        margin=margin_rate(start),
        channels=dict(by_channel, monthly=monthly, gap=gap, **against_the_rest(by_channel, "Referral", start)),
        tooDear=[name for name in LISTED if dear(by_channel[name])],
        campaigns=lines(campaigns, "campaign", CAMPAIGNS, start),
        best=best,
        cheapest=cheapest,
        unallocated=by_channel["none"]["spend"] / by_channel["all"]["spend"],
    )


# ---- programmes ------------------------------------------------------------------------------------------------------
STEPS = {"Welcome": ["Hello", "How it works", "Offer"], "Trial": ["Start", "Tips"], "Newsletter": [""]}
programmes = []
for month in (shift(REPORT, -i) for i in range(14, -1, -1)):
    for programme, steps in STEPS.items():
        for place, step in enumerate(steps):
            delivered = draw.randint(400, 900) // (place + 1)
            opened = draw.randint(delivered // 5, delivered // 2)
            programmes.append(
                dict(
                    # Any day of the month may be typed.
                    month=serial(month) + draw.randint(0, 27),
                    programme=programme,
                    step=step or None,
                    delivered=delivered,
                    opened=None if programme == "Newsletter" and month < shift(REPORT, -2) else opened,
                    clicked=draw.randint(0, opened // 3),
                    left=draw.randint(0, delivered // 20),
                    mqls=draw.randint(0, delivered // 40),
                    cost=draw.randint(50, 300) if place == 0 and programme != "Trial" else None,
                )
            )
PROGRAMME_LIST = ["Welcome", "Trial"]
STEP_LIST = [["Welcome", "Hello"], ["Welcome", "Offer"], ["", "Tips"]]


def within(start, pick):
    return [r for r in programmes if start <= day(r["month"]) < shift(REPORT, 1) and pick(r)]


def total(rows, of):
    known = [r[of] for r in rows if r[of] is not None]
    return sum(known) if known else None


def share(rows, of):
    both = [r for r in rows if r[of] is not None and r["delivered"] is not None]
    return ratio(total(both, of), total(both, "delivered")) if both else None


def programme_line(pick):
    month, year = within(REPORT, pick), within(shift(REPORT, -11), pick)
    line = dict(delivered=total(month, "delivered"), mqls=total(month, "mqls"), cost=total(month, "cost"))
    line.update(yearDelivered=total(year, "delivered"), yearMqls=total(year, "mqls"), yearCost=total(year, "cost"))
    return line, dict(yearOpenRate=share(year, "opened"), yearClickRate=share(year, "clicked"), yearLeftRate=share(year, "left"))


def programme_ratios(line):
    return dict(
        mqlRate=ratio(line["mqls"], line["delivered"]), costPerMql=ratio(line["cost"], line["mqls"]),
        yearMqlRate=ratio(line["yearMqls"], line["yearDelivered"]), yearCostPerMql=ratio(line["yearCost"], line["yearMqls"]),
    )  # fmt: skip


def step_line(pick):
    month, year = within(REPORT, pick), within(shift(REPORT, -11), pick)
    line = dict(delivered=total(month, "delivered"), left=total(month, "left"))
    line.update(yearDelivered=total(year, "delivered"), yearLeft=total(year, "left"), yearMqls=total(year, "mqls"))
    return line, dict(leftRate=share(month, "left"), yearLeftRate=share(year, "left"))


def less(all_, listed):
    return {of: None if value is None else value - sum(line[of] or 0 for line in listed) for of, value in all_.items()}


def programme_sheet():
    all_, rates = programme_line(lambda r: True)
    listed = [programme_line(lambda r, name=name: r["programme"] == name) for name in PROGRAMME_LIST]
    rest = less(all_, [line for line, _ in listed])
    by_programme = dict(all={**all_, **rates, **programme_ratios(all_)}, rest={**rest, **programme_ratios(rest)})
    for place, (line, shares) in enumerate(listed):
        by_programme[f"row{place + 1}"] = {**line, **shares, **programme_ratios(line)}
    all_steps, all_rates = step_line(lambda r: True)
    steps = [step_line(lambda r, p=p, s=s: r["step"] == s and p in ("", r["programme"])) for p, s in STEP_LIST]
    by_step = dict(all={**all_steps, **all_rates}, rest=less(all_steps, [line for line, _ in steps]))
    for place, (line, shares) in enumerate(steps):
        by_step[f"row{place + 1}"] = {**line, **shares}
    rated = lambda table, of, names: max((table[f"row{i + 1}"][of], name) for i, name in enumerate(names))
    return dict(
        programmes=by_programme,
        steps=by_step,
        most=rated(by_programme, "yearMqlRate", PROGRAMME_LIST),
        cheapest=(by_programme["row1"]["yearCostPerMql"], "Welcome"),
        leaving=rated(by_step, "yearLeftRate", [s for _, s in STEP_LIST]),
    )


# ---- attribution -----------------------------------------------------------------------------------------------------
PATHS = [
    dict(path="Search > Email > Direct", conversions=10, value=1500, nulls=30),
    dict(path="Email", conversions=2, value=900, nulls=14),
    dict(path="Social > Search", conversions=5, value=200, nulls=40),
    dict(path="Search > Social > Email > Search", conversions=4, value=1250, nulls=9),
    dict(path="Direct", conversions=3, value=None, nulls=2),
    dict(path="Events > Email", conversions=0, value=None, nulls=25),
    dict(path="Events > Direct", conversions=6, value=640, nulls=None),
]
MODELS = ["first", "last", "lastnondirect", "linear", "position", "markov", "shapley"]
touches = lambda row: row["path"].split(" > ")


def by_rule(model, path):
    """The shares of the touches of one path."""
    n = len(path)
    if model == "first":
        return [(0, 1)]
    if model == "last":
        return [(n - 1, 1)]
    if model == "lastnondirect":
        return [(max([i for i, name in enumerate(path) if name != "Direct"], default=n - 1), 1)]
    if model == "linear":
        return [(i, Fraction(1, n)) for i in range(n)]
    if n < 3:
        return [(i, Fraction(1, n)) for i in range(n)]
    middle = Fraction(1, 5) / (n - 2)
    return [(0, Fraction(2, 5)), (n - 1, Fraction(2, 5)), *((i, middle) for i in range(1, n - 1))]


def reached(weights, removed):
    """The chance that a journey converts when one channel leads nowhere: first-order steps, solved in fractions."""
    steps = {}
    for path, good, bad in weights:
        stops = ["start", *path]
        for here, there in zip(stops, [*path, "good"]):
            steps.setdefault(here, {})
            if there != "good":
                steps[here][there] = steps[here].get(there, 0) + good + bad
            else:
                steps[here]["good"] = steps[here].get("good", 0) + good
                steps[here]["bad"] = steps[here].get("bad", 0) + bad
    states = [s for s in steps if s != removed]
    chance = lambda a, b: Fraction(steps[a].get(b, 0)) / sum(steps[a].values()) if sum(steps[a].values()) else Fraction(0)
    rows = [[(1 if a == b else 0) - chance(a, b) for b in states] + [chance(a, "good")] for a in states]
    for i in range(len(rows)):
        pivot = next(k for k in range(i, len(rows)) if rows[k][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for k in range(len(rows)):
            if k != i:
                rows[k] = [a - rows[k][i] * b for a, b in zip(rows[k], rows[i])]
    return rows[states.index("start")][-1]


def shapley(paths, names, worth):
    """The mean over all orders of what a channel adds, a coalition being worth the paths that it covers."""
    credit = dict.fromkeys(names, Fraction(0))
    orders = list(itertools.permutations(names))
    for order in orders:
        have, before = set(), Fraction(0)
        for name in order:
            have.add(name)
            now = sum((Fraction(w) for path, w in zip(paths, worth) if set(path) <= have), Fraction(0))
            credit[name] += now - before
            before = now
    return {name: value / len(orders) for name, value in credit.items()}


def attribution_sheet(by):
    paths = [touches(row) for row in PATHS]
    worth = [row["conversions"] if by == "conversions" else row["value"] or 0 for row in PATHS]
    names = list(dict.fromkeys(itertools.chain(*paths)))
    lost_weight = Fraction(1) if by == "conversions" else Fraction(sum(worth), sum(row["conversions"] for row in PATHS))
    credit = {}
    for model in MODELS[:5]:
        credit[model] = dict.fromkeys(names, Fraction(0))
        for path, w in zip(paths, worth):
            for place, part in by_rule(model, path):
                credit[model][path[place]] += w * part
    weights = [(path, Fraction(w), (row["nulls"] or 0) * lost_weight) for path, w, row in zip(paths, worth, PATHS)]
    base = reached(weights, None)
    effect = {name: 1 - reached(weights, name) / base for name in names}
    credit["markov"] = {name: sum(worth) * effect[name] / sum(effect.values()) for name in names}
    credit["shapley"] = shapley(paths, names, worth)
    shares = {m: {name: value / sum(worth) for name, value in credit[m].items()} for m in MODELS}
    of_channel = {name: {m: float(shares[m][name]) for m in MODELS} for name in names}
    apart = lambda a, b: float(sum(abs(shares[a][name] - shares[b][name]) for name in names) / 2)
    ranges = {name: round(max(of.values()) - min(of.values()), 9) for name, of in of_channel.items()}
    return dict(
        total=sum(worth),
        credit={m: {name: float(value) for name, value in credit[m].items()} for m in MODELS},
        shares=of_channel,
        ranges=ranges,
        distances={a: {b: round(apart(a, b), 9) for b in MODELS} for a in MODELS},
        most=max((value, name) for name, value in ranges.items()),
        least=min((value, name) for name, value in ranges.items()),
    )


# ---- leads -----------------------------------------------------------------------------------------------------------
D = dt.date
CASES = [
    # sql, opportunity, customer, lost, last activity
    dict(id="won", sql=D(2025, 1, 2), opportunity=D(2025, 1, 9), customer=D(2025, 2, 3), lastActivity=D(2025, 2, 20)),
    dict(id="won before", sql=D(2025, 1, 2), customer=D(2024, 12, 3)),
    dict(id="never an SQL", lastActivity=D(2025, 1, 2)),
    dict(id="lost as a deal", sql=D(2025, 1, 2), opportunity=D(2025, 1, 9), lost=D(2025, 1, 20)),
    dict(id="disqualified", sql=D(2025, 1, 2), lost=D(2025, 1, 20)),
    dict(id="lost in an earlier attempt", sql=D(2025, 2, 10), lost=D(2025, 1, 20)),
    dict(id="silent", sql=D(2025, 1, 2), lastActivity=D(2025, 1, 5)),
    dict(id="silent to the day", sql=D(2025, 1, 2), lastActivity=AS_OF - dt.timedelta(days=30)),
    dict(id="a day short of silent", sql=D(2025, 1, 2), lastActivity=AS_OF - dt.timedelta(days=29)),
    dict(id="silent, lost later", sql=D(2024, 11, 2), lost=D(2025, 1, 20)),
    dict(id="active before it was one", sql=D(2025, 2, 10), lastActivity=D(2025, 1, 1)),
]


def span(case, silence):
    """Days in contact, and whether silence ended them."""
    sql = case.get("sql")
    if sql is None:
        return None, None
    stages = [case[each] for each in ("sql", "opportunity") if case.get(each)]
    lost = case.get("lost")
    end = case.get("customer") or (lost if lost is not None and lost >= max(stages) else None)
    if end is not None and end < sql:
        return None, None
    heard = min(max([*stages, case.get("lastActivity") or sql]), end or dt.date.max)
    quiet = heard + dt.timedelta(days=silence)
    cold = quiet <= AS_OF and (end is None or quiet < end)
    return ((heard if cold or end is None else end) - sql).days, cold


# What stands on Settings; without a limit of its own the shelf life (30) is the limit.
RULES = {"30 days": 30, "9.5 days, rounded up": 9.5, "the shelf life": None}
leads = dict(
    rows=[{key: serial(value) if isinstance(value, D) else value for key, value in case.items()} for case in CASES],
    rules={
        name: dict(coldSilent=silent, spans=[span(case, math.ceil(silent or 30)) for case in CASES])
        for name, silent in RULES.items()
    },
)

# ---- lead-gen dashboard ----------------------------------------------------------------------------------------------
# The stages' counts are drawn here, with a sequence of their own; all else is what report-full.py worked out.
TREND = [shift(REPORT, i - 11) for i in range(12)]
STAGES = ["Lead", "MQL", "SQL", "Opportunity"]
stage_draw = random.Random(20250301)
stage_months = []
for month in (REPORT, shift(REPORT, -1)):
    for stage in STAGES:
        start, entered = stage_draw.randint(40, 400), stage_draw.randint(10, 200)
        moved, lost = stage_draw.randint(0, entered), stage_draw.randint(0, 40)
        days = None if stage == "Opportunity" else stage_draw.randint(20, 400) / 10
        stage_months.append(
            dict(month=serial(month), stage=stage, atStart=start, entered=entered, movedOn=moved, lost=lost,
                 open=start + entered - moved - lost, medianDays=days)
        )  # fmt: skip
# Nobody stood in the last stage when the month began: attrition is not known.
last = stage_months[3]
last.update(atStart=0, lost=3, open=last["entered"] - last["movedOn"] - 3)
AT_START = {month: 700 + 25 * i for i, month in enumerate(TREND)}
DASHBOARD_TARGETS = {"leadQuality": 0.25, "salesVelocity": 12000, "leadAttrition": 0.02}


def at(month, key):
    return MONTHS.get(month, {}).get(key)


# SQLs that left contact, in every month that knows SQLs; who is cold is known of the last half year.
LEFT = {month: row["sqls"] - 3 for month, row in MONTHS.items() if row.get("sqls") is not None}
IN_CONTACT = {month: at(month, "openSqls") - 9 for month in TREND[6:] if at(month, "openSqls") is not None}


def velocity(month):
    """In contact x average deal x share won / days worked, the last three of the twelve months ending here."""
    year = [shift(month, -i) for i in range(12)]
    contact = {each: IN_CONTACT.get(each, at(each, "openSqls")) for each in year}
    if contact[month] is None:
        return None
    if any(contact[each] is None or LEFT.get(each) is None or at(each, "customers") is None or at(each, "bookings") is None for each in year):
        return "–"
    customers, bookings = (sum(at(each, key) for each in year) for key in ("customers", "bookings"))
    exits, mean = sum(LEFT[each] for each in year), sum(contact.values()) / 12
    worked = mean * (shift(month, 1) - shift(month, -11)).days / exits
    return contact[month] * (bookings / customers) * (customers / exits) / worked


NEW = {
    "leadQuality": lambda month: ratio(at(month, "leadsAtScore"), at(month, "leads")),
    "salesVelocity": velocity,
    "leadAttrition": lambda month: ratio(at(month, "lost"), AT_START.get(month)),
}
ROWS = [day(row["month"]) for row in full["months"]]


def metric(key, month):
    if key in NEW:
        return NEW[key](month)
    if key in full["expected"]["monthly"]:
        return full["expected"]["monthly"][key][ROWS.index(month)] if month in ROWS else None
    return at(month, key)


# Key: (is up good, how it changes, where its target stands, what a rate rests on).
TILES = {
    "leadQuality": (True, "points", "leadQuality", "leads"),
    "leadToCustomerCohortRate": (True, "points", "leadToCustomerCohortRate", "leadsEntered"),
    "costPerLead": (False, "share", "costPerLead", "leads"),
    "acquisitionCostTrailing": (False, "share", "acquisitionCost", "customers"),
    "salesVelocity": (True, "share", "salesVelocity", None),
    "medianDaysToConvert": (False, "share", "medianDaysToConvert", None),
    "marketingShare": (True, "points", "marketingShare", "customersKnownSource"),
    "leadAttrition": (False, "points", "leadAttrition", "leadsAtStart"),
    "mqls": (True, "per day", "mqls", None),
    "sqls": (True, "per day", "sqls", None),
    "roiTrailing": (True, "points", "roi", None),
}
HOLIDAYS = {day(each) for each in full["holidays"]}


def business_days(month):
    days = (month + dt.timedelta(days=i) for i in range((shift(month, 1) - month).days))
    return sum(1 for each in days if each.weekday() < 5 and each not in HOLIDAYS)


def change_of(how, now, then, month):
    if isinstance(now, str) or isinstance(then, str) or now is None or then is None:
        return None
    if how == "points":
        return round(100 * (now - then), 1)
    share = now / then
    if how == "per day":
        share *= business_days(shift(month, -1)) / business_days(month)
    return round(share - 1, 3)


def status_of(key, up, now, goal, cases):
    if now is None or isinstance(now, str) or goal is None:
        return None
    if cases is not None and cases < 10:
        return "too few"
    rule = full["rules"].get(key, dict(onFrom=1, watchFrom=0.9))
    better = (now - goal) if up else (goal - now)
    for word, share in (("● On target", rule["onFrom"]), ("◐ Watch", rule["watchFrom"])):
        if better + (1 - share) * abs(goal) >= -5e-10:
            return word
    return "○ Behind"


def tile(key):
    up, how, target_key, cases = TILES[key]
    month = REPORT
    while key == "leadToCustomerCohortRate" and not isinstance(metric(key, month), (int, float)):
        month = shift(month, -1)
    now, then = metric(key, month), metric(key, shift(month, -1))
    goals = next((row["values"] for row in full["targets"] if day(row["month"]) == month), {})
    goal = DASHBOARD_TARGETS.get(key) if key in DASHBOARD_TARGETS else goals.get(target_key)
    rests = AT_START[month] if cases == "leadsAtStart" else at(month, cases) if cases else None
    if key == "acquisitionCostTrailing":
        rests = sum(at(shift(month, -i), cases) for i in range(12))
    trend = {f"m{i}": metric(key, each) for i, each in enumerate(TREND)}
    return dict(month=serial(month), this=now, before=then, moved=change_of(how, now, then, month), target=goal,
                status=status_of(target_key, up, now, goal, rests), cases=rests, **trend)  # fmt: skip


def attrition(row):
    return ratio(row["lost"], row["atStart"])


dashboard = dict(
    stageMonths=stage_months,
    monthly=[
        [serial(month), key, count]
        for key, counts in (("leadsAtStart", AT_START), ("sqlsLeftContact", LEFT), ("sqlsInContact", IN_CONTACT))
        for month, count in counts.items()
    ],
    targets=DASHBOARD_TARGETS,
    tiles={key: tile(key) for key in TILES},
    stages={
        now["stage"]: dict(
            {key: now[key] for key in ("atStart", "entered", "movedOn", "lost", "open", "medianDays")},
            attrition=attrition(now),
            attritionBefore=attrition(before),
        )
        for now, before in zip(stage_months[:4], stage_months[4:])
    },
)

out = dict(
    source="tests/expected/templates.py: plain Python, definitions from the product's description, no code of the product",
    channelMonths=channels,
    campaignMonths=campaigns,
    campaignList=CAMPAIGNS,
    listed=LISTED,
    periods={name: channel_sheet(start) for name, start in PERIODS.items()},
    programmeRows=programmes,
    programmeList=PROGRAMME_LIST,
    stepList=STEP_LIST,
    programmes=programme_sheet(),
    paths=PATHS,
    attribution={by: attribution_sheet(by) for by in ("conversions", "value")},
    leads=leads,
    dashboard=dashboard,
)
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
