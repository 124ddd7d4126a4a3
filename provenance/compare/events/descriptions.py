"""Whether two short descriptions, of what came before or followed, are of one thing."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from provenance.lexicon.numbers import number_words
from provenance.lexicon.reuse import stem

SIMILAR = 80.0
"""Token-set similarity (0 to 100, rapidfuzz) from which two short descriptions are alike."""
_COUNTED = 3
"""From this count on, one number and as many words in common make two descriptions one."""
_LETTERS = 4
"""Words of fewer letters are not held against each other."""
_WORD = re.compile(r"[^\W\d_]+|\d[\d,]*")


def alike(left: str, right: str) -> bool:
    """Tell whether two descriptions are alike: in most words, or in a count and several words.

    Never where both count and no count is the same: "12 soldiers" are other soldiers than "16".
    """
    a, b = counts(left), counts(right)
    if a and b and not a & b:
        return False
    if fuzz.token_set_ratio(left.lower(), right.lower()) >= SIMILAR:
        return True
    telling = any(count >= _COUNTED for count in a & b)
    return telling and len(_words(left) & _words(right)) >= _COUNTED


def counts(text: str) -> frozenset[int]:
    """Return the numbers of a description, in digits or as single words."""
    words = _WORD.findall(text.lower())
    known = number_words().cardinals
    told = [int(w.replace(",", "")) if w[0].isdigit() else known.get(w) for w in words]
    return frozenset(n for n in told if n is not None)


def _words(text: str) -> frozenset[str]:
    words = (w for w in _WORD.findall(text.lower()) if w.isalpha() and len(w) >= _LETTERS)
    return frozenset(stem(w) for w in words)
