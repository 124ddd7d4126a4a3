"""How a count stands to others of the same event: early, later, or of those found only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.figures.measures import top
from provenance.extract.figures.outcomes import SUBJECTS
from provenance.lexicon.counts import Stages, count_words
from provenance.lexicon.measures import wound_words
from provenance.model.vocabulary import Stage

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = ("the", "these", "those", "all")
_AT = ("at", "to", "in", "by", "on")
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
    if verb.dep_ in ("conj", "xcomp") or any(_lemma(c) in _TOLLS for c in moved):
        return True
    return verb.dep_ == "relcl" and any(c.tag_ == "WDT" for c in moved)


def stage(node: Token) -> Stage:
    """Return whether the text tells a count as early, as later or as grown to, "" for none."""
    words = count_words()
    if _grown(node):
        return "grown"
    for token in (*_before(node), *_after(node)):
        if _marks(token, words.later):
            return "later"
        if _marks(token, words.early):
            return "early"
    return ""


def of_some(node: Token) -> bool:
    """Tell whether only some are counted, of whom there are or may be more.

    Some of a known number ("two of the victims", "the three students"), some more ("another
    two"), or those at one place ("died at the scene").
    """
    if any(t.dep_ == "det" and t.lower_ in _DEFINITE for t in _of_whom(node).lefts):
        return True
    if any(
        t.lower_ in count_words().more for t in (*node.lefts, *node.doc[node.i + 1 : node.i + 2])
    ):
        return True
    verbs = (top(node).head, *(c for c in node.children if c.dep_ in ("acl", "relcl")))
    return any(_at_one_place(v) for v in verbs if v.pos_ == "VERB")


def _of_whom(node: Token) -> Token:
    """Return those of whom a bare number counts some: "two of the victims"; else the counted.

    "Two members of the crew" are counted by their own noun, and may be all that were hit.
    """
    if node.pos_ != "NUM" and not node.like_num:
        return node
    of = next((c for c in node.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((g for g in of.children if g.dep_ == "pobj"), node) if of is not None else node


def _at_one_place(verb: Token) -> bool:
    """Tell whether those at one place, or in one condition, are told of."""
    places = wound_words().hospitals | wound_words().conditions | {"scene"}
    linked = (c for c in verb.children if c.dep_ in ("xcomp", "oprd", "ccomp", "conj"))
    shared = [c for c in linked if not any(g.dep_ in SUBJECTS for g in c.children)]
    preps = (c for v in (verb, *shared) for c in v.children if c.dep_ == "prep")
    return any(p.lower_ in _AT and any(_lemma(g) in places for g in p.children) for p in preps)


def of_the_found(node: Token) -> bool:
    """Tell whether only those found or named are counted, of whom there may be more."""
    words = count_words()
    first = top(node)
    of = first.head if first.dep_ == "pobj" and first.head.lower_ == "of" else None
    noun = of.head if of is not None else first
    if {_lemma(noun), _lemma(noun.head)} & words.found_nouns:
        return True
    verbs = [noun.head, *(c for c in noun.children if c.dep_ in ("acl", "relcl"))]
    return any(v.pos_ == "VERB" and _lemma(v) in words.found for v in verbs)


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
