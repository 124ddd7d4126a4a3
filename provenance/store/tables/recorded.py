"""What was met and done: append-only."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base


class Article(Base):
    """An article, under the key that it got at first sight."""

    __tablename__ = "article"

    key: Mapped[str] = mapped_column(primary_key=True)
    first_seen: Mapped[str]


class ArticleAlias(Base):
    """Another key that leads to an article, such as a later address."""

    __tablename__ = "article_alias"

    alias: Mapped[str] = mapped_column(primary_key=True)
    article_key: Mapped[str] = mapped_column(ForeignKey("article.key"), index=True)


class RevisionRow(Base):
    """One text of an article with what was told about it. `number` counts from 1."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("article_key", "number"),
        Index("ix_revision_article_key_text_hash", "article_key", "text_hash"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[str] = mapped_column(ForeignKey("article.key"))
    number: Mapped[int]
    cause: Mapped[str]
    current: Mapped[bool]
    text: Mapped[str]
    text_hash: Mapped[str]
    raw_hash: Mapped[str] = mapped_column(ForeignKey("raw.hash"))
    where: Mapped[str]
    date_kind: Mapped[str]
    kind: Mapped[str]
    credit: Mapped[str]
    url: Mapped[str]
    rendition: Mapped[str]
    seen: Mapped[str]


class StatedRow(Base):
    """One stated fact of a revision: its field (title, outlet, ...), value, and grounds."""

    __tablename__ = "revision_stated"

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    basis: Mapped[str]
    exact: Mapped[str]


class RevisionLineRow(Base):
    """One line of a list of a revision: authors, standfirst, or lines that were dropped."""

    __tablename__ = "revision_line"

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Capture(Base):
    """A place where a revision was seen, with the bytes there and when."""

    __tablename__ = "capture"

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True
    )
    where: Mapped[str] = mapped_column(primary_key=True)
    raw_hash: Mapped[str] = mapped_column(ForeignKey("raw.hash"), primary_key=True, index=True)
    seen: Mapped[str]


class RawRow(Base):
    """Bytes as gathered, compressed with zlib; `size` is that of the bytes themselves."""

    __tablename__ = "raw"

    hash: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Run(Base):
    """One command that wrote, with the language model and program version it used."""

    __tablename__ = "run"

    id: Mapped[int] = mapped_column(primary_key=True)
    command: Mapped[str]
    started: Mapped[str]
    model: Mapped[str]
    version: Mapped[str]


class Failed(Base):
    """A file or address that could not be read in a run."""

    __tablename__ = "failure"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), index=True)
    where: Mapped[str]
    message: Mapped[str]


class Showing(Base):
    """A list of findings that a person was shown: a `look` on screen or a `briefing`."""

    __tablename__ = "showing"
    __table_args__ = (UniqueConstraint("kind", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    number: Mapped[int]
    when: Mapped[str]


class ShownFinding(Base):
    """A finding as it was when it was shown. It outlives the finding itself."""

    __tablename__ = "shown_finding"

    showing_id: Mapped[int] = mapped_column(
        ForeignKey("showing.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    verdict: Mapped[str]
    title: Mapped[str]
    status: Mapped[str]
