"""Dates resolved against the date line (TIMEX3 values), for the timex set."""

from __future__ import annotations

from typing import Any

import product


def predict(row: dict[str, Any], language: Any) -> dict[str, Any]:
    """Return id and timexes (start, end, value) of one row."""
    extraction = product.found(language, row["text"], published=row["dct"][:10])
    times = extraction.times if extraction else ()
    spans = [{"start": t.span.start, "end": t.span.end, "value": t.value} for t in times]
    return {"id": row["id"], "timexes": spans}
