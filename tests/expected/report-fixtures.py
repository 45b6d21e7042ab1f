"""Writes report-fixtures.json: what the lifecycle report must show for each CRM file, month by month.

Starts from the counts in hubspot-contacts.json, sample.json and maven.json (made by hand, or by count.py) and works out
every metric that a CRM file can know in plain Python; nothing is read from src. Metrics that need typed numbers (visits,
costs, e-mail, survey) must be blank. Run `python3 tests/expected/report-fixtures.py` and look at the difference.
"""

import datetime as dt
import json
import pathlib

HERE = pathlib.Path(__file__).parent
BLANK, UNKNOWN, YOUNG = "", "–", "maturing"

COUNTS = """leads leadsSkipped leadsChosen reopened leadsAtScore mqls mqlsSkipped sqls sqlsSkipped customers
medianDaysToConvert customersFromMarketing bookings""".split()
RATES = dict(
    leadToMql=("mqls", "leads"), mqlToSql=("sqls", "mqls"), sqlToCustomer=("customers", "sqls"),
    leadToCustomer=("customers", "leads"),
)
COHORTS = dict(
    leadToMqlCohortRate=("leadToMqlCohort", "leads"), sqlToCustomerCohortRate=("sqlToCustomerCohort", "sqls"),
    leadToCustomerCohortRate=("leadToCustomerCohort", "leads"),
)
TYPED = """visits visitsPerDay pagesPerVisit bounceRate shares searchPosition costPerVisit visitorToLead costPerLead
openRate clickRate costPerMql costPerSql costPerSqlTrailing acquisitionCost acquisitionCostTrailing roi roiTrailing
roiMargin roiMarginTrailing customerOpenRate customerClickRate churn upsellShare nps npsAnswers existingMargin
lifetimeToAcquisition""".split()


def shift(month, count):
    index = month.year * 12 + month.month - 1 + count
    return dt.date(index // 12, index % 12 + 1, 1)


def weekdays(month, as_of):
    """Of the month; of the one in which the data end, those gone."""
    days = (min(shift(month, 1), as_of + dt.timedelta(days=1)) - month).days
    return sum((month + dt.timedelta(days=i)).weekday() < 5 for i in range(days))


def work_out(file, window=90):
    rows = {dt.date.fromisoformat(row["month"] + "-01"): row for row in file["months"]}
    as_of = dt.date.fromisoformat(file["asOf"])
    get = lambda month, key: rows.get(month, {}).get(key)

    def divide(month, top, under):
        above, below = get(month, top), get(month, under)
        if above is None or below is None:
            return BLANK
        if top.endswith("Cohort"):
            # Who skipped the stage has no day of entering it.
            below -= get(month, under + "Skipped")
        return UNKNOWN if below == 0 else above / below

    def value(key, month):
        if key in TYPED:
            return BLANK
        if key == "leadsPerDay":
            return BLANK if get(month, "leads") is None else get(month, "leads") / weekdays(month, as_of)
        if key == "marketingShare":
            share, known, won = (get(month, part) for part in ("customersFromMarketing", "customersKnownSource", "customers"))
            if share is None or known is None or won is None:
                return BLANK
            return UNKNOWN if won == 0 else BLANK if known == 0 else UNKNOWN if 2 * known < won else share / known
        if key in RATES:
            return divide(month, *RATES[key])
        if key in COHORTS:
            rate = divide(month, *COHORTS[key])
            last = shift(month, 1) - dt.timedelta(days=1)
            return YOUNG if rate != BLANK and last + dt.timedelta(days=window) > as_of else rate
        if key == "valueLost":
            # One price for all months: that of the twelve that end with the month reported, the last one of the file.
            # The exports tell no losses, so that no close rate says what a cold SQL is still worth: nothing.
            year = [shift(as_of.replace(day=1), -i) for i in range(12)]
            both = [m for m in year if get(m, "bookings") is not None and get(m, "sqls") is not None]
            if get(month, "sqlsCold") is None or not both:
                return BLANK
            sqls = sum(get(m, "sqls") for m in both)
            return UNKNOWN if sqls == 0 else get(month, "sqlsCold") * sum(get(m, "bookings") for m in both) / sqls
        found = get(month, key)
        return BLANK if found is None else found

    keys = COUNTS + ["leadsPerDay", "valueLost", "marketingShare"] + list(RATES) + list(COHORTS) + TYPED
    return {month.strftime("%Y-%m"): {key: value(key, month) for key in keys} for month in rows}


out = dict(source="tests/expected/report-fixtures.py: plain Python over the counts, no code of the product")
for name in ("hubspot-contacts", "sample", "maven"):
    out[name] = work_out(json.loads((HERE / f"{name}.json").read_text(encoding="utf-8")))
(HERE / "report-fixtures.json").write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
