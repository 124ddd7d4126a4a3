"""Whom a pronoun or "the official" means: one candidate, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provenance.lexicon import roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provenance.extract.voices.cast.phrases import Mention
    from provenance.model.spans import Span
    from provenance.model.vocabulary import SpeakerKind

FIRST_PERSON = frozenset({"i", "me", "my"})


@dataclass
class Voice:
    """A speaker while the article is still being read; `seen` holds its mentions."""

    id: str
    kind: SpeakerKind
    named: bool
    name: str
    role: str = ""
    affiliation: str = ""
    noun: str = ""
    number: str = "one"
    gender: str = ""
    reason: str = ""
    knowledge: str = ""
    modifiers: frozenset[str] = frozenset()
    seen: list[Span] = field(default_factory=list)


def agrees(voice: Voice, mention: Mention) -> bool:
    """Tell whether a pronoun can mean a voice, by number, kind and gender."""
    word = mention.noun
    if word in {"he", "she", "him", "her", "his"}:
        fits = voice.kind in {"person", "unknown"} and voice.number == "one"
        return fits and (not voice.gender or voice.gender == mention.gender)
    if word in {"they", "them", "their"}:
        return voice.number == "several" or voice.kind in {"group", "body", "outlet"}
    if word in {"it", "its"}:
        return voice.kind in {"body", "report", "outlet", "unknown"} and not voice.gender
    return False


def described(voice: Voice, mention: Mention) -> bool:
    """Tell whether "the official" can mean a voice, by its noun, number and modifiers."""
    book = roles.load()
    if voice.number != mention.number or not (voice.noun or voice.role):
        return False
    nouns = {voice.noun, *(w.lower() for w in voice.role.split())}
    if not any(book.takes_up(mention.noun, noun) for noun in nouns if noun):
        return False
    if voice.gender and mention.gender and voice.gender != mention.gender:
        return False
    told = {w.lower() for w in f"{voice.role} {voice.affiliation} {voice.name}".split()}
    told |= voice.modifiers
    return all(_told(word, told) for word in mention.modifiers)


def _told(word: str, told: set[str]) -> bool:
    """Tell whether a modifier was told before, in this form or another ("Russian", "Russia")."""
    stem = word[:5]
    return any(w == word or (len(stem) == 5 and w.startswith(stem)) for w in told)


def only(voices: Sequence[Voice]) -> Voice | None:
    """Return the voice if it is the only one left."""
    unique = {voice.id: voice for voice in voices}
    return next(iter(unique.values())) if len(unique) == 1 else None


def surnamed(voices: Sequence[Voice], mention: Mention) -> Voice | None:
    """Return the only person with this surname who has spoken: "Riddle" after "Ann Riddle"."""
    word = mention.text
    if " " in word or not word.istitle() or mention.head.ent_type_ not in {"", "PERSON"}:
        return None
    persons = [v for v in voices if v.named and v.kind == "person" and " " in v.name]
    return only([v for v in persons if v.name.rpartition(" ")[2] == word])


def best_described(voices: Sequence[Voice], mention: Mention) -> Voice | None:
    """Return whom a definite description takes up: the one that fits, the same noun first."""
    fitting = [v for v in voices if described(v, mention)]
    same = [v for v in fitting if v.noun == mention.noun and not v.named]
    named_same = [v for v in fitting if v.noun == mention.noun]
    return only(same) or only(named_same) or only(fitting)
