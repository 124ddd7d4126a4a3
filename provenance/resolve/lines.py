"""The sentences of an article by their content words: what is told, and in which wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from provenance.lexicon import names, reuse
from provenance.model.keys import fold
from provenance.model.spans import Span

_GROUPING = re.compile(r"(?<=\d),(?=\d)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TOKEN = re.compile(r"\d+(?:,\d+)+|[^\W_]+(?:['’][^\W_]+)?")
"""A word or a figure, its digits in groups or not."""
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_OWN = re.compile(r"['’]s?$|['’](?=s\b)")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence by its content words.

    `told` stands outside quotation marks; `wording` is what of it is neither name nor figure.
    """

    index: int
    words: frozenset[str]
    told: frozenset[str]
    wording: frozenset[str]


def lines(sentences: Sequence[tuple[int, str]]) -> tuple[Line, ...]:
    """Return the lines of one article, given as (sentence index, sentence text)."""
    capitals = _names(text for _, text in sentences)
    return tuple(_line(index, text, capitals) for index, text in sentences)


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Return words that an article writes with a capital inside sentences, and never without."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        for found in list(_WORD.finditer(text))[1:]:
            (capital if found[0][0].isupper() else small).add(_plain(found[0]))
    return frozenset(capital - small)


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return _OWN.sub("", fold(word))


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    folded = _folded(word)
    return reuse.stem(names.body_spellings().get(folded, folded))


def content(text: str) -> frozenset[str]:
    """Return the content words of `text`, stemmed, with figures ungrouped."""
    found = map(_folded, _WORD.findall(_GROUPING.sub("", text)))
    kept = (w for w in found if w not in reuse.stop_words() and (len(w) > 1 or w.isdigit()))
    return frozenset(_plain(w) for w in kept)


def common(left: str, right: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where the content words that two sentences share stand in each of them.

    Words that tell nothing ("of the") are in where both their neighbours are.
    """
    shared = content(left) & content(right)
    return _runs(left, shared), _runs(right, shared)


def _runs(text: str, shared: frozenset[str]) -> tuple[Span, ...]:
    runs: list[Span] = []
    going = False
    for found in _TOKEN.finditer(text):
        folded = _folded(found[0].replace(",", ""))
        if _plain(folded) in shared:
            start = runs.pop().start if going else found.start()
            runs.append(Span(start, found.end()))
            going = True
        elif folded not in reuse.stop_words():
            going = False
    return tuple(runs)


@lru_cache(maxsize=1 << 15)
def told(text: str) -> frozenset[str]:
    """Return the content words of a sentence that stand outside its quotation marks."""
    return content(_QUOTED.sub(" ", text))


def _line(index: int, text: str, capitals: frozenset[str]) -> Line:
    outside = told(text)
    words = content(text) if _QUOTED.search(text) else outside
    wording = frozenset(w for w in outside - capitals if not any(c.isdigit() for c in w))
    return Line(index, words, outside, wording)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return which share of the smaller set stands in the other, 0 for an empty one."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0
