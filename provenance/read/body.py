"""The lines below the head of a page -> the paragraphs of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.lexicon import page
from provenance.read import names
from provenance.read.header import same
from provenance.read.labels import HEADER_ONLY, Line

_OPEN_END = re.compile(r"[.!?,;:…\"”’'»)\]]$")
_HEAD_START = re.compile(r"^[^\W_]")
_BULLET = re.compile(r"^[•*·▪‣-]\s+")
_WORD = re.compile(r"[^\W\d_]+")

HEADING_WORDS = 9
QUESTION_WORDS = 12
TRAILING_WORDS = 5
TRAILING_LINES = 2
BIO_LINES = 5


def paragraphs(
    lines: Sequence[Line], title: str, authors: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs of the article, and the lines between them that are not its own."""
    plain = [
        line
        for line in lines
        if _may_stay(line) and not same(line.text, title) and not _is_bio(line, lines, authors)
    ]
    plain = _without_tail(plain, lines)
    headings = _headings(plain)
    kept = [line for line in plain if line.number not in headings]
    numbers = {line.number for line in kept}
    dropped = tuple(line.text for line in lines if line.number not in numbers)
    return tuple(_BULLET.sub("", line.text) for line in kept), dropped


def _may_stay(line: Line) -> bool:
    # what looks like a site's or section's name may be a short line of the article
    return not line.label or (line.label in HEADER_ONLY and line.words > 2)


def _is_bio(line: Line, lines: Sequence[Line], authors: tuple[str, ...]) -> bool:
    """Tell whether a line near the end says who the author is."""
    tail = [other.number for other in lines if not other.label][-BIO_LINES:]
    starts = tuple(f"{author} {verb} " for author in authors for verb in ("is", "was", "writes"))
    return line.number in tail and line.text.startswith(starts) if starts else False


def _headings(plain: Sequence[Line]) -> frozenset[int]:
    sure = {line.number for n, line in enumerate(plain) if _is_heading(line) and _between(plain, n)}
    # a question is a heading only on a page that has others: else it is a writer's device
    asked = {
        line.number
        for n, line in enumerate(plain)
        if sure and _is_question(line) and _between(plain, n)
    }
    return frozenset(sure | asked)


def _between(plain: Sequence[Line], number: int) -> bool:
    """Tell whether a line has prose on both sides that neither leads to it nor goes on."""
    if not 0 < number < len(plain) - 1:
        return False
    before, after = plain[number - 1], plain[number + 1]
    return (
        (before.prose or before.words > QUESTION_WORDS)
        and after.prose
        and not before.text.endswith((":", ",", ";"))
        and not after.text[0].islower()
        and not _BULLET.match(after.text)
    )


def _is_heading(line: Line) -> bool:
    words = [word.lower() for word in _WORD.findall(line.text)]
    return (
        not line.prose
        and 1 <= line.words <= HEADING_WORDS
        and bool(_HEAD_START.match(line.text))
        and not _OPEN_END.search(line.text)
        and "," not in line.text
        and not page.words("speech") & set(words)
        and bool(words)
    )


def _is_question(line: Line) -> bool:
    first = line.text.split()[0].lower()
    return line.asks and line.words <= QUESTION_WORDS and first in page.words("question")


def _without_tail(plain: list[Line], lines: Sequence[Line]) -> list[Line]:
    """Drop the short titles that are left below the last paragraph, as of boxes beside it."""
    tail: list[Line] = []
    rest = list(plain)
    while rest and _is_stray(rest[-1]):
        tail.insert(0, rest.pop())
    if not tail or not rest or rest[-1].text.endswith(":"):
        return plain
    last = lines[-1].number
    beside = any(line.label and line.number > tail[-1].number for line in lines)
    alone = tail[-1].number == last and len(tail) <= TRAILING_LINES
    return rest if (beside or alone) and len(tail) <= TRAILING_LINES else plain


def _is_stray(line: Line) -> bool:
    words = line.text.split()
    return (
        not line.prose
        and len(words) <= TRAILING_WORDS
        and names.is_title_case(words)
        and not any(letter.isdigit() for letter in line.text)
        and "," not in line.text
    )
