"""A reference file (TOML) -> what an analyst tells the program beforehand.

Tables: `[[outlet]]` name, aliases, domains, kind, country; `[[body]]` name, kind, aliases, side,
acts_for, role, country; `[[place]]` name, inside, aliases; `[[apart]]` names, a pair.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from provenance.errors import InputError
from provenance.model.keys import fold
from provenance.model.reference import Body, Containment, Outlet, Reference
from provenance.model.vocabulary import SpeakerKind

_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
_FIELDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "outlet": (frozenset({"name", "kind", "country"}), frozenset({"aliases", "domains"})),
    "body": (
        frozenset({"name", "kind", "side", "acts_for", "role", "country"}),
        frozenset({"aliases"}),
    ),
    "place": (frozenset({"name", "inside"}), frozenset({"aliases"})),
    "apart": (frozenset(), frozenset({"names"})),
}
"""For each table: its fields that hold a text, and those that hold a list of texts."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a table, its fields checked, and where it stands."""

    at: str
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        return self.texts.get("name", "")

    def text(self, field: str) -> str:
        return self.texts.get(field, "")

    def words(self, field: str) -> tuple[str, ...]:
        return self.lists.get(field, ())


def parse(data: bytes, where: str) -> Reference:
    """Return what a reference file tells; `where` names it in messages.

    Raises InputError with the line, the entry and the mend: for what is no TOML in UTF-8,
    unknown tables and fields, values of another type, missing or doubled names.
    """
    text = _decode(data, where)
    tables = _tables(text, where)
    found = {table: _entries(table, tables, text, where) for table in _FIELDS}
    for table in ("outlet", "body", "place"):
        _check_names(table, found[table])
    return Reference(
        outlets=tuple(_outlet(entry) for entry in found["outlet"]),
        bodies=tuple(_body(entry) for entry in found["body"]),
        places=tuple(_place(entry) for entry in found["place"]),
        apart=tuple(_pair(entry) for entry in found["apart"]),
    )


def _decode(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{where}:{line}: not UTF-8; save the file as UTF-8") from error


def _tables(text: str, where: str) -> dict[str, Any]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where}: not valid TOML: {error}") from error
    strange = sorted(set(tables) - set(_FIELDS))
    if strange:
        raise InputError(
            f"{where}: unknown table {strange[0]!r}; a reference file has {_listed(_FIELDS)}"
        )
    return tables


def _entries(table: str, tables: Mapping[str, Any], text: str, where: str) -> tuple[_Entry, ...]:
    rows = tables.get(table, [])
    if not isinstance(rows, list):
        raise InputError(f"{where}: {table} is one entry; write [[{table}]] with two brackets")
    lines = _header_lines(table, text)
    places = (
        [f"{where}:{line}" for line in lines] if len(lines) == len(rows) else [where] * len(rows)
    )
    return tuple(_entry(table, row, at) for row, at in zip(rows, places, strict=True))


def _header_lines(table: str, text: str) -> list[int]:
    header = re.compile(rf"\s*\[\[\s*{table}\s*\]\]")
    return [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]


def _entry(table: str, row: Any, at: str) -> _Entry:
    if not isinstance(row, dict):
        raise InputError(f"{at}: {table}: not an entry; begin each with [[{table}]]")
    texts, lists = _FIELDS[table]
    name = row.get("name")
    where = f"{at}: {table} {name!r}" if name else f"{at}: {table}"
    for field, value in row.items():
        if field not in texts | lists:
            allowed = _listed(sorted(texts | lists))
            raise InputError(f"{where}: unknown field {field!r}; known are {allowed}")
        _check_value(where, field, value, field in texts)
    if "name" in texts and not (name and name.strip()):
        raise InputError(f'{where}: no name; add name = "..."')
    return _Entry(
        where,
        {field: " ".join(row[field].split()) for field in texts & set(row)},
        {field: tuple(row[field]) for field in lists & set(row)},
    )


def _check_value(where: str, field: str, value: Any, is_text: bool) -> None:
    if is_text and not isinstance(value, str):
        raise InputError(f'{where}: {field} is no text; write {field} = "..."')
    if not is_text and not (isinstance(value, list) and all(map(_is_word, value))):
        raise InputError(f'{where}: {field} is no list of texts; write {field} = ["...", "..."]')


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _check_names(table: str, entries: Iterable[_Entry]) -> None:
    """Refuse a name or alias that two entries of a table claim: it would name neither."""
    taken: dict[str, str] = {}
    for entry in entries:
        for name in dict.fromkeys(fold(n) for n in (entry.name, *entry.words("aliases"))):
            if name in taken:
                raise InputError(
                    f"{entry.at}: {name!r} already names {taken[name]!r}; keep it at one of them"
                )
            taken[name] = entry.name


def _outlet(entry: _Entry) -> Outlet:
    return Outlet(
        name=entry.name,
        aliases=entry.words("aliases"),
        domains=tuple(host.casefold().removeprefix("www.") for host in entry.words("domains")),
        kind=entry.text("kind"),
        country=entry.text("country"),
    )


def _body(entry: _Entry) -> Body:
    kind = entry.text("kind")
    if kind not in _KINDS:
        told = f"kind {kind!r} is unknown" if kind else "no kind"
        raise InputError(f"{entry.at}: {told}; write one of {_listed(_KINDS)}")
    return Body(
        name=entry.name,
        kind=kind,
        aliases=entry.words("aliases"),
        side=entry.text("side"),
        acts_for=entry.text("acts_for"),
        role=entry.text("role"),
        country=entry.text("country"),
    )


def _place(entry: _Entry) -> Containment:
    if fold(entry.name) == fold(entry.text("inside")):
        raise InputError(f"{entry.at}: lies inside itself; name the place that holds it")
    return Containment(entry.name, entry.text("inside"), entry.words("aliases"))


def _pair(entry: _Entry) -> tuple[str, str]:
    names = entry.words("names")
    if len(names) != 2 or fold(names[0]) == fold(names[1]):
        raise InputError(f'{entry.at}: needs two names; write names = ["one", "the other"]')
    return names[0], names[1]


def _listed(words: Collection[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
