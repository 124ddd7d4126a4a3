"""Where a claim's text or knowledge comes from: claims of one origin are one report.

Each claim first has an origin of its own: the report or body or unnamed voice it is
attributed to, else the text of its agency or outlet. A claim whose sentence stands in
another article too, copied or reworded, takes the origin of the sentence it goes back to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.model.reference import Borrowing, Lineage
from provenance.model.vocabulary import OriginBasis
from provenance.resolve import borrowing, lines
from provenance.resolve.clusters import Groups
from provenance.resolve.leaning import Borrowings, dependent
from provenance.resolve.origins import Document, Origin, Told, direction, origin_of

__all__ = [
    "Borrowings",
    "Document",
    "Told",
    "among",
    "dependent",
    "lineages",
    "text",
    "trace",
]

_LAST_DAY = "9999-12-31"
_Told = Mapping[str, Sequence[Told]]
_Ties = Mapping[str, Sequence["_Tie"]]


@dataclass(frozen=True, slots=True)
class _Tie:
    """A borrowed sentence seen from one of its claims: the claim at the other end."""

    claim: str
    overlap: float
    copied: bool


def text(document: Document) -> borrowing.Text:
    """Return an article's sentences, ready to be held against those of others."""
    told = {claim.index: claim for claim in document.claims}
    ordered = (told[index] for index in sorted(told))
    return borrowing.text(
        document.article, ((c.index, c.sentence_key, c.sentence) for c in ordered)
    )


def among(documents: Iterable[Document]) -> tuple[Borrowing, ...]:
    """Return the sentences shared by any two of `documents` that meet, whatever their order."""
    return borrowing.among([text(document) for document in documents])


def trace(documents: Sequence[Document]) -> tuple[Lineage, ...]:
    """Return the lineage of every claim, in the order of documents and their claims."""
    return lineages(documents, among(documents))


def lineages(documents: Sequence[Document], borrowings: Iterable[Borrowing]) -> tuple[Lineage, ...]:
    """Return the lineage of every claim of `documents`, in their order.

    `borrowings` are those among them. Documents that borrow from none of the others of a
    corpus, nor they from them, have here the lineages that they have in the whole of it.
    """
    ordered = [(document, claim) for document in documents for claim in document.claims]
    home = {claim.key: document for document, claim in ordered}
    origins = {claim.key: origin_of(document, claim) for document, claim in ordered}
    ages = {claim.key: _age(document, origins[claim.key], claim) for document, claim in ordered}
    ties = _ties(_by_sentence(claim for _, claim in ordered), borrowings)
    roots = _roots(ties, ages)
    best = {
        claim: min(found, key=lambda tie: (-tie.overlap, ages[tie.claim]))
        for claim, found in ties.items()
    }
    return tuple(_lineage(claim, home, origins, best, roots) for _, claim in ordered)


def _by_sentence(claims: Iterable[Told]) -> _Told:
    by: dict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        by[claim.sentence_key].append(claim)
    return by


def _ties(told: _Told, borrowings: Iterable[Borrowing]) -> _Ties:
    """Return the ties of each borrowed claim to claims of other articles."""
    ties: dict[str, list[_Tie]] = defaultdict(list)
    for pair in borrowings:
        here, there = told[pair.left], told[pair.right]
        for one, others in ((here, there), (there, here)):
            for nth, claim in enumerate(one):
                partner = _partner(claim, nth, others)
                ties[claim.key].append(_Tie(partner.key, pair.overlap, pair.copied))
    return ties


def _partner(claim: Told, nth: int, others: Sequence[Told]) -> Told:
    """Return which claim of a borrowed sentence is the same: by its words, else by its place."""
    if len(others) == 1:
        return others[0]
    mine = lines.content(claim.exact)
    best = max(
        range(len(others)),
        key=lambda i: (lines.overlap(mine, lines.content(others[i].exact)), i == nth, -i),
    )
    return others[best]


_Age = tuple[bool, str, str, str]


def _age(document: Document, origin: Origin, claim: Told) -> _Age:
    """Order claims of one sentence: with a named source first, then dated ones by date."""
    return (
        origin.basis == "own",
        document.published or _LAST_DAY,
        document.article,
        claim.key,
    )


def _roots(ties: _Ties, ages: Mapping[str, _Age]) -> dict[str, str]:
    """Return, for each borrowed claim, the claim of its group that the rest goes back to."""
    groups = Groups(ties)
    for claim, found in ties.items():
        for tie in found:
            groups.join(claim, tie.claim)
    roots = {}
    for members in groups.all():
        root = min(members, key=ages.__getitem__)
        roots.update(dict.fromkeys(members, root))
    return roots


def _lineage(
    claim: Told,
    home: Mapping[str, Document],
    origins: Mapping[str, Origin],
    ties: Mapping[str, _Tie],
    roots: Mapping[str, str],
) -> Lineage:
    tie = ties.get(claim.key)
    if tie is None:
        origin = origins[claim.key]
        return Lineage(claim.key, origin.key, origin.basis, detail=origin.detail)
    here, there = home[claim.key], home[tie.claim]
    source = origins[roots[claim.key]]
    basis: OriginBasis = "copy" if tie.copied else "reworded"
    return Lineage(
        claim.key,
        source.key,
        basis,
        direction(here.published, there.published),
        tie.claim,
        detail=_tie_detail(basis, here, there, tie.overlap, origins[claim.key]),
        text=roots[claim.key],
    )


def _tie_detail(
    basis: OriginBasis, here: Document, there: Document, overlap: float, own: Origin
) -> str:
    way = direction(here.published, there.published)
    word = {"earlier": "by", "later": "from", "unknown": "with"}[way]
    verb = "copied" if basis == "copy" else "reworded"
    also = (
        f"; {own.detail}" if own.basis in ("shared_report", "institution", "unnamed_group") else ""
    )
    return f"{verb} {word} {there.outlet or 'another article'}: overlap {overlap:.2f}{also}"
