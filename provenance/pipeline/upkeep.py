"""`prov check`, `prov export`, `prov db upgrade`: the database's own upkeep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from provenance.report.html import broken
from provenance.store import check as stored
from provenance.store import database as databases
from provenance.store import dump
from provenance.store.database import open_for_reading


def check(url: str, folder: Path | None) -> tuple[int, list[str]]:
    """Return how much was checked and what is wrong, a line each.

    Checks that every stored span slices to its words and, where a briefing's `folder` is
    given, that every link of its pages leads to something in it.
    """
    with open_for_reading(url) as database, database.read() as session:
        checked, problems = stored.counted(session), stored.problems(session)
    if folder is not None:
        pages = {
            p.relative_to(folder).as_posix(): p.read_bytes()
            for p in sorted(folder.rglob("*"))
            if p.is_file()
        }
        checked += len(pages)
        problems += broken(pages)
    return checked, problems


def export(url: str, content: bool) -> Iterator[str]:
    """Yield a line of JSON a row, sorted by key; with `content`, without runs and clock times."""
    with open_for_reading(url) as database, database.read() as session:
        yield from dump.lines(session, content)


def upgrade(url: str) -> str:
    """Bring the database to this version and say which that is."""
    return f"{databases.shown(url)}: at version {databases.upgrade(url)}"
