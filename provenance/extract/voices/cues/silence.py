"""Who keeps silent: "did not answer", "has yet to comment", "was not available for comment"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.cues import frames, unanswered
from provenance.extract.voices.parts import reaches, sources
from provenance.extract.voices.parts.findings import Found, place
from provenance.lexicon import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph

_QUIET = frozenset({"silent", "quiet", "mum"})
_STAYING = frozenset({"remain", "stay", "keep"})
_BEING = _STAYING | {"be"}
_ANSWERS = frozenset({
    "comment", "answer", "reply", "response", "statement", "explanation", "reason", "detail",
})  # fmt: skip
_CARRYING = frozenset({"make", "give", "have", "offer", "issue", "provide"})
_ASKED = frozenset({"comment", "interview"})
_UTTERING = frozenset({"say", "tell", "disclose", "reveal", "divulge"})
_BESIDES = frozenset({"but", "except", "beyond", "besides", "than", "other", "more"})
"""What goes on after "nothing" where something was said: "nothing but the truth"."""


def find(paragraph: Paragraph, verb: Token, word: str) -> Found | None:
    """Return "did not answer calls", "could not be reached": silence needs no content."""
    book = cues.load()
    if (source := _mute(verb)) is not None:
        return Found(paragraph, verb, word, "silence", source, (), "silent", True)
    if word not in book.silence and word not in book.contact:
        return None
    if not syntax.verbal(verb) or not (syntax.negated(verb) or yet(verb)):
        return None
    if any(reaches.stated(c) for c in verb.children):
        return None  # "has never said that": what it has not said is told by the writer
    if word == "speak" and any(c.lower_ == "for" for c in verb.children if c.dep_ == "prep"):
        return None  # "does not speak for the council": no silence
    if verb.dep_ == "conj" and verb.head.lemma_.lower() in book.silence:
        return None  # "did not answer calls or respond": one silence
    if word in book.contact and syntax.passive(verb):
        source = syntax.child(verb, "nsubjpass")
        if source is not None and not unanswered.person(source):
            return None  # "a deal could not be reached"
        return Found(paragraph, verb, word, "silence", source, (), "silent", True)
    source = doers.doer(verb) if word in book.silence else None
    if source is None or not sources.able(source, word, "silence"):
        return None
    shapes = (c for c in frames.of_verb(verb) if c.frame == "object" or c.frame.startswith("prep"))
    content = next((c.content for c in shapes), ())
    spans = tuple(place(paragraph, piece) for piece in content)
    return Found(paragraph, verb, word, "silence", source, spans, "silent", True)


def _mute(verb: Token) -> Token | None:
    """Return who "made no comment", "remained silent" or "was not available for comment"."""
    if verb.lemma_ not in _CARRYING and verb.lemma_ not in _BEING:
        return None
    if syntax.child(verb, "expl") is not None:
        return _absent(verb)
    answer, state = syntax.child(verb, "dobj"), syntax.child(verb, "acomp", "oprd")
    source = syntax.child(verb, "nsubj") or (doers.doer(verb) if verb.dep_ == "conj" else None)
    if source is None:
        return None
    if answer is not None and verb.lemma_ in _CARRYING:
        none = any(c.dep_ == "det" and c.lower_ == "no" for c in answer.children)
        return source if none and answer.lemma_ in _ANSWERS else None
    if state is None:
        return None
    asked = any(
        p.lower_ == "for" and any(c.lemma_ in _ASKED for c in p.children)
        for p in state.children if p.dep_ == "prep"
    )  # fmt: skip
    lost = state.lower_ == "unreachable" or (state.lower_ == "reachable" and syntax.negated(verb))
    soon = any(c.lower_ == "immediately" for c in (*state.children, *verb.children))
    asked = asked or (soon and syntax.child(state, "prep", "xcomp") is None)
    away = lost or (asked and (state.lower_ == "unavailable" or (
        state.lower_ == "available" and syntax.negated(verb)
    )))  # fmt: skip
    stays = verb.lemma_ in _STAYING and state.lower_ in _QUIET
    stays = stays and not any(t.lower_ in {"aside", "apart", "except"} for t in verb.subtree)
    return source if (away or stays) and unanswered.person(source) else None


def _absent(verb: Token) -> Token | None:
    """Return who is silent in "there was no comment from the company"."""
    answer = syntax.child(verb, "attr")
    if answer is None or answer.lemma_ not in _ANSWERS | {"word"}:
        return None
    none = any(c.dep_ == "det" and c.lower_ == "no" for c in answer.children)
    by = next((c for c in answer.children if c.lower_ in {"from", "by"}), None)
    return syntax.child(by, "pobj") if none and by is not None else None


def wordless(paragraph: Paragraph, verb: Token) -> Found | None:
    """Return "said nothing", "has not said a word": what looks like a content is none."""
    word = verb.lemma_.lower()
    offered = _mute(verb) if word == "offer" else None  # no offer that anybody might say
    if (quiet := unanswered.who(verb) or offered) is not None:
        return Found(paragraph, verb, word, "silence", quiet, (), "silent", True)
    thing = syntax.child(verb, "dobj") if word in _UTTERING and not syntax.passive(verb) else None
    source = doers.doer(verb) if thing is not None else None
    if thing is None or source is None or not sources.able(source, word, "silence"):
        return None
    bare = not any(c.dep_ in {"amod", "relcl", "acl", "advcl"} for c in thing.children)
    rest = verb.doc[thing.i + 1 : verb.right_edge.i + 1]
    nothing = thing.lower_ == "nothing" or (thing.lower_ == "word" and syntax.negated(verb))
    if not nothing or not bare or any(t.lower_ in _BESIDES for t in rest[:2]):
        return None
    return Found(paragraph, verb, word, "silence", source, (), "silent", True)


def kept(verb: Token) -> bool:
    """Tell whether what somebody declines to do is to speak: "to comment", "to be interviewed"."""
    interview = verb.lemma_ in {"interview", "draw"} and syntax.passive(verb)
    questions = verb.lemma_ == "take" and any(c.lemma_ == "question" for c in verb.children)
    return interview or questions or verb.lemma_.lower() in cues.load().silence


def turned_down(verb: Token) -> bool:
    """Tell whether it is words that somebody declines: "declined an interview", "comment"."""
    thing = syntax.child(verb, "dobj")
    if thing is not None and thing.lemma_ == "request":
        return any(t.lemma_ in _ASKED for t in thing.subtree)
    return thing is not None and thing.lemma_ in _ASKED


def yet(verb: Token) -> bool:
    """Tell whether a verb is still to come: "has yet to comment"."""
    above = verb.head
    waits = verb.dep_ == "xcomp" and above.lemma_ in {"have", "be"} and reaches.infinitive(verb)
    return waits and any(c.lower_ == "yet" for c in above.children)
