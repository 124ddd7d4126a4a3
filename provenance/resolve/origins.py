"""A claim's origin by what its article says of it: report, body, unnamed voice, or the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.model.keys import digest
from provenance.model.vocabulary import Direction, OriginBasis, SpeakerKind
from provenance.resolve import bodies
from provenance.resolve.credits import agency_of, source_of


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as lineage needs it.

    `speaker` is the key of its voice's identity, "" where no source is named; `named` and
    `kind` are the speaker's. `institution` is the name of the body that the voice acts for,
    or the body itself; `report` the name of the report or of its author ("CRSS"); `exact`
    the claim's own words, which tell apart the claims of one sentence.
    """

    key: str
    sentence: str
    paragraph: int
    index: int
    speaker: str = ""
    named: bool = False
    kind: SpeakerKind = "unknown"
    institution: str = ""
    report: str = ""
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as lineage needs it. `credit` is the agency line; `published` an ISO day or ""."""

    article: str
    outlet: str = ""
    republisher: str = ""
    credit: str = ""
    published: str = ""
    claims: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """What claims are counted under, on which ground, and that ground in words."""

    key: str
    basis: OriginBasis
    detail: str


def origin_of(document: Document, claim: Told) -> Origin:
    """Return a claim's origin by attribution alone."""
    author = bodies.author(claim.report)
    if author and not bodies.generic(author):
        return Origin(_voice(author), "shared_report", f"report by {author}")
    if claim.institution:
        return Origin(_voice(claim.institution), "institution", f"speaks for {claim.institution}")
    if claim.speaker and not claim.named:
        return Origin(digest("origin", claim.speaker), "unnamed_group", "one unnamed voice")
    if claim.speaker:
        return Origin(digest("origin", claim.speaker), "institution", "one speaker")
    return text_origin(document)


def _voice(name: str) -> str:
    return digest("origin", "voice", bodies.key(name))


def text_origin(document: Document) -> Origin:
    """Return the origin of what an article, its credit read, says in its own voice."""
    outlet = agency_of(document.outlet) or document.outlet
    writer = document.credit or outlet
    if not writer:
        return Origin(digest("origin", "text", document.article), "own", "the article's own text")
    key = digest("origin", "text", bodies.key(writer))
    if writer != outlet:
        return Origin(key, "credit", f"credited to {writer}")
    return Origin(key, "own", f"{document.outlet}'s own text")


def credited(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return `documents` with each credit line replaced by the one source it names, or by ""."""
    outlets = sorted({document.outlet for document in documents if document.outlet})
    return tuple(replace(d, credit=source_of(d.credit, outlets)) for d in documents)


def direction(here: str, there: str) -> Direction:
    """Tell whether the article of day `here` is earlier or later than that of day `there`."""
    if not here or not there or here == there:
        return "unknown"
    return "earlier" if here < there else "later"
