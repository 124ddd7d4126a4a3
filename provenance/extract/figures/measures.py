"""What a counted phrase measures, told from the verb, noun or adjective that it goes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.figures.beside import adjacent, preceding
from provenance.extract.figures.governors import (
    given_as,
    governed,
    of_listed,
    of_prep,
    of_range,
    state_of,
    subject_toll,
)
from provenance.extract.figures.outcomes import (
    HARMED,
    HIT,
    SUBJECTS,
    before_be,
    counted_head,
    is_person,
    lemma,
    of_object,
    of_participle,
    of_subject,
    of_suffering,
    of_verb,
)
from provenance.extract.figures.wounds import of_wounds
from provenance.lexicon.measures import measure_words, wound_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def top(node: Token) -> Token:
    """Return the first of a list of nouns, since it is that which the verb governs."""
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
        node = node.head
    return node


def below(node: Token) -> Measure | None:
    """Return what a participle or relative clause after the phrase says of it."""
    for child in node.children:
        if child.i < node.i:
            continue
        if child.dep_ == "acl" and child.tag_ == "VBN" and (told := of_participle(child)):
            return told
        if child.dep_ == "acl" and child.tag_ == "VBG" and (told := of_suffering(child)):
            return told
        if child.dep_ == "relcl" and _who(child):
            return of_subject(child)
        if child.dep_ in ("amod", "acl", "appos") and child.lower_ in measure_words().states:
            return measure_words().states[child.lower_]
    return of_wounds(node) if is_person(counted_head(node)) else None


def _who(clause: Token) -> bool:
    return any(c.dep_ in SUBJECTS and c.tag_ in ("WP", "WDT") for c in clause.children)


def _stands_for(node: Token) -> Token:
    """Return the token that stands in the clause for a phrase: "total" in "a total of 4 cooks"."""
    first = top(node)
    above = first.head.head
    if first.dep_ == "pobj" and first.head.lower_ == "of" and above.lower_ in _TOTALS:
        return top(above)
    return first


def relation(node: Token) -> Measure | None:
    """Return what the sentence says of those counted, None where it says nothing known."""
    first = _stands_for(node)
    told: Measure | None = None
    if any(c.i > node.i and c.dep_ == "amod" and c.lower_ == "dead" for c in node.children):
        return "killed"
    if first.dep_ in SUBJECTS:
        over = first.head.head if first.head.dep_ in ("aux", "auxpass") else first.head
        told = of_subject(over)
        if told is None and first.dep_ == "nsubjpass":
            told = of_verb(first.head)
    elif first.dep_ in ("dobj", "dative"):
        told = of_object(first.head) or subject_toll(first.head) or given_as(first.head)
    elif first.dep_ == "pobj":
        told = of_range(first) or of_prep(first.head)
    elif first.dep_ in ("attr", "oprd"):
        told = subject_toll(first.head) or of_listed(first.head) or before_be(first.head)
    if told is None and first.dep_ in SUBJECTS and lemma(first.head) == "be":
        told = of_listed(first.head)
    return told or below(node) or (below(first) if first is not node else _below_of(node))


def _below_of(node: Token) -> Measure | None:
    """Return what a clause says that the parser hung on "of": "14 members of the crew who died"."""
    inner = governed(node, "of")
    return below(inner) if inner is not None and inner.pos_ in ("NOUN", "PROPN") else None


_TOTALS = ("total", "maximum", "minimum")


def _modified(head: Token) -> Measure | None:
    """Return the measure of a state said before the noun: "ten injured sailors"."""
    states = (measure_words().states.get(t.lower_) for t in head.lefts)
    return next((told for told in states if told), None)


def _said_of(head: Token) -> Measure | None:
    """Return the measure of "eight of those killed", "four of the dead"."""
    stated = head.lower_ in measure_words().states
    return state_of(head) if stated or head.pos_ in ("PRON", "DET") else None


def _victims(head: Token) -> Measure | None:
    """Return that victims of shots were hit: "gunshot victims", "nine victims of the stabbing"."""
    if lemma(head) != "victim":
        return None
    of = governed(head, "of")
    deeds = [lemma(t) for t in (of, *head.lefts) if t is not None and t.pos_ in ("NOUN", "PROPN")]
    shot = any(d in wound_words().open or measure_words().nouns.get(d) == "hit" for d in deeds)
    return "hit" if shot else None


def _lost(node: Token, head: Token) -> Measure | None:
    """Return that relatives are dead whom somebody lost: "he lost four of his grandchildren"."""
    kin = {lemma(head), *(f"{t.lower_} {lemma(head)}" for t in head.lefts)} & measure_words().kin
    first = top(node)
    return "killed" if kin and first.dep_ == "dobj" and lemma(first.head) == "lose" else None


def _dead_and_hurt(head: Token, told: Measure) -> bool:
    """Tell whether one number counts "deaths and injuries" together."""
    words = measure_words()
    joined = [c for c in head.children if c.dep_ == "conj" and not any(g.like_num for g in c.lefts)]
    others = {words.counts.get(lemma(c)) or words.states.get(c.lower_) for c in joined}
    return told in HARMED and bool(others & set(HARMED) - {told})


def _all_of(doc: Doc, start: int) -> bool:
    """Tell whether it is the "three" of "one of three men died": what befell one is not theirs."""
    i = start - 1 if start and doc[start - 1].pos_ != "DET" else start - 2
    return i > 0 and doc[i].lower_ == "of" and doc[i - 1].like_num


def measure(node: Token, head: Token, start: int, end: int) -> Measure:
    """Return what a counted phrase measures.

    `start` is the index of its first token, bound words included, `end` that past its last.
    """
    words = measure_words()
    by_noun = words.counts.get(lemma(head)) or words.counts.get(head.lower_)
    if by_noun is None and head.pos_ == "NOUN" and is_person(head):
        by_noun = "people"
    if by_noun is not None and by_noun not in ("people", "fighters"):
        died = by_noun == "injured" and node.i != head.i and relation(node) == "killed"
        return "killed" if died else "hit" if _dead_and_hurt(head, by_noun) else by_noun
    if lemma(head) == "life":
        light = words.light.get((lemma(top(node).head), "life"))
        return light or relation(node) or "other"
    doc = head.doc
    if _all_of(doc, start):
        own = end < len(doc) and doc[end].dep_ in ("acl", "amod")
        told = adjacent(doc, end, direct=True) if own else None
        return told or relation(node) or _victims(head) or by_noun or "other"
    some = node.i < head.i and node.pos_ == "NUM" and node.dep_ in SUBJECTS
    told = (of_subject(node.head) if some else None) or adjacent(doc, end, direct=True)
    told = told or preceding(doc, start)
    told = told or relation(node) or adjacent(doc, end)
    told = told or _modified(head) or _said_of(head) or _lost(node, head) or _victims(head)
    return (None if told in HIT and _of_things(head) else told) or by_noun or "other"


def _of_things(head: Token) -> bool:
    """Tell whether things that are fired are counted: "212 rounds", "30 Shots Fired"."""
    before = (t for t in head.lefts if t.dep_ == "compound")
    return any(
        {lemma(t), t.lower_.removesuffix("s")} & measure_words().things for t in (head, *before)
    )
