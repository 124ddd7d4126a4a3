"""What a counted phrase measures, told from the verb, noun or adjective that it goes with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.lexicon.measures import measure_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_ORDER: tuple[Measure, ...] = ("killed", "injured")
_BE = ("be", "get")
_SHARED = {"conj", "oprd", "acomp"}
_RAISED = {"xcomp", "ccomp", "advcl"}


def lemma(token: Token) -> str:
    """Return the token's lemma in lower case."""
    return token.lemma_.lower()


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def chain(verb: Token) -> Iterator[Token]:
    """Yield the verb and those that share its subject: joined to it, or its complements."""
    yield verb
    raised = lemma(verb) in measure_words().raising
    links = _SHARED | (_RAISED if raised else set())
    for child in verb.children:
        if child.dep_ in links and not _own_subject(child):
            yield from chain(child)


def _passive(verb: Token) -> bool:
    if any(c.dep_ == "auxpass" or (c.dep_ == "aux" and lemma(c) in _BE) for c in verb.children):
        return verb.tag_ != "VBG"
    return verb.tag_ == "VBN" and not any(c.dep_ == "dobj" for c in verb.children)


def fatal(verb: Token) -> bool:
    """Tell whether words beside a verb of wounding make it deadly: fatally, dead, to death."""
    words = measure_words().fatal
    for child in verb.children:
        if child.lower_ in words and child.dep_ in ("advmod", "acomp", "oprd", "dobj", "ccomp"):
            return True
        if child.dep_ == "prep" and any(g.lower_ == "death" for g in child.children):
            return child.lower_ == "to"
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return after is not None and after.lower_ in ("dead", "fatally")


def of_verb(verb: Token) -> Measure | None:
    """Return what a verb says of its object (or of the subject of its passive)."""
    words = measure_words()
    told = words.verbs.get(lemma(verb))
    if told == "injured" and fatal(verb):
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
    """Return the one measure of verbs that share those counted; "killed or hurt" is neither."""
    kinds = {measure for measure, _ in told}
    if kinds >= set(_ORDER):
        open_verbs = measure_words().open_verbs
        later = any(lemma(v) in measure_words().dies for _, v in told)
        hurt = [v for measure, v in told if measure == "injured"]
        return "killed" if later or all(lemma(v) in open_verbs for v in hurt) else "other"
    return told[0][0] if told else None


def _of_subject(verb: Token) -> Measure | None:
    """Return what the verbs over a subject say befell it."""
    words = measure_words()
    told: list[tuple[Measure, Token]] = []
    for link in chain(verb):
        said = words.states.get(link.lower_) if link.pos_ != "VERB" or link != verb else None
        if link.pos_ in ("VERB", "AUX"):
            said = words.dies.get(lemma(link)) or _light(link) or said
            if said is None and _passive(link):
                said = of_verb(link)
        if said:
            told.append((said, link))
    return _joined(told)


def _of_object(verb: Token) -> Measure | None:
    told: list[tuple[Measure, Token]] = []
    for link in (verb, *(c for c in verb.children if c.dep_ == "conj")):
        shares = link is verb or not any(c.dep_ == "dobj" for c in link.children)
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
    if not any(c.dep_ in ("xcomp", "ccomp", "oprd") for c in verb.children):
        return None
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "oprd"):
            said = measure_words().light.get((lemma(verb), lemma(child)))
            said = said or measure_words().states.get(child.lower_)
            if said:
                return said
    return None


def _toll(token: Token) -> Measure | None:
    words = measure_words().tolls
    if token.lower_ not in words:
        return None
    before = " ".join(c.lower_ for c in token.lefts if c.dep_ in ("compound", "amod"))
    return "injured" if "injur" in before or "wound" in before else words[token.lower_]


def _of_prep(prep: Token) -> Measure | None:
    """Return the measure of what hangs on a preposition: deaths of, a toll of, rose to."""
    above = prep.head
    if prep.lower_ in ("of", "to", "for"):
        told = measure_words().nouns.get(lemma(above)) if above.pos_ in ("NOUN", "PROPN") else None
        if told == "injured" and any(
            c.lower_ in measure_words().fatal_adjectives for c in above.children
        ):
            return "killed"
        if told:
            return told if prep.lower_ == "of" else None
    if (told := _toll(above)) is not None:
        return told
    if prep.lower_ in ("to", "at", "from", "above", "past") and above.pos_ in ("VERB", "AUX"):
        sides = [c for c in above.children if c.dep_ in (*_SUBJECTS, "dobj")]
        return next((t for c in sides if (t := _toll(c)) is not None), None)
    return None


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
        if child.dep_ == "acl" and child.tag_ == "VBN" and (told := _of_participle(child)):
            return told
        if child.dep_ == "relcl" and _who(child):
            return _of_subject(child)
        if child.dep_ in ("amod", "acl", "appos") and child.lower_ in measure_words().states:
            return measure_words().states[child.lower_]
    return None


def _who(clause: Token) -> bool:
    return any(c.dep_ in _SUBJECTS and c.tag_ in ("WP", "WDT") for c in clause.children)


def _of_participle(verb: Token) -> Measure | None:
    told = [(said, link) for link in chain(verb) if (said := of_verb(link))]
    return _joined(told)


def relation(node: Token) -> Measure | None:
    """Return what the sentence says of those counted, None where it says nothing known."""
    first = top(node)
    told: Measure | None = None
    if first.dep_ in _SUBJECTS:
        told = _of_subject(first.head)
        if told is None and first.dep_ == "nsubjpass":
            told = of_verb(first.head)
    elif first.dep_ in ("dobj", "dative"):
        told = _of_object(first.head)
    elif first.dep_ == "pobj":
        told = _of_prep(first.head)
    elif first.dep_ in ("attr", "oprd"):
        subjects = [c for c in first.head.children if c.dep_ in _SUBJECTS]
        told = next((t for c in subjects if (t := _toll(c)) is not None), None)
    return told or _below(node) or (_below(first) if first is not node else None)


def adjacent(doc: Doc, end: int) -> Measure | None:
    """Return the measure of a state said right after the phrase: "nine dead", "six injured"."""
    words = measure_words().states
    i = end
    while i < len(doc) and doc[i].lower_ in ("more", "others", "were", "was", "people", "also",
                                            "have", "been", "left", "had", "reported"):  # fmt: skip
        i += 1
    if i >= len(doc) or doc[i].lower_ not in words or doc[i].sent != doc[end - 1].sent:
        return None
    told = words[doc[i].lower_]
    follow = doc[i + 1] if i + 1 < len(doc) else None
    if follow is None:
        return told
    if follow.lower_ in ("and", "or", "/") and i + 2 < len(doc):
        other = words.get(doc[i + 2].lower_)
        return "other" if other and {told, other} == set(_ORDER) else told
    active = follow.pos_ in ("NUM", "DET", "NOUN", "PROPN", "PRON") and doc[i].tag_ == "VBD"
    return None if active and follow.ent_type_ not in ("DATE", "TIME") else told


def measure(node: Token, head: Token, end: int) -> Measure:
    """Return what a counted phrase measures. `end` is the index past its last token."""
    by_noun = measure_words().counts.get(lemma(head)) or measure_words().counts.get(head.lower_)
    if by_noun not in (None, "people", "fighters"):
        return by_noun
    if lemma(head) == "life":
        verb = top(node).head
        light = measure_words().light.get((lemma(verb), "life"))
        return light or relation(node) or "other"
    return relation(node) or adjacent(head.doc, end) or by_noun or "other"
