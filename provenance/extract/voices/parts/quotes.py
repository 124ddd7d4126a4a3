"""Where quotation marks open and close, in text that sets them in every way and forgets some."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.model.spans import Span

_MARK = re.compile(r"``|''|[\"“”„«»‟\x93\x94]|[‘’'‚‹›\x91\x92]")
_DOUBLE = frozenset({"``", "''", '"', "“", "”", "„", "«", "»", "‟", "\x93", "\x94"})
_ONLY_OPEN = frozenset({"``", "“", "„", "«", "‟", "\x93"})
_ONLY_CLOSE = frozenset({"”", "»", "\x94"})
_BEFORE_OPEN = frozenset("([{—–-/:")
_FORGOTTEN = re.compile(
    r"(?<=,) (?:(?:he|she|they) (?:said|says|added|wrote)"
    r"|(?:said|says|added) (?:(?:[A-Z]\w+ ?)+|(?:an?|the|one|his|her|their) [^,.;:“”\"]{2,60}))"
    r"(?=[.,])"
)
"""What tells that a mark was forgotten before it: "“The lift failed, she said."."""
_LONGEST = 2500
"""A quotation within one paragraph that is longer than this has lost its closing mark."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation inside one paragraph: `span` with its marks, `inner` without them.

    `closed` is False where the mark is missing; `continued` tells that the paragraph
    before ended inside the same quotation.
    """

    paragraph: int
    span: Span
    inner: Span
    closed: bool
    continued: bool = False
    double: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    double: bool
    opens: bool
    closes: bool


def _mark(text: str, found: re.Match[str]) -> _Mark:
    """Judge by the characters at its two sides what a mark can be."""
    sign, start, end = found.group(), found.start(), found.end()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = (before.isspace() or before in _BEFORE_OPEN or before in "“‘\"'`") and (
        not after.isspace()
    )
    closes = not before.isspace() and not after.isalnum()
    double = sign in _DOUBLE
    if sign in _ONLY_OPEN:
        opens, closes = True, False
    elif sign in _ONLY_CLOSE:
        opens, closes = False, True
    elif sign in {"‘", "\x91"}:
        closes = False
        opens = opens and not after.isdigit()
    elif sign in {"’", "\x92"}:
        opens = False
    elif sign == "'":
        opens = opens and after.isalpha()
    return _Mark(start, end, double, opens, closes)


def _marks(text: str) -> list[_Mark]:
    return [_mark(text, found) for found in _MARK.finditer(text)]


def _close_of(marks: Sequence[_Mark], at: int) -> int | None:
    """Return the index of the mark that closes the double quotation opened at `at`."""
    for j in range(at + 1, len(marks)):
        mark = marks[j]
        if mark.double and mark.closes:
            return j
        if mark.double and mark.opens and not mark.closes:
            # a second opening inside an open one: the same closing mark must serve both
            continue
    return None


def _single_close(text: str, marks: Sequence[_Mark], at: int) -> int | None:
    """Return the index of the mark that closes a single quotation; apostrophes do not.

    A mark after "s" and before a small letter may be a possessive ("the leaders' plan"):
    it closes only where no better one follows.
    """
    spare = None
    for j in range(at + 1, len(marks)):
        mark = marks[j]
        if mark.double or not mark.closes:
            continue
        before, after = text[mark.start - 1], text[mark.end : mark.end + 2]
        possessive = before in "sS" and len(after) == 2 and after[0] == " " and after[1].islower()
        if not possessive:
            return j
        spare = j if spare is None else spare
    return spare


def _paragraph(text: str, offset: int, index: int, inside: bool) -> list[Quotation]:
    """Return the quotations of one paragraph; `inside` where one is open from the last."""
    marks = _marks(text)
    out: list[Quotation] = []
    i = 0
    carried = inside
    while i < len(marks):
        mark = marks[i]
        if not mark.opens:
            i += 1
            continue
        j = _close_of(marks, i) if mark.double else _single_close(text, marks, i)
        if not mark.double and j is None:
            i += 1
            continue
        forgotten = _FORGOTTEN.search(text, mark.end) if j is None else None
        end = marks[j].end if j is not None else len(text.rstrip())
        end = forgotten.start() if forgotten is not None else end
        inner_end = marks[j].start if j is not None else end
        if inner_end > mark.end and end - mark.start <= _LONGEST:
            out.append(
                Quotation(
                    index,
                    Span(offset + mark.start, offset + end),
                    Span(offset + mark.end, offset + inner_end),
                    j is not None or forgotten is not None,
                    carried and not text[: mark.start].strip(),
                    mark.double,
                )
            )
        carried = False
        i = j + 1 if j is not None else len(marks)
    return out


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[Quotation, ...], ...]:
    """Return the quotations of each paragraph, in order; no mark, however odd, raises.

    A quotation whose closing mark is missing ends with its paragraph; where the next
    paragraph opens with a mark, that one goes on with it.
    """
    out: list[tuple[Quotation, ...]] = []
    inside = False
    for index, span in enumerate(paragraphs):
        found = _paragraph(span.of(text), span.start, index, inside)
        out.append(tuple(found))
        inside = bool(found) and not found[-1].closed
    return tuple(out)


def quoted(place_: Span, quotations: Sequence[Quotation]) -> bool:
    """Tell whether a span lies inside one of the quotations."""
    return any(q.span.covers(place_) for q in quotations)


def unclosed(text: str) -> bool:
    """Tell whether a paragraph is one quotation that goes on in the next."""
    text = text.strip()
    return text[:1] in {'"', "“"} and not any(mark in text[1:] for mark in {'"', "”"})
