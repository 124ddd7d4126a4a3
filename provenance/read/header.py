"""Where the head of a page ends and its body begins, and what the head tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.model.keys import fold
from provenance.read import dates, names
from provenance.read.labels import ANCHORS, Line

_DATELINE = re.compile(
    r"^[A-Z][A-Z .,'’/-]{2,40}[A-Z.](?:,? [\w .]{2,20})?(?: \([\w /]+\))? ?[:–—-]+ "
)
_BULLET = re.compile(r"^[•*·▪‣–-]\s*")
_INNER_STOP = re.compile(r"[a-z]{3,}[.!?] [A-Z“\"]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")

TITLE_WORDS = 9
STANDFIRST_LINES = 1
STANDFIRST_WORDS = 60
STANDFIRST_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a page: the number of its lines, and what its plain lines are."""

    size: int
    title: str = ""
    author: str = ""
    standfirst: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


def read_header(lines: Sequence[Line], title: str = "") -> Header:
    """Return the head of the page. `title` is the headline where it is known already."""
    size = _size(lines)
    head = lines[:size]
    author = _author(head, lines[size:])
    plain = [line for line in head if not line.label and line.text != author]
    told = title or next((line.text for line in plain if can_be_title(line.text)), "")
    standfirst = [line for line in plain if not same(line.text, told)]
    kept = {line.number for line in standfirst}
    return Header(
        size,
        "" if title else told,
        author,
        tuple(_BULLET.sub("", line.text) for line in standfirst),
        tuple(line.text for line in head if line.number not in kept),
    )


def same(left: str, right: str) -> bool:
    """Tell whether two lines are one headline, whatever their case and last mark."""
    return bool(left and right) and _EDGES.sub("", fold(left)) == _EDGES.sub("", fold(right))


def can_be_title(text: str) -> bool:
    """Tell whether a line of the head can be its headline: a phrase, not two sentences."""
    return (
        3 <= len(text.split()) <= 30
        and not _BULLET.match(text)
        and not _INNER_STOP.search(text)
        and not text.endswith(":")
    )


def _size(lines: Sequence[Line]) -> int:
    first = next((n for n, line in enumerate(lines) if line.prose), 0)
    size = first
    for number, line in enumerate(lines):
        if _is_anchor(lines, number, line) and _may_precede(lines, number):
            size = max(size, number + 1)
    while first < size < len(lines) and _goes_on(lines, size):
        size += 1
    return size


def _goes_on(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line below an anchor is still of the head: furniture, or a short title."""
    line = lines[number]
    if line.label:
        return line.label != "after"
    below = number + 1 < len(lines) and not lines[number + 1].text[0].islower()
    return below and not line.prose and line.words <= TITLE_WORDS and not line.text.endswith(":")


def _is_anchor(lines: Sequence[Line], number: int, line: Line) -> bool:
    if line.label == "date":
        # "UPDATE, 5 p.m.:" stands amid a text that grows; a whole date above its beginning
        return bool(dates.find(line.text))
    return line.label in ANCHORS or _is_bare_byline(lines, number)


def _may_precede(lines: Sequence[Line], number: int) -> bool:
    """Tell whether all prose above a line is short enough to be a standfirst."""
    above = [line for line in lines[:number] if line.prose]
    whole = sum(line.words for line in lines if line.prose)
    words = sum(line.words for line in above)
    return (
        sum(not _BULLET.match(line.text) for line in above) <= STANDFIRST_LINES
        and words <= STANDFIRST_SHARE * whole
        and all(line.words <= STANDFIRST_WORDS for line in above)
        and not any(_DATELINE.match(line.text) for line in above)
    )


def _is_bare_byline(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is a lone name between a headline or standfirst and the body."""
    line = lines[number]
    if line.label or not names.signer(line.text) or not 0 < number < len(lines) - 1:
        return False
    if not lines[number + 1].prose and lines[number + 1].label != "date":
        return False
    above = [other for other in lines[:number] if not other.label]
    whole_sentence = any(other.text.endswith((".", "”", '"')) for other in above)
    return bool(above) and (not whole_sentence or _signs_below(lines[number + 1 :], line.text))


def _signs_below(lines: Sequence[Line], name: str) -> bool:
    return any(line.text.startswith(f"{name} ") for line in lines[-6:])


def _author(head: Sequence[Line], below: Sequence[Line]) -> str:
    everything = (*head, *below)
    found = [n for n in range(len(head)) if _is_bare_byline(everything, n)]
    return head[found[-1]].text if found else ""
