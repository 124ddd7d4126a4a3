"""What was found inside one revision. All of it goes when its extraction row goes."""

from __future__ import annotations

from sqlalchemy import ForeignKey, false
from sqlalchemy.orm import Mapped, mapped_column

from provenance.model.extraction import Window
from provenance.store.tables.base import Base, Quoted


class ExtractionRow(Base):
    """That a revision was extracted; the parent of all that was found in it."""

    __tablename__ = "extraction"

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True
    )


class Found:
    """A row of an extraction. `nth` keeps the order in which the extractor gave it."""

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("extraction.revision_id", ondelete="CASCADE"), primary_key=True, sort_order=-2
    )
    nth: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class SentenceRow(Found, Quoted, Base):
    """A sentence with its key."""

    __tablename__ = "sentence"

    index: Mapped[int]
    paragraph: Mapped[int]
    key: Mapped[str] = mapped_column(index=True)


class SpeakerRow(Found, Base):
    """A voice of one article."""

    __tablename__ = "speaker"

    id: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    named: Mapped[bool]
    role: Mapped[str]
    affiliation: Mapped[str]
    number: Mapped[str]
    reason: Mapped[str]
    knowledge: Mapped[str]


class SpeakerMentionRow(Found, Quoted, Base):
    """A place where a speaker is named, described, or meant by a pronoun."""

    __tablename__ = "speaker_mention"

    owner: Mapped[str]


class AttributionRow(Found, Base):
    """Who says what by which cue; its spans hang from it."""

    __tablename__ = "attribution"

    id: Mapped[str]
    parent: Mapped[str | None]
    speaker: Mapped[str | None]
    form: Mapped[str]
    stance: Mapped[str]


class AttributionSpanRow(Found, Quoted, Base):
    """A span of an attribution; `role` is source, cue or content."""

    __tablename__ = "attribution_span"

    owner: Mapped[str]
    role: Mapped[str]


class ClaimRow(Found, Quoted, Base):
    """One claim. `sentence` is the index of its sentence, `attribution` a local id."""

    __tablename__ = "claim"

    id: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)
    sentence: Mapped[int]
    kind: Mapped[str]
    attribution: Mapped[str | None]
    polarity: Mapped[str]
    modality: Mapped[str]


class QuantityRow(Found, Quoted, Base):
    """A figure of a claim."""

    __tablename__ = "quantity"

    id: Mapped[str]
    claim: Mapped[str]
    measure: Mapped[str]
    unit: Mapped[str]
    bound: Mapped[str]
    low: Mapped[float | None]
    high: Mapped[float | None]
    value: Mapped[str]
    counted: Mapped[str]
    composition: Mapped[str]
    part_of: Mapped[str | None]
    event: Mapped[str | None]
    period: Mapped[Window | None]
    total: Mapped[bool]
    hypothetical: Mapped[bool]
    of: Mapped[str]
    stage: Mapped[str] = mapped_column(server_default="")
    opposed: Mapped[bool] = mapped_column(server_default=false())


class QuantityLineRow(Found, Base):
    """A word of a list of a quantity: `about`, the parties and places named beside it."""

    __tablename__ = "quantity_line"

    owner: Mapped[str]
    field: Mapped[str]
    text: Mapped[str]


class TimeRow(Found, Quoted, Base):
    """A date expression, the window it means, and the day it was reckoned from."""

    __tablename__ = "time_expression"

    window: Mapped[Window | None]
    value: Mapped[str]
    anchor: Mapped[str]


class EventRow(Found, Base):
    """An event of one article; `key` names it by its smallest claim and its type."""

    __tablename__ = "event"

    id: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)
    type: Mapped[str]
    series: Mapped[bool]
    hypothetical: Mapped[bool]
    name: Mapped[str] = mapped_column(server_default="")


class EventMentionRow(Found, Quoted, Base):
    """A place where an event is named or meant."""

    __tablename__ = "event_mention"

    owner: Mapped[str]


class SlotRow(Found, Quoted, Base):
    """One stated facet of an event. `claim` is a local id."""

    __tablename__ = "slot"

    owner: Mapped[str]
    facet: Mapped[str]
    value: Mapped[str]
    window: Mapped[Window | None]
    claim: Mapped[str]


class PropositionRow(Found, Quoted, Base):
    """A predicate over one or two named arguments, yes or no."""

    __tablename__ = "proposition"

    claim: Mapped[str]
    predicate: Mapped[str]
    subject: Mapped[str]
    object: Mapped[str]
    negated: Mapped[bool]
    universal: Mapped[bool]
    presupposed: Mapped[bool]
    window: Mapped[Window | None]
    manner: Mapped[str]
    mood: Mapped[str] = mapped_column(server_default="")
    holder: Mapped[str] = mapped_column(server_default="")
