"""Numerals in a text: where they stand, their bounds, and their lowest and highest value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from provenance.extract.figures.numwords import (
    alternation,
    sharp_pattern,
    vague_pattern,
    vague_range,
    value_of,
)
from provenance.lexicon.numbers import number_words
from provenance.lexicon.units import currency_signs
from provenance.model.spans import Span
from provenance.model.vocabulary import Bound

_ADDRESS = re.compile(r"\S*(?:https?:|www\.|@)\S*")
_DASHES = ("-", "–", "—")
_LONGEST = 15
"""More digits than that name a record, not an amount."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number phrase. `span` has its bound words and currency, `core` the number alone.

    `currency` is the sign before it, "" where there is none.
    """

    span: Span
    core: Span
    bound: Bound
    low: float | None
    high: float | None
    currency: str = ""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = number_words()
    sharp, vague = sharp_pattern(), vague_pattern()
    sign = f"(?:{alternation(list(currency_signs()))})"
    before = alternation(list(words.before))
    after = alternation([w for w in words.after if w[0].isalpha()])
    return re.compile(
        rf"(?:(?<!\w)(?P<before>{before})\s+(?:(?:an?\s+)?estimated\s+|the\s+)?)?"
        rf"(?P<between>(?<!\w)between\s+)?(?P<sign>{sign}\s?)?"
        rf"(?P<core>(?P<vague>{vague})|(?P<first>{sharp})"
        rf"(?:(?P<link>\s?[-–—]\s?|\s+to\s+|\s+and\s+|\s+or\s+)(?P<sign2>{sign}\s?)?(?P<second>{sharp}))?)"
        rf"(?P<after>\+|-plus\b|\s+(?:{after})\b)?",
        re.IGNORECASE,
    )


def _embedded(text: str, found: re.Match[str]) -> bool:
    """Tell whether the digits are part of a name, a code, a clock time, a ratio or a footnote."""
    start, end = found.start("core"), found.end("first" if found["first"] else "core")
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if not text[start].isdigit():
        return before.endswith("-")
    if before.endswith("[") and after.startswith("]"):
        return True
    if found["sign"]:
        return False
    glued = re.search(r"[\w#@&=_]$|\w[-./:,]$|[/:]$", before)
    ordinal = re.match(r"(?:st|nd|rd|th)\b|[/:]\d|\.\d|,\d|[_@&=]", after, re.IGNORECASE)
    return bool(glued or ordinal)


def _is_range(found: re.Match[str], low: float, high: float) -> bool:
    """Tell whether two numbers make a range: always in order, and "and" only after between."""
    if found["link"].strip() == "and" and not found["between"]:
        return False
    if found["link"].strip() == "or":
        return low < high <= low * 2
    return low < high <= low * 1000


def _cut(found: re.Match[str], end: int, **kept: float | None) -> Numeral:
    start = found.start("before") if found["before"] else found.start()
    if found["between"] and not found["before"]:
        start = found.start("sign") if found["sign"] else found.start("core")
    core = Span(found.start("core"), end)
    sign = (found["sign"] or "").strip()
    return Numeral(Span(start, end), core, "exact", kept["low"], kept["high"], sign)


def _bounded(numeral: Numeral, bound: Bound) -> Numeral:
    """Return `numeral` with the end opened that its bound leaves open."""
    if bound in ("at_least", "more_than"):
        return replace(numeral, bound=bound, high=None)
    if bound in ("up_to", "less_than"):
        return replace(numeral, bound=bound, low=None)
    return replace(numeral, bound=bound)


def _bound(found: re.Match[str], tail: str | None) -> Bound:
    words = number_words()
    if tail:
        return words.after[" ".join(tail.strip(" -\n\t\u00a0").lower().split())]
    return words.before[" ".join(found["before"].lower().split())] if found["before"] else "exact"


def _vague(found: re.Match[str]) -> Numeral | None:
    values = vague_range(found["vague"])
    if values is None:
        return None
    return replace(_cut(found, found.end("core"), low=values[0], high=values[1]), bound="vague")


def _single(found: re.Match[str], first: float) -> Numeral:
    numeral = _cut(found, found.end("first"), low=first, high=first)
    tail = found["after"] if not found["second"] else None
    if tail:
        numeral = replace(numeral, span=Span(numeral.span.start, found.end("after")))
    return _bounded(numeral, _bound(found, tail))


def _scaled(found: re.Match[str], first: float, second: float) -> float:
    """Return the first number with the scale of the second: "2-3 million" begins at 2000000."""
    digits = re.match(r"[\d.,]+", found["second"])
    if not digits or not found["first"][-1].isdigit():
        return first
    scale = second / (float(digits.group().rstrip(".,").replace(",", "") or 1) or 1)
    return first * scale if scale > 1 and first < 1000 else first


def _read(found: re.Match[str]) -> Numeral | None:
    """Return the numeral of a match, None where it is none; a range only where it is one."""
    if found["vague"]:
        return _vague(found)
    first = value_of(found["first"])
    if first is None:
        return None
    second = value_of(found["second"]) if found["second"] else None
    low = first if second is None else _scaled(found, first, second)
    if second is None:
        return _single(found, first)
    if not _is_range(found, low, second):
        return None if found["link"].strip() in _DASHES else _single(found, first)
    numeral = replace(_cut(found, found.end("second"), low=low, high=second), bound="between")
    if found["between"]:
        return replace(numeral, span=Span(found.start("between"), numeral.span.end))
    return numeral


def _grows(text: str, found: re.Match[str]) -> bool:
    """Tell whether "from" makes the pair a growth ("rose from 5 to 13")."""
    if (found["link"] or "").strip() != "to":
        return False
    head = text[max(0, found.start() - 24) : found.start()].lower().rstrip()
    return head.endswith("from") and not head.endswith(number_words().ranging)


def _step(text: str, found: re.Match[str]) -> tuple[Numeral | None, int]:
    """Return the numeral of a match, if it is one, and where to read on."""
    past = max(found.end("first") if found["first"] else found.end("core"), found.start() + 1)
    if _embedded(text, found):
        return None, past
    if _grows(text, found):
        return None, found.start("second")
    numeral = _read(found)
    if numeral is None or sum(c.isdigit() for c in numeral.core.of(text)) > _LONGEST:
        return None, past
    return numeral, numeral.span.end


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of `text` in order, none overlapping; "rose from 5 to 13" yields 13.

    Digits inside names, codes, addresses, dates with slashes and clock times are left out.
    """
    skipped = [m.span() for m in _ADDRESS.finditer(text)]
    at = 0
    while found := _pattern().search(text, at):
        numeral, at = _step(text, found)
        if numeral and not any(s <= numeral.core.start < e for s, e in skipped):
            yield numeral
