"""What an analyst told the program beforehand."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base


class OutletRow(Base):
    """A publisher."""

    __tablename__ = "outlet"

    name: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    country: Mapped[str]


class OutletNameRow(Base):
    """Another name (`aliases`) or an address (`domains`) of an outlet."""

    __tablename__ = "outlet_name"

    owner: Mapped[str] = mapped_column(
        ForeignKey("outlet.name", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class BodyRow(Base):
    """A well-known speaker, party or place."""

    __tablename__ = "body"

    name: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    side: Mapped[str]
    acts_for: Mapped[str]
    role: Mapped[str]
    country: Mapped[str]


class BodyAliasRow(Base):
    """Another name of a body."""

    __tablename__ = "body_alias"

    owner: Mapped[str] = mapped_column(
        ForeignKey("body.name", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class PlaceRow(Base):
    """A place and the place that holds it."""

    __tablename__ = "place"

    name: Mapped[str] = mapped_column(primary_key=True)
    inside: Mapped[str]


class PlaceAliasRow(Base):
    """Another name of a place."""

    __tablename__ = "place_alias"

    owner: Mapped[str] = mapped_column(
        ForeignKey("place.name", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class ApartRow(Base):
    """Two names that are never one."""

    __tablename__ = "apart"

    left: Mapped[str] = mapped_column(primary_key=True)
    right: Mapped[str] = mapped_column(primary_key=True)
