"""What a counted phrase measures, told from the verb, noun or adjective that it goes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    counted_head,
    is_person,
    lemma,
    of_object,
    of_participle,
    of_subject,
    of_verb,
)
from provenance.extract.figures.wounds import of_wounds
from provenance.lexicon.measures import measure_words, wound_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OPEN = ("shot", "stabbed")
_OBJECT = ("dobj", "nummod", "det", "poss", "compound", "nsubj", "quantmod")


def top(node: Token) -> Token:
    """Return the first of a list of nouns, since it is that which the verb governs."""
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
        node = node.head
    return node


def _below(node: Token) -> Measure | None:
    """Return what a participle or relative clause after the phrase says of it."""
    for child in node.children:
        if child.i < node.i:
            continue
        if child.dep_ == "acl" and child.tag_ == "VBN" and (told := of_participle(child)):
            return told
        if child.dep_ == "acl" and child.tag_ == "VBG" and (told := of_wounds(child)):
            return told
        if child.dep_ == "relcl" and _who(child):
            return of_subject(child)
        if child.dep_ in ("amod", "acl", "appos") and child.lower_ in measure_words().states:
            return measure_words().states[child.lower_]
    return of_wounds(node)


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
        told = of_subject(first.head)
        if told is None and first.dep_ == "nsubjpass":
            told = of_verb(first.head)
    elif first.dep_ in ("dobj", "dative"):
        told = of_object(first.head) or subject_toll(first.head) or given_as(first.head)
    elif first.dep_ == "pobj":
        told = of_range(first) or of_prep(first.head)
    elif first.dep_ in ("attr", "oprd"):
        told = subject_toll(first.head) or of_listed(first.head)
    if told is None and first.dep_ in SUBJECTS and lemma(first.head) == "be":
        told = of_listed(first.head)
    return told or _below(node) or (_below(first) if first is not node else _below_of(node))


def _below_of(node: Token) -> Measure | None:
    """Return what a clause says that the parser hung on "of": "14 members of the crew who died"."""
    inner = governed(node, "of")
    return _below(inner) if inner is not None and inner.pos_ in ("NOUN", "PROPN") else None


_TOTALS = ("total", "maximum", "minimum")
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


def _modified(head: Token) -> Measure | None:
    """Return the measure of a state said before the noun: "ten injured sailors"."""
    states = (measure_words().states.get(t.lower_) for t in head.lefts)
    return next((told for told in states if told), None)


def _said_of(head: Token) -> Measure | None:
    """Return the measure of "eight of those killed", "four of the dead"."""
    stated = head.lower_ in measure_words().states
    return state_of(head) if stated or head.pos_ in ("PRON", "DET") else None


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
    told = adjacent(doc, end, direct=True) or preceding(doc, start)
    told = told or relation(node) or adjacent(doc, end)
    told = told or _modified(head) or _said_of(head) or _lost(node, head)
    return (None if told in HIT and _of_things(head) else told) or by_noun or "other"


def _of_things(head: Token) -> bool:
    """Tell whether things that are fired are counted: "212 rounds", "30 Shots Fired"."""
    before = (t for t in head.lefts if t.dep_ == "compound")
    return any(
        {lemma(t), t.lower_.removesuffix("s")} & measure_words().things for t in (head, *before)
    )
