"""Where a claim's text or knowledge comes from: claims of one origin are one report.

Each claim first has an origin of its own: the report or body or unnamed voice it is
attributed to, else the text of its agency or outlet. A claim whose sentence stands in
another article too, copied or reworded, takes the origin of the sentence it goes back to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.model.keys import digest, fold
from provenance.model.reference import Lineage
from provenance.model.vocabulary import Direction, OriginBasis, SpeakerKind
from provenance.resolve import bodies, reuse
from provenance.resolve.clusters import Groups
from provenance.resolve.credits import agency_of

_LAST_DAY = "9999-12-31"


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
class _Origin:
    key: str
    basis: OriginBasis
    detail: str


@dataclass(frozen=True, slots=True)
class _Tie:
    """A borrowed sentence seen from one of its claims: the claim at the other end."""

    claim: str
    overlap: float
    copied: bool


def trace(documents: Sequence[Document]) -> tuple[Lineage, ...]:
    """Return the lineage of every claim, in the order of documents and their claims."""
    ordered = [(document, claim) for document in documents for claim in document.claims]
    home = {claim.key: document for document, claim in ordered}
    origins = {claim.key: _origin(document, claim) for document, claim in ordered}
    ties = _ties(documents)
    roots = _roots(ties, home, origins)
    return tuple(_lineage(claim, home, origins, ties, roots) for _, claim in ordered)


def _origin(document: Document, claim: Told) -> _Origin:
    """Return a claim's origin by attribution alone."""
    if claim.report:
        return _Origin(_voice(claim.report), "shared_report", f"report of {claim.report}")
    if claim.institution:
        return _Origin(_voice(claim.institution), "institution", f"speaks for {claim.institution}")
    if claim.speaker and not claim.named:
        return _Origin(digest("origin", claim.speaker), "unnamed_group", "one unnamed voice")
    if claim.speaker:
        return _Origin(digest("origin", claim.speaker), "institution", "one speaker")
    return _text_origin(document)


def _voice(name: str) -> str:
    return digest("origin", "voice", bodies.key(bodies.author(name)))


def _text_origin(document: Document) -> _Origin:
    """Return the origin of what an article says in its own voice."""
    agency = agency_of(document.credit)
    writer = agency or agency_of(document.outlet) or document.outlet
    if not writer:
        return _Origin(digest("origin", "text", document.article), "own", "the article's own text")
    key = digest("origin", "text", fold(writer))
    if agency and fold(agency) != fold(agency_of(document.outlet) or document.outlet):
        return _Origin(key, "credit", f"credited to {agency}")
    return _Origin(key, "own", f"{document.outlet}'s own text")


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
    ties: Mapping[str, _Tie], home: Mapping[str, Document], origins: Mapping[str, _Origin]
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
    claim: str, home: Mapping[str, Document], origins: Mapping[str, _Origin]
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
    origins: Mapping[str, _Origin],
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


def direction(here: str, there: str) -> Direction:
    """Tell whether the article of day `here` is earlier or later than that of day `there`."""
    if not here or not there or here == there:
        return "unknown"
    return "earlier" if here < there else "later"


def _tie_detail(
    basis: OriginBasis, here: Document, there: Document, overlap: float, own: _Origin
) -> str:
    way = direction(here.published, there.published)
    word = {"earlier": "by", "later": "from", "unknown": "with"}[way]
    verb = "copied" if basis == "copy" else "reworded"
    also = (
        f"; {own.detail}" if own.basis in ("shared_report", "institution", "unnamed_group") else ""
    )
    return f"{verb} {word} {there.outlet or 'another article'}: overlap {overlap:.2f}{also}"


def dependent(
    lineages: Iterable[Lineage], a: Document, b: Document, about: frozenset[str] = frozenset()
) -> str:
    """Return how two articles lean on each other, in words, or "" where no sign of it is found.

    `about` holds the keys of the claims in question: the words say whether these are among
    the borrowed ones.
    """
    groups = Groups(())
    for line in lineages:
        if line.partner:
            groups.join(line.claim, line.partner)
    left, right = ({claim.key for claim in d.claims} for d in (a, b))
    shared = [m for m in groups.all() if m & left and m & right]
    if shared:
        return _leaning(a, b, shared, about & (left | right))
    return _same_writer(a, b)


def _leaning(
    a: Document, b: Document, shared: Sequence[frozenset[str]], about: frozenset[str]
) -> str:
    borrowed = frozenset().union(*shared)
    sentences = len({c.index for c in a.claims if c.key in borrowed})
    count = f"{sentences} sentence" + ("s" if sentences != 1 else "")
    hit = bool(about & borrowed)
    after = "" if not about else (", this one among them" if hit else ", though not this one")
    first, second = a.outlet or "one article", b.outlet or "the other"
    way = direction(a.published, b.published)
    if way == "unknown":
        return (
            f"{first} and {second} share {count} in reworded form{after}; who was first is not told"
        )
    later, earlier = (second, first) if way == "earlier" else (first, second)
    return f"{later} reuses {count} of {earlier}{after}"


def _same_writer(a: Document, b: Document) -> str:
    one, other = _text_origin(a), _text_origin(b)
    if one.key != other.key:
        return ""
    writer = agency_of(a.credit) or a.outlet or b.outlet
    return f"both texts are by {writer}" if writer else ""
