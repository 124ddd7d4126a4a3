"""Silences told without a verb of speech: "calls went unanswered", "left without a word"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.parts import sources

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENT = frozenset({"call", "email", "e-mail", "message", "request", "question", "inquiry", "query"})
_ASKING = frozenset({"question", "comment"})
_LEAVING = frozenset({"leave", "walk", "go", "depart", "exit", "drive", "hurry", "pass"})
_TELLING = _LEAVING | {"take", "return"}
_SPEAKING = frozenset({"speak", "talk", "comment", "answer", "take"})
_PRESS = frozenset({"reporter", "journalist", "press", "media", "camera", "question", "comment"})


def who(verb: Token) -> Token | None:
    """Return who keeps silent by what a verb tells, or None where nobody plainly does."""
    word = verb.lemma_
    if word not in _TELLING or not syntax.verbal(verb):
        return None
    if word == "take" and asked(verb):
        source = doers.doer(verb)
    elif word in {"go", "return"}:
        source = _called(verb) or (_leaving(verb) if word == "go" else None)
    else:
        source = _leaving(verb) if word in _LEAVING else None
    return source if source is not None and person(source) else None


def person(source: Token) -> bool:
    """Tell whether a source is somebody: a name, or a noun of people or of a body."""
    common = source.pos_ == "NOUN" and not sources.living(source.lemma_.lower())
    return not common and sources.able(source, "say", "silence")


def asked(verb: Token) -> bool:
    """Tell whether somebody takes no questions: "would take no questions"."""
    thing = syntax.child(verb, "dobj")
    if thing is None or thing.lemma_ != "question":
        return False
    none = any(c.lower_ == "no" for c in thing.children if c.dep_ == "det")
    return none or (syntax.negated(verb) and syntax.child(thing, "relcl", "acl") is None)


def _called(verb: Token) -> Token | None:
    """Return whom "calls to the mill went unanswered" or "were not returned" tells of."""
    subject = syntax.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.lemma_.lower() not in _SENT:
        return None
    if verb.lemma_ == "go":
        silent = any(c.lower_ in {"unanswered", "unreturned"} for c in verb.children)
    else:
        silent = syntax.passive(verb) and syntax.negated(verb)
    reached = [t for t in subject.subtree if t.lower_ in {"to", "with"} and t.i > subject.i]
    return next((syntax.child(t, "pobj") for t in reached), None) if silent else None


def _leaving(verb: Token) -> Token | None:
    """Return who "left without a word to reporters" or "without taking questions"."""
    without = next((c for c in verb.children if c.lower_ == "without" and c.i > verb.i), None)
    thing = syntax.child(without, "pobj", "pcomp") if without is not None else None
    if thing is None:
        return None
    press = any(t.lemma_.lower() in _PRESS for t in verb.subtree if t.i >= thing.i)
    bare = syntax.child(thing, "amod", "relcl") is None
    said = thing.lemma_ in _SPEAKING or (thing.lemma_ in {"word", "comment"} and bare)
    return syntax.child(verb, "nsubj") if said and press else None
