"""Articles of an annotated file in one database: ingested and compared as a user would."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from provenance.extract.parse import nlp
from provenance.pipeline.ingest import ingest
from provenance.store import articles
from provenance.store.database import Session, open_for_reading, open_for_writing

Article = Mapping[str, Any]
"""An article as a row of JSON Lines; its `id` is the set's own and no part of what is read."""


@contextmanager
def ingested(rows: Sequence[Article], language: Any) -> Iterator[tuple[Session, dict[str, str]]]:
    """Give a session on a database that holds the rows, and the set's own id of each article."""
    plain = [{k: v for k, v in row.items() if k != "id"} for row in rows]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in plain)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "prov.db"
        database.write_bytes(_filled(lines, language))
        with open_for_reading(f"sqlite:///{database}") as opened, opened.read() as session:
            yield session, _ids(session, rows)


@lru_cache(maxsize=1)
def _filled(lines: str, language: Any) -> bytes:
    """Return the file of a database that holds these rows; two sets may ask for one pile."""
    with tempfile.TemporaryDirectory() as folder:
        file, database = Path(folder) / "rows.jsonl", Path(folder) / "prov.db"
        file.write_text(lines, "utf-8")
        database.write_bytes(_empty())
        with patch.object(nlp, "load", lambda name=None: language):
            ingest(f"sqlite:///{database}", [file], {})
        return database.read_bytes()


@cache
def _empty() -> bytes:
    """Return the file of an empty database, so that not every pile has to make its tables."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "empty.db"
        open_for_writing(f"sqlite:///{file}").close()
        return file.read_bytes()


def _ids(session: Session, rows: Sequence[Article]) -> dict[str, str]:
    """Return the id of each stored article, by the line that it was read from."""
    found = articles.revisions(session)
    return {key: _row(rows, r.where)["id"] for key, r in found.items()}


def seen(session: Session, rows: Sequence[Article]) -> dict[str, str]:
    """Return the stored article of each row, by the set's own id: copies share one."""
    found = articles.article_list(session)
    at = {where.where: one.key for one in found for where in one.captures}
    return {_row(rows, where)["id"]: key for where, key in at.items()}


def _row(rows: Sequence[Article], where: str) -> Article:
    return rows[int(where.rpartition(":")[2]) - 1]
