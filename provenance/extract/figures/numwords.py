"""Number words and digits: the patterns that find them, and the value they have."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.lexicon.numbers import number_words

_SPLIT = re.compile(r"[\s-]+")
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!,?\d)|\d+(?:\.\d+)?(?![\d]|,\d)"


def alternation(words: list[str]) -> str:
    """Return a pattern that matches any of `words`, the longest first, at any spacing."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@lru_cache(maxsize=1)
def sharp_pattern() -> str:
    """Return a pattern (no groups) for a number with one value: 5,00,000, 2.5m, two dozen."""
    words = number_words()
    scale = f"(?:{alternation(list(words.scales))})"
    small = f"(?:{alternation(list(words.cardinals))})"
    simple = f"{small}(?:-{small})?"
    suffix = f"(?:{alternation(list(words.suffixes))})"
    spelled = (
        rf"(?:{simple}|an?)(?:(?:\s+|-){scale})+\b(?:(?:\s+and)?\s+{simple}\b(?:\s+{scale}\b)*)*"
    )
    halves = rf"half\s+an?\s+{scale}\b|{simple}\s+and\s+a\s+half\s+{scale}\b"
    digits = rf"(?:{_DIGITS})(?:[\s-]?{scale}\b|{suffix}(?![\w]))?"
    return rf"(?:{digits}|\b(?:{halves}|{spelled}|{simple}\b))"


@lru_cache(maxsize=1)
def vague_pattern() -> str:
    """Return a pattern (no groups) for a number without a sharp value: dozens, several hundred."""
    words = number_words()
    scale = f"(?:{alternation(list(words.scales))})"
    return rf"\b(?:{alternation(list(words.vague))})\b(?:\s+{scale}\b)?"


def _digits(text: str) -> float | None:
    found = re.match(_DIGITS, text)
    if not found:
        return None
    value = float(found.group().replace(",", ""))
    rest = text[found.end() :].strip(" -\u00a0\n\t").lower()
    words = number_words()
    return value * (words.scales.get(rest) or words.suffixes.get(rest) or 1)


def _spelled(text: str) -> float | None:
    words = number_words()
    total = current = 0.0
    for part in _SPLIT.split(text.lower().strip()):
        if part in words.cardinals:
            current += words.cardinals[part]
        elif part in ("a", "an", "and"):
            continue
        elif part == "half":
            current += 0.5
        elif part in words.scales:
            current = (current or 1) * words.scales[part]
            if words.scales[part] >= 1000:
                total, current = total + current, 0.0
        else:
            return None
    return total + current


def value_of(text: str) -> float | None:
    """Return the value of a number phrase ("5,00,000", "half a million"), None if it is none."""
    return _digits(text) if text[:1].isdigit() else _spelled(text)


def vague_range(text: str) -> tuple[float, float | None] | None:
    """Return the range that a vague phrase stands for ("dozens", "several hundred")."""
    words = number_words()
    folded = " ".join(text.lower().split())
    if folded in words.vague:
        return words.vague[folded].low, words.vague[folded].high
    head, _, scale = folded.rpartition(" ")
    if head in words.vague and scale in words.scales:
        vague, by = words.vague[head], words.scales[scale]
        return vague.low * by, vague.scaled * by
    return None
