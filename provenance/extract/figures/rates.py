"""Rates and shares: whether a percentage is one of change, and what it is a rate of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.figures.outcomes import lemma
from provenance.lexicon.measures import frame_words
from provenance.lexicon.units import unit_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan


_BEFORE = ("amod", "compound", "nmod", "punct")


def _changing(doc: Doc, piece: SpacySpan) -> Token | None:
    """Return the word of rise or fall that the percentage measures."""
    words = frame_words()
    near: list[Token] = [piece.root.head, piece.root.head.head, *doc[piece.end : piece.end + 3]]
    for token in near:
        if token.sent == piece.root.sent and lemma(token) in words.up | words.down:
            return token
    return None


def _level(doc: Doc, piece: SpacySpan) -> bool:
    """Tell whether it is a level ("rose to 3.4%") and not the size of the change."""
    return piece.start > 0 and doc[piece.start - 1].lower_ in ("to", "from", "at")


def change(doc: Doc, piece: SpacySpan) -> int:
    """Return 1 for a percentage of rise, -1 for one of fall, 0 for a share or a level reached."""
    token = _changing(doc, piece)
    if token is None or _level(doc, piece):
        return 0
    return -1 if lemma(token) in frame_words().down else 1


def _phrase(noun: Token) -> str:
    """Return a noun with the words before it, without determiner, number or possessor."""
    start = noun.i
    for left in reversed(list(noun.lefts)):
        if left.dep_ not in _BEFORE or any(t.like_num for t in left.subtree):
            break
        start = left.left_edge.i
    return str(noun.doc[start : noun.i + 1].text)


def _object(above: Token, preps: tuple[str, ...]) -> Token | None:
    for child in above.children:
        if child.dep_ == "prep" and child.lower_ in preps:
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _of_change(doc: Doc, piece: SpacySpan) -> str:
    token = _changing(doc, piece)
    if token is None:
        return ""
    if token.pos_ == "VERB":
        subject = next((c for c in token.children if c.dep_.startswith("nsubj")), None)
        return _phrase(subject) if subject is not None else ""
    rated = _object(token, ("in", "of"))
    return _phrase(rated) if rated is not None else ""


def of_rate(doc: Doc, piece: SpacySpan, measure: Measure) -> str:
    """Return what a figure with a unit is a rate, share or length of ("fatalities", "border")."""
    if measure == "percent_change":
        return _of_change(doc, piece)
    if measure == "percent":
        shared = _object(piece.root, ("of",)) or _after_of(doc, piece.end)
        if shared is None and _level(doc, piece):
            return _of_change(doc, piece)
        return _phrase(shared) if shared is not None else ""
    head = piece.root.head
    while head.lower_ in unit_words() and head.head.i != head.i:
        head = head.head
    attached = piece.root.dep_ in ("nmod", "compound", "amod", "npadvmod", "nummod", "quantmod")
    if attached and head.pos_ in ("NOUN", "PROPN") and head.i >= piece.end:
        return str(head.lower_ if head.pos_ == "PROPN" else head.text)
    return _next_noun(doc, piece.end)


def _after_of(doc: Doc, i: int) -> Token | None:
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        return None
    chunk = next((c for c in doc.noun_chunks if c.start == i + 1), None)
    return chunk.root if chunk is not None else None


def _between(token: Token) -> bool:
    """Tell whether a token may stand between a unit and what it measures."""
    unit = token.lower_ in unit_words() or token.lower_ == "long"
    return unit or token.text in "()-–" or token.pos_ in ("ADJ", "NUM")


def _next_noun(doc: Doc, i: int) -> str:
    """Return the noun right after a unit, over brackets with the same length in another unit."""
    while i < len(doc) and _between(doc[i]):
        i += 1
    if i >= len(doc) or doc[i].pos_ not in ("NOUN", "PROPN"):
        return ""
    if i + 1 < len(doc) and doc[i + 1].lower_ in ("of", "from"):
        return ""  # "12 km north of the pass" tells a distance, not the length of a thing
    while i + 1 < len(doc) and doc[i + 1].pos_ in ("NOUN", "PROPN") and doc[i].dep_ == "compound":
        i += 1
    return str(doc[i].lower_ if doc[i].pos_ == "PROPN" else doc[i].text)
