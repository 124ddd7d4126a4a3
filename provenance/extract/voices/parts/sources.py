"""Who can say something: people, bodies and papers can, a delay or a tension cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.lexicon import cues, roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_VOICES = ("persons", "bodies", "outlets", "reports", "collective", "utterances")
_NOBODY = frozenset({"nobody", "none", "nothing"})
_ABSTRACT = (
    "ity", "ness", "ism", "ance", "ence", "tion", "sion", "ment", "cy", "ship", "ure", "ing", "al",
)  # fmt: skip


_BODIES = frozenset({
    "television", "radio", "management", "presidency", "prosecution", "defence", "defense",
    "intelligence", "judiciary", "resistance", "legislature",
})  # fmt: skip
"""Bodies whose names end like abstract nouns."""


def living(noun: str) -> bool:
    """Tell whether a common noun means people, a body of people or what they wrote."""
    book = roles.load()
    return any(book.are(sort, noun) for sort in _VOICES)


def paper(token: Token) -> bool:
    """Tell whether a noun is a document that can tell something: "a report", "the figures"."""
    book = roles.load()
    written = book.are("reports", token.lemma_) or book.are("reports", token.lower_)
    return token.pos_ in {"NOUN", "PROPN"} and written


def nobody(source: Token) -> bool:
    """Tell whether a subject denies that anyone spoke: "nobody said", "no witness said"."""
    det = syntax.child(source, "det")
    return source.lower_ in _NOBODY or (det is not None and det.lower_ == "no")


def able(source: Token, word: str, frame: str) -> bool:
    """Tell whether the head of a source phrase can say what this cue, in this shape, tells.

    A common noun that means neither people nor a body nor a paper passes with verbs that
    take somebody who can speak ("the trio said"), and never where it is abstract.
    """
    head = syntax.antecedent(source)
    if nobody(head):
        return False
    if head.pos_ != "NOUN" or head.text[0].isupper() or head.ent_type_:
        return True
    book = cues.load()
    if living(head.lemma_.lower()) or living(head.lower_):
        return not _hung(source, word, frame)
    low = head.lemma_.lower()
    return word not in book.things and (low in _BODIES or not low.endswith(_ABSTRACT))


def _hung(source: Token, word: str, frame: str) -> bool:
    """Tell whether "a force threatening it" only describes: a participle hung on its subject."""
    hung = any(c.dep_ == "acl" and c.lemma_.lower() == word for c in source.children)
    return hung and frame == "object" and word in cues.load().things
