"""What verbs say befell those they speak of: killed, hurt, freed, driven out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract.figures.wounds import of_wounds, treated
from provenance.lexicon.measures import measure_words, wound_words
from provenance.lexicon.numbers import number_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
HIT: tuple[Measure, ...] = ("killed", "injured", "hit")
HARMED: tuple[Measure, ...] = ("killed", "injured")
_SHORT = 5
"""Nouns up to this length that end like one who does something seldom are: list, fist, knee."""
_BE = ("be", "get")
_SHARED = {"conj", "oprd", "acomp"}
_RAISED = {"xcomp", "ccomp", "advcl"}


def lemma(token: Token) -> str:
    """Return the token's lemma in lower case."""
    return token.lemma_.lower()


def _own_subject(verb: Token) -> bool:
    """Tell whether a verb speaks of others: it has a subject, or a number before it."""
    left = [c for c in verb.children if c.i < verb.i]
    numbered = any(_numbers(t) for c in left for t in (c, *c.lefts))
    return numbered or any(c.dep_ in SUBJECTS for c in verb.children)


def _numbers(token: Token) -> bool:
    """Tell whether a word is a number that the parser took for no subject: "dozens were hurt"."""
    bare = token.dep_ in ("npadvmod", "dep", "nummod", "advmod")
    return bare and (token.like_num or token.lower_ in number_words().vague)


def chain(verb: Token) -> Iterator[Token]:
    """Yield the verb and those that share its subject: joined to it, or its complements."""
    yield verb
    raised = lemma(verb) in measure_words().raising
    links = _SHARED | (_RAISED if raised else set())
    if any(c.dep_ == "dobj" for c in verb.children):
        links -= {"oprd", "acomp"}  # "they reported ten cooks dead"
    for child in verb.children:
        if child.dep_ in links and not _own_subject(child):
            yield from chain(child)


def _passive(verb: Token) -> bool:
    if any(c.dep_ == "auxpass" or (c.dep_ == "aux" and lemma(c) in _BE) for c in verb.children):
        return verb.tag_ != "VBG"
    if any(c.dep_ == "dobj" for c in verb.children):
        return False
    shared = verb.tag_ == "VBD" and verb.dep_ == "conj" and not _own_subject(verb)
    return verb.tag_ == "VBN" or (shared and verb.head.tag_ == "VBN" and _passive(verb.head))


def fatal(verb: Token) -> bool:
    """Tell whether words beside a verb of wounding make it deadly: fatally, dead, to death."""
    words = measure_words().fatal
    for child in verb.children:
        if child.lower_ in words and child.dep_ in ("advmod", "acomp", "oprd", "dobj", "ccomp"):
            return True
        if child.dep_ == "prep" and any(g.lower_ == "death" for g in child.children):
            return child.lower_ == "to"
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is not None and after.lower_ in ("dead", "fatally"):
        return True
    return any(map(_kills_them, verb.children)) or bool(_both_die().search(verb.sent.text))


def _kills_them(clause: Token) -> bool:
    """Tell whether a clause says that those wounded died of it: "shot both men, killing them"."""
    of_it = clause.dep_ == "advcl" and clause.tag_ == "VBG"
    told = of_it and measure_words().verbs.get(lemma(clause)) == "killed"
    return told and any(c.dep_ == "dobj" and c.tag_ == "PRP" for c in clause.children)


@lru_cache(maxsize=1)
def _both_die() -> re.Pattern[str]:
    """Match the name of a deed that nobody in it survives, where it was more than tried."""
    words = "|".join(map(re.escape, measure_words().both_die))
    return re.compile(rf"(?<!attempted )\b(?:{words})\b", re.IGNORECASE)


def is_person(noun: Token) -> bool:
    """Tell whether a noun, name or bare number can stand for persons."""
    words = measure_words()
    if noun.ent_type_ in ("PERSON", "NORP") or noun.pos_ in ("NUM", "PRON"):
        return True
    counted = words.counts.get(lemma(noun)) in ("people", "fighters")
    agent = len(noun) > _SHORT and lemma(noun).endswith(words.suffixes)
    return counted or agent or lemma(noun) in words.persons


def _patients(verb: Token) -> list[Token]:
    """Return those a verb befalls: its object, its passive subject, the noun it modifies."""
    told = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return told or ([verb.head] if verb.dep_ in ("acl", "amod", "relcl", "conj") else [])


def _weak(verb: Token) -> bool:
    """Tell whether the verb is one that also befalls things, and befalls a thing here."""
    patients = _patients(verb)
    nouns = [p for p in patients if p.pos_ in ("NOUN", "PROPN")]
    if lemma(verb) not in measure_words().weak or not nouns:
        return False
    heads = [counted_head(p) for p in nouns]
    return not any(is_person(h) for h in heads)


def counted_head(noun: Token) -> Token:
    """Return the noun after "of" where a number word governs it ("dozens of sailors")."""
    for child in noun.children:
        if child.lower_ == "of" and noun.lower_ in number_words().vague:
            return next((g for g in child.children if g.dep_ == "pobj"), noun)
    return noun


def _driven(verb: Token) -> bool:
    """Tell whether a verb of moving drives persons from a place."""
    directed = any(c.lower_ in measure_words().away for c in verb.children)
    return directed and any(is_person(counted_head(p)) for p in _patients(verb))


def of_verb(verb: Token) -> Measure | None:
    """Return what a verb says of its object (or of the subject of its passive)."""
    words = measure_words()
    told = words.verbs.get(lemma(verb))
    if told is None and lemma(verb) in words.hits:
        subjects = [c for c in verb.children if c.dep_ == "nsubjpass"]
        return "hit" if any(is_person(c) for c in subjects) else None
    if _weak(verb):
        return None
    if told is None and lemma(verb) in words.moved and _driven(verb):
        return "displaced"
    if told in ("injured", "hit") and fatal(verb):
        return "killed"
    return told


def _light(verb: Token) -> Measure | None:
    """Return the measure of "lost their lives", "suffered injuries", "were forced to leave"."""
    table = measure_words().light
    for child in verb.children:
        if child.dep_ in ("dobj", "xcomp", "oprd") and (lemma(verb), lemma(child)) in table:
            return table[lemma(verb), lemma(child)]
    return None


def _joined(told: list[tuple[Measure, Token]]) -> Measure | None:
    """Return the one measure of verbs that share those counted; "killed or hurt" is only hit."""
    kinds = {measure for measure, _ in told}
    if kinds >= set(HARMED):
        open_verbs = measure_words().open_verbs
        later = any(lemma(v) in measure_words().dies or v.pos_ == "ADJ" for _, v in told)
        hurt = [v for measure, v in told if measure == "injured"]
        return "killed" if later or all(lemma(v) in open_verbs for v in hurt) else "hit"
    sharper = next((measure for measure in HARMED if "hit" in kinds and measure in kinds), None)
    return sharper or (told[0][0] if told else None)


def of_subject(verb: Token) -> Measure | None:
    """Return what the verbs over a subject say befell it."""
    words = measure_words()
    told: list[tuple[Measure, Token]] = []
    for link in chain(verb):
        passive = link.pos_ not in ("VERB", "AUX") or _passive(link)
        said = words.dies.get(lemma(link)) or _light(link) if link.pos_ != "ADJ" else None
        state = words.states.get(link.lower_) if passive or link.tag_ == "VBG" else None
        state = None if state not in HIT and _weak(link) else state
        said = said or (of_verb(link) if passive else None) or state
        said = said or (treated(link) if passive else None) or of_wounds(link)
        if said:
            told.append((said, link))
    return _joined(told)


def of_object(verb: Token) -> Measure | None:
    """Return what a verb, and those joined to it, say of their object."""
    moved = lemma(verb) == "leave" or lemma(verb) in wound_words().carried
    if moved and (hurt := of_wounds(verb)):
        return hurt
    told: list[tuple[Measure, Token]] = []
    for link in (verb, *(c for c in verb.children if c.dep_ == "conj")):
        shares = link is verb or not any(c.dep_ in ("dobj", *SUBJECTS) for c in link.children)
        said = of_verb(link)
        if said and shares:
            told.append((said, link))
    before = verb.head if verb.dep_ == "conj" else None
    if before is not None and not any(c.dep_ == "dobj" for c in before.children):
        told = [*([(said, before)] if (said := of_verb(before)) else []), *told]
    light = _light_object(verb)
    return light or _joined(told)


def _light_object(verb: Token) -> Measure | None:
    """Return the measure where the object itself completes the verb ("forced 90 to leave")."""
    for child in (*verb.children, *_infinitives(verb)):
        if child.dep_ in ("xcomp", "ccomp", "oprd", "relcl", "acl"):
            said = measure_words().light.get((lemma(verb), lemma(child)))
            said = said or measure_words().states.get(child.lower_)
            if said:
                return said
    return None


def _infinitives(verb: Token) -> Iterator[Token]:
    """Yield infinitives that the parser hangs on a bare number: "forced 90 to leave"."""
    for number in verb.children:
        if number.dep_ == "dobj" and number.pos_ == "NUM":
            yield from (c for c in number.children if any(g.tag_ == "TO" for g in c.children))


def of_suffering(verb: Token) -> Measure | None:
    """Return what a participle says of those who suffer it: "four people suffering wounds"."""
    return of_wounds(verb) or _light(verb)


def before_be(verb: Token) -> Measure | None:
    """Return what stands before the verb of those after it: "wounded were nine", "killed were two".

    The parser takes the participle for the subject of "were", or for the verb above it.
    """
    over = verb.head if verb.dep_ in ("auxpass", "aux") else verb
    if lemma(verb) != "be":
        return None
    said = [over, *(c for c in over.children if c.dep_ in ("nsubj", "oprd", "acomp", "advcl"))]
    told = (measure_words().states.get(t.lower_) for t in said if t.i < verb.i)
    return next((t for t in told if t), None)


def of_participle(verb: Token) -> Measure | None:
    """Return what a participle after a noun says of it ("46 miners killed in the pit")."""
    told = [(said, link) for link in chain(verb) if (said := of_verb(link))]
    return _joined(told)
