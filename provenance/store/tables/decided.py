"""A person's judgements: never deleted."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base


class DecisionRow(Base):
    """One judgement. `nth` is the order in which they were given."""

    __tablename__ = "decision"
    __table_args__ = (Index("ix_decision_kind_left", "kind", "left"),)

    nth: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    left: Mapped[str]
    right: Mapped[str]
    field: Mapped[str]
    value: Mapped[str]
    state_seen: Mapped[str]
    reviewer: Mapped[str]
    when: Mapped[str]
    note: Mapped[str]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    superseded_by: Mapped[str]
