"""Writes funnel-plan.json: what the funnel plan must show, once from a company's data, once from typed figures alone.

Independent of the product: plain Python, definitions taken from the product's description, nothing read from src. The
company's figures are those that report-full.py drew. Chances are sums of exact terms in 50 decimal digits.
Run `python3 tests/expected/funnel-plan.py` and look at the difference before committing it.
"""

import datetime as dt
import decimal
import json
import math
import pathlib

HERE = pathlib.Path(__file__).parent
EPOCH = dt.date(1899, 12, 30)
D = decimal.Decimal
decimal.getcontext().prec = 50


# ---- chance ----------------------------------------------------------------------------------------------------------
def at_least(sqls, close, customers, based_on=None):
    """P(at least `customers` of `sqls`): binomial; with `based_on`, beta-binomial under the prior Beta(1/2, 1/2)."""
    n, wanted = math.floor(sqls + 1e-9), math.ceil(customers - 1e-9)
    if wanted <= 0:
        return 1.0
    if wanted > n:
        return 0.0
    rate = D(close)
    if based_on is None:
        term = lambda k: D(math.comb(n, k)) * rate**k * (1 - rate) ** (n - k)
        return float(sum(term(k) for k in range(wanted, n + 1)))
    won = rate * D(based_on) + D("0.5")
    lost = (1 - rate) * D(based_on) + D("0.5")
    term = D(1)  # probability of k customers, beginning at none
    for i in range(n):
        term *= (lost + i) / (won + lost + i)
    below = term
    for k in range(wanted - 1):
        term *= D(n - k) / D(k + 1) * (won + k) / (lost + n - k - 1)
        below += term
    return float(1 - below)


def sqls_for(customers, close, confidence, based_on=None):
    n = 1
    while at_least(n, close, customers, based_on) < confidence:
        n += 1
    return n


# Published in the description of the functions.
assert abs(at_least(35, 0.25, 10) - 0.3736762836) < 1e-10
assert sqls_for(10, 0.25, 0.9) == 55 and sqls_for(10, 0.25, 0.9, 40) == 64

# ---- the calendar and the company ------------------------------------------------------------------------------------
full = json.loads((HERE / "report-full.json").read_text(encoding="utf-8"))
day = lambda serial: EPOCH + dt.timedelta(days=serial)


def shift(month, count):
    index = month.year * 12 + month.month - 1 + count
    return dt.date(index // 12, index % 12 + 1, 1)


REPORT = day(full["options"]["reportMonth"])
START = dt.date(2024, 10, 1)
NEXT = shift(REPORT, 1)


def business_days(first, end, holidays):
    """Weekdays from `first` up to, not including, `end`, less holidays."""
    dates = (first + dt.timedelta(days=i) for i in range((end - first).days))
    return sum(each.weekday() < 5 and each not in holidays for each in dates)


MONTHS = {day(row["month"]): dict(row) for row in full["months"]}
MARKETING = ("programme", "people", "technology", "agency")
for month, row in MONTHS.items():
    row["marketing"] = sum(
        cost["amount"] for cost in full["costs"] if month <= day(cost["month"]) < shift(month, 1) and cost["kind"] in MARKETING
    )
LAST_YEAR = [shift(REPORT, -i) for i in range(12)]
THIS_YEAR = [month for month in MONTHS if START <= month <= REPORT]


def total(key, months):
    known = [MONTHS[month][key] for month in months if MONTHS[month][key] is not None]
    return sum(known) if known else None


def ratio(top, under):
    both = [m for m in LAST_YEAR if MONTHS[m][top] is not None and MONTHS[m][under] is not None]
    return total(top, both) / total(under, both)


def known_share():
    """From marketing, of the customers whose source is known: of ten at least, and of half of all."""
    own, known, won = (total(part, LAST_YEAR) for part in ("customersFromMarketing", "customersKnownSource", "customers"))
    return own / known if known >= 10 and 2 * known >= won else None


def company(existing_used):
    goal = sum(each["values"]["bookings"] for each in full["targets"] if START <= day(each["month"]) < shift(START, 12))
    sales = total("existingSales", LAST_YEAR)
    return dict(
        revenue=goal + (sales if existing_used is None else existing_used),
        existing=sales,
        share=known_share(),
        deal=ratio("bookings", "customersWithAmount"),
        close=ratio("customers", "sqls"),
        basedOn=total("sqls", LAST_YEAR),
        sqlRate=ratio("sqls", "mqls"),
        mqlRate=ratio("mqls", "leads"),
        leadRate=ratio("leads", "visits"),
        costPerLead=ratio("marketing", "leads"),
        valueLow=ratio("bookings", "sqls"),
    )


# ---- one plan --------------------------------------------------------------------------------------------------------
def plan(typed, whole, mix, chance_sqls, confidence, with_data):
    holidays = {day(serial) for serial in full["holidays"]} if with_data else set()
    gone = business_days(START, NEXT, holidays)
    year = business_days(START, shift(START, 12), holidays)
    data = company(typed.get("existing")) if with_data else {}
    # Where nobody knows the customers' sources all are marketing's; nobody knows what was open when the year began.
    used = {"share": 1, "pipeline": 0, **data, **typed}
    shown = {key: dict(used=used[key]) for key in used}
    for key in data:
        if key != "valueLow":
            shown[key]["data"] = data[key]
    new = max(0, used["revenue"] - used["existing"])
    revenue = max(0, new - used["pipeline"])
    shown["newRevenue"], shown["toCreate"], shown["marketingRevenue"] = dict(used=new), dict(used=revenue), dict(used=revenue * used["share"])
    # Typed on Settings; else nothing, until enough of the cold have come back.
    residual = full["settings"]["residual"]
    shown["worth"] = dict(input=residual, used=residual) if with_data else dict(used=0)
    if "closeWorked" in used:
        shown["valueHigh"] = dict(used=used["closeWorked"] * used["deal"])

    up = lambda value: math.ceil(round(value, 9)) if whole else value
    chain = (("customers", "deal"), ("sqls", "close"), ("mqls", "sqlRate"), ("leads", "mqlRate"), ("visits", "leadRate"))

    def walk(amount):
        stages = {}
        for stage, rate in chain:
            amount = stages[stage] = up(amount / used[rate])
        return stages

    need, own = walk(revenue), walk(revenue * used["share"])
    rate_to_next = dict(visits="leadRate", leads="mqlRate", mqls="sqlRate", sqls="close")
    needs = {key: dict(needed=need[key], marketing=own[key], month=need[key] / 12, day=need[key] / year) for key in need}
    for key, rate in rate_to_next.items():
        needs[key]["rate"] = used[rate]
    needs["revenue"] = dict(needed=revenue, marketing=revenue * used["share"], month=revenue / 12, day=revenue / year)
    budget = own["leads"] * used["costPerLead"]
    needs["budget"] = dict(marketing=budget, month=budget / 12, day=budget / year)
    need["revenue"] = revenue

    # From the day of the data, which is the last of the report month; no SQL is listed as open.
    today, still = {}, {}
    if with_data:
        days, booked = year - gone, total("bookings", THIS_YEAR)
        left = max(0, new - booked)
        for key, value in dict(days=days, goal=new, booked=booked, contact=0, expected=0, left=left).items():
            today[key] = dict(used=value)
        still = {key: dict(still=value, perDay=value / days) for key, value in walk(left).items()}

    whole_year = lambda column: all(MONTHS[month][column] is not None for month in THIS_YEAR)

    def compared(planned, column):
        line = dict(planned=planned)
        if with_data:
            real = line["actual"] = total(column, THIS_YEAR)
            if whole_year(column):
                line["difference"] = real - planned
        return line

    actual = {key: compared(need[key] * gone / year, key) for key, _ in chain}
    # At a share of 100% marketing's are all; a typed share without channels leaves its actual blank.
    marketing = {key: compared(own[key] * gone / year, key) for key, _ in chain if key != "visits"}
    marketing["budget"] = compared(budget * gone / year, "marketing")
    marketing["costPerLead"] = dict(planned=used["costPerLead"])
    if with_data:
        cost = total("marketing", THIS_YEAR) / total("leads", THIS_YEAR)
        marketing["costPerLead"].update(actual=cost, difference=cost - used["costPerLead"])

    goals = {}
    month = business_days(REPORT, NEXT, holidays)
    targets = {day(each["month"]): each["values"] for each in full["targets"]} if with_data else {}
    for key, _ in chain:
        from_plan = need[key] * month / year
        line = goals[key] = dict(fromPlan=from_plan)
        if key in targets.get(REPORT, {}):
            line["target"] = targets[REPORT][key]
        line["goal"] = line.get("target", from_plan)
        if key != "visits":
            line["ofMarketing"] = line["goal"] * used["share"]
        if key == "customers" and "customersFromMarketing" in targets.get(REPORT, {}):
            line["ofMarketing"] = targets[REPORT]["customersFromMarketing"]
        asked = [targets.get(shift(START, i), {}).get(key) for i in range(12)]
        if all(each is not None for each in asked):
            line["yearTargets"] = sum(asked)

    kinds = {kind: dict(customers=leads * rate, revenue=leads * rate * deal) for kind, (leads, rate, deal) in mix.items()}
    if mix:
        kinds["total"] = dict(
            leads=sum(leads for leads, _, _ in mix.values()),
            customers=sum(each["customers"] for each in kinds.values()),
            revenue=sum(each["revenue"] for each in kinds.values()),
        )
    kinds["goal"] = {key: need[key] for key in ("leads", "customers", "revenue")}
    if mix:
        kinds["gap"] = {key: kinds["total"][key] - kinds["goal"][key] for key in kinds["goal"]}

    expected_sqls = need["sqls"] if chance_sqls is None else chance_sqls
    close, rate, known = used["close"], used["sqlRate"], used.get("basedOn")
    sure = dict(
        chanceUsed=dict(value=expected_sqls),
        chance=dict(value=at_least(expected_sqls, close, need["customers"], known)),
        sqlsFor=dict(value=sqls_for(need["customers"], close, confidence, known)),
    )
    step = min(0.05, close / 4, rate / 4, (1 - close) / 2, (1 - rate) / 2)
    down, across = ([base + i * step for i in (-2, -1, 0, 1, 2)] for base in (close, rate))
    sensitivity = {"line1": {f"s{i + 1}": value for i, value in enumerate(across)}}
    for line, c in enumerate(down):
        cells = {f"s{i + 1}": revenue / used["deal"] / c / r for i, r in enumerate(across)}
        sensitivity[f"line{line + 2}"] = {"axis": c, **cells}

    order = ("visits", "leads", "mqls", "sqls", "customers")
    spill = [[need[key], needs[key].get("rate", ""), need[key] / 12, need[key] / year] for key in order]
    return dict(
        typed=typed, whole=whole, mix=mix, chanceSqls=chance_sqls, confidence=confidence, withData=with_data,
        expected=dict(assumptions=shown, needs=needs, today=today, todayNeeds=still, actual=actual, marketingActual=marketing, goals=goals, mix=kinds, chance=sure, sensitivity=sensitivity),
        spill=spill,
    )  # fmt: skip


MIX = dict(demo=(600, 0.12, 26000), content=(3800, 0.012, 19500), event=(420, 0.03, 24000))
FIGURES = dict(revenue=1000000, existing=0, pipeline=0, share=0.8, deal=100000, close=0.25, closeWorked=0.6, sqlRate=0.2, mqlRate=0.3, leadRate=0.02, costPerLead=40)  # fmt: skip
cases = {
    "a goal typed over a company's data": plan(dict(revenue=12000000, share=1), True, MIX, None, 0.9, True),
    "typed figures alone": plan(FIGURES, False, {}, 35, 0.9, False),
}
out = dict(
    source="tests/expected/funnel-plan.py: plain Python, definitions from the product's description, no code of the product",
    cases=cases,
)
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
