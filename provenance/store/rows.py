"""Values to rows and back. Columns bear the names of dataclass fields, so both are one mapping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import Select, Table, insert, select
from sqlalchemy.orm import Session

from provenance.model.spans import Selector, Span
from provenance.model.spans import select as selector
from provenance.store.tables.base import Base

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = Mapping[str, Any]
Values = dict[str, Any]
T = TypeVar("T", bound="DataclassInstance")
K = TypeVar("K")
_CHUNK = 500
"""Keys asked for in one query; SQLite's oldest limit on parameters is 999."""


def table(cls: type[Base]) -> Table:
    """Return the table of a mapped class."""
    return cast(Table, cls.__table__)


def add(session: Session, cls: type[Base], rows: Sequence[Values]) -> None:
    """Insert `rows`, all of the same columns, at once."""
    if rows:
        session.execute(insert(table(cls)), rows)


def rows_of(session: Session, cls: type[Base], *order: str) -> list[Row]:
    """Return all rows of a table in the order of the named columns."""
    columns = table(cls).c
    return _found(session, select(table(cls)).order_by(*(columns[c] for c in order)))


def rows_in(
    session: Session,
    cls: type[Base],
    column: str,
    keys: Iterable[object],
    *order: str,
    without: Collection[str] = (),
) -> list[Row]:
    """Return the rows whose `column` is one of `keys`, in few queries; sorted within each.

    The columns `without` are not loaded.
    """
    columns = table(cls).c
    wanted = [c for c in columns if c.name not in without]
    found: list[Row] = []
    for some in chunks(keys):
        query = select(*wanted).where(columns[column].in_(some))
        found += _found(session, query.order_by(*(columns[c] for c in order)))
    return found


def _found(session: Session, query: Select[Any]) -> list[Row]:
    result = session.execute(query)
    names = tuple(result.keys())
    return [dict(zip(names, row, strict=True)) for row in result.all()]


def chunks(keys: Iterable[K]) -> Iterator[list[K]]:
    """Yield lists of as many of `keys` as one query may ask for."""
    source = iter(keys)
    while some := list(islice(source, _CHUNK)):
        yield some


def quoted(text: str, span: Span) -> Values:
    """Return the columns of a span in `text`."""
    found = selector(text, span)
    return {name: getattr(found, name) for name in _names(Selector)}


@cache
def _names(cls: type[DataclassInstance]) -> tuple[str, ...]:
    """Return the fields of a dataclass; thousands of rows of an article ask for them."""
    return tuple(field.name for field in fields(cls))


def as_row(value: DataclassInstance, text: str = "", **more: object) -> Values:
    """Return the plain fields of a dataclass as columns, its `span` as that of `text`.

    Tuples are left out: they have tables of their own.
    """
    row: Values = dict(more)
    for name in _names(type(value)):
        item = getattr(value, name)
        if isinstance(item, Span):
            row |= quoted(text, item)
        elif not isinstance(item, tuple):
            row[name] = item
    return row


def as_value(cls: type[T], row: Row, **more: object) -> T:
    """Return the dataclass that `row` holds, its tuples and the like given by `more`."""
    names = _names(cls)
    known = {name: row[name] for name in names if name in row}
    if "span" in names:
        known["span"] = span_of(row)
    return cls(**known | more)


def span_of(row: Row) -> Span:
    """Return the span that a row with offsets holds."""
    return Span(row["start"], row["end"])


def spread(owner: object, value: DataclassInstance, *names: str) -> list[Values]:
    """Return a row for each string of the named tuple fields, with owner, field and place."""
    return [
        {"owner": owner, "field": name, "nth": nth, "text": text}
        for name in names
        for nth, text in enumerate(getattr(value, name))
    ]


def gathered(rows: Iterable[Row], owner: str = "owner") -> dict[Any, dict[str, tuple[str, ...]]]:
    """Return for each owner its tuple fields, out of rows in order."""
    out: dict[Any, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows:
        mine = out[row[owner]]
        mine[row["field"]] = (*mine.get(row["field"], ()), row["text"])
    return out


def grouped(rows: Iterable[Row], *columns: str) -> dict[Any, list[Row]]:
    """Return rows by the value of a column, or by the tuple of several."""
    out: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        key = tuple(row[c] for c in columns)
        out[key[0] if len(columns) == 1 else key].append(row)
    return out
