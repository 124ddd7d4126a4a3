"""Attachments that the small model gets wrong, set right before anybody reads the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.lexicon import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPLEMENTS = frozenset({"as", "for", "of"})


def mend(doc: Doc) -> Doc:
    """Hang some phrases of a parse anew, in place, where only one reading is left; return it."""
    for token in doc:
        if token.dep_ == "agent":
            _complement(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl":
            _added(token)
    return doc


def _complement(by: Token) -> None:
    """Hang on the verb what it says of somebody: "accused by the auditors | of hiding losses"."""
    verb, doer = by.head, syntax.child(by, "pobj")
    for prep in list(doer.children) if doer is not None else ():
        word = prep.lower_
        if prep.dep_ != "prep" or word not in _COMPLEMENTS or prep.i + 1 >= len(by.doc):
            continue
        doing = by.doc[prep.i + 1].lower_.endswith("ing")  # "of hiding", but "the head of state"
        if (doing or word == "as") and cues.load().accepts(verb.lemma_.lower(), f"object {word}"):
            prep.head = verb


def _added(verb: Token) -> None:
    """Hang on who speaks what he goes on to say: "police said they had fled, | adding that"."""
    inner = verb.head
    outer = inner.head
    speech = cues.load().speech
    if not (outer.i < inner.i < verb.i and inner.dep_ == "ccomp" and outer.i != inner.i):
        return
    apart = verb.nbor(-1).text == "," and syntax.child(verb, "nsubj") is None
    spoken = outer.lemma_.lower() in speech and verb.lemma_.lower() in speech
    own = syntax.child(outer, "nsubj") is not None and inner.lemma_.lower() not in speech
    if apart and spoken and own:
        verb.head = outer
