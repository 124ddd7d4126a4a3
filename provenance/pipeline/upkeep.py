"""`prov check`, `prov export`, `prov db upgrade`: the database's own upkeep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from provenance.store import check as stored
from provenance.store import database as databases
from provenance.store import dump
from provenance.store.database import open_for_reading

_LINK = re.compile(r'href="([^"#?]*)(?:#([^"]*))?"')
_ANCHOR = re.compile(r'\bid="([^"]+)"')


def check(url: str, folder: Path | None) -> tuple[int, list[str]]:
    """Return how much was checked and what is wrong, a line each.

    Checks that every stored span slices to its words and, where a briefing's `folder` is
    given, that every link of its pages leads to something in it.
    """
    with open_for_reading(url) as database, database.read() as session:
        checked, problems = stored.counted(session), stored.problems(session)
    if folder is not None:
        links = list(_links(folder))
        checked += len(links)
        problems += [f"{page}: {target} leads nowhere" for page, target, ok in links if not ok]
    return checked, problems


def _links(folder: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield each link of a briefing: its page, its target, and whether that is there."""
    pages = {p.resolve(): p.read_text("utf-8") for p in sorted(folder.rglob("*.html"))}
    anchors = {path: set(_ANCHOR.findall(text)) for path, text in pages.items()}
    for path, text in pages.items():
        for target, anchor in _LINK.findall(text):
            if re.match(r"[a-z]+:", target):
                continue
            there = (path.parent / unescape(target)).resolve() if target else path
            found = there.exists() and (not anchor or unescape(anchor) in anchors.get(there, ()))
            yield str(path.relative_to(folder.resolve())), f"{target}#{anchor}", found


def export(url: str, content: bool) -> Iterator[str]:
    """Yield a line of JSON a row, sorted by key; with `content`, without runs and clock times."""
    with open_for_reading(url) as database, database.read() as session:
        yield from dump.lines(session, content)


def upgrade(url: str) -> str:
    """Bring the database to this version and say which that is."""
    return f"{databases.shown(url)}: at version {databases.upgrade(url)}"
