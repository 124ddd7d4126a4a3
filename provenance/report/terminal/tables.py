"""Tables: deaths, statements, speakers, articles, events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import RenderableType

from provenance.model.coding import CodedEvent
from provenance.model.finding import Source, Statement
from provenance.report import saying, sourcing, toll, words
from provenance.report.mentions import Mention
from provenance.report.terminal import kit
from provenance.report.views import EventView, SpeakerView, TollRow, TollTable


def toll_table(
    table: TollTable, width: int = kit.WIDTH, colour: bool = False, size: int = 4
) -> str:
    """Return "how many died, says who": a row an event, totals over a period apart, no sum."""
    parts = [
        kit.heading("HOW MANY DIED, SAYS WHO?  One row a strike or attack; rows must not be added.")
    ]
    head = ("Event", "Killed", "Who says", "Carried by", "Other party")
    named = toll.mentions(table)
    for number, row in enumerate(table.rows):
        lines = _toll_rows(row, named)
        parts.append(kit.columns(lines, (24, 18, None, None, 18), head if number == 0 else ()))
        if row.note:
            item = f" -> prov show {row.item[:size]}" if row.item else ""
            parts.append(kit.line(f"^ {sourcing.sentence(row.note)}{item}", "bold", 2))
    if not table.rows:
        parts.append(kit.line("No article gives a number of deaths for one event."))
    if table.totals:
        parts += [kit.blank(), kit.heading("TOTALS OVER A PERIOD, kept apart")]
        cells = toll.cells(table.totals)
        rows = [(c.killed, toll.period(c.first), c.who, c.carried(named)) for c in cells]
        parts.append(kit.columns(rows, (24, 18, None, None)))
    return kit.render(parts, width, colour)


def _toll_rows(row: TollRow, named: Mapping[str, Mention]) -> list[tuple[str, ...]]:
    event = f"{row.title}, {toll.date(row)}"
    others = "; ".join(toll.others(row)) or "-"
    return [
        (event if n == 0 else "", c.killed, c.teller, c.carried(named), others if n == 0 else "")
        for n, c in enumerate(toll.cells(row.figures, row.others))
    ]


def claims_table(
    statements: Sequence[Statement], width: int = kit.WIDTH, colour: bool = False, size: int = 4
) -> str:
    """Return statements, one a row: key, who says, the words, how, and who carries them."""
    rows = [
        (
            s.key[:size],
            sourcing.who(s),
            saying.line(s),
            _how(s),
            sourcing.cited(s.source),
        )
        for s in statements
    ]
    head = ("key", "who says", "words", "how", "carried by")
    return _listing(rows, (max(size, 4), 22, None, 12, 22), head, "statement", width, colour)


def _how(statement: Statement) -> str:
    return sourcing.manner(statement) or statement.kind


def speakers_table(
    speakers: Sequence[SpeakerView], width: int = kit.WIDTH, colour: bool = False, size: int = 4
) -> str:
    """Return voices, one a row: key, name, what it is, its side, and how much it says where."""
    rows = [(view.identity.key[:size], *_speaker(view)) for view in speakers]
    head = ("key", "name", "what", "side", "statements", "articles")
    return _listing(rows, (max(size, 4), None, 24, 20, 10, 8), head, "speaker", width, colour)


def _speaker(view: SpeakerView) -> tuple[str, ...]:
    voice = view.identity
    kind = view.role or f"{'named' if voice.named else 'unnamed'} {voice.kind}"
    articles = {s.source.article for s in view.statements}
    said = f"0, passes {view.passed}" if view.passed else str(len(view.statements))
    return voice.name, kind, voice.side, said, str(len(articles) or "-")


def articles_table(
    sources: Sequence[Source], width: int = kit.WIDTH, colour: bool = False, size: int = 4
) -> str:
    """Return articles, one a row: key, outlet, date or undated, kind, limits, title."""
    rows = [
        (
            s.article[:size],
            s.outlet or "not known",
            sourcing.dated(s),
            sourcing.limits(s),
            sourcing.title(s),
        )
        for s in sources
    ]
    head = ("key", "outlet", "date", "limits", "title")
    return _listing(rows, (max(size, 4), 20, 14, 26, None), head, "article", width, colour)


def events_table(
    events: Sequence[EventView], width: int = kit.WIDTH, colour: bool = False, size: int = 4
) -> str:
    """Return events, one a row: what, when, where, the dead as said, and how many carry it."""
    rows = [
        (e.key[:size], e.type.replace("_", " "), e.date or "not stated",
         e.coded.place or e.place or "not stated",
         "; ".join(dict.fromkeys(toll.killed(g.figure) for g in e.coded.figures)),
         *_range(e.coded), str(e.coded.articles), str(e.coded.separate_reports))
        for e in events
    ]  # fmt: skip
    head = ("key", "event", "date", "place", "killed, as said", "low", "high", "art.", "rep.")
    widths = (max(size, 4), 12, 18, None, None, 5, 5, 4, 4)
    loose = any(e.coded.deaths_over == "likely_same" for e in events)
    note = f"{_LOOSE} over accounts that point to one event, which is not known." if loose else ""
    return _listing(rows, widths, head, "event", width, colour, note)


_LOOSE = "~"


def _range(coded: CodedEvent) -> tuple[str, str]:
    """Return the lowest and highest figure of the dead; an open end is a plus."""
    if coded.deaths_low is None:
        return "", ""
    mark = _LOOSE if coded.deaths_over == "likely_same" else ""
    high = f"{coded.deaths_high:g}" if coded.deaths_high is not None else "open"
    return f"{mark}{coded.deaths_low:g}", f"{mark}{high}"


def _listing(
    rows: Sequence[Sequence[str]],
    widths: Sequence[int | None],
    head: Sequence[str],
    noun: str,
    width: int,
    colour: bool,
    note: str = "",
) -> str:
    parts: list[RenderableType] = [kit.columns(rows, widths, head)] if rows else []
    parts += [kit.line(note)] if note else []
    return kit.render([*parts, kit.line(f"{words.plural(len(rows), noun)}.")], width, colour)
