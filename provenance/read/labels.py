"""What each line of a page is: prose, or one of the kinds of furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.lexicon import page
from provenance.read import dates, names

ANCHORS = frozenset({"date", "byline", "readtime", "copy", "copy_of"})
"""What stands between the head of a page and its body."""
HEADER_ONLY = frozenset({"section", "crumbs", "site"})

_ENDED = re.compile(r"[.!?…][\"”’'»)\]]*$")
_QUOTED = re.compile(r"^[\"“‘«]")
_CRUMB = re.compile(r"[/|>»›,]")
_LONGEST = 600
_FOOTER_LINES = 8
_EDGE = 6
PROSE_WORDS = 20
BODY_SHARE = 0.8
"""How much of all prose must stand above a marker for it to be the end of the article."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page; `label` is "" where it may belong to the article."""

    number: int
    text: str
    label: str = ""

    @property
    def words(self) -> int:
        """How many words, separated by spaces."""
        return len(self.text.split())

    @property
    def prose(self) -> bool:
        """Whether it is surely a paragraph: an ended sentence, a quotation, or long."""
        if self.label:
            return False
        ended = bool(_ENDED.search(self.text)) and not self.asks
        return (self.words >= 4 and (ended or bool(_QUOTED.match(self.text)))) or (
            self.words >= PROSE_WORDS
        )

    @property
    def asks(self) -> bool:
        """Whether it is one short question, as headlines and cross-headings are."""
        return self.text.endswith("?") and self.words <= 16 and ". " not in self.text


def label_all(texts: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines with their labels, those after the page's end marked `after`."""
    plain = list(texts)
    labelled = [Line(n, text, label(text, n, len(plain))) for n, text in enumerate(plain)]
    end = _end(labelled)
    return tuple(
        Line(line.number, line.text, line.label or "after") if line.number >= end else line
        for line in labelled
    )


def label(text: str, number: int, total: int) -> str:
    """Return what a line is by its own words and its place (from 0) among `total` lines."""
    if len(text) > _LONGEST:
        return ""
    if dates.date_line(text):
        return "date"
    if names.byline(text):
        return "byline"
    zones = _zones(number, total)
    for pattern in page.line_patterns():
        if pattern.zone in zones and pattern.regex.fullmatch(text):
            return pattern.label
    return _of_head(text) if "header" in zones else ""


def _zones(number: int, total: int) -> frozenset[str]:
    zones = {"any"}
    if number < _EDGE * 2 and number < max(total / 2, 2):
        zones |= {"header"}
    if number < _EDGE and number <= total / 3:
        zones |= {"edge"}
    if number >= total - _FOOTER_LINES and number >= total / 2:
        zones |= {"footer", "edge"}
    return frozenset(zones)


def _of_head(text: str) -> str:
    if names.signature(text):
        return "byline"
    parts = [part.strip(" :") for part in _CRUMB.split(text.lower())]
    if all(part in page.words("section") for part in parts):
        return "section"
    return "site" if names.is_outlet(text) else ""


def _end(labelled: list[Line]) -> int:
    """Return where the page's end begins: a marker with nearly no prose below it."""
    whole = sum(line.words for line in labelled if line.prose)
    above = 0
    for line in labelled:
        if line.label == "end" and above >= BODY_SHARE * whole and above:
            return line.number
        above += line.words if line.prose else 0
    return len(labelled)
