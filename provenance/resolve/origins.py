"""A claim's origin by what its article says of it: report, body, unnamed voice, or the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
    sentence_key: str
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
    """Return the origin of what an article, its credit read, says in its own voice.

    Nothing but the article is looked at: another one in the corpus changes no origin.
    """
    name, outlet = writer(document), _known(document.outlet)
    if not name:
        return Origin(digest("origin", "text", document.article), "own", "the article's own text")
    key = digest("origin", "text", bodies.key(name))
    if name != outlet:
        return Origin(key, "credit", f"credited to {name}")
    return Origin(key, "own", f"{document.outlet}'s own text")


def writer(document: Document, outlets: Iterable[str] = ()) -> str:
    """Return who wrote a text: whom its credit line names, else its outlet, else ""."""
    return source_of(document.credit, outlets) or _known(document.outlet)


def _known(outlet: str) -> str:
    return agency_of(outlet) or outlet


def direction(here: str, there: str) -> Direction:
    """Tell whether the article of day `here` is earlier or later than that of day `there`."""
    if not here or not there or here == there:
        return "unknown"
    return "earlier" if here < there else "later"
