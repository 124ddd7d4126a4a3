"""Where a claim's text or knowledge comes from: claims of one origin are one report.

Each claim first has an origin of its own: the report or body or unnamed voice it is
attributed to, else the text of its agency or outlet. A claim whose sentence stands in
another article too, copied or reworded, takes the origin of the sentence it goes back to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.model.reference import Lineage
from provenance.model.vocabulary import OriginBasis
from provenance.resolve import reuse
from provenance.resolve.clusters import Groups
from provenance.resolve.leaning import Borrowings, dependent
from provenance.resolve.origins import Document, Origin, Told, credited, direction, origin_of

__all__ = ["Borrowings", "Document", "Told", "dependent", "trace"]

_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class _Tie:
    """A borrowed sentence seen from one of its claims: the claim at the other end."""

    claim: str
    overlap: float
    copied: bool


def trace(documents: Sequence[Document]) -> tuple[Lineage, ...]:
    """Return the lineage of every claim, in the order of documents and their claims."""
    documents = credited(documents)
    ordered = [(document, claim) for document in documents for claim in document.claims]
    home = {claim.key: document for document, claim in ordered}
    origins = {claim.key: origin_of(document, claim) for document, claim in ordered}
    ties = _ties(documents)
    roots = _roots(ties, home, origins)
    return tuple(_lineage(claim, home, origins, ties, roots) for _, claim in ordered)


def _ties(documents: Sequence[Document]) -> dict[str, _Tie]:
    """Return each borrowed claim's best tie to a claim of another article."""
    told = [_by_sentence(document.claims) for document in documents]
    lines = reuse.lines([[(i, claims[0].sentence) for i, claims in by.items()] for by in told])
    ties: dict[str, _Tie] = {}
    for pair in sorted(reuse.borrowed(lines), key=lambda p: (-p.overlap, p.left, p.right)):
        left, right = lines[pair.left], lines[pair.right]
        here, there = told[left.article][left.index], told[right.article][right.index]
        for one, others in ((here, there), (there, here)):
            for nth, claim in enumerate(one):
                partner = _partner(claim, nth, others)
                ties.setdefault(claim.key, _Tie(partner.key, pair.overlap, pair.copied))
    return ties


def _by_sentence(claims: Iterable[Told]) -> Mapping[int, list[Told]]:
    by: dict[int, list[Told]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.index):
        by[claim.index].append(claim)
    return by


def _partner(claim: Told, nth: int, others: Sequence[Told]) -> Told:
    """Return which claim of a borrowed sentence is the same: by its words, else by its place."""
    mine = reuse.content(claim.exact)
    best = max(
        range(len(others)),
        key=lambda i: (reuse.overlap(mine, reuse.content(others[i].exact)), i == nth, -i),
    )
    return others[best]


def _roots(
    ties: Mapping[str, _Tie], home: Mapping[str, Document], origins: Mapping[str, Origin]
) -> dict[str, str]:
    """Return, for each borrowed claim, the claim of its group that the rest goes back to."""
    groups = Groups(ties)
    for claim, tie in ties.items():
        groups.join(claim, tie.claim)
    roots = {}
    for members in groups.all():
        root = min(members, key=lambda claim: _age(claim, home, origins))
        roots.update(dict.fromkeys(members, root))
    return roots


def _age(
    claim: str, home: Mapping[str, Document], origins: Mapping[str, Origin]
) -> tuple[bool, str, str, str]:
    """Order claims of one sentence: with a named source first, then dated ones by date."""
    document = home[claim]
    return (
        origins[claim].basis == "own",
        document.published or _LAST_DAY,
        document.article,
        claim,
    )


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
