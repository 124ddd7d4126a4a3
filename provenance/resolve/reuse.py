"""Which sentences of two articles are one sentence, copied or reworded.

Two writers on one affair share its names and figures; a borrowed sentence shares its
wording too. So names, figures and quotations never count as evidence, and one soft
likeness is none: it takes a strong pair with another beside it, or one that is nearly whole.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provenance.lexicon import names, reuse
from provenance.model.keys import fold

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
CROWD = 40
"""Words in more sentences than this find no pairs: they are common in this corpus."""

_GROUPING = re.compile(r"(?<=\d),(?=\d)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_OWN = re.compile(r"['’]s?$|['’](?=s\b)")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence by its content words.

    `told` stands outside quotation marks; `wording` is what of it is neither name nor figure.
    """

    article: int
    index: int
    text: str
    words: frozenset[str]
    told: frozenset[str]
    wording: frozenset[str]


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Two lines taken for one sentence: positions in the list of lines, and their overlap.

    `copied` tells that hardly a word of either was changed.
    """

    left: int
    right: int
    overlap: float
    copied: bool


def _pair(found: Sequence[Line], left: int, right: int, share: float) -> Borrowed:
    a, b = found[left].words, found[right].words
    return Borrowed(left, right, round(share, 2), len(a & b) >= COPY * len(a | b))


def lines(articles: Sequence[Sequence[tuple[int, str]]]) -> list[Line]:
    """Return the lines of `articles`, each given as (sentence index, sentence text)."""
    out = []
    for number, sentences in enumerate(articles):
        capitals = _names(text for _, text in sentences)
        out += [_line(number, index, text, capitals) for index, text in sentences]
    return out


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Return words that an article writes with a capital inside sentences, and never without."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        for found in list(_WORD.finditer(text))[1:]:
            (capital if found[0][0].isupper() else small).add(_plain(found[0]))
    return frozenset(capital - small)


def _plain(word: str) -> str:
    folded = _OWN.sub("", fold(word))
    return reuse.stem(names.body_spellings().get(folded, folded))


def content(text: str) -> frozenset[str]:
    """Return the content words of `text`, stemmed, with figures ungrouped."""
    found = (_OWN.sub("", fold(w)) for w in _WORD.findall(_GROUPING.sub("", text)))
    kept = (w for w in found if w not in reuse.stop_words() and (len(w) > 1 or w.isdigit()))
    return frozenset(_plain(w) for w in kept)


def _line(article: int, index: int, text: str, capitals: frozenset[str]) -> Line:
    told = content(_QUOTED.sub(" ", text))
    wording = frozenset(w for w in told - capitals if not any(c.isdigit() for c in w))
    return Line(article, index, text, content(text), told, wording)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return which share of the smaller set stands in the other, 0 for an empty one."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def borrowed(found: Sequence[Line]) -> list[Borrowed]:
    """Return all pairs of lines of different articles that are one sentence."""
    strong: dict[tuple[int, int], list[Borrowed]] = defaultdict(list)
    for left, right in _candidates(found):
        pair = _scored(found, left, right, STRONG, WORDING_STRONG)
        if pair:
            strong[(found[left].article, found[right].article)].append(pair)
    places = {(line.article, line.index): at for at, line in enumerate(found)}
    out: list[Borrowed] = []
    for pairs in strong.values():
        out += _of_articles(found, places, pairs)
    return out


def _scored(
    found: Sequence[Line], left: int, right: int, least: float, wording: int
) -> Borrowed | None:
    a, b = found[left], found[right]
    share = overlap(a.told, b.told)
    if share < least or len(a.told & b.told) < SHARED or len(a.wording & b.wording) < wording:
        return None
    return _pair(found, left, right, share)


def _candidates(found: Sequence[Line]) -> set[tuple[int, int]]:
    """Return pairs of lines that share three rarer words, or all their words.

    Lines of one text go in a chain, so that a story printed a hundred times costs a hundred.
    """
    posts: dict[str, list[int]] = defaultdict(list)
    twins: dict[frozenset[str], list[int]] = defaultdict(list)
    for at, line in enumerate(found):
        twins[line.told].append(at)
        if len(line.wording) >= WORDING_STRONG and twins[line.told][0] == at:
            for word in line.wording:
                posts[word].append(at)
    counted = Counter(
        (a, b)
        for some in posts.values()
        if len(some) <= CROWD
        for i, a in enumerate(some)
        for b in some[i + 1 :]
    )
    near = {pair for pair, n in counted.items() if n >= WORDING_SOFT}
    chained = {pair for same in twins.values() for pair in pairwise(same)}
    return {(a, b) for a, b in near | chained if found[a].article != found[b].article}


def _of_articles(
    found: Sequence[Line], places: Mapping[tuple[int, int], int], strong: Sequence[Borrowed]
) -> list[Borrowed]:
    """Return the borrowed pairs of two articles, none where the evidence is too little."""
    beside = _beside(found, places, strong)
    pairs = _one_to_one([*strong, *beside])
    kept = [p for p in pairs if _nearly_whole(found, p) or _in_run(found, p, pairs)]
    if not _one_affair(found, kept):
        return []
    return [*kept, *_quotations(found, places, kept)]


def _nearly_whole(found: Sequence[Line], pair: Borrowed) -> bool:
    """Tell whether a pair is evidence by itself: long, and hardly changed."""
    shared = found[pair.left].told & found[pair.right].told
    return pair.overlap >= NEARLY_WHOLE and len(shared) >= LONG


def _one_affair(found: Sequence[Line], pairs: Sequence[Borrowed]) -> bool:
    """Tell whether pairs share names or figures: without any they are furniture of the page."""
    shared: set[str] = set()
    for pair in pairs:
        left, right = found[pair.left], found[pair.right]
        shared |= (left.told & right.told) - left.wording - right.wording
    return len(shared) >= FACTS


def _beside(
    found: Sequence[Line], places: Mapping[tuple[int, int], int], strong: Sequence[Borrowed]
) -> list[Borrowed]:
    """Return softer pairs near strong ones."""
    out = []
    for left, right in _around(found, places, strong):
        pair = _scored(found, left, right, SOFT, WORDING_SOFT)
        if pair:
            out.append(pair)
    return out


def _around(
    found: Sequence[Line], places: Mapping[tuple[int, int], int], pairs: Sequence[Borrowed]
) -> set[tuple[int, int]]:
    steps = range(-NEAR, NEAR + 1)
    out = set()
    for pair in pairs:
        a, b = found[pair.left], found[pair.right]
        lefts = (places.get((a.article, a.index + s)) for s in steps)
        rights = [places.get((b.article, b.index + s)) for s in steps]
        out |= {(i, j) for i in lefts if i is not None for j in rights if j is not None}
    return out - {(pair.left, pair.right) for pair in pairs}


def _one_to_one(pairs: Iterable[Borrowed]) -> list[Borrowed]:
    """Keep the best pair of each line."""
    lefts: set[int] = set()
    rights: set[int] = set()
    kept = []
    for pair in sorted(pairs, key=lambda p: (-p.overlap, p.left, p.right)):
        if pair.left not in lefts and pair.right not in rights:
            kept.append(pair)
            lefts.add(pair.left)
            rights.add(pair.right)
    return kept


def _in_run(found: Sequence[Line], pair: Borrowed, pairs: Sequence[Borrowed]) -> bool:
    """Tell whether another pair stands near in both articles, in the same order."""
    for other in pairs:
        left = found[other.left].index - found[pair.left].index
        right = found[other.right].index - found[pair.right].index
        near = 0 < abs(left) <= NEAR and 0 < abs(right) <= NEAR
        if near and (left > 0) == (right > 0):
            return True
    return False


def _quotations(
    found: Sequence[Line], places: Mapping[tuple[int, int], int], kept: Sequence[Borrowed]
) -> list[Borrowed]:
    """Return pairs beside borrowed ones that share a quotation: no evidence, but a consequence."""
    used = {p.left for p in kept} | {p.right for p in kept}
    out = []
    for left, right in _around(found, places, kept):
        a, b = found[left], found[right]
        share = overlap(a.words, b.words)
        if used.isdisjoint((left, right)) and len(a.words & b.words) >= SHARED and share >= WHOLE:
            out.append(_pair(found, left, right, share))
    return _one_to_one(out)
