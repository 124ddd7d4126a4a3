"""Whom a figure counts: soldiers killed are no rival of people killed."""

from __future__ import annotations

from provenance.lexicon import victims
from provenance.model.finding import Figure

_IRREGULAR = {
    "children": "child", "women": "woman", "men": "man", "people": "person",
    "policemen": "policeman", "policewomen": "policewoman", "servicemen": "serviceman",
    "gunmen": "gunman", "fishermen": "fisherman", "families": "family", "refugees": "refugee",
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


def scope(figure: Figure) -> str:
    """Return the class of people a figure counts."""
    return class_of(figure.quantity.counted)
