"""Writes sales-sheets.json: what MQL return, Cold leads and Agreement must show for tables put in by the test.

Independent of the product: plain Python, definitions taken from the product's description, nothing read from src. The
company's months, costs and targets are those that report-full.py drew. Curves are fitted by golden section on the
likelihood (the half-life in closed form, the best life of each shape, then the shape), and their limits come from the
curvature at the maximum, by differences.
Run `python3 tests/expected/sales-sheets.py` and look at the difference before committing it.
"""

import datetime as dt
import decimal
import json
import math
import pathlib
import random
import statistics
from fractions import Fraction

from company import HERE, day, full, serial, shift

draw = random.Random(20250117)


LATEST = day(full["options"]["reportMonth"])
AS_OF = day(full["settings"]["asOf"])
WINDOW, RESIDUAL = full["settings"]["cohortWindow"], full["settings"]["residual"]
assert full["settings"]["costBasis"] == "fully loaded" and full["options"]["fiscalYearStart"] == 10
HOLIDAYS = {day(each) for each in full["holidays"]}
MONTHS = {day(row["month"]): dict(row) for row in full["months"]}
for of_month in MONTHS.values():
    of_month.update({f"{of}Entered": of_month[of] - of_month[f"{of}Skipped"] for of in ("leads", "sqls")})
TARGETS = {day(each["month"]): each["values"] for each in full["targets"]}
for month, row in MONTHS.items():
    costs = [c for c in full["costs"] if month <= day(c["month"]) < shift(month, 1)]
    row["all"] = sum(c["amount"] for c in costs)
    row["marketing"] = sum(c["amount"] for c in costs if c["kind"] != "sales")
# What only the newest imports know.
ANSWERS = dict(medianFirstResponse=3.25, answersDue=48, answersInTime=42)
for month, row in MONTHS.items():
    row.update(ANSWERS if month == LATEST else dict.fromkeys(ANSWERS))
# What became of the SQLs of each of the last twelve months, and of those whose outcome or silence fell in it.
fate = random.Random(20250311)
OUTCOMES = {}
for month in (shift(LATEST, -i) for i in range(11, -1, -1)):
    sqls = MONTHS[month]["sqls"]
    won = fate.randint(0, sqls // 3)
    silent = fate.randint(0, (sqls - won) // 2)
    still = fate.randint(0, sqls - won - silent)
    OUTCOMES[month] = dict(
        sqlsWonAsOf=won, sqlsSilentAsOf=silent, sqlsOpenAsOf=still, sqlsLostAsOf=sqls - won - silent - still,
        sqlsDisqualifiedAsOf=0, sqlsWokenAsOf=fate.randint(0, won), sqlsWoken=fate.randint(0, MONTHS[month]["sqlsCold"]),
        wonInContact=fate.randint(1, 4), lostInContact=fate.randint(2, 6),
    )  # fmt: skip
    MONTHS[month].update(OUTCOMES[month])


def days_between(first, end):
    """Business days from `first` up to, not including, `end`."""
    dates = (first + dt.timedelta(days=i) for i in range((end - first).days))
    return sum(each.weekday() < 5 and each not in HOLIDAYS for each in dates)


def rounded(value, digits):
    """As Excel rounds: halves away from zero."""
    quantum = decimal.Decimal(1).scaleb(-digits)
    return float(decimal.Decimal(f"{value:.12f}").quantize(quantum, decimal.ROUND_HALF_UP))


def said(number):
    """As a sentence says it: 12.0 is 12."""
    return str(int(number)) if number == int(number) else str(number)


number = lambda value: isinstance(value, (int, float, Fraction))
get = lambda month, key: MONTHS.get(month, {}).get(key)


def divide(top, under):
    if top is None or under is None:
        return None
    return "–" if under == 0 else top / under


def span(first, last):
    return [m for m in MONTHS if first <= m <= last]


def total(key, months):
    known = [get(m, key) for m in months if get(m, key) is not None]
    return sum(known) if known else None


def ratio(top, under, months):
    both = [m for m in months if get(m, top) is not None and get(m, under) is not None]
    return divide(sum(get(m, top) for m in both), sum(get(m, under) for m in both)) if both else None


def known_share(months):
    """From marketing, of the customers whose source is known; not told where that is under half of them."""
    sums = [sum(get(m, part) for m in months) for part in ("customersFromMarketing", "customersKnownSource", "customers")]
    return "–" if sums[2] == 0 or 2 * sums[1] < sums[2] else sums[0] / sums[1]


def planned_share(year):
    """Marketing's share of the plan: of twelve months' customers with a known source, if they are ten and half of all."""
    known = sum(get(m, "customersKnownSource") for m in year)
    share = known_share(year)
    return share if known >= 10 and number(share) else 1


def plan(report):
    """Funnel plan with nothing typed: from the targets of the fiscal year back to visits, in whole steps.

    Nobody typed a share of marketing's, nor a pipeline of the year's start. The last is marketing's own chain.
    """
    year = span(shift(report, -11), report)
    start = fiscal_start(report)
    found = dict(
        share=planned_share(year), deal=ratio("bookings", "customersWithAmount", year),
        close=ratio("customers", "sqls", year), sqlRate=ratio("sqls", "mqls", year), mqlRate=ratio("mqls", "leads", year),
        leadRate=ratio("leads", "visits", year), costPerMql=ratio("marketing", "mqls", year),
    )  # fmt: skip
    worked = [m for m in year if get(m, "wonInContact") is not None]
    won, lost = total("wonInContact", worked), total("lostInContact", worked)
    enough = worked and won >= 5 and lost >= 5 and won + lost >= 30
    found["closeWorked"] = won / (won + lost) if enough else None
    goals = [TARGETS[m]["bookings"] for m in TARGETS if start <= m < shift(start, 12) and "bookings" in TARGETS[m]]
    found["goal"] = sum(goals) if goals else None
    stages = ("customers", "sqls", "mqls", "leads", "visits")
    need, own = dict.fromkeys(stages), dict.fromkeys(stages)
    if goals:
        # What existing customers bring is added to the goal of new bookings, and taken off again.
        for chain, below in ((need, sum(goals)), (own, sum(goals) * found["share"])):
            for stage, rate in zip(stages, ("deal", "close", "sqlRate", "mqlRate", "leadRate")):
                below = chain[stage] = math.ceil(round(below / found[rate], 9))
    return found, need, own


def fiscal_start(report):
    return dt.date(report.year - (report.month < 10), 10, 1)


# ---- MQL return ------------------------------------------------------------------------------------------------------
PERSONAS = ["Plant manager", "Buyer", "Engineer"]
FOUND = ["Plant manager", "Buyer", "Student", "other", "(none)"]
# A persona typed twice is one persona.
LISTED = ["Plant manager", "Buyer", "Plant manager", "Engineer"]


def parts(amount, names):
    cuts = sorted(draw.randint(0, amount) for _ in names[1:])
    return [high - low for low, high in zip([0, *cuts], [*cuts, amount])]


persona_rows = []
for month in (shift(LATEST, -i) for i in range(13, -1, -1)):
    if month == dt.date(2024, 11, 1):
        continue  # a month that was never imported
    split = {key: parts(get(month, key), FOUND) for key in ("leads", "mqls", "sqls", "customers")}
    for place, name in enumerate(FOUND):
        persona_rows.append({"month": serial(month), "persona": name, **{key: split[key][place] for key in split}})

first_monday = AS_OF - dt.timedelta(days=AS_OF.weekday() + 7 * 59)
weeks = []
for monday in (first_monday + dt.timedelta(days=7 * i) for i in range(60)):
    if monday == dt.date(2025, 1, 20):
        continue
    weeks.append(dict(week=serial(monday), leads=draw.randint(60, 130), mqls=draw.randint(20, 45), sqls=draw.randint(4, 15), customers=draw.randint(0, 5)))  # fmt: skip


def goal_of(report, key, need):
    """The month's target, else its business days' part of the year."""
    start = fiscal_start(report)
    part = days_between(report, shift(report, 1)) / days_between(start, shift(start, 12))
    typed = TARGETS.get(report, {}).get(key)
    return typed if typed is not None else need[key] and need[key] * part


def mql_return(report):
    found, need, _ = plan(report)
    start, before = fiscal_start(report), shift(report, -1)
    year = span(start, report)
    quarter = span(shift(start, 3 * (((report.year - start.year) * 12 + report.month - start.month) // 3)), report)
    aims = lambda key: [TARGETS[m][key] for m in quarter if m in TARGETS and key in TARGETS[m]]
    gone, whole = days_between(start, shift(report, 1)), days_between(start, shift(start, 12))
    days = {m: days_between(m, shift(m, 1)) for m in (before, report)}
    keys = {}
    for key in ("leads", "mqls", "sqls", "visits", "customersFromMarketing"):
        now, then = get(report, key), get(before, key)
        # From marketing: its own target, else marketing's share of the goal.
        own = TARGETS.get(report, {}).get(key) if key == "customersFromMarketing" else None
        of = goal_of(report, "customers", need) if key == "customersFromMarketing" else goal_of(report, key, need)
        aim = own if own is not None else of and of * (found["share"] if key == "customersFromMarketing" else 1)
        keys[key] = dict(
            this=now, before=then, moved=rounded(now / days[report] / (then / days[before]) - 1, 3),
            needed=aim, ytd=total(key, year),
            quarter=total(key, quarter), quarterTarget=sum(aims(key)) if aims(key) else None,
        )  # fmt: skip
    for key in ("leads", "mqls", "sqls"):
        now, then = get(report, key) / days[report], get(before, key) / days[before]
        keys[f"{key}PerDay"] = dict(
            this=now, before=then, moved=rounded(now / then - 1, 3), needed=need[key] and need[key] / whole, ytd=total(key, year) / gone
        )
    rates = dict(
        visitorToLead=("leads", "visits", found["leadRate"]),
        leadToCustomer=("customers", "leads", None),
    )  # fmt: skip
    for key, (top, under, needed) in rates.items():
        now, then = divide(get(report, top), get(report, under)), divide(get(before, top), get(before, under))
        keys[key] = dict(
            this=now, before=then, moved=rounded(100 * (now - then), 1), needed=needed, ytd=ratio(top, under, year),
            quarter=ratio(top, under, quarter),
        )  # fmt: skip
    shares = [known_share([month]) for month in (report, before)]
    keys["marketingShare"] = dict(
        this=shares[0], before=shares[1], needed=found["share"], ytd=known_share(year), quarter=known_share(quarter),
        moved=rounded(100 * (shares[0] - shares[1]), 1) if all(map(number, shares)) else None,
    )  # fmt: skip
    old = lambda m: shift(m, 1) + dt.timedelta(days=WINDOW - 1) <= AS_OF
    cohort = lambda m: divide(get(m, "leadToCustomerCohort"), get(m, "leadsEntered")) if old(m) else "maturing"
    now, then = cohort(report), cohort(before)
    keys["leadToCustomerCohortRate"] = dict(
        this=now, before=then, moved=rounded(100 * (now - then), 1) if number(now) and number(then) else None,
        needed=None, ytd=ratio("leadToCustomerCohort", "leadsEntered", [m for m in year if old(m)]),
    )  # fmt: skip

    def persona(pick):
        def count(column, first, last):
            rows = [r for r in persona_rows if first <= day(r["month"]) <= last]
            return sum(r[column] for r in rows if pick(r["persona"])) if rows else None

        now, then = count("mqls", report, report), count("mqls", before, before)
        line = dict(this=now, before=then, mqlsYtd=count("mqls", start, report), leadsYtd=count("leads", start, report))
        line["moved"] = None
        if now is not None and then is not None:
            line["moved"] = "–" if then == 0 else rounded(now / days[report] / (then / days[before]) - 1, 3)
        line["leadToMql"] = divide(line["mqlsYtd"], line["leadsYtd"])
        line["share"] = divide(line["mqlsYtd"], sum(r["mqls"] for r in persona_rows if start <= day(r["month"]) <= report))
        return line

    lines = dict(
        all=persona(lambda name: True),
        none=persona(lambda name: name == "(none)"),
        rest=persona(lambda name: name not in (*PERSONAS, "(none)")),
    )
    for place, name in enumerate(LISTED):
        lines[f"p{place + 1}"] = dict(label=None) if name in LISTED[:place] else dict(label=name, **persona(lambda n, name=name: n == name))
    # Named where all three months are known and none of them had an MQL.
    three = [shift(report, -i) for i in range(3)]
    of_three = lambda pick: [r["mqls"] for r in persona_rows if day(r["month"]) in three and pick(r["persona"])]
    known = all(any(day(r["month"]) == m for r in persona_rows) for m in three)
    quiet = [name for name in dict.fromkeys(LISTED) if known and sum(of_three(lambda n, name=name: n == name)) == 0]
    note = "Personas are listed on Settings; an import adds those that it finds."
    lines["note"] = dict(label=f"No MQL for three months: {', '.join(quiet)}." if quiet else note)
    lines["p5"] = dict.fromkeys(("label", "this", "mqlsYtd", "share"))

    last = max(d for d in (shift(report, 1) - dt.timedelta(days=i) for i in range(7, 14)) if d.weekday() == 0)
    assert last + dt.timedelta(days=6) < shift(report, 1) <= last + dt.timedelta(days=13)
    eight = {}
    for place in range(8):
        monday = last - dt.timedelta(days=7 * (7 - place))
        row = next((w for w in weeks if w["week"] == serial(monday)), dict.fromkeys(("leads", "mqls", "sqls", "customers")))
        work = days_between(monday, monday + dt.timedelta(days=7))
        eight[f"w{place + 1}"] = dict(
            row, week=serial(monday), days=work, leadsPerDay=divide(row["leads"], work), mqlsPerDay=divide(row["mqls"], work)
        )
        thirteen = [w for w in weeks if serial(monday) - 7 * 13 < w["week"] <= serial(monday)]
        leads = sum(w["leads"] for w in thirteen)
        for share, key in (("leadToMql", "mqls"), ("leadToSql", "sqls"), ("leadToCustomer", "customers")):
            told = row["leads"] is not None and leads >= 30
            eight[f"w{place + 1}"][share] = sum(w[key] for w in thirteen) / leads if told else None
    return dict(reportMonth=serial(report), keys=keys, personas=lines, weeks=eight)


# ---- Cold leads ------------------------------------------------------------------------------------------------------
SOURCES = ["Paid search", "Events", "Referral", None]
# Ages on the edges of the bands of every shelf life tried, a sign after the day of the data, and the same SQL twice.
AGES = [0, 10, 15, 20, 30, 40, 45, 60, 90, -3, 12, 12, 22, 23, 38, 13, 19, 29, 44, *(draw.randint(0, 120) for _ in range(21))]
# Just silent for a year, and for more.
AGES += [365, 366, 800]
open_sqls = []
for place, age in enumerate(AGES):
    sign = AS_OF - dt.timedelta(days=age)
    priced = draw.randint(0, 3) > 0 or place in (10, 11)
    open_sqls.append(dict(
        id=f"SQL {place + 1}", name=f"Name {place + 1}" if place % 3 else None, company="Acme" if place % 2 else None,
        owner="Bo" if place % 5 == 0 else None, silent=age >= 30, source=SOURCES[place % 4], leadType="Demo", sql=serial(sign) - draw.randint(0, 25),
        lastSign=serial(sign), amount=(24000 if place in (10, 11) else draw.randint(4000, 60000)) if priced else None,
    ))  # fmt: skip
# An amount of nothing is none.
open_sqls[4]["amount"] = 0
# A row whose last sign nobody knows, is not counted anywhere.
open_sqls.append(dict(id="SQL 99", source="Events", leadType=None, sql=serial(AS_OF), lastSign=None, amount=None))


def spans_of(draw_days, count, most=10**6):
    """Spans with ends to the right: half of them open or won at a day of their own."""
    rows, cold = [], 0
    for _ in range(count):
        days, end = round(draw_days()), draw.randint(5, 120)
        went = days <= end and cold < most
        cold += went
        rows.append(dict(days=min(days, end), cold=went))
    return rows


def with_outcomes(rows, won, mean, seed):
    """How each of the same SQLs ended: so many won in a hundred, half as many lost, the others open, every sixth for long."""
    luck = random.Random(seed)
    for place, row in enumerate(rows):
        ends = luck.randint(1, 100)
        outcome = "won" if ends <= won else "lost" if ends <= won * 1.5 else None
        row.update(lasted=max(row["days"], 1, round(luck.expovariate(1 / mean))), outcome=outcome)
        if place % 6 == 0:
            row.update(lasted=200 + place, outcome=None)
    return rows


half_life = 21
EXPONENTIAL = spans_of(lambda: draw.expovariate(math.log(2) / half_life), 70) + [dict(days=0, cold=True)]
WEIBULL = spans_of(lambda: draw.weibullvariate(33 / math.log(2) ** (1 / 2.4), 2.4), 71)
NINE = spans_of(lambda: draw.expovariate(math.log(2) / half_life), 71, most=9)
NONE = [dict(row, cold=False) for row in EXPONENTIAL]
ONE_DAY = [dict(days=14, cold=True) for _ in range(12)] + [dict(days=20 + i, cold=False) for i in range(59)]
OUTCOMES_OF = [(EXPONENTIAL, 66, 30), (WEIBULL, 60, 70), (NINE, 66, 70), (NONE, 20, 70), (ONE_DAY, 63, 70)]
for seed, (rows, won, mean) in enumerate(OUTCOMES_OF):
    with_outcomes(rows, won, mean, seed)


def win_rate(rows, ages, horizon=None):
    """A line an age: open, won and lost later, Aalen-Johansen's chance to win with its limits, as a share of the first one's."""
    z = statistics.NormalDist().inv_cdf(0.975)
    horizon = horizon or max(row["lasted"] for row in rows if sum(each["lasted"] >= row["lasted"] for each in rows) >= 10)
    lines = []
    for age in ages:
        there = [(row["lasted"], row["outcome"]) for row in rows if row["lasted"] >= age]
        ended = [(days, how) for days, how in there if how and days <= horizon]
        steps, still, chance = [], 1.0, 0.0
        for day in sorted({days for days, _ in ended}):
            n = sum(days >= day for days, _ in there)
            w, l = (sum(days == day and how == what for days, how in ended) for what in ("won", "lost"))
            chance += still * w / n
            steps.append((still, n, w, w + l, chance))
            still *= 1 - (w + l) / n
        variance = 0.0
        for before, n, w, d, after in steps:
            if n > d:
                variance += (chance - after) ** 2 * d / (n * (n - d))
            variance += before**2 * w * (n - w) / n**3 - 2 * (chance - after) * before * w / n**2
        assert 0 < chance < 1 and age <= horizon
        limits = [chance ** math.exp(sign * z * math.sqrt(variance) / (chance * math.log(chance))) for sign in (-1, 1)]
        lines.append((len(there), *(sum(how == what for _, how in ended) for what in ("won", "lost")), chance, *limits))
    return [(*line, line[3] / lines[0][3]) for line in lines]


OWN_DAYS = (5, 10, 20, 20, 30, 40, 60, 60, 80, 90)
OWN_ENDS = ("won", "lost", "won", None, "lost", "won", None, "lost", "won", None)
OWN = win_rate([dict(lasted=days, outcome=end) for days, end in zip(OWN_DAYS, OWN_ENDS)], (0, 30, 60), horizon=90)
# The example that the product's description works out.
assert [tuple(round(each, 6) for each in line) for line in OWN] == [
    (10, 4, 3, 0.491667, 0.139902, 0.773933, 1), (6, 2, 2, 0.416667, 0.052693, 0.770739, 0.847458),
    (4, 1, 1, 0.375, 0.010971, 0.808001, 0.762712),
]  # fmt: skip


def left(model, life, shape, age, kept=365):
    if age > kept:
        return 0
    lives = age / life
    share = dict(
        exponential=lambda: 2**-lives, weibull=lambda: 2 ** -(lives**shape), step=lambda: float(lives < 1), linear=lambda: max(0.0, 1 - lives)
    )[model]()
    return RESIDUAL + (1 - RESIDUAL) * share


def golden(f, low, high):
    """Where a function of one hump is highest."""
    inverse = (math.sqrt(5) - 1) / 2
    a, b = high - inverse * (high - low), low + inverse * (high - low)
    fa, fb = f(a), f(b)
    while high - low > 1e-10:
        if fa < fb:
            low, a, fa = a, b, fb
            b = low + inverse * (high - low)
            fb = f(b)
        else:
            high, b, fb = b, a, fa
            a = high - inverse * (high - low)
            fa = f(a)
    return (low + high) / 2


def likelihood(rows, log_life, log_shape=0.0, never=0.0):
    """Log-likelihood of S(t) = never + (1 − never)·2^(−(t/life)^shape): density for the cold, S for the others."""
    life, k, ln2 = math.exp(log_life), math.exp(log_shape), math.log(2)
    value = 0.0
    for days, cold in rows:
        hazard = ln2 * (days / life) ** k
        if cold:
            value += math.log((1 - never) * hazard * k / days) - hazard
        else:
            value += math.log(never + (1 - never) * math.exp(-hazard))
    return value


def fit(spans):
    """Model of least AIC with estimates and 95% limits, or None."""
    least = min(row["days"] for row in spans if row["days"] > 0)
    rows = [(row["days"] or least / 2, row["cold"]) for row in spans]
    bounds = (math.log(0.5), math.log(2000))
    simple = golden(lambda at: likelihood(rows, at), *bounds)
    # The half-life by golden section is the one in closed form: ln 2 · days followed ÷ cold.
    cold = sum(row[1] for row in rows)
    closed = math.log(math.log(2) * sum(row[0] for row in rows) / cold)
    assert abs(simple - closed) < 1e-6
    best_life = lambda k: golden(lambda at: likelihood(rows, at, k), *bounds)
    shape = golden(lambda k: likelihood(rows, best_life(k), k), math.log(0.2), math.log(8))
    never_life = lambda p: golden(lambda at: likelihood(rows, at, 0.0, p), *bounds)
    never = golden(lambda p: likelihood(rows, never_life(p), 0.0, p), 0.0, 0.95)
    aic = dict(
        exponential=2 - 2 * likelihood(rows, closed),
        weibull=4 - 2 * likelihood(rows, best_life(shape), shape),
        cure=4 - 2 * likelihood(rows, never_life(never), 0.0, never),
    )
    model = min(aic, key=aic.get)
    z = statistics.NormalDist().inv_cdf(0.975)
    if model == "exponential":
        error = 1 / math.sqrt(cold)
        return dict(model=model, life=math.exp(closed), low=math.exp(closed - z * error), high=math.exp(closed + z * error), shape=1, never=0)
    assert model == "weibull", "the data sets are made for these two"
    x, y, h = best_life(shape), shape, 1e-3
    f = lambda i, j: likelihood(rows, x + i * h, y + j * h)
    xx = (f(1, 0) - 2 * f(0, 0) + f(-1, 0)) / h**2
    yy = (f(0, 1) - 2 * f(0, 0) + f(0, -1)) / h**2
    xy = (f(1, 1) - f(1, -1) - f(-1, 1) + f(-1, -1)) / (4 * h**2)
    error = math.sqrt(-yy / (xx * yy - xy * xy))
    return dict(model=model, life=math.exp(x), low=math.exp(x - z * error), high=math.exp(x + z * error), shape=math.exp(y), never=0)


cold_rows = []
for month in (shift(LATEST, -i) for i in range(15, -1, -1)):
    for reason in ("silent", "another reason", "contact left", "gone to a competitor"):
        if draw.randint(0, 4):
            cold_rows.append(dict(month=serial(month), reason=reason, sqls=draw.randint(0, 6)))


def planned(found, year):
    """Nothing typed: the year's SQLs, those of them that were ever silent, and what is left without these."""
    sqls, spend = total("sqls", year), total("all", year)
    cold = total("sqlsSilentAsOf", year) + total("sqlsWokenAsOf", year)
    close, deal = found["closeWorked"], found["deal"]
    counts = [sqls * close, (sqls - cold * (1 - RESIDUAL)) * close]
    counts.append(math.floor(round(counts[1], 9)))
    line = lambda of: dict(zip(("c1", "c2", "c3"), map(of, counts)))
    given = dict(sqls=sqls, cold=cold, close=close, deal=deal, spend=spend)
    upper = total("sqlsCold", year) * (1 - RESIDUAL) * found["high"]
    return dict(
        **{key: dict(c1=None, c2=value, c3=value) for key, value in given.items()},
        missing=dict(label=None), customers=line(lambda c: c), revenue=line(lambda c: c * deal),
        roi=line(lambda c: (c * deal - spend) / spend), costPer=line(lambda c: spend / c),
        difference=dict(c1=(counts[0] - counts[1]) * deal - upper),
        states=dict(label=f"Of these, {total('sqlsWonAsOf', year)} are won and {total('sqlsOpenAsOf', year)} still open."),
    )  # fmt: skip


def waiting(spans, model, life, shape):
    """The win rate by age beside the curve of Settings: lines shown, and what is said of them."""
    ages = [place * life / 2 for place in range(9)]
    known = sum(row["outcome"] == "won" for row in spans) >= 30
    found = win_rate(spans, ages) if known else [(0,) * 7] * 9
    lines, columns = {}, [f"c{place}" for place in range(1, 8)]
    for place, (age, line) in enumerate(zip(ages, found)):
        shown = line if line[0] >= 20 else (None,) * 7
        lines[f"point{place + 1}"] = dict(label=age, **dict(zip(columns, shown)), c8=left(model, life, shape, age))
    fresh, late = lines["point1"], lines["point3"]
    whole = lambda share: f"{said(rounded(100 * share, 0))}%"
    says = dict(rates="Needs 30 won SQLs.", waiting=None, otherwise=None)
    cost = None
    if known:
        assert late["c4"] is not None
        x, low, high, y, kept = late["c4"], late["c5"], late["c6"], fresh["c4"], late["c8"]
        days = said(rounded(life, 1))
        says["rates"] = (
            f"Of SQLs still open after {days} days, {whole(x)} are won ({whole(low)}–{whole(high)}); of new ones {whole(y)}."
        )
        cost = 1 - x / y if x < y else None
        says["waiting"] = (
            f"Waiting costs {whole(cost)} of the chance. " if cost else ""
        ) + f"Settings say {whole(1 - kept)} after {days} days of silence."
        if not low <= kept * y <= high:
            says["otherwise"] = "Your own SQLs say otherwise; age counts from becoming SQL, silence from the last sign."
    return lines, {key: dict(label=value) for key, value in says.items()}, cost


def cold_leads(model, life, shape, amounts, spans, close_known, wake):
    year = span(shift(LATEST, -11), LATEST)
    found, _, _ = plan(LATEST)
    # One pair of prices of an SQL.
    found["low"] = ratio("bookings", "sqls", year)
    found["high"] = max(found["closeWorked"] * found["deal"], found["low"])
    close, deal = found["closeWorked"] if close_known else None, found["deal"]
    sqls = [dict(row, amount={"mixed": row["amount"], "none": None, "all": row["amount"] or 7000}[amounts]) for row in open_sqls]
    priced = [row["amount"] for row in sqls if row["amount"]]
    unpriced = sum(priced) / len(priced) if priced else deal
    rows = []
    for place, row in enumerate(sqls):
        if row["lastSign"] is None:
            continue
        age = max(0, serial(AS_OF) - row["lastSign"])
        worth = (row["amount"] or unpriced) * (close or 1)
        now = left(model, life, shape, age)
        week = now - left(model, life, shape, age + 7, kept=10**6) if age <= 365 else 0
        rows.append(dict(row, place=place, age=age, fresh=worth, now=worth * now, week=worth * week))

    def band(low, high):
        mine = [r for r in rows if low * life <= r["age"] and (high is None or r["age"] < high * life)]
        fresh, now = sum(r["fresh"] for r in mine), sum(r["now"] for r in mine)
        line = dict(c2=len(mine), c3=fresh, c4=now, c5=fresh - now, c6=divide(fresh - now, fresh))
        return line if close_known else dict(c2=len(mine), **dict.fromkeys(("c3", "c4", "c5", "c6")))

    edges = {"band1": (0, 0.5), "band2": (0.5, 1), "band3": (1, 2), "band4": (2, None)}
    bands = {key: dict(c1=low * life, **band(low, high)) for key, (low, high) in edges.items()}
    bands["bandall"] = band(0, None)

    words = {
        "another reason": "otherReason", "contact left": "contactLeft", "gone to a competitor": "competitor",
        "no answer": "noAnswer", "no reason given": "noReason",
    }  # fmt: skip
    reasons = {key: dict(c1=get(LATEST, key), c2=total(key, year)) for key in ("sqlsCold", "sqlsWoken")}
    cold = reasons["sqlsCold"]
    for key, price in (("lostLow", found["low"]), ("lostHigh", found["high"])):
        reasons[key] = {column: cold[column] * (1 - RESIDUAL) * price for column in ("c1", "c2")}
    # Losses in contact are listed beneath, and not added.
    for reason, key in words.items():
        count = lambda first: sum(r["sqls"] for r in cold_rows if r["reason"] == reason and first <= day(r["month"]) <= LATEST)
        reasons[key] = dict(c1=count(LATEST), c2=count(year[0]))

    called = [r for r in rows if max(1, life / 4) <= r["age"] <= 365]
    calls = sorted(called, key=lambda r: (-round(r["week"], 6), r["place"]))[:15]
    keys = ("label", *(f"c{place}" for place in range(1, 9)))
    call_lines = {f"call{i}": dict.fromkeys(keys) for i in range(1, 16)}
    for place, r in enumerate(calls):
        shown = (r["company"] or "–", r["name"] or "–", r["owner"] or "–", r["id"], r["sql"], r["age"])
        cold_in = 30 - r["age"] if r["age"] < 30 else "cold"
        call_lines[f"call{place + 1}"] = dict(zip(keys, (*shown, cold_in, r["amount"] or "–", r["week"] if close_known else None)))

    went = sum(row["cold"] for row in spans)
    known = went >= 10 and len({row["days"] for row in spans if row["cold"]}) > 1
    own = fit(spans) if known else None
    estimates = dict(
        model=dict(c1=own and own["model"]), life=dict(c1=own and own["life"], c2=own and own["low"], c3=own and own["high"]),
        never=dict(c1=own and own["never"]), events=dict(c1=went, c2=len(spans)),
    )  # fmt: skip
    points, waits, cost = waiting(spans, model, life, shape)

    replace = cold["c2"] * (1 - RESIDUAL) / found["sqlRate"]
    money = lambda amount: f"{int(rounded(amount, 0)):,}"
    new_sql = found["costPerMql"] / found["sqlRate"]
    old = sum(r["age"] >= life for r in rows)
    says = dict(
        open=f"{old} of them have been silent for the shelf life or longer.",
        gone=f"At least; up to {money(reasons['lostHigh']['c2'])}, had they been as good as those kept in contact.",
        replace=f"For the {cold['c2']} SQLs that went cold in twelve months; they cost {money(replace * found['costPerMql'])}.",
        waiting=waits["rates"]["label"], worth="typed",
        life="Known once ten SQLs or more went cold at different ages.",
    )  # fmt: skip
    if wake and wake < new_sql:
        says["replace"] += f" Cheaper: bringing cold ones back, {money(wake)} each, against {money(new_sql)} for a new SQL."
    elif wake:
        says["replace"] += f" Cheaper: new SQLs, {money(new_sql)} each, against {money(wake)} to bring a cold one back."
    if own:
        near = {key: said(rounded(own[key], 1)) for key in ("life", "low", "high")}
        says["life"] = (
            f"Half of your SQLs had gone cold after {near['life']} days in contact (between {near['low']} and {near['high']})."
        )
    return dict(
        settings=dict(decayModel=model, shelfLife=life, decayShape=shape),
        closeKnown=close_known, wake=wake,
        openSqls=sqls, sqlSpans=spans,
        short=dict(
            open=dict(c1=len(rows)), now=dict(c1=bands["bandall"]["c4"]), lost=dict(c1=bands["bandall"]["c5"]),
            week=dict(c1=sum(r["week"] for r in rows) if close_known else None), gone=dict(c1=reasons["lostLow"]["c2"]),
            replace=dict(c1=replace), waiting=dict(c1=cost), life=dict(c1=own and own["life"]), close=dict(c1=close),
            worth=dict(c1=RESIDUAL), deal=dict(c1=deal), unpriced=dict(c1=unpriced), costPerMql=dict(c1=found["costPerMql"]),
            wake=dict(c1=wake),
        ),
        says=says, bands=bands, reasons=reasons, calls=call_lines, estimates=estimates, points=points, waiting=waits,
        planned=planned(found, year),
    )  # fmt: skip


CASES = {
    "as Settings are at first": cold_leads("exponential", 30, 1, "mixed", EXPONENTIAL, True, None),
    "Weibull, a longer life": cold_leads("weibull", 45, 1.7, "mixed", WEIBULL, True, 120),
    "a step, no amounts, nine cold": cold_leads("step", 20, 1, "none", NINE, True, 35_500),
    "a line, every amount, no events": cold_leads("linear", 20, 1, "all", NONE, True, None),
    "no close rate, all cold on one day": cold_leads("exponential", 30, 1, "mixed", ONE_DAY, False, None),
}
assert CASES["as Settings are at first"]["estimates"]["model"]["c1"] == "exponential"
assert CASES["Weibull, a longer life"]["estimates"]["model"]["c1"] == "weibull"


# ---- Agreement -------------------------------------------------------------------------------------------------------
# The channels of Settings, with the one that the test adds; other names and none are not known to be anybody's.
IS_MARKETING = dict.fromkeys(("Organic search", "Paid search", "Social media", "E-mail", "Events", "Bing ads"), True)
IS_MARKETING.update(dict.fromkeys(("Referral", "Direct", "Sales outreach"), False))
channel_rows = json.loads((HERE / "templates.json").read_text(encoding="utf-8"))["channelMonths"]


def marketings(key, month):
    """Marketing's part of a stage, as if unknown sources were divided as the known ones are."""
    counts = [(r["channel"], r[key]) for r in channel_rows if r["month"] == serial(month)]
    known = sum(n for channel, n in counts if channel in IS_MARKETING)
    own = sum(n for channel, n in counts if IS_MARKETING.get(channel))
    return own * sum(n for _, n in counts) / known


# ---- Agreement, what came of the SQLs handed over --------------------------------------------------------------------
# Names that are patterns, comparisons and numbers elsewhere; more than the sheet names; one that ends before the month.
hand = random.Random(20250601)
HAND_OWNERS = ["Bo*", "Bo", "<5", "7", "Ann", "Eva", "Dan", "Ida", "other", "(none)"]
HAND_REASONS = ["Not a fit", "Budget", "<none>", "Timing", "Duplicate", "no reason given"]
handover_rows, rejection_rows = [], []
for month in (shift(LATEST, -i) for i in range(13, -1, -1)):
    if month == dt.date(2024, 7, 1):
        continue  # a month that was never imported
    for place, name in enumerate(HAND_OWNERS):
        handed = hand.randint(0, 14 - place) if name != "Dan" or month < LATEST else 0
        accepted = hand.randint(0, handed)
        rejected = hand.randint(0, handed - accepted)
        cold = hand.randint(0, handed - rejected)
        handover_rows.append(dict(month=serial(month), owner=name, handed=handed, accepted=accepted, rejected=rejected, cold=cold))
    left_over = sum(r["rejected"] for r in handover_rows if r["month"] == serial(month))
    for place, name in enumerate(HAND_REASONS):
        sqls = left_over if place == len(HAND_REASONS) - 1 else hand.randint(0, left_over)
        left_over -= sqls
        rejection_rows.append(dict(month=serial(month), reason=name, sqls=sqls))


def handover():
    spans = dict(month=(LATEST, LATEST), year=(shift(LATEST, -11), LATEST))

    def count(rows, key, of, pick=lambda row: True):
        first, last = (serial(each) for each in spans[of])
        return sum(row[key] for row in rows if first <= row["month"] <= last and pick(row))

    columns = dict(
        agreed=("handed", "month"), now=("accepted", "month"), note=("rejected", "month"),
        n2=("handed", "year"), n3=("accepted", "year"), n4=("rejected", "year"),
    )  # fmt: skip
    line = lambda pick: {column: count(handover_rows, key, of, pick) for column, (key, of) in columns.items()}
    of_owner = lambda name: line(lambda row: row["owner"] == name)
    # The most in the year first; of equal ones whoever stands first.
    owners = sorted(HAND_OWNERS, key=lambda name: -of_owner(name)["n2"])
    of_reason = lambda name: {
        column: count(rejection_rows, "sqls", of, lambda row: row["reason"] == name)
        for column, of in (("agreed", "month"), ("now", "year"))
    }
    reasons = sorted(HAND_REASONS, key=lambda name: -of_reason(name)["now"])
    cold = {column: count(handover_rows, "cold", of) for column, of in (("agreed", "month"), ("now", "year"))}
    whole = line(lambda row: True)
    rejected = dict(agreed=whole["note"], now=whole["n4"])
    return dict(
        state=dict(label=None), all=whole,
        **{f"owner{place + 1}": dict(label=name, **of_owner(name)) for place, name in enumerate(owners[:6])},
        owners=line(lambda row: row["owner"] in owners[6:]),
        **{f"reason{place + 1}": dict(label=name, **of_reason(name)) for place, name in enumerate(reasons[:4])},
        reasons={column: sum(of_reason(name)[column] for name in reasons[4:]) for column in ("agreed", "now")},
        cold=cold, recycled={column: cold[column] + rejected[column] for column in cold},
    )  # fmt: skip


# What is agreed about calling again when Settings say 20 days, in the month of the data and long before.
def called_after(days):
    ages = [max(0, serial(AS_OF) - row["lastSign"]) for row in open_sqls if row["lastSign"] is not None]
    far = f"Open SQLs are known as of {AS_OF} only."
    return dict(
        near=dict(reportMonth=serial(LATEST), callAgain=dict(agreed=days, now=sum(days <= age <= 365 for age in ages))),
        far=dict(reportMonth=serial(dt.date(2024, 3, 1)), callAgain=dict(agreed=days, now=None, note=far)),
    )  # fmt: skip


def agreement():
    found, need, own = plan(LATEST)
    assert found["share"] < 1
    start = fiscal_start(LATEST)
    year = span(start, LATEST)
    old = [m for m in year if shift(m, 1) + dt.timedelta(days=WINDOW - 1) <= AS_OF]
    now = lambda key: get(LATEST, key)
    goal = lambda key: goal_of(LATEST, key, need)
    twelve = span(shift(LATEST, -11), LATEST)
    known = total("customersKnownSource", year)
    # The day of the data lies in the report month, so that open SQLs are told of.
    ages = [max(0, serial(AS_OF) - row["lastSign"]) for row in open_sqls if row["lastSign"] is not None]
    on_day = f", as of {AS_OF}"
    return dict(
        goal=dict(
            bookings=dict(agreed=found["goal"], now=total("bookings", year)),
            share=dict(agreed=found["share"], now=known_share(year), note=f"Funnel plan; customers to date, {known} of {total('customers', year)} known"),
            customers=dict(agreed=own["customers"], now=total("customersFromMarketing", year)),
            mqls=dict(agreed=goal("mqls"), now=now("mqls")),
            mqlsMarketing=dict(agreed=goal("mqls") * found["share"], now=marketings("mqls", LATEST)),
            sqls=dict(agreed=goal("sqls"), now=now("sqls")),
            close=dict(agreed=found["close"], now=ratio("sqlToCustomerCohort", "sqlsEntered", old)),
        ),
        handoff=dict(
            mqlScore=dict(agreed=50, now=now("leadsAtScore") / now("leads")),
            shelfLife=dict(agreed=30, now=sum(age < 30 for age in ages) / len(ages), note=f"Settings; now: open SQLs younger{on_day}"),
        ),
        nurturing=dict(silent=dict(agreed=30, now=total("sqlsCold", twelve) / total("sqls", twelve)), reopened=dict(agreed="–", now=now("reopened"))),
        prospecting=dict(
            limit=dict(agreed=8, now=ANSWERS["medianFirstResponse"]),
            inTime=dict(agreed=0.9, now=ANSWERS["answersInTime"] / ANSWERS["answersDue"]),
            # A quarter of the shelf life.
            callAgain=dict(agreed=7.5, now=sum(7.5 <= age <= 365 for age in ages), note=f"Settings; now: SQLs to call first{on_day}"),
            attempts=dict(agreed=6, now=None),
        ),
        handover=handover(),
    )


out = dict(
    source="tests/expected/sales-sheets.py: plain Python, definitions from the product's description, no code of the product",
    personaMonths=persona_rows,
    personas=LISTED,
    weeks=weeks,
    coldMonths=cold_rows,
    handoverMonths=handover_rows,
    rejectionMonths=rejection_rows,
    answers=ANSWERS,
    outcomes={m.strftime("%Y-%m"): figures for m, figures in OUTCOMES.items()},
    mqlReturn={m.strftime("%Y-%m"): mql_return(m) for m in (dt.date(2024, 3, 1), dt.date(2024, 11, 1), LATEST)},
    coldLeads=CASES,
    preamble="Marketing and sales agree for the fiscal year from 2024-10-01 to 2025-09-30. “Now” follows the data.",
    agreement=agreement(),
    callAgain=dict(days=20, **called_after(20)),
)
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
