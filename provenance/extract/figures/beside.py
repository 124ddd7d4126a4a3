"""What befell those counted, told by the words right beside the count: "nine dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.figures.outcomes import (
    HARMED,
    HIT,
    SUBJECTS,
    counted_head,
    is_person,
    lemma,
    of_verb,
)
from provenance.lexicon.measures import measure_words, wound_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OPEN = ("shot", "stabbed")
_OBJECT = ("dobj", "nummod", "det", "poss", "compound", "nsubj", "quantmod")
_THEM = ("them", "whom")
_BETWEEN = ("more", "others", "were", "was", "people", "also", "have", "been", "left", "had",
            "reported", "reportedly", "confirmed")  # fmt: skip


def _by_manner(doc: Doc, i: int) -> Measure | None:
    """Return the measure of "one fatally", "two critically" said of those shot before."""
    ends = i + 1 >= len(doc) or doc[i + 1].is_punct or doc[i + 1].pos_ in ("ADP", "CCONJ")
    if not ends:
        return None
    if doc[i].lower_ in measure_words().fatal and doc[i].pos_ == "ADV":
        return "killed"
    return "injured" if doc[i].lower_ in wound_words().manner else None


def _stated(doc: Doc, i: int) -> Measure | None:
    """Return the measure of the state at `i`, None where it is the verb of a further object."""
    told = measure_words().states.get(doc[i].lower_) or _by_manner(doc, i)
    after = [t.lower_ for t in doc[i + 1 : i + 3]]
    if told is None or not after:
        return told
    if _active(doc[i]):
        return None
    deadly = after[0] in measure_words().fatal or after in (["and", "killed"], ["to", "death"])
    if doc[i].lower_ in _OPEN and deadly:
        return "killed"
    if after[0] in ("and", "or", "/") and len(after) > 1:
        counts_anew = i + 3 < len(doc) and doc[i + 3].like_num
        other = None if counts_anew else measure_words().states.get(after[1])
        return "hit" if other and {told, other} == set(HARMED) else told
    follow = doc[i + 1]
    active = follow.pos_ in ("NUM", "DET", "NOUN", "PROPN", "PRON") and doc[i].tag_ != "JJ"
    dated = follow.ent_type_ in ("DATE", "TIME")
    return None if active and not dated and follow.dep_ in _OBJECT else told


def _active(verb: Token) -> bool:
    """Tell whether those before a verb did it: "shot and killed a cook", "shot at nine people".

    What can be released though it is no person ("names were released") was not hit either.
    """
    if verb.pos_ != "VERB" or any(c.dep_ == "auxpass" for c in verb.children):
        subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        weak = (
            lemma(verb) in measure_words().weak and measure_words().states[verb.lower_] not in HIT
        )
        return weak and subject is not None and not is_person(counted_head(subject))
    if any(c.dep_ == "prep" and c.lower_ == "at" and _aimed(c) for c in verb.children):
        return True
    joined = (c for c in verb.children if c.dep_ == "conj" and not _own(c))
    return any(g.dep_ == "dobj" and g.pos_ != "NUM" for c in joined for g in c.children)


def _own(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS or c.dep_ == "auxpass" for c in verb.children)


def _aimed(at: Token) -> bool:
    return any(g.dep_ == "pobj" and is_person(counted_head(g)) for g in at.children)


def adjacent(doc: Doc, end: int, *, direct: bool = False) -> Measure | None:
    """Return the measure of a state said right after the phrase: "nine dead", "six injured".

    `direct` allows no word between ("six were injured").
    """
    i = end
    if i < len(doc) and doc[i].lower_ in _THEM:
        i += 1
    while i < len(doc) and (doc[i].is_quote or (not direct and doc[i].lower_ in _BETWEEN)):
        i += 1
    if i >= len(doc) or doc[i].sent != doc[end - 1].sent:
        return None
    return _stated(doc, i)


def preceding(doc: Doc, start: int) -> Measure | None:
    """Return the measure of a verb right before the number at `start`: "injured dozens"."""
    i = start - 1
    while i > 0 and doc[i].is_quote:
        i -= 1
    before = doc[i] if i >= 0 and doc[i].sent == doc[start].sent else None
    if before is None or before.lower_ in ("dead", "missing"):
        return None
    if before.pos_ == "VERB" and of_verb(before):
        return of_verb(before)
    return measure_words().states.get(before.lower_) if before.pos_ == "ADJ" else None
