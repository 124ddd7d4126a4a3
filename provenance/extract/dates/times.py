"""Date expressions of a text, resolved to windows against the article's own day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from provenance.extract.dates import calendar_times, relative_times
from provenance.extract.dates.readings import Context, Reading
from provenance.extract.dates.reckon import moved
from provenance.extract.dates.tense import tense_at
from provenance.extract.dates.timewords import patterns
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon.times import time_words
from provenance.model.extraction import TimeExpression, Window
from provenance.model.spans import Span

READERS: dict[str, Callable[[re.Match[str], Context], Reading | None]] = {
    "iso": calendar_times.iso,
    "days": calendar_times.days,
    "days_first": calendar_times.days,
    "month_day": calendar_times.month_day,
    "day_month": calendar_times.month_day,
    "month_year": calendar_times.month_year,
    "month": calendar_times.month,
    "years": calendar_times.years,
    "season": calendar_times.season,
    "decade": calendar_times.decade,
    "year": calendar_times.year,
    "weekday": relative_times.weekday,
    "deictic": relative_times.deictic,
    "ago": relative_times.ago,
    "lately": relative_times.lately,
    "span": relative_times.span,
    "grain": relative_times.grain,
    "offset": relative_times.offset,
    "vague": relative_times.vague,
    "clock": relative_times.clock,
    "named": calendar_times.named,
    "duration": relative_times.duration,
}

Quoted = Sequence[tuple[Span, date | None]]


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield all matches, by start, then the longest, then in the order of the table."""
    table = patterns()
    found = [(n, name, m) for n, (name, rule) in enumerate(table) for m in rule.finditer(text)]
    for _, name, match in sorted(found, key=lambda f: (f[2].start(), -f[2].end(), f[0])):
        yield name, match


def _anchor(span: Span, day: date | None, quoted: Quoted) -> date | None:
    """Return the day that words at `span` are reckoned from: in speech, the day of the speech."""
    for piece, spoken in quoted:
        if spoken is not None and piece.covers(span):
            return spoken
    return day


def _is_dated(paragraph: Paragraph, start: int, end: int) -> bool:
    return any(
        ent.label_ in ("DATE", "TIME") and ent.start_char < end and start < ent.end_char
        for ent in paragraph.doc.ents
    )


def _opened(window: Window, before: str) -> Window:
    """Open the window as a word before it asks: since 2018 has no end, until May no beginning."""
    last = before.lower().split()[-1:] or [""]
    how = time_words().openers.get(last[0])
    if how == "low":
        return Window(window.low, None)
    if how == "high":
        return Window(None, window.high)
    if how == "before" and window.low:
        return Window(None, moved(window.low, -1))
    return window


def _possessive(text: str, end: int) -> bool:
    return bool(re.match(r"['’]s?\b|\s+[a-z]+['’]s\b", text[end:]))


def _expression(
    paragraph: Paragraph, name: str, found: re.Match[str], day: date | None, quoted: Quoted
) -> TimeExpression | None:
    start, end = found.span()
    span = Span(paragraph.span.start + start, paragraph.span.start + end)
    anchor = _anchor(span, day, quoted)
    text = paragraph.doc.text
    before = text[max(0, start - 40) : start]
    context = Context(anchor, tense_at(paragraph.doc, start, end), before,
                      _is_dated(paragraph, start, end))  # fmt: skip
    reading = READERS[name](found, context)
    if reading is None:
        return None
    if reading.window and not _possessive(text, end):
        reading = replace(reading, window=_opened(reading.window, before))
    return TimeExpression(span, reading.window, reading.value, _reckoned(reading, anchor))


def _reckoned(reading: Reading, anchor: date | None) -> str:
    if not reading.relative or anchor is None or reading.window is None:
        return ""
    return anchor.isoformat()


def times(parsed: Parsed, day: date | None, quoted: Quoted = ()) -> tuple[TimeExpression, ...]:
    """Return the date expressions of `parsed` in order, none overlapping.

    Relative ones are reckoned from `day`, the article's own date, and inside a span of
    `quoted` from the day of that speech, where it is given. With no day to reckon from they
    have no window and the value "". Lengths of time ("six months") have a value and no window.
    """
    out: list[TimeExpression] = []
    for paragraph in parsed.paragraphs:
        reach = -1
        for name, found in _matches(paragraph.doc.text):
            if found.start() < reach:
                continue
            expression = _expression(paragraph, name, found, day, quoted)
            if expression is not None:
                out.append(expression)
                reach = found.end()
    return tuple(out)
