"""A row of a JSON Lines file -> the text of an article and its fields."""

from __future__ import annotations

import json

from provenance.errors import InputError

MEDIA = "application/jsonl-row"
FIELDS = (
    "title", "url", "outlet", "republisher", "published", "updated", "authors", "kind", "credit",
    "rendition",
)  # fmt: skip


def split(data: bytes, where: str) -> tuple[dict[str, object], str]:
    """Return a row's fields and its text, unchanged. Raises InputError where it has none."""
    try:
        row = json.loads(data)
    except ValueError as error:
        raise InputError(f"{where}: not a JSON object: {error}") from None
    text = row.get("text") if isinstance(row, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise InputError(f'{where}: no "text"; give each row the text of its article')
    return {name: row[name] for name in FIELDS if row.get(name)}, text
