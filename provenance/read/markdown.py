"""Markdown -> the plain text of a page, its headline marked by what it was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.read.lines import unwrap

_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
_FIRST = re.compile(r"^#\s+(.*?)\s*#*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^([^\n]+)\n=+[ \t]*$", re.MULTILINE)
_UNDERLINED_LOW = re.compile(r"^([^\n]+)\n-{3,}[ \t]*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+\"[^\"]*\")?\)")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])(\*|_)(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_BREAK = re.compile(r"(?: {2,}|\\)\n")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without Markdown's marks; `title` is its first `#` heading, or ""."""

    title: str
    text: str
    headings: frozenset[str]


def plain(text: str) -> Plain:
    """Return the headline, the text without Markdown's marks, and its other headings.

    Lines of one wrapped paragraph are joined, and broken ones set apart, as Markdown reads them.
    """
    text = _BREAK.sub("\n\n", text)
    text = _UNDERLINED_LOW.sub(r"\n## \1\n", _UNDERLINED.sub(r"\n# \1\n", text))
    first = _FIRST.search(text)
    title = _inline(first[1]) if first else ""
    without = text[: first.start()] + text[first.end() :] if first else text
    headings = frozenset(_inline(found[1]) for found in _HEADING.finditer(without))
    spaced = _HEADING.sub(r"\n\1\n", _QUOTE.sub("", without))
    return Plain(title, unwrap(_inline(spaced)), headings)


def _inline(text: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", _AUTOLINK.sub(r"\1", text)))
    return _ESCAPED.sub(r"\1", text)
