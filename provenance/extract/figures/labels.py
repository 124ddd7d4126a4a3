"""Numbers that are no figures: labels of things, parts of words, definite wholes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.extract.figures.beside import adjacent
from provenance.extract.figures.counted import Counted
from provenance.extract.figures.measures import below, relation
from provenance.extract.figures.numbers import Numeral
from provenance.extract.figures.outcomes import HIT, lemma
from provenance.lexicon.measures import frame_words, measure_words, wound_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_AGE = re.compile(r"\(\d{1,3}\)")
_AGES = re.compile(
    r"\b(?:ages?|aged)\s+(?:(?:of|between|from)\s+)*(?:\d{1,3}\s*(?:,|and|to|or|through|-|–)\s*)*$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\b(?:image|photo|slide|picture)\s+(?:\d+\s+)?(?:of\s+)?/?\s*$", re.I)
"""What comes before the numbers of a slide show: "Image 2 of 44"."""


def _is_age(doc: Doc, numeral: Numeral, first: Token) -> bool:
    """Tell whether the number is a person's age: "Ann Lee (16)", "the ages of 21 and 58"."""
    if _AGES.search(doc.text, 0, numeral.core.start):
        return True
    at = numeral.core.start - 1
    named = first.i >= 2 and doc[first.i - 2].pos_ == "PROPN"
    return named and at >= 0 and bool(_AGE.match(doc.text, at))


def _is_label(doc: Doc, numeral: Numeral, first: Token, found: Counted) -> bool:
    """Tell whether the number names a thing (Room 12, Group of 20) instead of counting."""
    text = doc.text[: numeral.span.start]
    before = text.rstrip().lower()
    if any(re.search(rf"\b{re.escape(name)}$", before) for name in frame_words().named):
        return True
    if _PICTURE.search(text):
        return True
    digits = doc.text[numeral.core.start].isdigit()
    if re.match(r"['’]s?\b", doc.text[numeral.core.end :]):
        return True
    name = doc[first.i - 1] if first.i else None
    named = name is not None and name.pos_ == "PROPN" and name.sent == first.sent
    return digits and named and text.endswith(" ") and numeral.bound == "exact" and found.bare


def _is_whole(first: Token, found: Counted) -> bool:
    """Tell whether it is the "four" of "three of the four men", of whom only three are told of.

    "One of the four men killed" tells of all four.
    """
    doc, i = first.doc, first.i
    if not found.bare and below(found.node) in HIT:
        return False
    definite = i >= 3 and (doc[i - 1].pos_ == "DET" or doc[i - 1].tag_ == "PRP$")
    return (
        definite
        and doc[i - 2].lower_ == "of"
        and (doc[i - 3].like_num or doc[i - 3].lower_ in ("half", "most", "many", "some", "none"))
    )


def _parent_of(first: Token) -> bool:
    """Tell whether the number only counts somebody's children: "a father of two"."""
    doc, i = first.doc, first.i
    return i >= 2 and doc[i - 1].lower_ == "of" and lemma(doc[i - 2]) in measure_words().persons


def excluded(doc: Doc, numeral: Numeral, first: Token, found: Counted) -> bool:
    """Tell whether a plain number is no figure of the news: a label, a modifier, one of many."""
    named = _is_label(doc, numeral, first, found) or _is_age(doc, numeral, first)
    if named or _is_whole(first, found):
        return True
    if re.match(r"[-–]?[^\W\d_]", doc.text[numeral.core.end :]):
        return True
    if found.head.lemma_.lower() in frame_words().skipped:
        return True
    if found.bare and _parent_of(first):
        return True
    alone = numeral.low == numeral.high == 1 and (found.partitive or found.bare)
    return alone and not _one_hit(found)


def _one_hit(found: Counted) -> bool:
    """Tell whether "one" is a person hit: "one fatally", "killed one", "one of them died"."""
    doc, end = found.node.doc, found.end
    if end < len(doc) and doc[end].lower_ in measure_words().fatal:
        return True
    manner = end < len(doc) and doc[end].lower_ in wound_words().manner
    if found.node.pos_ != "NUM" or manner:
        return False
    if found.node.text.isdigit():
        return adjacent(doc, end, direct=True) in HIT
    return (relation(found.node) or adjacent(doc, end)) in HIT


def definite(first: Token) -> bool:
    """Tell whether the number stands in a definite phrase ("the two sides")."""
    before = first.doc[first.i - 1] if first.i else None
    return before is not None and (
        before.lower_ in ("the", "these", "those", "both", "first", "other", "last")
        or before.tag_ == "PRP$"
    )
