"""Subjects that the parser hangs elsewhere: on an aside, on the verb above, on a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse.syntax import SUBJECTS, child

if TYPE_CHECKING:
    from spacy.tokens import Token

_SELVES = frozenset({
    "himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself", "oneself",
})  # fmt: skip
_NOMINAL = frozenset({"NOUN", "PROPN"})
_PHRASE = _NOMINAL | {"DET", "ADJ", "NUM"}
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
_CLOSED = frozenset({",", "”", '"', "''", "’"})
_LONG = 6
_ASIDES = frozenset({"ccomp", "csubj", "advcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def subject(verb: Token) -> Token | None:
    """Return the subject of a told verb that has none of its own, where the sentence shows it."""
    return parted(verb) or doubled(verb) or adverbial(verb) or busy(verb)


def parted(verb: Token) -> Token | None:
    """Return the subject taken for the object above: "said a guard, since dead, | had told"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.i > verb.i or not _finite(verb):
        return None
    start = verb.left_edge.i
    noun = child(above, "dobj")
    between = noun is not None and above.i < noun.i < start
    apart = any(t.text == "," for t in verb.doc[start - 1 : start + 1])
    return noun if between and apart else None


def doubled(verb: Token) -> Token | None:
    """Return the subject lost to a clause set off behind it: "A list, a copy of which I saw, says".

    The parser gives the clause both subjects; the first is the verb's.
    """
    aside = next((c for c in verb.children if c.dep_ in _ASIDES and c.i < verb.i), None)
    if aside is None or not _finite(verb):
        return None
    both = [c for c in aside.children if c.dep_ in {"nsubj", "nsubjpass"}]
    mark = child(aside, "mark")
    if mark is not None:  # "a guard, since sacked, had warned": the guard stands before "since"
        return both[0] if both and both[0].i < mark.i and aside.tag_ == "VBN" else None
    return both[0] if len(both) > 1 and beside(both[1]) else None


def beside(subject: Token) -> bool:
    """Tell whether a subject only stresses or divides another: "herself", "two of whom"."""
    return subject.lower_ in _SELVES or any(
        t.tag_ == "WP$" or (t.lower_ in {"which", "whom"} and t.head.lower_ == "of")
        for t in subject.subtree
    )


def adverbial(verb: Token) -> Token | None:
    """Return the person taken for a circumstance: "“...,” Samir, 19, | recalled"."""
    named = (c for c in verb.children if c.dep_ == "npadvmod" and c.i < verb.i)
    return next((c for c in named if c.ent_type_ == "PERSON" and c.pos_ == "PROPN"), None)


def busy(verb: Token) -> Token | None:
    """Return the speaker given to his own deed: "“...,” said | a woman buying bread"."""
    if verb.i == 0 or verb.doc[verb.i - 1].text not in _CLOSED:
        return None  # "photos showed many people digging"
    for deed in verb.children:
        if deed.dep_ == "ccomp" and deed.tag_ == "VBG" and child(deed, "aux") is None:
            subject = child(deed, "nsubj")
            if subject is not None and subject.left_edge.i == verb.i + 1:
                return subject
    return None


def stray(verb: Token) -> Token | None:
    """Return the speakers that the parser hangs on a place: "It fell near Rud, a guard said."."""
    doc, start = verb.doc, verb.i
    if verb.tag_ not in _FINITE or start + 1 == len(doc) or doc[start + 1].text != ".":
        return None
    while start > verb.sent.start and _named(doc[start - 1]):
        start -= 1
    if start == verb.i or doc[start - 1].text != ",":
        return None
    top = doc[start : verb.i].root
    whole = top.left_edge.i == start and top.right_edge.i == verb.i - 1
    lost = whole and top.pos_ in _NOMINAL and top.dep_ in {"appos", "conj"}
    told = lost and any(t.tag_ in _TOLD for t in doc[verb.sent.start : start])
    return top if told else None


def _named(token: Token) -> bool:
    return token.pos_ in _PHRASE or (token.pos_ == "CCONJ" and token.lower_ == "and")


def partner(subject: Token) -> Token | None:
    """Return who speaks with a subject where the parser tears them apart.

    "A wall fell, a guard and two neighbours said": the guard, left with the wall.
    """
    doc, joint = subject.doc, subject.left_edge.i - 1
    if joint < 2 or doc[joint].lower_ != "and" or doc[joint - 1].pos_ not in _NOMINAL:
        return None
    first = doc[joint - 1]
    start = joint - 1
    while start > subject.sent.start and doc[start - 1].pos_ in _PHRASE:
        start -= 1
    own = first.left_edge.i == start and subject.i < joint + _LONG
    apart = start > 0 and doc[start - 1].text == ","
    return first if own and apart and first.dep_ not in SUBJECTS and first.i != subject.i else None


def _finite(verb: Token) -> bool:
    """Tell whether a verb, or the first of its auxiliaries, is told of somebody."""
    bearer = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    return bearer.tag_ in _FINITE or bearer.tag_ == "MD"
