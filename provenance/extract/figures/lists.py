"""Lists of those killed or hurt: "a man, two women and a child were killed" counts four."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.extract.figures.outcomes import HIT, SUBJECTS
from provenance.lexicon.measures import frame_words, measure_words
from provenance.model.extraction import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINT = re.compile(r"\s*,?\s*(?:and|as well as|along with|together with|plus|,)?\s*", re.I)
_AMONG = re.compile(r"\b(?:among|one of|including)\b", re.IGNORECASE)
"""Words by which the one before is some of those after: "a girl was among eight others hurt"."""
_NEAR = 60
"""Characters within which "and three others" still goes on with the list before it."""
_SINGULAR = frozenset({"was", "is", "has"})
_OWN = ("det", "poss", "nummod")


@dataclass(frozen=True, slots=True)
class Item:
    """A figure with its place in its paragraph: `end` is the offset past what it counts.

    `head` is the noun counted, `node` the word that the sentence treats as the phrase. `open`
    tells that others may have met the same, of whom nothing is said here ("his brother"); a list
    of such items counts at least so many.
    """

    figure: Quantity
    start: int
    end: int
    head: Token
    node: Token
    open: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """What a list counts together, with its first and last item."""

    items: tuple[Item, ...]
    low: float
    high: float | None

    @property
    def counted(self) -> str:
        """The noun counted, where all items count the same."""
        nouns = {item.figure.counted for item in self.items}
        return nouns.pop() if len(nouns) == 1 else "people"


def adds(phrase: str) -> bool:
    """Tell whether a phrase says that it comes on top of those before: "two others", "himself"."""
    words = set(phrase.lower().split())
    return bool(words & (frame_words().further | measure_words().themselves))


def _goes_on(doc: Doc, before: Item, item: Item) -> bool:
    """Tell whether an item is the next of the list that `before` stands in."""
    if before.figure.measure != item.figure.measure or item.head.sent != before.head.sent:
        return False
    if item.figure.hypothetical or item.figure.total or not item.figure.low:
        return False
    if _JOINT.fullmatch(doc.text, before.end, item.start):
        return item.head.dep_ != "appos" and not _one_person(item)
    if item.head.dep_ == "conj" and item.head.head == before.head and item.open:
        return True
    if _AMONG.search(doc.text, before.end, item.start):
        return False
    return (
        adds(doc.text[item.start : item.end])
        and 0 <= item.start - before.end <= _NEAR
        and not before.open
    )


def _one_person(item: Item) -> bool:
    """Tell whether a noun only says more of the person before: "a guard and father was killed"."""
    if any(c.dep_ in _OWN for c in item.head.children) or item.head.pos_ != "NOUN":
        return False
    first = item.head
    while first.dep_ == "conj":
        first = first.head
    verb = first.head
    plural = not any(c.lower_ in _SINGULAR for c in verb.children)
    return not (first.dep_ in SUBJECTS and plural)


def _name_of(before: Item, item: Item) -> bool:
    """Tell whether a name between commas is whose it was: "one man, Jan Berg, 45, was killed"."""
    doc, end = item.head.doc, item.head.i + 1
    named = item.head.pos_ == "PROPN" and before.head.pos_ == "NOUN"
    apart = "".join(doc.text[before.end : item.start].split()) == ","
    return named and apart and before.figure.low == 1 and doc[end : end + 1].text == ","


def _summed(doc: Doc, items: Sequence[Item]) -> Sum:
    lows = [i.figure.low or 0.0 for i in items]
    highs = [1.0 if i.figure.low == 1 and i.figure.high is None else i.figure.high for i in items]
    closed = adds(doc.text[items[-1].start : items[-1].end]) or not any(i.open for i in items)
    known = [h for h in highs if h is not None]
    high = sum(known) if closed and len(known) == len(items) else None
    return Sum(tuple(items), sum(lows), high)


def _adds_up(run: Sequence[Item]) -> bool:
    """Tell whether the items are a sum, and not a whole with its parts: "four, three of them"."""
    rest = sum(i.figure.low or 0.0 for i in run[1:])
    return len(run) > 1 and not (len(run) > 2 and run[0].figure.low == rest)


def sums(doc: Doc, items: Sequence[Item]) -> Iterator[Sum]:
    """Yield the sums of the lists among `items` of one paragraph, given in text order."""
    for measure in HIT:
        run: list[Item] = []
        for item in (i for i in items if i.figure.measure == measure):
            if run and _name_of(run[-1], item):
                run[-1] = replace(run[-1], end=item.end)
                continue
            if run and not _goes_on(doc, run[-1], item):
                yield from [_summed(doc, run)] if _adds_up(run) else []
                run = []
            run.append(item)
        if _adds_up(run):
            yield _summed(doc, run)
