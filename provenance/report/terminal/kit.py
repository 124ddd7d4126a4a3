"""The few shapes that every screen is built from: headings, paragraphs, labelled rows, tables.

rich does the wrapping and the colours and nothing else; what is meant is said in words, so
that nothing is lost where there is no colour.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.report.quote import Piece

WIDTH = 100
LABEL = 20
GAP = 3
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def render(parts: Iterable[RenderableType], width: int = WIDTH, colour: bool = False) -> str:
    """Return `parts` one under the other in `width` columns, no line with blanks at its end."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def clean(text: str) -> str:
    """Return foreign text on one line, without the signs that command a terminal."""
    return _UNSAFE.sub(" ", text)


def line(text: str, style: str = "", indent: int = 0) -> RenderableType:
    """Return a paragraph, indented by so many columns."""
    return Padding(Text(clean(text), style=style), (0, 0, 0, indent))


def heading(text: str) -> RenderableType:
    """Return a line in bold."""
    return line(text, "bold")


def blank() -> RenderableType:
    """Return an empty line."""
    return Text("")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quoted sentence with a reference at the right of its last line, or below it."""

    text: Text
    tail: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = self.text.wrap(console, options.max_width)
        room = options.max_width - lines[-1].cell_len - cell_len(self.tail)
        if room < GAP:
            lines.append(Text())
            room = options.max_width - cell_len(self.tail)
        lines[-1].append(" " * max(room, 0) + self.tail, style="dim")
        yield from lines


def quotation(pieces: Sequence[Piece], tail: str, indent: int) -> RenderableType:
    """Return a quoted sentence, its marked words in [ ], and a reference at its end."""
    text = Text("“")
    for piece in pieces:
        flat = clean(piece.text)
        text.append(f"[{flat}]" if piece.marked else flat, style="bold" if piece.marked else "")
    text.append("”")
    return Padding(_Quotation(text, tail) if tail else text, (0, 0, 0, indent))


def labelled(label: str, text: str, style: str = "") -> RenderableType:
    """Return a row with its label at the left and the text wrapped beside it."""
    grid = Table.grid(padding=0)
    grid.add_column(width=LABEL)
    grid.add_column(overflow="fold")
    grid.add_row(Text(f"  {label}", style="bold"), Text(clean(text), style=style))
    return grid


def columns(
    rows: Iterable[Sequence[str]],
    widths: Sequence[int | None],
    head: Sequence[str] = (),
    indent: int = 0,
    styles: Sequence[str] = (),
) -> RenderableType:
    """Return rows in columns; a width of None shares what is left, long cells wrap."""
    grid = Table(
        box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=bool(head), header_style="bold",
        show_edge=False, expand=True,
    )  # fmt: skip
    for n, width in enumerate(widths):
        grid.add_column(
            Text(head[n]) if head else "",
            width=width,
            ratio=None if width else 1,
            overflow="fold",
            style=styles[n] if styles else "",
        )
    for row in rows:
        grid.add_row(*(Text(clean(cell)) for cell in row))
    return Padding(grid, (0, 0, 0, indent))
