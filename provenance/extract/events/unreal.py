"""Tells events that were from those only planned, feared, supposed or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.lexicon.measures import frame_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = {"could", "would", "may", "might", "should", "can", "will", "shall", "'ll", "’ll", "must"}
_IF = {"if", "unless", "whether"}
_NO = {"no", "neither", "nor"}
_VERBS = {"VERB", "AUX"}
_CAUSING = {"have", "get", "want", "see", "need"}


def unreal(token: Token, definite: bool) -> bool:
    """Tell whether an event word is planned, feared, denied or supposed by what governs it.

    A `definite` noun ("the attack") speaks of what was, whatever is vowed on account of it.
    """
    left = {t.lemma_.lower() for t in token.lefts}
    if left & _NO or (left & lexicon.words("unreal") and not _had_result(token)):
        return True
    if any(c.dep_ == "acl" and c.lemma_ in lexicon.words("scheduled") for c in token.children):
        return True
    if token.pos_ == "NOUN" and definite:
        return False
    below: Token | None = None
    for step in trees.chain(token):
        if _supposed(step, below, token):
            return True
        if step.pos_ in _VERBS and _own_clause(step):
            return False
        if step.dep_ == "advcl" and not any(c.lower_ in _IF for c in step.children):
            return False
        below = step
    return False


def _had_result(token: Token) -> bool:
    """Tell whether only the kind is unsure: "a possible murder-suicide that left two dead"."""
    return any(
        c.dep_ == "relcl" and c.tag_ == "VBD" and c.lemma_ in lexicon.words("result")
        for c in token.children
    )


def _own_clause(step: Token) -> bool:
    """Tell whether `step` opens a clause that what stands above it does not put in doubt."""
    if step.dep_ == "conj":
        return any(c.dep_ in trees.SUBJECTS for c in step.children)
    clause = any(c.dep_ in trees.SUBJECTS for c in step.children)
    if step.dep_ == "acl" and step.tag_ == "VBN" and not clause:
        # "hoped to name the nine killed there", not "planned to have them killed"
        named = step.head.pos_ in {"NOUN", "PRON"}
        return named and step.head.head.lemma_ not in _CAUSING
    return step.dep_ in {"relcl", "parataxis"} or (step.dep_ == "ccomp" and not _purpose(step))


def _purpose(step: Token) -> bool:
    return any(c.tag_ == "TO" for c in step.children)


def _supposed(step: Token, below: Token | None, token: Token) -> bool:
    above = step.i != token.i
    if above and step.lemma_.lower() in lexicon.words("looking_back") and _dwelt_on(below):
        return False
    if above and trees.void(step, frame_words().void):
        return True
    if step.pos_ in _VERBS and _doubted(step, above):
        return True
    direct = below is not None and below.dep_ in {"xcomp", "ccomp", "dobj"}
    if above and step.pos_ == "VERB" and direct and not trees.names(step):
        return step.lemma_.lower() in lexicon.words("planning")
    near = above and token.dep_ == "pobj" and token.head.head.i == step.i
    return near and step.pos_ == "NOUN" and step.lemma_.lower() in lexicon.words("fear")


def _dwelt_on(below: Token | None) -> bool:
    return below is not None and below.dep_ in {"dobj", "prep"}


def _doubted(step: Token, above: bool) -> bool:
    own = {c.lower_ for c in step.children if c.dep_ in {"aux", "mark", "advmod"}}
    if own & (_MODALS | _IF):
        return True
    if not above and any(c.dep_ == "neg" for c in step.children):
        return True
    infinitive = step.dep_ in {"xcomp", "advcl", "acl", "ccomp"} and _purpose(step)
    return infinitive and step.head.lemma_.lower() not in lexicon.words("implicative")
