"""What an analyst tells the program beforehand, and what it found out about identities."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.model.spans import Span
from provenance.model.vocabulary import Direction, OriginBasis, SpeakerKind


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher: `kind` such as newspaper, agency, broadcaster, aggregator."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A well-known speaker, party or place. `side` names its party to the conflict."""

    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    side: str = ""
    acts_for: str = ""
    role: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Containment:
    """A place and the place that holds it; `aliases` are its other names."""

    name: str
    inside: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """All reference entries. `apart` lists pairs of names that are never one."""

    outlets: tuple[Outlet, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Containment, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """One speaker across articles. Unnamed voices have one identity each, never shared."""

    key: str
    name: str
    kind: SpeakerKind
    named: bool
    aliases: tuple[str, ...] = ()
    side: str = ""
    acts_for: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Why a speaker of an article was taken for an identity; `score` is 0 to 1."""

    article: str
    speaker: str
    identity: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Borrowing:
    """Two sentences of two articles that are one sentence, copied or reworded.

    Sentences and articles are given by their keys; `left` is of the article with the smaller
    key. `overlap` is the share of the shorter one's content words that the other has, 0 to 1;
    `copied` tells that hardly a word was changed.
    """

    left_article: str
    right_article: str
    left: str
    right: str
    overlap: float
    copied: bool


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a claim's text or knowledge comes from. Claims of one `origin` are one report.

    `partner` is the claim key at the other end (reworded or copied), "" where there is none.
    `text` is the key of the claim that this one and all its copies go back to, "" without any.
    """

    claim: str
    origin: str
    basis: OriginBasis
    direction: Direction = "unknown"
    partner: str = ""
    span: Span | None = None
    detail: str = ""
    text: str = ""
