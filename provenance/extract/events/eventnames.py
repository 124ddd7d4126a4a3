"""What an article calls an event: "air strikes", "suicide car bomb", "checkpoint attack"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.extract.events.eventwords import Mention, craft
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.lexicon import places

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.events.referents import Referent

_NAMES = {"NORP", "GPE", "ORG", "PERSON", "LOC", "FAC", "DATE", "TIME", "CARDINAL", "ORDINAL"}


def event_name(referent: Referent) -> str:
    """Return the fullest noun phrase that the article calls an event by, without who and where.

    Lower case except names. Where only verbs tell of it, the noun that goes with the verb and
    what it befell ("attacked a checkpoint": "checkpoint attack"); "" where neither is told.
    """
    nouns = [m for m in referent.mentions if m.kind and not m.verbal]
    nouns = [m for m in nouns if m.token.lemma_.lower() not in _bare() or craft(m.token)]
    own = [m for m in nouns if m.kind == referent.kind]
    named = [_phrase(m) for m in own or nouns]
    made = [n for m in referent.mentions if m.verbal and (n := _from_verb(m, referent.kind))]
    fullest = max(named, key=_fullness, default=[])
    fuller = max(made, key=lambda name: len(name.split()), default="")
    if _fullness(fullest) < len(fuller.split()):
        return fuller
    struck = _struck(fullest[-1]) if len(fullest) == 1 else None
    if struck is not None:
        return f"{struck.lower_} {fullest[-1].lower_}"
    return _worded(fullest)


def _struck(noun: Token) -> Token | None:
    """Return the thing in "the sinking of the trawler Ana", "an attack on a checkpoint"."""
    if noun.lower_ == "loss" or noun.tag_ != "NN":
        return None
    of = (t for _, what in trees.preposed(noun, {"of", "on"}) for t in trees.noun_group(what))
    return next((t for t in of if t.tag_ == "NN" and _is_thing(t)), None)


def _bare() -> frozenset[str]:
    return lexicon.words("no_names")


def _fullness(tokens: list[Token]) -> int:
    """Return of how many words a phrase is, adjectives left out: the first of equals is taken."""
    return sum(t.dep_ != "amod" for t in tokens)


def _phrase(mention: Mention) -> list[Token]:
    """Return the words of a noun mention that tell what sort of event it was."""
    offset = mention.paragraph.span.start
    core = range(mention.span.start - offset, mention.span.end - offset)
    inside = [t for t in mention.token.sent if t.idx in core]
    before = [t for t in trees.noun_group(mention.token) if t.i < inside[0].i]
    return [*(t for t in before if _tells_sort(t, mention.token)), *inside]


def _tells_sort(token: Token, noun: Token) -> bool:
    head = token.head.i == noun.i
    if head and token.dep_ == "amod":
        return token.lemma_.lower() in lexicon.words("sorts")
    plain = token.pos_ == "NOUN" and token.ent_type_ not in _NAMES
    return head and token.dep_ == "compound" and plain and token.tag_ == "NN"


def _worded(tokens: list[Token]) -> str:
    """Return the words, small where they are no names; "the loss of the ferry" names the ferry."""
    lost = craft(tokens[-1]) if tokens else None
    if lost is not None:
        kind = "sinking" if lost.lemma_.lower() in lexicon.words("vessels") else "crash"
        return f"{lost.lower_} {kind}"
    words = [t.text if t.pos_ == "PROPN" and t.ent_type_ == "EVENT" else t.lower_ for t in tokens]
    gaps = [" " if t.whitespace_ or u.i > t.i + 1 else "" for t, u in pairwise(tokens)]
    return "".join(w + gap for w, gap in zip(words, [*gaps, ""], strict=False)).strip()


def _from_verb(mention: Mention, kind: str) -> str:
    noun = lexicon.called().get(mention.token.lemma_.lower(), "")
    if not noun or mention.kind != kind:
        return ""
    things = [t for t in _befallen(mention.token) if _is_thing(t)]
    return f"{things[0].lower_} {noun}" if things else noun


def _befallen(verb: Token) -> list[Token]:
    doer = trees.subject(verb)
    moving = verb.lemma_.lower() in lexicon.words("unaccusative")
    return ([doer] if doer is not None and moving else []) or trees.objects(verb)


def _is_thing(token: Token) -> bool:
    """Tell whether a noun is one thing that a headline can put before the event's noun."""
    plain = token.tag_ == "NN" and token.ent_type_ not in _NAMES and not places.country(token.text)
    return plain and token.lemma_.lower() in lexicon.words("things")
