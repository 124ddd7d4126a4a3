"""How two articles lean on each other, in words."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.model.reference import Lineage
from provenance.resolve import bodies
from provenance.resolve.origins import Document, direction, writer


class Borrowings:
    """The borrowed sentences of a corpus, asked for by pairs of articles."""

    def __init__(self, lineages: Iterable[Lineage]) -> None:
        """Keep which claims are one sentence, and which of them were hardly changed."""
        self._text: dict[str, str] = {}
        self._copied: set[str] = set()
        for line in lineages:
            if line.text:
                self._text[line.claim] = line.text
            if line.basis == "copy":
                self._copied.add(line.claim)

    def between(self, a: Document, b: Document) -> frozenset[str]:
        """Return the keys of the claims in either article whose sentence the other one has."""
        left, right = (
            {c.key: self._text[c.key] for c in d.claims if c.key in self._text} for d in (a, b)
        )
        shared = set(left.values()) & set(right.values())
        return frozenset(key for some in (left, right) for key in some if some[key] in shared)

    def dependent(self, a: Document, b: Document, about: frozenset[str] = frozenset()) -> str:
        """Return how two articles lean on each other, in words, "" where no sign is found.

        `about` holds the keys of the claims in question: the words say whether these are
        among the borrowed ones.
        """
        borrowed = self.between(a, b)
        if not borrowed:
            return _same_writer(a, b)
        return _leaning(a, b, borrowed, about, borrowed <= self._copied)


def dependent(
    lineages: Iterable[Lineage], a: Document, b: Document, about: frozenset[str] = frozenset()
) -> str:
    """Return how two articles lean on each other, as Borrowings tells it for many pairs."""
    return Borrowings(lineages).dependent(a, b, about)


def _leaning(
    a: Document, b: Document, borrowed: frozenset[str], about: frozenset[str], copied: bool
) -> str:
    number = len({c.index for c in a.claims if c.key in borrowed})
    noun = "sentence" if number == 1 else "sentences"
    hit = bool(about & borrowed)
    after = "" if not about else (", this one among them" if hit else ", though not this one")
    first, second = a.outlet or "one article", b.outlet or "the other"
    way = direction(a.published, b.published)
    if way == "unknown":
        shared = f"{number} {noun} word for word" if copied else f"{number} reworded {noun}"
        return f"{first} and {second} share {shared}{after}; which is the earlier is not told"
    later, earlier = (second, first) if way == "earlier" else (first, second)
    return f"{later} reuses {number} {noun} of {earlier}{after}"


def _same_writer(a: Document, b: Document) -> str:
    """Tell of one writer of both: by name, or where a credit is short for the other's outlet."""
    outlets = [outlet for outlet in (a.outlet, b.outlet) if outlet]
    one, other = writer(a, outlets), writer(b, outlets)
    same = one and other and bodies.key(one) == bodies.key(other)
    return f"both texts are by {one}" if same else ""
