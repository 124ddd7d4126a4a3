"""What commands share: the database, the width of the screen, formats, progress."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from provenance.errors import UsageError
from provenance.model.article import Failure

WIDTH = 100

database = click.pass_obj
jsonl = click.option(
    "--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True,
    help="A JSON object a line.",
)  # fmt: skip
model = click.option(
    "--model", metavar="NAME",
    help="A spaCy pipeline that is installed, instead of PROV_MODEL or the small one.",
)  # fmt: skip
limit = click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N rows.")


def formats(*names: str) -> Callable[[Any], Any]:
    """Return the `--format` option with these choices; text is what a person reads."""
    return click.option(
        "--format", "form", type=click.Choice(names), help="Print for a program instead."
    )


def day(value: str | None) -> str | None:
    """Return an ISO day as given. Raises UsageError where it is none."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise UsageError(f"{value}: not a date; write it as 2024-04-21") from None


def tell_failures(failures: Iterable[Failure]) -> None:
    """Print on stderr what could not be read, a line each."""
    for failure in failures:
        click.echo(f"prov: {failure.where}: {failure.message}", err=True)


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


def say(lines: Iterable[str]) -> None:
    """Print lines, one after the other."""
    for line in lines:
        click.echo(line)
