"""How a count stands to others of the same event: early, later, or of those found only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.figures.lists import Item
from provenance.extract.figures.measures import top
from provenance.extract.figures.outcomes import HIT, SUBJECTS
from provenance.extract.figures.some import of_some, of_the_found, of_those_met
from provenance.lexicon.counts import Stages, count_words
from provenance.model.extraction import Quantity
from provenance.model.vocabulary import Stage

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLLS = ("toll", "number", "count", "total", "tally", "death", "figure")


def _lemma(token: Token) -> str:
    return str(token.lemma_.lower())


def _marks(token: Token, words: Stages) -> bool:
    """Tell whether a word tells a count's stage: "initially", said of a telling, or "initial"."""
    told, reports = count_words().told, count_words().reports
    lower = token.lower_
    if lower in words.adverbs and token.pos_ in ("ADV", "ADJ"):
        head = _lemma(token.head)
        return head in told or lower in ("initially", "originally", "subsequently")
    if lower in words.adjectives and token.dep_ in ("amod", "compound"):
        return _lemma(token.head) in reports
    pair = f"{lower} {token.nbor().lower_}" if token.i + 1 < len(token.doc) else lower
    return pair in words.phrases


def _before(node: Token) -> Iterator[Token]:
    """Yield the words of the sentence before a count, the nearest first, up to a contrast."""
    for i in range(node.i - 1, node.sent.start - 1, -1):
        if node.doc[i].lower_ in count_words().against and i > node.sent.start:
            return
        yield node.doc[i]


def _after(node: Token) -> Iterator[Token]:
    """Yield the words after a count, up to a mark that may begin another clause."""
    for token in node.doc[node.i + 1 : node.sent.end]:
        if token.text in (",", ";", ":") or token.lower_ in count_words().against:
            return
        yield token


def _grown(node: Token) -> bool:
    """Tell whether a verb moves a count to this figure: "rose to nine"."""
    prep = top(node).head
    if prep.lower_ not in count_words().preps or prep.pos_ != "ADP":
        return False
    verb = prep.head
    if _lemma(verb) not in count_words().grows:
        return False
    moved = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    moved = moved or [verb.head] if verb.dep_ in ("relcl", "acl") else moved
    return verb.dep_ in ("conj", "xcomp") or any(_lemma(c) in _TOLLS for c in moved)


def _corrected(node: Token) -> bool:
    """Tell whether a clause moves the count before it: "a toll of 50, which was revised to 47"."""
    prep = top(node).head
    verb = prep.head
    moved = any(c.tag_ == "WDT" and c.dep_ in SUBJECTS for c in verb.children)
    return verb.dep_ == "relcl" and moved and prep.lower_ in count_words().preps


def stage(node: Token) -> Stage:
    """Return whether the text tells a count as early, as later or as grown to, "" for none."""
    words = count_words()
    if _grown(node):
        return "grown"
    if _corrected(node) and _lemma(top(node).head.head) in count_words().grows:
        return "later"
    for token in (*_before(node), *_after(node)):
        if _marks(token, words.later):
            return "later"
        if _marks(token, words.early):
            return "early"
    return ""


def _tells(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and _lemma(token) in count_words().told


def _others(token: Token) -> bool:
    """Tell whether somebody else is brought in: "others said", "all other sources reported"."""
    words = count_words()
    if token.lower_ not in words.others:
        return False
    told = token.dep_ in ("nsubj", "nsubjpass") and _tells(token.head)
    return told or _lemma(token.head) in words.reports


def _extreme(token: Token) -> bool:
    """Tell whether an estimate is called the higher or the lower of several."""
    words = count_words()
    return token.lower_ in words.extremes and _lemma(token.head) in words.reports


def opposed(node: Token, before: Token | None) -> bool:
    """Tell whether the text sets a count against somebody else's.

    `before` is the last count of the same measure in the sentence, where there is one.
    """
    words, doc = count_words(), node.doc
    start = before.i + 1 if before is not None else node.sent.start
    between = doc[start : node.i]
    if any(_extreme(t) for t in between):
        return True
    if not any(map(_tells, between)) and not any(map(_tells, [*node.ancestors][:2])):
        return False
    contrast = between if before is not None else doc[node.sent.start : node.sent.start + 1]
    against = any(t.lower_ in words.against for t in contrast)
    return against or (before is not None and any(map(_others, between)))


def echoes(node: Token) -> bool:
    """Tell whether a bare number is what somebody gives for a count: "others reported seven"."""
    if node.dep_ in ("dobj", "attr", "oprd"):
        return _tells(node.head) or any(map(_extreme, node.head.subtree))
    at = node.dep_ == "pobj" and node.head.lower_ in ("at", "of")
    return at and any(map(_tells, [*node.ancestors][:3]))


def _risen_beside(item: Item, before: Item | None) -> Stage:
    """Return "grown" for the hurt who are told of beside a toll that rose: it is news of both."""
    risen = before is not None and before.figure.stage == "grown"
    return "grown" if risen and before and before.figure.measure != item.figure.measure else ""


def among_counts(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items with how each count stands to others: early, later, set against one."""
    last: Item | None = None
    for item in items:
        counts = item.figure.measure in HIT or item.figure.counted.casefold() in ("", "victims")
        if counts:
            before = last if last and last.node.sent == item.node.sent else None
            item = replace(item, figure=_stands_among(item, before))
            yield item
            last = item
        else:
            yield item


def _stands_among(item: Item, before: Item | None) -> Quantity:
    told = replace(
        item.figure,
        stage=stage(item.node) or _risen_beside(item, before),
        opposed=opposed(item.node, before.node if before else None),
    )
    met = told.measure != "killed" and of_those_met(item.node)
    if told.bound == "exact" and (met or of_the_found(item.node) or of_some(item.node)):
        return replace(told, bound="at_least", high=None)
    return told
