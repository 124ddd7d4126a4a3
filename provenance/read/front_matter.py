"""The header that people put above an article: TOML between `+++`, `key: value` between `---`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import cast, get_args

from provenance.errors import InputError
from provenance.model.article import Stated
from provenance.model.vocabulary import ArticleKind, Basis, Rendition
from provenance.read import dates
from provenance.read.facts import Facts

_FENCED = re.compile(
    r"\A\ufeff?\s*(?P<fence>\+\+\+|---)[ \t]*\n(?P<head>.*?)^(?P=fence)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_PAIR = re.compile(r"^([A-Za-z_][\w -]*?)\s*:\s*(.*)$")
_ITEM = re.compile(r"^\s*-\s+(.*)$")
_NAMES = {"author": "authors", "date": "published", "source": "outlet", "link": "url"}
_AUTHORS = re.compile(r"\s*(?:,|;|\band\b)\s*")

Value = str | list[str]


def split(text: str, where: str) -> tuple[dict[str, Value], str]:
    """Return the fields above an article, and the text below them.

    Raises InputError where the fields are not what their fence says.
    """
    found = _FENCED.match(text)
    if not found:
        return {}, text
    below = text[found.end() :]
    if found["fence"] == "+++":
        return _toml(found["head"], where), below
    fields = _pairs(found["head"])
    return (fields, below) if fields else ({}, text)


def facts(fields: Mapping[str, object], basis: Basis, where: str) -> Facts:
    """Return the facts in a header, a row or a command's options, each with its basis.

    Raises InputError for a date that is no date, or a kind or rendition that is none of ours.
    """
    plain = {_NAMES.get(name, name): value for name, value in fields.items() if value}
    return Facts(
        title=_text(plain, "title", basis),
        outlet=_text(plain, "outlet", basis),
        republisher=_text(plain, "republisher", basis),
        published=_day(plain, "published", basis, where),
        updated=_day(plain, "updated", basis, where),
        authors=_authors(plain.get("authors")),
        kind=cast("ArticleKind | None", _choice(plain, "kind", get_args(ArticleKind), where)),
        credit=str(plain.get("credit", "")),
        url=str(plain.get("url", "")),
        rendition=cast("Rendition | None", _choice(plain, "rendition", get_args(Rendition), where)),
    )


def _toml(head: str, where: str) -> dict[str, Value]:
    try:
        table = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where}: the header between +++ is not TOML: {error}") from None
    return {name.lower(): _plain(value) for name, value in table.items()}


def _plain(value: object) -> Value:
    if isinstance(value, list):
        return [str(item) for item in value]
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)


def _pairs(head: str) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    name = ""
    for line in head.split("\n"):
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if item and name:
            before = fields[name]
            fields[name] = [*(before if isinstance(before, list) else []), _unquoted(item[1])]
        elif pair:
            name = pair[1].strip().lower()
            fields[name] = _value(pair[2].strip())
    return fields


def _value(text: str) -> Value:
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(item) for item in text[1:-1].split(",") if item.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _text(fields: Mapping[str, object], name: str, basis: Basis) -> Stated | None:
    value = str(fields.get(name, "")).strip()
    return Stated(value, basis, value) if value else None


def _day(fields: Mapping[str, object], name: str, basis: Basis, where: str) -> Stated | None:
    value = str(fields.get(name, "")).strip()
    day = dates.iso(value)
    if value and not day:
        raise InputError(f"{where}: {name} is {value!r}; write a day as 2024-04-21")
    return Stated(day, basis, value) if day else None


def _authors(value: object) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)):
        return tuple(str(name).strip() for name in value if str(name).strip())
    return tuple(name for name in _AUTHORS.split(str(value or "")) if name)


def _choice(
    fields: Mapping[str, object], name: str, allowed: tuple[str, ...], where: str
) -> str | None:
    value = str(fields.get(name, "")).strip().lower()
    if value and value not in allowed:
        raise InputError(f"{where}: {name} is {value!r}; write one of {', '.join(allowed)}")
    return value or None
