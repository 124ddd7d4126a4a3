"""Rows as CSV, and JSON as one text: how values leave the program."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.])")


def as_json(value: object) -> str:
    """Return `value` as indented JSON with a closing newline; letters stay as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a CSV text with a head. A cell that a spreadsheet would run is made plain text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: object) -> object:
    # Article text is foreign: "=HYPERLINK(...)" would be run by the spreadsheet that opens it.
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
