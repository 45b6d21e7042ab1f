"""Counts exports of every format by month, without any code of the product, for tests/unit/crm/formats.test.ts.

    python3 tests/expected/formats.py > tests/expected/formats.json

Written from the definitions alone: Python's csv and datetime, the whole file in memory. A record counts at every stage
that its file dates, a skipped one on the day of the next stage known. Deals of existing business count at no stage.
Joined: the earliest win of a contact's deals is its customer date; each amount counts once, in its own month.
Touches: a lead's channels in the order of time, up to the day of its last touch that is marked as converted.
Reports on e-mails: what was counted, added up by month, programme and step; a rate is never added.
"""

import csv
import datetime
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "..", "fixtures")
STAGES = ["lead", "mql", "sql", "opportunity", "customer"]
NAMES = ["leads", "mqls", "sqls", "opportunities", "customers"]
EXISTING = {"existing business", "existing customer - upgrade"}
NEW = {"new business"}
ISO = "%Y-%m-%d %H:%M"
US = "%m/%d/%Y"
DOTTED = "%d.%m.%Y %H:%M"

HUBSPOT_CONTACTS = {
    "dates": [ISO], "id": "Record ID",
    "lead": "Became a Lead Date", "mql": "Became a Marketing Qualified Lead Date",
    "sql": "Became a Sales Qualified Lead Date", "opportunity": "Became an Opportunity Date",
    "customer": "Became a Customer Date", "amount": "Total Revenue",
    "others": ["Create Date", "Last Activity Date"],
}
HUBSPOT_DEALS = {
    "dates": [ISO], "id": "Record ID", "opportunity": "Create Date",
    "customer": ("Close Date", "Deal Stage", "Closed Won"), "lost": ("Close Date", "Deal Stage", "Closed Lost"),
    "amount": "Amount", "type": "Deal Type", "contacts": "Associated Contact IDs",
}
SALESFORCE_LEADS = {
    "dates": [US, "%d/%m/%Y"], "id": "Lead ID", "lead": "Create Date",
    "opportunity": ("Converted Date", "Converted", "1"),
}
SALESFORCE_OPPORTUNITIES = {
    "dates": [US], "id": "Opportunity ID", "opportunity": "Created Date",
    "customer": ("Close Date", "Stage", "Closed Won"), "lost": ("Close Date", "Stage", "Closed Lost"),
    "amount": "Amount", "type": "Type",
}
DYNAMICS_LEADS = {"dates": [DOTTED], "id": "(Do Not Modify) Lead", "lead": "Created On"}
DYNAMICS_OPPORTUNITIES = {
    "dates": [DOTTED], "id": "(Do Not Modify) Opportunity", "opportunity": "Created On",
    "customer": ("Actual Close Date", "Status", "Won"), "lost": ("Actual Close Date", "Status", "Lost"),
    "amount": "Actual Revenue",
}


NAMED = "%b %d, %Y %I:%M %p"
COUNTS = ["delivered", "opened", "clicked", "left", "mqls", "cost"]
TOUCHES = {
    "dates": [ISO], "id": "lead_id", "channel": "channel", "time": "timestamp", "mark": "converted",
    "amount": "conversion_value",
}
MAILCHIMP = {
    "dates": [NAMED], "time": "Send Date", "programme": "List", "step": "Title", "delivered": "Successful Deliveries",
    "opened": "Unique Opens", "clicked": "Unique Clicks", "left": "Unsubscribes",
}
HUBSPOT_EMAILS = {
    "dates": [ISO], "time": "Send Date", "programme": "Campaign", "step": "Email name", "delivered": "Delivered",
    "opened": "Opened", "clicked": "Clicked", "left": "Unsubscribed",
}
PARDOT = {
    "dates": [NAMED], "time": "Sent At", "programme": "Campaign", "step": "Name", "delivered": "Total Delivered",
    "opened": "Unique HTML Opens", "clicked": "Unique Clicks", "left": "Total Opt Outs",
}
DYNAMICS_EMAILS = {
    "dates": [DOTTED], "time": "Sent On", "programme": "Customer Journey", "step": "Marketing Email",
    "delivered": "Delivered", "opened": "Opens (unique)", "clicked": "Clicks (unique)", "left": "Unsubscribes",
    "delimiter": ";",
}
KEPT = {
    "dates": ["%Y-%m", "%b %Y"], "time": "Month", "programme": "Programme", "step": "Step", "delivered": "Delivered",
    "opened": "Opened", "clicked": "Clicked", "left": "Left", "mqls": "MQLs", "cost": "Cost", "delimiter": ";",
}


def load(path, delimiter=","):
    raw = open(os.path.join(FIXTURES, path), "rb").read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    rows = [row for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter) if row]
    headers = [header.strip() for header in rows[0]]
    return headers, rows[1:]


def day(text, forms):
    for form in forms:
        try:
            return datetime.datetime.strptime(text.strip(), form).date()
        except ValueError:
            pass
    return None


def number(text):
    text = text.replace("\u00a0", "").replace(" ", "")
    if not text:
        return None
    if len(text) > 2 and text[-3] in ",.":
        return float(text[:-3].replace(",", "") + "." + text[-2:])
    return float(text.replace(",", ""))


def read(path, spec):
    """The records by id, and what became of the rows."""
    headers, rows = load(path)
    records, dropped = {}, {"footer": 0, "noStageDate": 0, "duplicate": 0, "existingBusiness": 0}
    latest = None
    for row in rows:
        if len(row) == 1:
            dropped["footer"] += 1
            continue
        cell = dict(zip(headers, row))

        def dated(key):
            where = spec.get(key)
            if where is None:
                return None
            if isinstance(where, tuple):
                where = where[0] if cell[where[1]].strip() == where[2] else None
            return day(cell[where], spec["dates"]) if where else None

        own = {key: dated(key) for key in STAGES + ["lost"]}
        seen = [one for one in own.values() if one] + [
            one for one in (day(cell.get(header, ""), spec["dates"]) for header in spec.get("others", [])) if one
        ]
        latest = max(seen + ([latest] if latest else [])) if seen or latest else None
        kind = cell[spec["type"]].strip().lower() if "type" in spec else ""
        if kind in EXISTING and own["customer"] is None:
            dropped["existingBusiness"] += 1
            continue
        if kind not in EXISTING and not any(own[stage] for stage in STAGES) and "contacts" not in spec:
            dropped["noStageDate"] += 1
            continue
        if cell[spec["id"]] in records:
            dropped["duplicate"] += 1
            continue
        record = {"own": own, "kind": "existing" if kind in EXISTING else "new" if kind in NEW else None}
        record["amount"] = number(cell[spec["amount"]]) if "amount" in spec else None
        record["contacts"] = [one.strip() for one in cell[spec["contacts"]].split(";")] if "contacts" in spec else []
        records[cell[spec["id"]]] = record
    return {"read": len(rows), "records": records, "dropped": {k: v for k, v in dropped.items() if v}, "latest": latest}


def month_of(date):
    return date.strftime("%Y-%m")


def count(people, sales, known, latest, files):
    """`people` have stages, `sales` are (day, amount, kind); `known` are the fields that the files date."""
    out = {}

    def add(date, name, amount=1):
        if date is not None:
            month = out.setdefault(month_of(date), {})
            month[name] = month.get(name, 0) + amount

    for own in people:
        upcoming = None
        for stage, name in reversed(list(zip(STAGES, NAMES))):
            upcoming = own[stage] or upcoming
            if stage in known:
                add(upcoming, name)
        add(own["lost"], "lost")
        if own.get("kind") == "new":
            add(own["customer"], "customersNew")
    for date, amount, kind in sales:
        if kind == "existing":
            add(date, "customersExisting")
            add(date, "bookingsExisting", amount or 0)
        else:
            add(date, "bookings", amount or 0)
            if kind == "new":
                add(date, "bookingsNew", amount or 0)
    months = {}
    first, last = min(out), max(month_of(latest), max(out))
    year, month = map(int, first.split("-"))
    while f"{year:04d}-{month:02d}" <= last:
        key = f"{year:04d}-{month:02d}"
        names = [name for stage, name in zip(STAGES, NAMES) if stage in known]
        names += ["lost"] if "lost" in known else []
        names += ["bookings"] if "amount" in known and "customer" in known else []
        names += ["bookingsNew", "bookingsExisting", "customersNew", "customersExisting"] if "type" in known else []
        months[key] = {name: out.get(key, {}).get(name, 0) for name in names}
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    used = sum(len(one["records"]) for one in files)
    dropped = {}
    for one in files:
        for reason, rows in one["dropped"].items():
            dropped[reason] = dropped.get(reason, 0) + rows
    return {"read": sum(one["read"] for one in files), "used": used, "dropped": dropped, "months": months}


def alone(path, spec):
    file = read(path, spec)
    people, sales = [], []
    for record in file["records"].values():
        if record["kind"] != "existing":
            people.append({**record["own"], "kind": record["kind"]})
        if record["own"]["customer"]:
            sales.append((record["own"]["customer"], record["amount"], record["kind"]))
    return count(people, sales, set(spec), file["latest"], [file])


def joined(contacts_path, deals_path):
    contacts, deals = read(contacts_path, HUBSPOT_CONTACTS), read(deals_path, HUBSPOT_DEALS)
    people, sales = [], []
    fresh = [deal for deal in deals["records"].values() if deal["kind"] != "existing"]
    for deal in deals["records"].values():
        if deal["own"]["customer"]:
            sales.append((deal["own"]["customer"], deal["amount"], deal["kind"]))
    # A contact whose only date is that of a deal would count too; the files hold none.
    for key, record in contacts["records"].items():
        own, mine = dict(record["own"]), [deal for deal in fresh if key in deal["contacts"]]
        won = sorted(deal["own"]["customer"] for deal in mine if deal["own"]["customer"])
        opened = sorted(deal["own"]["opportunity"] for deal in mine if deal["own"]["opportunity"])
        lost = sorted(deal["own"]["lost"] for deal in mine if deal["own"]["lost"])
        if won:
            own["customer"] = won[0]
            first = [deal for deal in mine if deal["own"]["customer"] == won[0]]
            own["kind"] = "new" if any(deal["kind"] == "new" for deal in first) else None
        if opened and not own["opportunity"]:
            own["opportunity"] = opened[0]
        if lost and len(lost) == len(mine):
            own["lost"] = lost[-1]
        people.append(own)
    known = set(HUBSPOT_CONTACTS) | {"lost", "type"}
    latest = max(contacts["latest"], deals["latest"])
    return count(people, sales, known, latest, [contacts, deals])


def drop(dropped, reason):
    dropped[reason] = dropped.get(reason, 0) + 1


def touched(path, spec):
    headers, rows = load(path)
    dropped, leads = {}, {}
    for place, row in enumerate(rows):
        cell = dict(zip(headers, row))
        if not cell[spec["id"]]:
            drop(dropped, "noLead")
        elif cell[spec["channel"]] == "(No value)":
            drop(dropped, "noChannel")
        else:
            time = datetime.datetime.strptime(cell[spec["time"]], spec["dates"][0])
            marked = cell[spec["mark"]] == "1"
            lead = leads.setdefault(cell[spec["id"]], [])
            lead.append((time, place, cell[spec["channel"]], marked, number(cell[spec["amount"]])))
    paths, converted, used = {}, 0, 0
    for touches in leads.values():
        touches.sort()
        last = max((time.date() for time, _, _, marked, _ in touches if marked), default=None)
        within = [one for one in touches if last is None or one[0].date() <= last]
        for _ in touches[len(within):]:
            drop(dropped, "afterConversion")
        used += len(within)
        value = next((worth for _, _, _, _, worth in touches if worth), 0) if last else 0
        row = paths.setdefault(" > ".join(channel for _, _, channel, _, _ in within), [0, 0, 0])
        row[0 if last else 2] += 1
        row[1] += value
        converted += 1 if last else 0
    shown = {path: " | ".join(map(written, row)) for path, row in sorted(paths.items())}
    totals = {"leads": len(leads), "converted": converted}
    return {"read": len(rows), "used": used, "dropped": dropped, **totals, "paths": shown}


def written(value):
    if value is None:
        return "-"
    return str(int(value)) if value == int(value) else str(value)


def plain(text):
    return number(text.replace("€", "")) if text not in ("", "n/a") else None


def programmes(path, spec):
    headers, rows = load(path, spec.get("delimiter", ","))
    dropped, sums, read = {}, {}, 0
    for row in rows:
        cell = dict(zip(headers, row))
        read += 1
        if cell[spec["programme"]] == "":
            drop(dropped, "noProgramme")
        elif cell[spec["programme"]] == "Total":
            drop(dropped, "totalLine")
        else:
            month = month_of(day(cell[spec["time"]], spec["dates"]))
            key = (month, cell[spec["programme"]], cell[spec["step"]] or "-")
            own = sums.setdefault(key, dict.fromkeys(COUNTS))
            for name in COUNTS:
                value = plain(cell[spec[name]]) if name in spec else None
                if value is not None:
                    own[name] = (own[name] or 0) + value
    lines = [
        " | ".join([*key, *(written(own[name]) for name in COUNTS)])
        for key, own in sorted(sums.items())
    ]
    return {"read": read, "used": read - sum(dropped.values()), "dropped": dropped, "rows": lines}


def main():
    files = {
        "crm/hubspot_contacts_synthetic.csv": HUBSPOT_CONTACTS,
        "crm/hubspot_deals_synthetic.csv": HUBSPOT_DEALS,
        "crm/salesforce_leads_report_synthetic.csv": SALESFORCE_LEADS,
        "crm/salesforce_opportunities_synthetic.csv": SALESFORCE_OPPORTUNITIES,
        "crm/dynamics_leads_synthetic.csv": DYNAMICS_LEADS,
        "generated/hubspot-contacts.csv": HUBSPOT_CONTACTS,
        "generated/hubspot-deals.csv": HUBSPOT_DEALS,
        "generated/salesforce-leads.csv": SALESFORCE_LEADS,
        "generated/salesforce-opportunities.csv": SALESFORCE_OPPORTUNITIES,
        "generated/dynamics-leads.csv": DYNAMICS_LEADS,
        "generated/dynamics-opportunities.csv": DYNAMICS_OPPORTUNITIES,
    }
    result = {path: alone(path, spec) for path, spec in files.items()}
    pairs = [
        ("crm/hubspot_contacts_synthetic.csv", "crm/hubspot_deals_synthetic.csv"),
        ("generated/hubspot-contacts.csv", "generated/hubspot-deals.csv"),
    ]
    for pair in pairs:
        result[" + ".join(pair)] = joined(*pair)
    emails = {
        "generated/mailchimp-campaigns.csv": MAILCHIMP,
        "generated/hubspot-emails.csv": HUBSPOT_EMAILS,
        "generated/pardot-emails.csv": PARDOT,
        "generated/dynamics-emails.csv": DYNAMICS_EMAILS,
        "generated/email-programmes.csv": KEPT,
    }
    everything = {
        "source": "counted by tests/expected/formats.py, which shares nothing with src",
        "files": result,
        "touches": {"generated/touches.csv": touched("generated/touches.csv", TOUCHES)},
        "programmes": {path: programmes(path, spec) for path, spec in emails.items()},
    }
    print(json.dumps(everything, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
