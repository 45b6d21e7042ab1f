"""Writes report-full.json: a company's figures and what the lifecycle report must show for them.

Independent of the product: plain Python, definitions taken from the product's description of the report, nothing
read from src. Run `python3 tests/expected/report-full.py` and look at the difference before committing it.
"""

import datetime as dt
import decimal
import json
import math
import pathlib

EPOCH = dt.date(1899, 12, 30)
serial = lambda day: (day - EPOCH).days


def shift(month, count):
    index = month.year * 12 + month.month - 1 + count
    return dt.date(index // 12, index % 12 + 1, 1)


REPORT = dt.date(2025, 2, 1)
FISCAL_START = 10
FIRST = dt.date(2022, 12, 1)
MONTHS = [shift(FIRST, i) for i in range(27)]
assert MONTHS[-1] == REPORT
AS_OF = dt.date(2025, 2, 28)
WINDOW = 90
RESIDUAL = 0.1
HOLIDAYS = [dt.date(2024, 12, 25), dt.date(2024, 12, 26), dt.date(2025, 1, 1), dt.date(2024, 2, 12)]
COST_BASIS = "fully loaded"
YEAR_START = dt.date(2024, 10, 1)
YEAR_END = dt.date(2025, 9, 30)

state = 20250228


def draw(low, high):
    """A repeatable whole number between low and high (a linear congruential generator)."""
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return low + (state >> 8) % (high - low + 1)


# ---- figures -----------------------------------------------------------------------------------------------------
data = {}
for i, month in enumerate(MONTHS):
    visits = 18000 + 240 * i + draw(-1500, 1500)
    leads = round(visits * (0.021 + draw(0, 60) / 10000))
    mqls = round(leads * draw(28, 40) / 100)
    sqls = round(mqls * draw(24, 36) / 100)
    customers = round(sqls * draw(16, 32) / 100)
    opportunities = round(sqls * 0.7)
    cohort_mql = round(mqls * draw(80, 100) / 100)
    delivered, customer_mail = draw(9000, 14000), draw(900, 1600)
    start = 210 + 6 * i
    sales = 1000 * (320 + 5 * i) + draw(0, 9000)
    answers = draw(18, 60)
    promoters = round(answers * draw(40, 65) / 100)
    data[month] = dict(
        leads=leads, mqls=mqls, sqls=sqls, opportunities=opportunities, customers=customers,
        leadsSkipped=draw(0, 9), mqlsSkipped=draw(0, 5), sqlsSkipped=draw(0, 3), opportunitiesSkipped=draw(0, 2),
        leadsChosen=round(leads * 0.7), reopened=draw(2, 20), leadsAtScore=round(leads * draw(20, 30) / 100),
        leadToMqlCohort=cohort_mql, sqlToCustomerCohort=round(sqls * draw(14, 28) / 100),
        leadToCustomerCohort=round(leads * draw(15, 35) / 1000),
        medianDaysToConvert=draw(300, 700) / 10, medianDaysSqlToCustomer=draw(150, 400) / 10,
        customersFromMarketing=round(customers * draw(40, 80) / 100), bookings=customers * draw(18000, 26000),
        lost=draw(20, 60), sqlsCold=draw(2, 15), openSqls=draw(30, 60),
        visits=visits, pageViews=round(visits * draw(200, 320) / 100), bounceRate=draw(350, 520) / 1000,
        shares=draw(40, 160), searchPosition=draw(60, 140) / 10,
        prospectDelivered=delivered, prospectOpened=round(delivered * draw(18, 30) / 100),
        prospectClicked=round(delivered * draw(2, 6) / 100),
        customerDelivered=customer_mail, customerOpened=round(customer_mail * draw(35, 55) / 100),
        customerClicked=round(customer_mail * draw(5, 12) / 100),
        customersAtStart=start, customersLost=draw(1, 7), existingSales=sales,
        upsellSales=round(sales * draw(8, 18) / 100), variableCost=round(sales * draw(30, 42) / 100),
        npsAnswers=answers, npsPromoters=promoters, npsDetractors=draw(2, answers - promoters),
        bookingsFinance=None,
    )
# What real workbooks have: a month nobody typed, a quiet month, a blank survey.
hole = dt.date(2024, 7, 1)
for key in ("visits", "pageViews", "bounceRate", "shares", "searchPosition"):
    data[hole][key] = None
# Of some customers nobody knows the source; of most of them in one month.
for i, month in enumerate(MONTHS):
    known = data[month]["customersFromMarketing"]
    data[month]["customersKnownSource"] = known if i == 20 else max(known, data[month]["customers"] - i % 4)
    # Some were won without an amount.
    data[month]["customersWithAmount"] = data[month]["customers"] - i % 3
quiet = dt.date(2024, 8, 1)
data[quiet].update(sqls=0, sqlsSkipped=0, customers=2, sqlToCustomerCohort=0, customersFromMarketing=1, customersKnownSource=2, customersWithAmount=2, bookings=41000)
for key in ("npsAnswers", "npsPromoters", "npsDetractors"):
    data[dt.date(2024, 11, 1)][key] = None

costs = []
for i, month in enumerate(MONTHS):
    for channel, campaign, kind, amount in (
        ("Paid search", "Brand", "programme", 7000 + draw(0, 1500)),
        ("Social media", "", "programme", 3000 + draw(0, 900)),
        ("", "", "people", 9000),
        ("Events", "Fair", "agency", draw(500, 2500)),
        ("", "", "technology", 1200),
        ("", "", "sales", 11000 + draw(0, 2000)),
    ):
        day = month.replace(day=draw(1, 28))
        costs.append(dict(month=serial(day), channel=channel, campaign=campaign, kind=kind, amount=amount))

# ---- one month's numbers -------------------------------------------------------------------------------------------
BLANK, UNKNOWN, YOUNG = "", "–", "maturing"
number = lambda value: isinstance(value, (int, float))


def business_days(first, last):
    day, count = first, 0
    while day <= last:
        count += day.weekday() < 5 and day not in HOLIDAYS
        day += dt.timedelta(days=1)
    return count


def month_end(month):
    return shift(month, 1) - dt.timedelta(days=1)


def spend(month, kinds):
    first, last = serial(month), serial(month_end(month))
    return sum(c["amount"] for c in costs if first <= c["month"] <= last and c["kind"] in kinds)


MARKETING = ("programme", "people", "technology", "agency")
base = {}
for month in MONTHS:
    row = dict(data[month])
    row["businessDays"] = business_days(month, month_end(month))
    # Who skipped the stage has no day of entering it.
    row["leadsEntered"], row["sqlsEntered"] = row["leads"] - row["leadsSkipped"], row["sqls"] - row["sqlsSkipped"]
    row["marketing"] = spend(month, MARKETING)
    row["all"] = spend(month, MARKETING + ("sales",))
    row["net"] = None if row["npsAnswers"] is None else row["npsPromoters"] - row["npsDetractors"]
    row["bounced"] = None if row["visits"] is None else row["bounceRate"] * row["visits"]
    row["totalSales"] = row["bookings"] + row["existingSales"]
    row["margin"] = row["existingSales"] - row["variableCost"]
    row["marginRate"] = row["margin"] / row["existingSales"]
    row["profit"] = row["bookings"] - row["all"]
    row["marginProfit"] = row["bookings"] * row["marginRate"] - row["all"]
    base[month] = row


def get(month, key):
    return base[month].get(key) if month in base else None


def divide(top, under, times=1):
    if top is None or under is None:
        return BLANK
    return UNKNOWN if under == 0 else times * top / under


def twelve(month, *keys):
    """Those of the twelve months ending with this one that know all of these."""
    year = [shift(month, -i) for i in range(12)]
    return [m for m in year if all(get(m, key) is not None for key in keys)]


def trailing(month, top, under):
    year = twelve(month, top, under)
    if not year:
        return BLANK
    below = sum(get(m, under) for m in year)
    return UNKNOWN if below == 0 else sum(get(m, top) for m in year) / below


def young(month):
    return (month_end(month) - AS_OF).days + WINDOW > 0


# key: (kind, parts, unit, good)
RATIOS = dict(
    visitsPerDay=("visits", "businessDays", "other", "up"),
    pagesPerVisit=("pageViews", "visits", "other", "up"),
    bounceRate=("bounced", "visits", "rate", "down"),
    costPerVisit=("marketing", "visits", "other", "down"),
    leadsPerDay=("leads", "businessDays", "other", "up"),
    visitorToLead=("leads", "visits", "rate", "up"),
    costPerLead=("marketing", "leads", "other", "down"),
    openRate=("prospectOpened", "prospectDelivered", "rate", "up"),
    clickRate=("prospectClicked", "prospectDelivered", "rate", "up"),
    leadToMql=("mqls", "leads", "rate", "up"),
    costPerMql=("marketing", "mqls", "other", "down"),
    mqlToSql=("sqls", "mqls", "rate", "up"),
    sqlToCustomer=("customers", "sqls", "rate", "up"),
    leadToCustomer=("customers", "leads", "rate", "up"),
    marketingShare=("customersFromMarketing", "customersKnownSource", "rate", "up"),
    costPerSql=("marketing", "sqls", "other", "down"),
    acquisitionCost=("all", "customers", "other", "down"),
    roi=("profit", "all", "rate", "up"),
    roiMargin=("marginProfit", "all", "rate", "up"),
    customerOpenRate=("customerOpened", "customerDelivered", "rate", "up"),
    customerClickRate=("customerClicked", "customerDelivered", "rate", "up"),
    churn=("customersLost", "customersAtStart", "rate", "down"),
    upsellShare=("upsellSales", "totalSales", "rate", "up"),
    nps=("net", "npsAnswers", "difference", "up"),
)
COHORTS = dict(
    leadToMqlCohortRate=("leadToMqlCohort", "leadsEntered"),
    sqlToCustomerCohortRate=("sqlToCustomerCohort", "sqlsEntered"),
    leadToCustomerCohortRate=("leadToCustomerCohort", "leadsEntered"),
)
TRAILING = dict(
    costPerSqlTrailing=("marketing", "sqls", "other", "costPerSql"),
    acquisitionCostTrailing=("all", "customers", "other", "acquisitionCost"),
    roiTrailing=("profit", "all", "rate", "roi"),
    roiMarginTrailing=("marginProfit", "all", "rate", "roiMargin"),
)
COUNTS = dict(
    visits="up", shares="up", leads="up", leadsChosen="up", reopened=None, leadsAtScore="up", mqls="up", sqls="up",
    customers="up", customersFromMarketing="up",
)
ASIDE = ("leadsSkipped", "mqlsSkipped", "sqlsSkipped", "npsAnswers")
PLAIN = dict(searchPosition=("difference", "down"), medianDaysToConvert=("other", "down"))
JUDGED_BELOW = ("costPerSql", "acquisitionCost", "roi", "roiMargin")

ORDER = """visits visitsPerDay pagesPerVisit bounceRate shares searchPosition costPerVisit
leads leadsSkipped leadsPerDay visitorToLead costPerLead
leadsChosen reopened openRate clickRate leadsAtScore mqls mqlsSkipped leadToMql leadToMqlCohortRate costPerMql
sqls sqlsSkipped mqlToSql customers sqlToCustomer sqlToCustomerCohortRate leadToCustomer leadToCustomerCohortRate
medianDaysToConvert customersFromMarketing marketingShare bookings acquisitionSpend costPerSql costPerSqlTrailing acquisitionCost
acquisitionCostTrailing roi roiTrailing roiMargin roiMarginTrailing valueLost
customerOpenRate customerClickRate churn upsellShare nps npsAnswers existingMargin lifetimeToAcquisition""".split()


def known_share(months):
    """From marketing, of the customers whose source is known: not told where that is under half of them."""
    sums = [sum(get(m, part) for m in months) for part in ("customersFromMarketing", "customersKnownSource", "customers")]
    if sums[2] == 0:
        return UNKNOWN
    return BLANK if sums[1] == 0 else UNKNOWN if 2 * sums[1] < sums[2] else sums[0] / sums[1]


def value(key, month):
    if month not in base:
        return BLANK
    if key in RATIOS:
        top, under = RATIOS[key][:2]
        if key == "marketingShare":
            return known_share([month])
        return divide(get(month, top), get(month, under), 100 if key == "nps" else 1)
    if key in COHORTS:
        top, under = (get(month, part) for part in COHORTS[key])
        return BLANK if top is None or under is None else YOUNG if young(month) else divide(top, under)
    if key in TRAILING:
        return trailing(month, *TRAILING[key][:2])
    if key == "valueLost":
        # At one price for all months: that of the twelve that end with the month reported.
        year = [m for m in (shift(REPORT, -i) for i in range(12)) if None not in (get(m, "bookings"), get(m, "sqls"))]
        price = divide(sum(get(m, "bookings") for m in year), sum(get(m, "sqls") for m in year))
        cold = get(month, "sqlsCold")
        return BLANK if cold is None else cold * (1 - RESIDUAL) * price
    if key == "existingMargin":
        return get(month, "margin")
    if key == "acquisitionSpend":
        return get(month, "all")
    if key == "lifetimeToAcquisition":
        life, cost = trailing(month, "margin", "customersLost"), trailing(month, "all", "customers")
        if not (number(life) and number(cost)):
            return UNKNOWN if UNKNOWN in (life, cost) else BLANK
        return UNKNOWN if cost == 0 else life / cost
    found = get(month, key)
    return BLANK if found is None else found


YEAR = [m for m in MONTHS if YEAR_START <= m <= REPORT]
SUMMED = tuple(COUNTS) + ASIDE + ("bookings", "acquisitionSpend", "valueLost", "existingMargin")


def year_months(key):
    """How many months the year to date knows, and of how many; None where nothing is added up."""
    if key in SUMMED:
        return sum(number(value(key, m)) for m in YEAR), len(YEAR)
    if key == "churn":
        return sum(get(m, "customersLost") is not None for m in YEAR), len(YEAR)
    if key in RATIOS:
        return sum(all(get(m, part) is not None for part in RATIOS[key][:2]) for m in YEAR), len(YEAR)
    if key in COHORTS:
        return sum(number(value(key, m)) for m in YEAR), sum(not young(m) for m in YEAR)
    return None


def months_told(key):
    if key in TRAILING:
        known, wanted = len(twelve(REPORT, *TRAILING[key][:2])), 12
    elif year_months(key) is None:
        return None
    else:
        known, wanted = year_months(key)
        both = len(both_known(key))
        if known and key not in ASIDE and good(key) is not None and 0 < both < known:
            if key not in SUMMED:
                return f"target: {both} of {wanted}"
            share = sum(value(key, m) for m in both_known(key)) / sum(targets[m][key] for m in both_known(key))
            return f"{math.floor(100 * share + 0.5)}%, {both} of {wanted} months"
    return BLANK if known == 0 or known >= wanted else f"{known} of {wanted} months"


def year_to_date(key):
    if key == "churn":
        known = [m for m in YEAR if get(m, "customersLost") is not None]
        return divide(sum(get(m, "customersLost") for m in known), get(YEAR[0], "customersAtStart"))
    if key == "marketingShare":
        return known_share(YEAR)
    if key in SUMMED:
        known = [value(key, m) for m in YEAR if number(value(key, m))]
        return sum(known) if known else BLANK
    if key in RATIOS:
        top, under = RATIOS[key][:2]
        known = [m for m in YEAR if get(m, top) is not None and get(m, under) is not None]
        if not known:
            return BLANK
        return divide(sum(get(m, top) for m in known), sum(get(m, under) for m in known), 100 if key == "nps" else 1)
    if key in COHORTS:
        top, under = COHORTS[key]
        known = [m for m in YEAR if number(value(key, m))]
        if not known:
            return UNKNOWN
        return divide(sum(get(m, top) for m in known), sum(get(m, under) for m in known))
    return None  # a median, a position, a trailing figure, a ratio of two: nothing to add up


# ---- targets -------------------------------------------------------------------------------------------------------
TARGET_MONTHS = [shift(YEAR_START, i) for i in range(12)]
NO_TARGET = ASIDE + ("reopened",) + tuple(TRAILING)
targets = {m: {} for m in TARGET_MONTHS}
BUDGET = "acquisitionSpend"
for i, key in enumerate([k for k in ORDER if k not in NO_TARGET and k != BUDGET] + [BUDGET]):
    actual = value(key, REPORT)
    if not number(actual):
        actual = value(key, shift(REPORT, -5))
    for month in TARGET_MONTHS:
        factor = (0.85, 0.97, 1.0, 1.05, 1.25)[(i + month.month) % 5]
        goal = actual * factor
        targets[month][key] = round(goal) if abs(goal) >= 20 else round(goal, 4)
del targets[REPORT]["shares"]
for month in TARGET_MONTHS[:5]:
    targets[month].pop("pagesPerVisit", None)
rules = {"leads": dict(good="Up", onFrom=1.0, watchFrom=0.8), "costPerLead": dict(good="Down", onFrom=1.1, watchFrom=0.7)}


def good(key):
    if key in COUNTS:
        return COUNTS[key]
    if key in RATIOS:
        return RATIOS[key][3]
    if key in TRAILING:
        return good(TRAILING[key][3])
    if key in PLAIN:
        return PLAIN[key][1]
    return {"valueLost": "down", BUDGET: "down"}.get(key, "up")


def unit(key):
    if key in COUNTS:
        return "count"
    if key in RATIOS:
        return RATIOS[key][2]
    if key in COHORTS:
        return "rate"
    if key in TRAILING:
        return TRAILING[key][2]
    return PLAIN[key][0] if key in PLAIN else "other"


def rounded(change, digits):
    """As Excel rounds: halves away from zero. A change is rounded to what is shown of it."""
    quantum = decimal.Decimal(1).scaleb(-digits)
    return float(decimal.Decimal(f"{change:.12f}").quantize(quantum, decimal.ROUND_HALF_UP))


def moved(key):
    now, before = value(key, REPORT), value(key, shift(REPORT, -1))
    if not (number(now) and number(before)):
        return BLANK
    if unit(key) == "rate":
        return rounded(100 * (now - before), 1)  # percentage points
    if unit(key) == "difference":
        return rounded(now - before, 1)
    if before == 0:
        return UNKNOWN
    pace = 1
    if unit(key) == "count":
        pace = get(shift(REPORT, -1), "businessDays") / get(REPORT, "businessDays")
    return rounded(now / before * pace - 1, 3)


def below(a, n, q):
    """P(X <= a) of a binomial, summed over logarithms."""
    if q in (0, 1):
        return 1.0 if q == 0 or a >= n else 0.0
    log = lambda i: math.lgamma(n + 1) - math.lgamma(i + 1) - math.lgamma(n - i + 1) + i * math.log(q) + (n - i) * math.log1p(-q)
    return min(1.0, math.fsum(math.exp(log(i)) for i in range(a + 1)))


def half_up(number_):
    return math.floor(number_ + 0.5)


PER_DAY = dict(visitsPerDay="visits", leadsPerDay="leads")
# What a rate rests on, where it is people and not money.
CASES = {key: under for key, (_, under, how, _) in RATIOS.items() if how == "rate" and under not in ("all", "totalSales")}
CASES.update({key: under for key, (_, under) in COHORTS.items()})
HEADS = dict(costPerVisit="visits", costPerLead="leads", costPerMql="mqls", costPerSql="sqls", acquisitionCost="customers")
SAME_MONTH = ("leadToMql", "mqlToSql", "sqlToCustomer", "leadToCustomer")


def chance(key):
    """Probability that the change is chance; None where nothing is asked or not enough is known."""
    before = shift(REPORT, -1)
    days1, days0 = get(REPORT, "businessDays"), get(before, "businessDays")
    if key in COUNTS or key in PER_DAY:
        count = PER_DAY.get(key, key)
        year = [m for m in (shift(REPORT, -i) for i in range(1, 13)) if get(m, count) is not None]
        if len(year) < 6:
            return None
        paces = [get(m, count) / get(m, "businessDays") for m in year]
        mean = sum(paces) / len(paces)
        variance = sum((pace - mean) ** 2 for pace in paces) / (len(paces) - 1)
        days = sum(get(m, "businessDays") for m in year) / len(year)
        phi = max(1, variance / mean * days) if mean else 1
        a1, a0, b1, b0 = half_up(get(REPORT, count) / phi), half_up(get(before, count) / phi), days1, days0
    elif key in CASES:
        under = CASES[key]
        rates = value(key, REPORT), value(key, before)
        b1, b0 = get(REPORT, under), get(before, under)
        if not all(map(number, rates)) or max(rates) > 1:
            return None
        a1, a0 = half_up(rates[0] * b1), half_up(rates[1] * b0)
        if 2 * (a1 + a0) > b1 + b0:
            a1, a0 = b1 - a1, b0 - a0
    else:
        return None
    n, q = a1 + a0, b1 / (b1 + b0)
    return 1 if n == 0 else min(1, 2 * min(below(a1, n, q), below(a0, n, 1 - q)))


def tested(key):
    return key in COUNTS or key in PER_DAY or key in CASES


def change(key):
    """The change; as a text without an arrow where it can be chance."""
    shift_ = moved(key)
    if key in SAME_MONTH and number(value(key, REPORT)) and value(key, REPORT) > 1:
        return BLANK
    if not number(shift_) or not tested(key):
        return shift_
    p = chance(key)
    if p is not None and p < 0.05:
        return shift_
    size = abs(shift_) if unit(key) == "rate" else abs(100 * shift_)
    sign = "−" if shift_ < 0 else "+" if shift_ > 0 else ""
    return f"{sign}{rounded(size, 1):.1f}" + (" pts" if unit(key) == "rate" else "%")


def cases(key):
    if key == "nps":
        return get(REPORT, "npsAnswers")
    if key in TRAILING:
        under = HEADS.get(target_of(key))
        return under and sum(get(m, under) for m in twelve(REPORT, TRAILING[key][0], under))
    if key == "lifetimeToAcquisition":
        return sum(get(m, "customersLost") for m in twelve(REPORT, "customersLost"))
    under = CASES.get(key) or HEADS.get(key)
    return under and get(REPORT, under)


def target_of(key):
    return TRAILING[key][3] if key in TRAILING else key


def status(key):
    if key in JUDGED_BELOW:
        return "see below" if status(f"{key}Trailing") else BLANK
    now, goal = value(key, REPORT), targets[REPORT].get(target_of(key), BLANK)
    if not (number(now) and number(goal)):
        return BLANK
    if key in SAME_MONTH and now > 1:
        return BLANK
    if cases(key) is not None and cases(key) < 10:
        return "too few"
    rule = rules.get(target_of(key), dict(onFrom=1.0, watchFrom=0.9))
    short = (goal - now) * (1 if good(key) == "up" else -1)
    allowed = lambda share: short <= (1 - share) * abs(goal) + 1e-9
    return "● On target" if allowed(rule["onFrom"]) else "◐ Watch" if allowed(rule["watchFrom"]) else "○ Behind"


def both_known(key):
    """Months of the year to date that know both the figure and its target."""
    return [m for m in YEAR if number(value(key, m)) and key in targets.get(m, {})]


def year_target(key):
    if key in TRAILING or year_to_date(key) is None:
        return None
    known = [targets[m][key] for m in both_known(key)]
    if not known:
        return BLANK
    adds = key in SUMMED or key == "churn"
    return sum(known) if adds else sum(known) / len(known)


report = {}
for key in ORDER:
    has_target = key not in ASIDE and good(key) is not None
    report[key] = dict(
        this=value(key, REPORT),
        change=None if key in ASIDE else change(key),
        lastYear=value(key, shift(REPORT, -12)),
        target=targets[REPORT].get(target_of(key), BLANK) if has_target else None,
        status=status(key) if has_target else None,
        ytd=year_to_date(key),
        ytdMonths=months_told(key),
        ytdTarget=year_target(key) if has_target else None,
        months=[value(key, shift(REPORT, i - 12)) for i in range(13)],
    )

# ---- lines in short ----------------------------------------------------------------------------------------------------
goal = sum(targets[m]["bookings"] for m in TARGET_MONTHS)
so_far = year_to_date("bookings")
gone, whole = business_days(YEAR_START, month_end(REPORT)), business_days(YEAR_START, YEAR_END)
lands = so_far / gone * whole
# From the day of the data, no SQL being open: whole customers at the average deal, whole SQLs at the rate of all of them.
gap = math.ceil(max(0, goal - so_far) / trailing(REPORT, "bookings", "customersWithAmount"))
gap = math.ceil(round(gap / trailing(REPORT, "customers", "sqls"), 9))
movers = {
    key: moved(key)
    for key in ("visits", "leads", "mqls", "sqls", "customers")
    if number(moved(key)) and chance(key) is not None and chance(key) < 0.01
}
judged = [sum(row["status"] == word for row in report.values()) for word in ("● On target", "◐ Watch", "○ Behind")]
met = judged[0]
mover = max(movers, key=lambda key: abs(movers[key]), default=None)

out = dict(
    source="tests/expected/report-full.py: plain Python, definitions from the product's description, no code of the product",
    options=dict(reportMonth=serial(REPORT), fiscalYearStart=FISCAL_START, firstDataMonth=serial(FIRST), currency="EUR"),
    settings=dict(asOf=serial(AS_OF), cohortWindow=WINDOW, residual=RESIDUAL, costBasis=COST_BASIS),
    holidays=[serial(day) for day in HOLIDAYS],
    months=[dict(month=serial(m), key=m.strftime("%Y-%m"), **data[m]) for m in MONTHS],
    costs=costs,
    targets=[dict(month=serial(m), key=m.strftime("%Y-%m"), values=targets[m]) for m in TARGET_MONTHS],
    rules=rules,
    expected=dict(
        monthly={key: [value(key, m) for m in MONTHS] for key in ORDER},
        report=report,
        short=dict(goal=goal, ytd=so_far, landing=lands, gap=gap, mover=mover and movers[mover], targets=met),
        judged=judged,
        moverKey=mover,
    ),
)
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
