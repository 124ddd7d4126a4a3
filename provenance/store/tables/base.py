"""What all tables share: names of constraints, column types, and the words of a span."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import MetaData, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped
from sqlalchemy.types import TypeDecorator

from provenance.model.extraction import Window

_OPEN = ".."


class WindowText(TypeDecorator[Window]):
    """A window of days as an ISO 8601 interval (`2024-03-01/2024-03-31`, `../2024-03-31`)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Window | None, dialect: Dialect) -> str | None:
        """Return the interval, `..` for an open end."""
        if value is None:
            return None
        return "/".join(day.isoformat() if day else _OPEN for day in (value.low, value.high))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Window | None:
        """Return the window that `value` spells."""
        if value is None:
            return None
        low, high = (None if x == _OPEN else date.fromisoformat(x) for x in value.split("/"))
        return Window(low, high)


class Base(DeclarativeBase):
    """Base of all tables. Named constraints let a migration find and change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: Text, Window: WindowText}  # noqa: RUF012 - SQLAlchemy's own form


class Quoted:
    """Columns of a W3C selector: offsets, the words there, and their surroundings."""

    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
