"""Sentences that articles have from each other, or both from a third."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from provenance.model.reference import Borrowing
from provenance.resolve import lines, meeting, reuse, shingles
from provenance.resolve.lines import Line


@dataclass(frozen=True)
class Text:
    """An article's sentences, ready to be held against those of others, and their keys."""

    article: str
    lines: tuple[Line, ...]
    sentences: tuple[str, ...]

    @cached_property
    def by_index(self) -> Mapping[int, Line]:
        """Its lines by their places in the article."""
        return {line.index: line for line in self.lines}

    @cached_property
    def met(self) -> Mapping[int, tuple[int, ...]]:
        """By the keys under which articles meet, the places of the lines that have them."""
        met: dict[int, tuple[int, ...]] = {}
        for line in self.lines:
            for key in shingles.keys([line]):
                met[key] = (*met.get(key, ()), line.index)
        return met


def text(article: str, sentences: Iterable[tuple[int, str, str]]) -> Text:
    """Return the text of an article, given by its key and (index, key, words) of sentences."""
    told = list(sentences)
    read = lines.lines([(index, words) for index, _, words in told])
    return Text(article, read, tuple(key for _, key, _ in told))


def keys(one: Text) -> frozenset[int]:
    """Return the keys under which an article meets others; see `shingles.keys`."""
    return frozenset(one.met)


Meeting = Iterable[tuple[int, int]]
"""Which lines of two articles share a key, by their places there, of the smaller key first."""


def between(one: Text, other: Text, meeting: Meeting | None = None) -> tuple[Borrowing, ...]:
    """Return the sentences that two articles share, in the order of the one with the smaller key.

    Symmetric, and a matter of these two articles alone: none where no two sentences that share
    a key are at all alike. `meeting` saves finding out which those are.
    """
    left, right = sorted((one, other), key=lambda text: text.article)
    met = _meeting(left, right) if meeting is None else meeting
    here = [(left.by_index.get(a), right.by_index.get(b)) for a, b in met]
    if not any(a and b and reuse.alike(a, b) for a, b in here):
        return ()
    found = reuse.pairs(left.lines, right.lines)
    return tuple(
        Borrowing(
            left.article,
            right.article,
            left.sentences[pair.left],
            right.sentences[pair.right],
            pair.overlap,
            pair.copied,
        )
        for pair in sorted(found, key=lambda pair: (pair.left, pair.right))
    )


def _meeting(left: Text, right: Text) -> set[tuple[int, int]]:
    """Return the lines of two articles that share a key."""
    shared = left.met.keys() & right.met.keys()
    return {(a, b) for key in shared for a in left.met[key] for b in right.met[key]}


def among(texts: Sequence[Text]) -> tuple[Borrowing, ...]:
    """Return the sentences shared by any two of `texts` that meet, whatever their order."""
    by_article = {one.article: one for one in texts}
    met = meeting.pairs({one.article: keys(one) for one in texts})
    return tuple(found for a, b in met for found in between(by_article[a], by_article[b]))
