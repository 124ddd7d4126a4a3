"""Bytes -> characters, without loss."""

from __future__ import annotations

import codecs
import re

from provenance.errors import InputError

BOM = "\ufeff"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 4096


def decode(data: bytes, where: str) -> str:
    """Return the characters of `data`, a byte order mark among them where there is one.

    UTF-8 first; else what the page declares; else Windows-1252, or Latin-1 where that has
    holes. Raises InputError where the bytes are no text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name) or _western(data)
    text = _strict(data, "utf-8")
    if text is None:
        text = _declared(data) or _western(data)
    if "\0" in text:
        raise InputError(f"{where}: not a text file; save the article as text or HTML")
    return text


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return _strict(data, found[1].decode("ascii")) if found else None


def _western(data: bytes) -> str:
    return _strict(data, "cp1252") or data.decode("latin-1")
