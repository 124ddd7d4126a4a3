"""Whom a figure counts: soldiers killed are no rival of people killed."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.lexicon import victims
from provenance.lexicon.measures import frame_words, measure_words
from provenance.model.finding import Figure

_IRREGULAR = {
    "children": "child", "women": "woman", "men": "man", "people": "person",
    "policemen": "policeman", "policewomen": "policewoman", "servicemen": "serviceman",
    "gunmen": "gunman", "fishermen": "fisherman", "families": "family", "refugees": "refugee",
}  # fmt: skip


_RELATIVES = {"member", "relative"}
_CHILDREN = {
    "boy", "girl", "baby", "infant", "toddler", "minor", "teenager", "teen", "youth", "son",
    "daughter",
}  # fmt: skip


def singular(noun: str) -> str:
    """Return the lemma of a plural noun, well enough to look it up in the lexicon."""
    word = noun.casefold()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def class_of(phrase: str) -> str:
    """Return the class of victims a noun phrase tells of, `people` where it tells none."""
    words = [singular(w.strip("“”\"'’,.()")) for w in phrase.split()]
    for i in range(len(words) - 1, -1, -1):
        if found := victims.victim_class(words[i], words[:i]):
            return found
    return victims.PLAIN


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a figure counts: a class of victims, and a noun that tells of only some of them."""

    kind: str
    noun: str = ""

    def same(self, other: Whom) -> bool:
        """Tell whether both count the same persons, as far as their words tell."""
        return self.noun == other.noun and (bool(self.noun) or self.kind == other.kind)

    def holds(self, other: Whom) -> bool:
        """Tell whether those whom `other` counts are some of those whom this counts."""
        if self.same(other):
            return False
        if self.noun in _RELATIVES:
            return other.noun in measure_words().kin - _RELATIVES
        if self.noun:
            return self.noun == "child" and other.noun in _CHILDREN
        of_any_kind = bool(other.noun) and other.kind == victims.PLAIN
        return self.kind in (victims.PLAIN, other.kind) or of_any_kind


def whom(figure: Figure) -> Whom:
    """Return whom a figure counts."""
    counted = figure.quantity.counted
    words = [singular(w.strip("“”\"'’,.()")) for w in counted.split()]
    noun = words[-1] if words and words[-1] in frame_words().part_nouns else ""
    return Whom(class_of(counted), noun)


def scope(figure: Figure) -> str:
    """Return the class of people a figure counts."""
    return class_of(figure.quantity.counted)
