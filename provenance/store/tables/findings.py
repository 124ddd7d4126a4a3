"""Findings as compared: positions, pairs of positions, and reasons facet by facet."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base


class FindingRow(Base):
    """A question and its worst verdict. `rank` sorts by what a reader needs first.

    `shown` is false for an agreement on what another finding shows to be disputed.
    """

    __tablename__ = "finding"

    key: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[str]
    shown: Mapped[bool]
    state: Mapped[str]
    aspect: Mapped[str]
    measure: Mapped[str]
    title: Mapped[str]
    question: Mapped[str]
    verdict: Mapped[str]
    why: Mapped[str]
    separate_reports: Mapped[int]
    separate_note: Mapped[str]
    articles: Mapped[int]
    texts: Mapped[int]


class OfFinding:
    """A row that belongs to a finding and goes with it.

    Its columns come first, so that the index of the primary key serves the cascade.
    """

    finding: Mapped[str] = mapped_column(
        ForeignKey("finding.key", ondelete="CASCADE"), primary_key=True, sort_order=-2
    )
    nth: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class FindingLineRow(OfFinding, Base):
    """A line of a finding: left_out and notes have a name and a text, all others a text."""

    __tablename__ = "finding_line"

    field: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    text: Mapped[str]


class PositionRow(OfFinding, Base):
    """One version of a finding."""

    __tablename__ = "position"

    id: Mapped[str]
    value: Mapped[str]
    separate_reports: Mapped[int]
    event: Mapped[str]
    low: Mapped[float | None]
    high: Mapped[float | None]
    note: Mapped[str]


class PositionStatementRow(OfFinding, Base):
    """A claim that gives a position."""

    __tablename__ = "position_statement"

    position: Mapped[int] = mapped_column(primary_key=True)
    claim: Mapped[str] = mapped_column(index=True)


class PositionMarkRow(OfFinding, Base):
    """The words of a claim that give the value of a position."""

    __tablename__ = "position_mark"

    position: Mapped[int] = mapped_column(primary_key=True)
    claim: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]


class PairRow(OfFinding, Base):
    """The two verdicts on two positions."""

    __tablename__ = "position_pair"

    left: Mapped[str]
    right: Mapped[str]
    values: Mapped[str]
    event: Mapped[str]
    verdict: Mapped[str]
    why: Mapped[str]


class ReasonRow(OfFinding, Base):
    """One facet of a verdict on a pair."""

    __tablename__ = "reason"

    pair: Mapped[int] = mapped_column(primary_key=True)
    facet: Mapped[str]
    state: Mapped[str]
    left: Mapped[str]
    right: Mapped[str]
    effect: Mapped[str]
    detail: Mapped[str]


class FindingUnitRow(Base):
    """What a finding rests on: it is made again with any of its units."""

    __tablename__ = "finding_unit"

    finding: Mapped[str] = mapped_column(
        ForeignKey("finding.key", ondelete="CASCADE"), primary_key=True
    )
    unit: Mapped[str] = mapped_column(primary_key=True, index=True)


class RivalRow(Base):
    """A unit with a finding on the same question as a stored one, which comes before it."""

    __tablename__ = "rival"

    key: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True, index=True)
