"""Dates resolved against the date line (TIMEX3 values), for the timex set."""

from __future__ import annotations

from datetime import date
from typing import Any

from provenance.extract.dates.times import times
from provenance.extract.parse import nlp


def predict(row: dict[str, Any]) -> dict[str, Any]:
    """Return id and timexes (start, end, value) of one row."""
    found = times(nlp.parse(nlp.load(), row["text"]), date.fromisoformat(row["dct"][:10]))
    spans = [{"start": t.span.start, "end": t.span.end, "value": t.value} for t in found]
    return {"id": row["id"], "timexes": spans}
