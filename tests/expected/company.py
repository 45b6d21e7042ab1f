"""The invented company that report-full.py drew, and the calendar, for the scripts that work out other sheets of it."""

import datetime as dt
import json
import pathlib

HERE = pathlib.Path(__file__).parent
EPOCH = dt.date(1899, 12, 30)
full = json.loads((HERE / "report-full.json").read_text(encoding="utf-8"))

day = lambda serial: EPOCH + dt.timedelta(days=serial)
serial = lambda date: (date - EPOCH).days


def shift(month, count):
    index = month.year * 12 + month.month - 1 + count
    return dt.date(index // 12, index % 12 + 1, 1)
