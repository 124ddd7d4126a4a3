"""Who does what a verb says: its subject, its agent, or whoever the verb above it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import lost
from provenance.extract.parse.syntax import SUBJECTS, child, passive, verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

_URGING = frozenset({
    "urge", "ask", "order", "tell", "advise", "encourage", "persuade", "force", "allow", "push",
    "press", "get", "help", "want", "invite", "lead", "require", "warn", "challenge", "enable",
})  # fmt: skip
"""Verbs whose object, not their subject, does what the infinitive after them says."""
_CARRIERS = frozenset(
    {"statement", "letter", "message", "tweet", "post", "speech", "remark", "email"}
)
_READY = frozenset({"quick", "fond", "careful", "happy", "proud", "sorry", "glad", "pleased"})
_DEPTH = 6
"""How many steps a verb without its own subject may climb to one that has."""


def agent(verb: Token) -> Token | None:
    """Return who does what a passive `verb` says, after "by"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def _controller(verb: Token, depth: int) -> Token | None:
    """Return the subject that a verb without its own takes from the verb or noun above it."""
    head = verb.head
    if depth >= _DEPTH or head.i == verb.i:
        return None
    if (above := quoted_by(verb)) is not None:
        return child(above, "nsubjpass") or child(above, "dobj")
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _of_noun(verb, head, depth)
    if (ready := readiness(verb)) is not None:
        return doer(ready.head, depth + 1)  # "is quick to point out"
    if verb.dep_ == "xcomp" and verbal(head):
        urging = head.lemma_.lower() in _URGING and child(head, "ccomp") is None
        urged = child(head, "dobj") if urging else None
        return urged or doer(head, depth + 1)
    if verb.dep_ == "conj" and (outer := beyond(verb)) is not None:
        return outer
    told = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ", "VBP"}
    if told and head.tag_ == "VB" and head.dep_ in {"xcomp", "advcl"} and verbal(head.head):
        return doer(head.head, depth + 1)  # "urged them to go and found": who urged
    if verb.tag_ == "VBG" and verb.dep_ == "conj" and (first := _participle(head)) is not None:
        return doer(first, depth + 1)  # "giving it its word that X will be done and urging it"
    aside = verb.dep_ == "advmod" and not verbal(verb)  # "aside from giving"
    if aside or verb.dep_ in {"conj", "advcl", "pcomp", "prep", "dep"}:
        return doer(head, depth + 1) if verbal(head) else _controller(head, depth + 1)
    return None


def readiness(verb: Token) -> Token | None:
    """Return the adjective in "is quick to say", "is fond of saying": who is, says."""
    of = verb.dep_ == "pcomp" and verb.head.lower_ == "of"
    word = verb.head.head if of else verb.head
    told = (of or verb.dep_ == "xcomp") and word.dep_ == "acomp" and word.lower_ in _READY
    return word if told and verbal(word.head) else None


def quoted_by(verb: Token) -> Token | None:
    """Return the "quotes" above "quotes her as saying", also where "as" hangs further in."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    above = (t for t in verb.ancestors if t.lemma_.lower() in {"quote", "cite"} and verbal(t))
    return next(above, None)


def _participle(verb: Token) -> Token | None:
    """Return the participle above a finite clause that hangs on its object, or None."""
    if verb.dep_ not in {"acl", "relcl", "ccomp"} or not any(
        c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children
    ):
        return None
    above = verb.head if verbal(verb.head) else verb.head.head
    return above if above.tag_ == "VBG" and above.i < verb.i else None


def beyond(verb: Token) -> Token | None:
    """Return the outer subject that a plural verb must have: "they fear it will fall and are".

    The parser joins the verb to the inner clause, whose subject is one thing. None where the
    numbers do not tell.
    """
    bearer = next((c for c in verb.children if c.dep_ == "aux"), verb)
    inner = child(verb.head, "nsubj")
    if bearer.tag_ != "VBP" or inner is None or inner.tag_ != "NN" or child(inner, "conj"):
        return None
    outer = child(verb.head.head, "nsubj") if verb.head.dep_ == "ccomp" else None
    return outer if outer is not None and outer.tag_ in {"NNS", "NNPS"} else None


def _of_noun(verb: Token, noun: Token, depth: int) -> Token | None:
    """Return who does what a verb hung on a noun says.

    "people saying that": the people; "had reason to believe", "issued a statement saying":
    whoever had and issued.
    """
    if verb.tag_ == "VBN":
        return None
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if (
        noun.dep_ == "dobj"
        and verbal(noun.head)
        and (infinitive or noun.lemma_.lower() in _CARRIERS)
    ):
        return doer(noun.head, depth + 1)
    return None if infinitive else noun


def doer(verb: Token, depth: int = 0) -> Token | None:
    """Return the head of the phrase naming who does what `verb` says, or None if untold.

    It is the verb's own subject, the agent of a passive, or for a verb without either
    (a participle, a coordinated or infinitive verb) the subject of the verb above it.
    """
    if passive(verb):
        return agent(verb)
    if (found := lost.stray(verb)) is not None:
        return found
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    if len(subjects) > 1:
        subjects = [c for c in subjects if not lost.beside(c)] or subjects
        if _by(subjects[0]) is not None and subjects[1].i < verb.i:
            return subjects[0]  # "sources quoted by the paper La Hora put it at 57"
        relative = child(subjects[0], "relcl")
        if relative is not None and subjects[1].i == relative.i + 1 < verb.i:
            return subjects[0]  # "two who have read it said": "it" is what they read
    if subjects:
        return _noun(nearest(verb, subjects), verb, subjects)
    if verb.tag_ not in {"VB", "VBG"} and (found := lost.subject(verb)) is not None:
        return found
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod"}:
        return agent(verb)
    return _controller(verb, depth)


def _by(noun: Token) -> Token | None:
    """Return the participle in "sources quoted by a paper"."""
    hung = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > noun.i)
    return next((c for c in hung if child(c, "agent") is not None), None)


def nearest(verb: Token, subjects: list[Token]) -> Token:
    """Return which of the subjects that a parser gives a verb is its own.

    "The tower, said Berg, was old": Berg, since a comma parts the tower from the verb.
    """
    behind = [c for c in subjects if c.i > verb.i]
    parted = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    return behind[0] if behind and parted else min(subjects, key=lambda c: abs(c.i - verb.i))


def _noun(subject: Token, verb: Token, subjects: list[Token]) -> Token:
    """Return the noun that speaks where the parser takes a verb before it for the subject.

    "A list that they paid for and shelved | found": the list. "Opening the trial, the judge,
    Anna Berg, | said": the judge.
    """
    if subject.tag_ in {"VBD", "VBN"}:
        return next((c for c in subjects if c.pos_ in {"NOUN", "PROPN"}), subject)
    if subject.tag_ != "VBG" or subject.i != subject.left_edge.i:
        return subject
    last = next((t for t in reversed(verb.doc[subject.i : verb.i]) if t.is_alpha), subject)
    name = last.head if last.dep_ == "appos" and last.head.pos_ == "NOUN" else last
    apart = verb.doc[max(name.left_edge.i - 1, 0)].text == ","
    return name if apart and name.pos_ in {"NOUN", "PROPN"} else subject
