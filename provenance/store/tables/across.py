"""What was derived across articles, and the blocks by which it is made again."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index
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
    """Why a speaker of an article was taken for an identity.

    The rest is what the speaker is by its own article and by what names stand for: `node` is
    the name that it was put to, and `own_reason` why; `said` and `kind` are the speaker's,
    `superior` whom it speaks for by its office. A `local` one never leaves its article.
    """

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
    node: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    said: Mapped[str]
    kind: Mapped[str]
    role: Mapped[str]
    superior: Mapped[str]
    own_reason: Mapped[str]
    local: Mapped[bool]
    own_score: Mapped[float]


class NodeRow(Base):
    """A name that may leave its article, the identity that it is one of, and why."""

    __tablename__ = "node"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    person: Mapped[bool]
    identity: Mapped[str] = mapped_column(index=True)
    reason: Mapped[str]
    score: Mapped[float]


class NameRow(Base):
    """A name met, what it is called throughout as a party, and what as a place."""

    __tablename__ = "name"

    name: Mapped[str] = mapped_column(primary_key=True)
    canonical: Mapped[str]
    place: Mapped[str]


class NameUseRow(Base):
    """How often an article has a name; 0 where it only may stand inside a longer one."""

    __tablename__ = "name_use"
    __table_args__ = (Index("ix_name_use_name_count", "name", "count"),)

    article: Mapped[str] = mapped_column(
        ForeignKey("article.key", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class NameKeyRow(Base):
    """A key that a name provides or asks for, or under which a voice meets others."""

    __tablename__ = "name_key"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True, index=True)


class BorrowingRow(Base):
    """Two sentences of two articles that are one, copied or reworded."""

    __tablename__ = "borrowing"

    left: Mapped[str] = mapped_column(primary_key=True)
    right: Mapped[str] = mapped_column(primary_key=True, index=True)
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
    article: Mapped[str] = mapped_column(index=True)
    origin: Mapped[str]
    basis: Mapped[str]
    direction: Mapped[str]
    partner: Mapped[str]
    detail: Mapped[str]
    text: Mapped[str] = mapped_column(index=True)
    start: Mapped[int | None]
    end: Mapped[int | None]
    exact: Mapped[str | None]


class Block(Base):
    """A key under which a referent of an article meets others.

    Where `whole` is false, it meets only those of which it is true: its own part of the key is
    only wider than what the article states.
    """

    __tablename__ = "block"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    referent: Mapped[str] = mapped_column(primary_key=True)
    article: Mapped[str] = mapped_column(ForeignKey("article.key", ondelete="CASCADE"), index=True)
    whole: Mapped[bool]


class LineKeyRow(Base):
    """A key of an article's sentences; `places` are the indexes of those that have it.

    SQLite keeps the rows in the order of their keys: there are eight a sentence.
    """

    __tablename__ = "line_key"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own form

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    article: Mapped[str] = mapped_column(
        ForeignKey("article.key", ondelete="CASCADE"), primary_key=True, index=True
    )
    places: Mapped[str]


class TieRow(Base):
    """How a pair of referents is judged, where that joins them or is to be asked or told."""

    __tablename__ = "tie"
    __table_args__ = (Index("ix_tie_kind_right", "kind", "right"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    left: Mapped[str] = mapped_column(primary_key=True)
    right: Mapped[str] = mapped_column(primary_key=True)
    band: Mapped[str]


class MemberRow(Base):
    """The group that a referent belongs to: `home` is the group's smallest referent."""

    __tablename__ = "member"
    __table_args__ = (Index("ix_member_kind_home", "kind", "home"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    referent: Mapped[str] = mapped_column(primary_key=True)
    home: Mapped[str]
    article: Mapped[str] = mapped_column(ForeignKey("article.key", ondelete="CASCADE"), index=True)


class DirtyBlock(Base):
    """What is to be compared again: `kind` is the stage that waits, `key` mostly an article."""

    __tablename__ = "dirty_block"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)


class Lease(Base):
    """Who may re-judge dirty blocks, and until when (ISO time in UTC)."""

    __tablename__ = "lease"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    expires: Mapped[str]
