"""The whole database as lines of JSON, sorted by key, without the numbers of rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

from provenance.model.extraction import Window
from provenance.store import rows
from provenance.store.rows import Row, Values
from provenance.store.tables import Base, RevisionRow

_NEVER = ("lease", "dirty_block")
_RUNS = ("run", "failure", "showing", "shown_finding")
_CLOCK = {"article": "first_seen", "revision": "seen", "capture": "seen", "decision": "when"}
"""Tables with a column that tells when something was done, not when it was published."""
_Owners = Mapping[int, tuple[str, int]]


def lines(session: Session, content: bool = False) -> Iterator[str]:
    """Yield a line of JSON a row: its table, then its columns, in order of table and key.

    Rows name their article and the number of its revision. Gathered bytes are told by hash
    and size. With `content`, runs, looks, briefings and clock times are left out, so two
    databases of the same content give the same lines.
    """
    owners = {r["id"]: (r["article_key"], r["number"]) for r in rows.rows_of(session, RevisionRow)}
    for cls in sorted(_mapped(), key=lambda cls: cls.__tablename__):
        if cls.__tablename__ in _NEVER or (content and cls.__tablename__ in _RUNS):
            continue
        made = [_values(cls, row, owners, content) for row in rows.rows_of(session, cls)]
        for values in sorted(made, key=_order(rows.table(cls))):
            named = {"table": cls.__tablename__, **values}
            yield json.dumps(named, ensure_ascii=False, default=_plain)


def _mapped() -> list[type[Base]]:
    return [mapper.class_ for mapper in Base.registry.mappers]


def _values(cls: type[Base], row: Row, owners: _Owners, content: bool) -> Values:
    """Return a row with its article instead of the number of its revision's row."""
    name = cls.__tablename__
    hidden = {"data"} if name == "raw" else {"id"} if name in ("revision", "lineage") else set()
    if content and name in _CLOCK:
        hidden.add(_CLOCK[name])
    values = {column: value for column, value in row.items() if column not in hidden}
    if "revision_id" in values:
        article, number = owners[values.pop("revision_id")]
        values = {"article": article, "revision": number, **values}
    return values


def _order(table: Table) -> Callable[[Values], list[str]]:
    """Return the sorting key of rows: article and revision, primary key, then all the rest."""
    first = ["article", "article_key", "revision", "number", *(c.name for c in table.primary_key)]

    def order(values: Values) -> list[str]:
        names = [name for name in first if name in values]
        return [_sortable(values[name]) for name in [*names, *sorted(values)]]

    return order


def _sortable(value: Any) -> str:
    # Numbers in one width, so that 10 comes after 9.
    return f"{value:012d}" if isinstance(value, int) else str(value)


def _plain(value: object) -> object:
    """Return what JSON has no word for: a window as its two days."""
    if isinstance(value, Window):
        return {"low": value.low, "high": value.high}
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__}: not in any column")
