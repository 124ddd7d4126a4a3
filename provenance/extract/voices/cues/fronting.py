"""What is said before the verb that tells it: "It fell, Berg said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, lost, syntax
from provenance.extract.voices.parts.candidates import Candidate, right
from provenance.lexicon import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.syntax import Range

_CLOSING = frozenset({")", "]"})
_BRACKETS = _CLOSING | {"(", "["}
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VB"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ADDRESSING = frozenset({"tell", "remind", "warn", "inform", "assure", "advise"})
"""Verbs whose object is who is spoken to: "as she told the council"."""


def fronted(verb: Token) -> Candidate | None:
    """Find what is said before its verb: "X happened, Y said"."""
    left = [c for c in verb.children if c.i < verb.i and c.dep_ == "ccomp"]
    if left and not _counting(verb):
        told = (_before(verb, left[0]), *_behind(verb))
        return Candidate("fronted", verb, doers.doer(verb), told)
    subject = own(verb)
    if subject and _spliced(verb, subject):
        start = min(verb.head.left_edge.i, verb.head.i)
        return Candidate("fronted", verb, subject, ((start, subject.left_edge.i - 1),))
    paratactic = verb.dep_ == "parataxis" and syntax.verbal(verb.head)
    if subject and (paratactic or (verb.dep_ == "advcl" and _as(verb))):
        return Candidate("fronted", verb, subject, _around(verb))
    return _tail(verb, lost.stray(verb) or subject)


def _counting(verb: Token) -> bool:
    """Tell whether a verb gives a number of its own: "The mayor counted six, others said ten"."""
    return any(t.tag_ == "CD" for t in right(verb, "dobj"))


def inserted(verb: Token) -> Candidate | None:
    """Find what stands around who is told it: "The roof, | he told the council, | leaked"."""
    if verb.lemma_ not in _ADDRESSING:
        return None
    subject, told = own(verb), right(verb, "dobj", "dative")
    if subject is None or not told or subject.i > verb.i:
        return None
    doc, sent = verb.doc, verb.sent
    start, end = min(subject.left_edge.i, subject.i) - 1, told[0].i + 1
    apart = start > sent.start and end + 1 < sent.end and doc[start].text == doc[end].text == ","
    if not apart or told[0].left_edge.i < verb.i or doc[end + 1].tag_ not in _FINITE:
        return None
    first = max((t.i + 1 for t in doc[sent.start : start] if t.text in {":", ";"}), default=0)
    around = ((max(first, sent.start), start), (end + 1, sent.end))
    return Candidate("fronted", verb, subject, around)


def _behind(verb: Token) -> tuple[Range, ...]:
    """Return what goes on behind an inserted frame: "The sheds, he pointed out, | eat it"."""
    for c in verb.children:
        start = min(c.left_edge.i, c.i)
        lone = c.dep_ == "conj" and c.i > verb.i and syntax.child(c, "nsubj", "nsubjpass") is None
        joined = syntax.child(verb, "cc") is not None or right(verb, "ccomp", "xcomp")
        if lone and not joined and c.doc[start - 1].text == "," and c.tag_ in _TOLD:
            return (syntax.reach(c),)
    return ()


def _spliced(verb: Token, subject: Token) -> bool:
    """Tell whether only a comma joins a verb to what it tells: "It will close, the board said"."""
    above, start = verb.head, min(subject.left_edge.i, subject.i)
    if verb.dep_ != "conj" or not above.i < start < verb.i or not syntax.verbal(above):
        return False
    joint = any(c.dep_ == "cc" for c in (*above.children, *verb.children) if c.i < start)
    taking = right(verb, "ccomp", "xcomp", "dobj", "attr", "acomp", "prt")
    return not joint and not taking and verb.doc[start - 1].text == ","


def _tail(verb: Token, subject: Token | None) -> Candidate | None:
    """Find ", they added." by its place, where the parser has lost the sentence before it."""
    doc, sent = verb.doc, verb.sent
    last = _addressed(verb)
    carrying = _carrying(verb) if subject is None else _noun(verb, subject)
    if carrying is not None:
        subject, last = subject or carrying, _closing(verb)
    if subject is None or any(t.is_alpha for t in doc[last + 1 : sent.end]):
        return None
    start = min(subject.left_edge.i, subject.i)
    if start > verb.i or _clumsy(subject, verb):
        start = subject.i
    comma = (carrying.left_edge.i if carrying is not None else start) - 1
    if comma <= sent.start or doc[comma].text != ",":
        return None
    return Candidate("fronted", verb, subject, ((sent.start, comma),))


def _noun(verb: Token, name: Token) -> Token | None:
    """Return the noun that the parser sets over its name: "It fell, the agency Korvat reported"."""
    noun = verb.head
    hung = verb.dep_ == "relcl" and noun.i == name.left_edge.i - 1 and name.pos_ == "PROPN"
    outlet = hung and roles.load().are("bodies", noun.lemma_) and name.ent_type_ != "PERSON"
    return noun if outlet else None


def _carrying(verb: Token) -> Token | None:
    """Return the noun behind a comma that a told verb hangs on: "It fell, the agency reported"."""
    noun = verb.head
    hung = verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VBD", "VBZ"} and noun.i < verb.i
    bare = hung and not any(c.i < verb.i and c.dep_ != "advmod" for c in verb.children)
    start = noun.left_edge.i
    return noun if bare and start > 0 and verb.doc[start - 1].text == "," else None


def _closing(verb: Token) -> int:
    """Return the last word of ", the agency reported on Monday, citing two guards"."""
    if right(verb, "dobj", "ccomp", "xcomp", "conj"):
        return verb.i
    last = verb.right_edge.i
    cited = verb.doc[last + 1 : last + 3]
    passing = len(cited) == 2 and cited[0].text == "," and cited[1].lower_ in {"citing", "quoting"}
    return cited[1].right_edge.i if passing else last


def _addressed(verb: Token) -> int:
    """Return the last word of a final frame: the verb, or whom it is told to: "told the paper"."""
    told = verb.lemma_.lower() == "tell" and not right(verb, "ccomp", "xcomp", "prep", "conj")
    objects = right(verb, "dobj", "dative") if told else []
    plain = all(verb.i < t.left_edge.i and not right(t, "relcl", "acl") for t in objects)
    return max((t.right_edge.i for t in objects if plain), default=verb.i)


def _clumsy(subject: Token, verb: Token) -> bool:
    """Tell whether a subject's phrase holds a comma, as none before a final verb should."""
    return any(t.text == "," for t in subject.doc[subject.left_edge.i : verb.i])


def _as(verb: Token) -> bool:
    """Tell whether a clause says whose words these are: "as she put it", not "as she took it"."""
    mark = syntax.child(verb, "mark", "advmod")
    thing = syntax.child(verb, "dobj")
    free = thing is None or thing.lower_ == "it" or verb.lemma_ in _ADDRESSING
    return mark is not None and mark.lower_ == "as" and free


def own(verb: Token) -> Token | None:
    """Return the verb's own subject; of two that a parser gives it, the nearer."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return doers.nearest(verb, subjects) if subjects else lost.adverbial(verb)


def _before(verb: Token, clause: Token) -> Range:
    """All that the verb governs before its frame: "A fell, including B, officials said"."""
    subject = lost.stray(verb) or own(verb)
    subject = (lost.partner(subject) or subject) if subject is not None else None
    limit = min(verb.i, subject.left_edge.i if subject is not None else verb.i)
    start = min(verb.left_edge.i, clause.left_edge.i)
    return (start, limit) if limit > start else syntax.reach(clause)


def _around(verb: Token) -> tuple[Range, ...]:
    """Return the sentence, or the brackets in it, without the inserted frame: 1 or 2 ranges."""
    start, end = syntax.reach(verb)
    first, last = _bracketed(verb)
    mine = own(verb)
    others = [c for c in verb.children if c.dep_ == "nsubj" and mine is not None and c.i != mine.i]
    if others and others[0].i < verb.i:
        # "The gate, said Berg, was open": the gate is no speaker
        start = max(t.i for t in (others[0], *others[0].subtree) if t.i < verb.i) + 1
    for ranges in (((first, start), (min(end, last), last)), _outside(verb, first, last)):
        told = tuple((a, b) for a, b in ranges if any(t.is_alpha for t in verb.doc[a:b]))
        if told:
            return told
    return ()


def _outside(verb: Token, first: int, last: int) -> tuple[Range, ...]:
    """Return what is said where nothing but the frame is in brackets: "nine died (police say)"."""
    sent = verb.sent
    return (sent.start, max(sent.start, first - 1)), (min(last + 1, sent.end), sent.end)


def _bracketed(verb: Token) -> Range:
    """Return where the brackets around a verb begin and end, else its sentence."""
    sent, doc = verb.sent, verb.doc
    opened = [t.i for t in doc[sent.start : verb.i] if t.text in _BRACKETS]
    if not opened or doc[opened[-1]].text in _CLOSING:
        return sent.start, sent.end
    closed = (t.i for t in doc[verb.i : sent.end] if t.text in _CLOSING)
    return opened[-1] + 1, next(closed, sent.end)
