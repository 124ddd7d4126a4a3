"""A word's spelling levelled: scripts, marks, romanisations and slips of the pen."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from provenance.lexicon import names

EQUAL, VARIANT, SPELLING, SLIP, DOUBT, NONE = 1.0, 0.98, 0.95, 0.91, 0.82, 0.0
"""How well two words fit: one word, usual variants, one skeleton, a slip, perhaps, not at all."""

_DOUBLE = re.compile(r"(.)\1+")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z][a-z])")
_NO_WORD = re.compile(r"[^\w'’`ʻʼ]+|_")
_BREATH = re.compile(r"['’`ʻʼ]")
_POSSESSIVE = re.compile(r"['’]s?$")
_VOWELS = re.compile(r"(?<!^)[aiu]")
_DIGIT_AS_LETTER = str.maketrans({"0": "o", "1": "i", "9": "g", "3": "e", "5": "s"})
_GENDER_ENDINGS = ("a", "i", "e", "o")
SHORT = 5
LONG = 8


@lru_cache(maxsize=50_000)
def latin(text: str) -> str:
    """Return `text` in plain Latin letters, lower case, without marks, as far as tables go."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in parts if not unicodedata.combining(c)).translate(names.scripts())
    bare = unicodedata.normalize("NFC", bare)
    return bare.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")


def words(name: str) -> tuple[str, ...]:
    """Return the words of `name` in plain lower-case Latin; joined capitals are parted."""
    parted = _CAMEL.sub(" ", name)
    found = (_POSSESSIVE.sub("", word) for word in _NO_WORD.sub(" ", parted).split())
    return tuple(word for word in (_BREATH.sub("", latin(w)) for w in found) if word)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """Return what is left of a plain word when romanisations are levelled."""
    for letters, folded, _ in names.digraphs():
        word = word.replace(letters, folded)
    first, rest = word[:1], word[1:]
    kept = first + "".join(c for c in rest if c not in names.silent())
    return _DOUBLE.sub(r"\1", kept.translate(names.letters()))


def consonants(word: str) -> str:
    """Return a skeleton without inner vowels: all that an unvowelled script tells."""
    return _VOWELS.sub("", skeleton(word))


def unvowelled(text: str) -> bool:
    """Tell whether `text` is in a script that leaves short vowels unwritten."""
    return any("\u0590" <= c <= "\u06ff" for c in text)


@lru_cache(maxsize=50_000)
def fit(left: str, right: str) -> float:
    """Return how well two plain words fit, 0 to 1 (see EQUAL to NONE)."""
    if left == right:
        return EQUAL
    table = names.variants()
    if table.get(left, left) == table.get(right, right):
        return VARIANT
    if skeleton(left) == skeleton(right) and not _gendered(left, right):
        return SPELLING
    return _slip(left, right)


def _slip(left: str, right: str) -> float:
    if any(c.isdigit() for c in left + right):
        return SPELLING if _digits_stand_for_letters(left, right) else NONE
    shorter = min(len(left), len(right))
    if _gendered(left, right) or shorter < SHORT - 1:
        return NONE
    plain = DamerauLevenshtein.distance(left, right, score_cutoff=2)
    bones = DamerauLevenshtein.distance(skeleton(left), skeleton(right), score_cutoff=2)
    edits = min(plain, bones)
    if plain == 1 and shorter >= LONG and left[0] == right[0] and not _one_letter(left, right):
        return SLIP
    if edits <= 1 or (edits == 2 and shorter >= LONG):
        return DOUBT
    return NONE


def _one_letter(left: str, right: str) -> bool:
    """Tell whether one letter stands for another: Larsen and Larson are two families."""
    return sum(a != b for a, b in zip(left, right, strict=False)) == 1 and len(left) == len(right)


def _digits_stand_for_letters(left: str, right: str) -> bool:
    if left.isdigit() or right.isdigit() or min(len(left), len(right)) < SHORT - 1:
        return False
    spelled = left.translate(_DIGIT_AS_LETTER), right.translate(_DIGIT_AS_LETTER)
    return spelled[0] == spelled[1]


def _gendered(left: str, right: str) -> bool:
    """Tell whether only a last vowel parts them: Daniel and Daniela, Mario and Maria."""
    shorter, longer = sorted((left, right), key=len)
    if len(longer) == len(shorter) + 1:
        return longer[:-1] == shorter and longer[-1] == "a"
    same = len(shorter) == len(longer) and shorter[:-1] == longer[:-1]
    return (
        same
        and {shorter[-1:], longer[-1:]} <= set(_GENDER_ENDINGS)
        and "a" in (shorter[-1:] + longer[-1:])
    )
