"""The shapes in which a noun or an adjective takes what is said or thought as its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.parts import candidates, reaches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from provenance.extract.voices.parts.candidates import Candidate

_OWNERS = frozenset({"by", "from", "of"})
_LIGHT = frozenset({
    "make", "give", "issue", "express", "have", "offer", "voice", "repeat", "reiterate", "raise",
    "announce", "deliver", "renew", "release", "share", "hold", "publish", "send", "take", "level",
})  # fmt: skip
"""Verbs that carry a noun of saying and add little: "issued a warning that"."""
_GETTING = frozenset({
    "receive", "get", "have", "obtain", "secure", "win", "extract", "hear", "accept", "welcome",
})  # fmt: skip
"""Verbs by which one gets what another says: "received a promise from X that"."""


def _owner(noun: Token) -> Token | None:
    """Return who says what a noun of saying says: "her claim", "a warning by X", "X made a vow"."""
    poss = syntax.child(noun, "poss")
    if poss is not None:
        return poss
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in _OWNERS - {"of"}:
            return syntax.child(prep, "pobj")
    verb = noun.head
    if (giver := _giver(noun)) is not None:
        return giver
    if noun.dep_ == "dobj" and syntax.verbal(verb) and verb.lemma_.lower() in _LIGHT:
        return doers.doer(verb)
    return None


def _giver(noun: Token) -> Token | None:
    """Return who gave what another got: "received a promise from the brigadier that"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in _GETTING:
        return None
    given = (p for p in verb.children if p.lower_ == "from" and p.dep_ == "prep" and p.i > noun.i)
    return next((syntax.child(p, "pobj") for p in given), None)


def _apart(noun: Token) -> Token | None:
    """Return what was said where it hangs on the verb: "got a pledge from X that it would"."""
    verb = noun.head
    if noun.dep_ != "dobj" or not syntax.verbal(verb):
        return None
    low = verb.lemma_.lower()
    if low not in _GETTING and low not in _LIGHT:
        return None
    behind = (c for c in verb.children if c.i > noun.i and c.dep_ in {"ccomp", "advcl"})
    return next((c for c in behind if reaches.marked(c) or _owed(noun, c)), None)


def _owed(noun: Token, clause: Token) -> bool:
    """Tell whether an infinitive is what the giver of a noun says he will do."""
    given = _giver(noun) is not None or any(c.lower_ == "from" for c in noun.children)
    return given and reaches.infinitive(clause)


def of_noun(noun: Token) -> Iterator[Candidate]:
    """Yield the shapes in which a noun of saying has a source and a content."""
    source = _owner(noun)
    if source is None:
        return
    for c in noun.children:
        if c.i < noun.i:
            continue
        if c.dep_ in {"acl", "ccomp", "relcl"} and (reaches.infinitive(c) or reaches.marked(c)):
            yield candidates.Candidate("noun clause", noun, source, (_own_reach(noun, c),))
            return
        inner = syntax.child(c, "pobj", "pcomp") if c.dep_ == "prep" else None
        if inner is not None and inner.i != source.i:
            yield candidates.Candidate(f"noun {c.lower_}", noun, source, (syntax.reach(inner),))
            return
    if (clause := _apart(noun)) is not None:
        yield candidates.Candidate("noun clause", noun, source, (syntax.reach(clause),))


def _own_reach(noun: Token, clause: Token) -> tuple[int, int]:
    """Return a clause without the participle joined to the one above: "| and urging it to"."""
    start, end = syntax.reach(clause)
    above = noun.head
    told = any(c.tag_ in {"MD", "VBD", "VBZ", "VBP"} for c in [clause, *clause.children])
    for c in clause.children if told and above.tag_ == "VBG" else ():
        if c.dep_ == "conj" and c.tag_ == "VBG":
            end = min(end, next((x.i for x in clause.children if x.dep_ == "cc"), c.left_edge.i))
    return start, end


def of_adjective(adjective: Token) -> Iterator[Candidate]:
    """Yield the shapes of "is worried about X", "is confident that X", "is eager to X"."""
    verb = adjective.head
    if adjective.dep_ != "acomp":
        return
    source = doers.doer(verb)
    for c in adjective.children:
        if c.i < adjective.i:
            continue
        if c.dep_ in {"ccomp", "xcomp", "advcl"}:
            frame = "adjective infinitive" if reaches.infinitive(c) else "adjective clause"
            yield candidates.Candidate(frame, adjective, source, (syntax.reach(c),))
            return
        inner = syntax.child(c, "pobj", "pcomp") if c.dep_ == "prep" else None
        if inner is not None:
            frame = f"adjective {c.lower_}"
            yield candidates.Candidate(frame, adjective, source, (syntax.reach(inner),))
            return
