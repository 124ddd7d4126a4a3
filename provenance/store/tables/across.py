"""What was derived across articles, and the blocks by which it is made again."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base


class IdentityRow(Base):
    """A speaker across articles."""

    __tablename__ = "identity"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    named: Mapped[bool]
    side: Mapped[str]
    acts_for: Mapped[str]


class IdentityAliasRow(Base):
    """Another name of an identity."""

    __tablename__ = "identity_alias"

    owner: Mapped[str] = mapped_column(
        ForeignKey("identity.key", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class LinkRow(Base):
    """Why a speaker of an article was taken for an identity."""

    __tablename__ = "link"

    article: Mapped[str] = mapped_column(
        ForeignKey("article.key", ondelete="CASCADE"), primary_key=True
    )
    speaker: Mapped[str] = mapped_column(primary_key=True)
    identity: Mapped[str] = mapped_column(
        ForeignKey("identity.key", ondelete="CASCADE"), primary_key=True
    )
    reason: Mapped[str]
    score: Mapped[float]


class BorrowingRow(Base):
    """Two sentences of two articles that are one, copied or reworded."""

    __tablename__ = "borrowing"

    left: Mapped[str] = mapped_column(primary_key=True)
    right: Mapped[str] = mapped_column(primary_key=True)
    left_article: Mapped[str] = mapped_column(
        ForeignKey("article.key", ondelete="CASCADE"), index=True
    )
    right_article: Mapped[str] = mapped_column(
        ForeignKey("article.key", ondelete="CASCADE"), index=True
    )
    overlap: Mapped[float]
    copied: Mapped[bool]


class LineageRow(Base):
    """Where a claim's text or knowledge comes from. Offsets are of its article's text."""

    __tablename__ = "lineage"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim: Mapped[str] = mapped_column(index=True)
    origin: Mapped[str]
    basis: Mapped[str]
    direction: Mapped[str]
    partner: Mapped[str]
    detail: Mapped[str]
    text: Mapped[str]
    start: Mapped[int | None]
    end: Mapped[int | None]
    exact: Mapped[str | None]


class Block(Base):
    """A key under which a referent of an article is looked for."""

    __tablename__ = "block"
    __table_args__ = (Index("ix_block_kind_key", "kind", "key"),)

    article: Mapped[str] = mapped_column(
        ForeignKey("article.key", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)


class DirtyBlock(Base):
    """A block with members that were not compared since they changed."""

    __tablename__ = "dirty_block"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)


class Lease(Base):
    """Who may re-judge dirty blocks, and until when (ISO time in UTC)."""

    __tablename__ = "lease"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    expires: Mapped[str]
