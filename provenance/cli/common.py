"""What commands share: the database, the width of the screen, formats, progress."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import Any

import click

WIDTH = 100

database = click.pass_obj
limit = click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N rows.")


def formats(*names: str) -> Callable[[Any], Any]:
    """Return the `--format` option with these choices; text is what a person reads."""
    return click.option(
        "--format", "form", type=click.Choice(names), help="Print for a program instead."
    )


def width() -> int:
    """Return the columns to write: the terminal's, at most 100; 100 where it is none."""
    return min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)


def colour() -> bool:
    """Tell whether to mark words by colour: never where the output is not a terminal."""
    return sys.stdout.isatty()


def progress(what: str, done: int, total: int) -> None:
    """Show on stderr how far long work is; nothing where stderr is no terminal."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        click.echo(f"\r{what} {done}/{total}{end}", err=True, nl=False)
