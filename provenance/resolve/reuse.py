"""Which sentences of two articles are one sentence, copied or reworded.

Two writers on one affair share its names and figures; a borrowed sentence shares its
wording too. So names, figures and quotations never count as evidence, and one soft
likeness is none: it takes a strong pair with another beside it, or one that is nearly whole.
Nothing but the two articles is looked at, so no third one changes what is found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.resolve.lines import Line, overlap

COPY = 0.8
"""Share of all the content words of both sentences that a copy has in common."""
WHOLE = 0.9
NEARLY_WHOLE = 0.75
STRONG = 0.55
SOFT = 0.45
"""Shares of the shorter sentence's content words that stand in the other one too."""
SHARED = 6
LONG = 9
WORDING_STRONG = 5
WORDING_SOFT = 3
"""Shared words that are neither names nor figures."""
NEAR = 3
"""Sentences that two pairs may be apart, in both articles, to be one run."""
FACTS = 3
"""Names and figures that the borrowed sentences of two articles share at the least."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines taken for one sentence: positions in the lists of lines, and their overlap.

    `copied` tells that hardly a word of either was changed.
    """

    left: int
    right: int
    overlap: float
    copied: bool


@dataclass(frozen=True, slots=True)
class _Both:
    """The lines of two articles, and where each sentence stands among them."""

    left: Sequence[Line]
    right: Sequence[Line]
    lefts: Mapping[int, int]
    rights: Mapping[int, int]


def telling(line: Line) -> bool:
    """Tell whether a line has enough wording of its own to be evidence of borrowing."""
    return len(line.wording) >= WORDING_STRONG and len(line.told) >= SHARED


def pairs(left: Sequence[Line], right: Sequence[Line]) -> list[Pair]:
    """Return the lines of two articles that are one sentence, none where evidence is too little.

    Which article comes first breaks ties between equally good pairs; it decides nothing else.
    """
    both = _Both(left, right, _places(left), _places(right))
    strong = _strong(both)
    if not strong:
        return []
    found = _one_to_one([*strong, *_beside(both, strong)])
    kept = [p for p in found if _nearly_whole(both, p) or _in_run(both, p, found)]
    return [*kept, *_quotations(both, kept)] if _one_affair(both, kept) else []


def _places(some: Sequence[Line]) -> dict[int, int]:
    return {line.index: at for at, line in enumerate(some)}


def _strong(both: _Both) -> list[Pair]:
    """Return the pairs that share much, found by the words they share."""
    posts: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(both.right):
        if telling(line):
            for word in line.wording:
                posts[word].append(at)
    out = []
    for at, line in enumerate(both.left):
        if telling(line):
            met = Counter(other for word in line.wording for other in posts.get(word, ()))
            near = sorted(other for other, n in met.items() if n >= WORDING_STRONG)
            found = (_scored(both, at, other, STRONG, WORDING_STRONG) for other in near)
            out += [pair for pair in found if pair]
    return out


def alike(a: Line, b: Line) -> bool:
    """Tell whether two lines share so much that they may be a pair, if only a soft one."""
    return _alike(a, b, SOFT, WORDING_SOFT)


def near(a: frozenset[str], b: frozenset[str], least: float = SOFT) -> bool:
    """Tell whether two sentences have so many words (`lines.told`) in common that they may be.

    Nothing but the two sentences is needed for it, and no pair of lines is alike without.
    """
    shared = len(a & b)
    return shared >= SHARED and shared >= least * min(len(a), len(b))


def _alike(a: Line, b: Line, least: float, wording: int) -> bool:
    return near(a.told, b.told, least) and len(a.wording & b.wording) >= wording


def _scored(both: _Both, left: int, right: int, least: float, wording: int) -> Pair | None:
    a, b = both.left[left], both.right[right]
    return (
        _pair(both, left, right, overlap(a.told, b.told)) if _alike(a, b, least, wording) else None
    )


def _pair(both: _Both, left: int, right: int, share: float) -> Pair:
    a, b = both.left[left].words, both.right[right].words
    return Pair(left, right, round(share, 2), len(a & b) >= COPY * len(a | b))


def _shared(both: _Both, pair: Pair) -> frozenset[str]:
    return both.left[pair.left].told & both.right[pair.right].told


def _nearly_whole(both: _Both, pair: Pair) -> bool:
    """Tell whether a pair is evidence by itself: long, and hardly changed."""
    return pair.overlap >= NEARLY_WHOLE and len(_shared(both, pair)) >= LONG


def _one_affair(both: _Both, found: Sequence[Pair]) -> bool:
    """Tell whether pairs share names or figures: without any they are furniture of the page."""
    facts: set[str] = set()
    for pair in found:
        left, right = both.left[pair.left], both.right[pair.right]
        facts |= _shared(both, pair) - left.wording - right.wording
    return len(facts) >= FACTS


def _beside(both: _Both, strong: Sequence[Pair]) -> list[Pair]:
    """Return softer pairs near strong ones."""
    near = sorted(_around(both, strong))
    found = (_scored(both, left, right, SOFT, WORDING_SOFT) for left, right in near)
    return [pair for pair in found if pair]


def _around(both: _Both, found: Sequence[Pair]) -> set[tuple[int, int]]:
    steps = range(-NEAR, NEAR + 1)
    out = set()
    for pair in found:
        a, b = both.left[pair.left].index, both.right[pair.right].index
        lefts = (both.lefts.get(a + s) for s in steps)
        rights = [both.rights.get(b + s) for s in steps]
        out |= {(i, j) for i in lefts if i is not None for j in rights if j is not None}
    return out - {(pair.left, pair.right) for pair in found}


def _one_to_one(found: Iterable[Pair]) -> list[Pair]:
    """Keep the best pair of each line."""
    lefts: set[int] = set()
    rights: set[int] = set()
    kept = []
    for pair in sorted(found, key=lambda p: (-p.overlap, p.left, p.right)):
        if pair.left not in lefts and pair.right not in rights:
            kept.append(pair)
            lefts.add(pair.left)
            rights.add(pair.right)
    return kept


def _in_run(both: _Both, pair: Pair, found: Sequence[Pair]) -> bool:
    """Tell whether another pair stands near in both articles, in the same order."""
    for other in found:
        left = both.left[other.left].index - both.left[pair.left].index
        right = both.right[other.right].index - both.right[pair.right].index
        near = 0 < abs(left) <= NEAR and 0 < abs(right) <= NEAR
        if near and (left > 0) == (right > 0):
            return True
    return False


def _quotations(both: _Both, kept: Sequence[Pair]) -> list[Pair]:
    """Return pairs beside borrowed ones that share a quotation: no evidence, but a consequence."""
    lefts, rights = {p.left for p in kept}, {p.right for p in kept}
    out = []
    for left, right in sorted(_around(both, kept)):
        a, b = both.left[left].words, both.right[right].words
        share = overlap(a, b)
        if left in lefts or right in rights or len(a & b) < SHARED or share < WHOLE:
            continue
        out.append(_pair(both, left, right, share))
    return _one_to_one(out)
