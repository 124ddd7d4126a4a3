"""A page's text -> its lines, cleaned of what markup left behind."""

from __future__ import annotations

import html
import re

from provenance.read import dates

_TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|blockquote|br|button|center|cite|code|div|em|figcaption|figure"
    r"|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|label|li|link|main|meta|nav"
    r"|noscript|ol|p|path|picture|script|section|small|source|span|strong|style|sub|sup|svg"
    r"|table|tbody|td|th|thead|time|tr|u|ul|video)\b[^<>]*/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_BLOCKS = re.compile(r"\n[^\S\n]*\n")
_ENDED = re.compile(r"[.!?:…][\"”’')\]]*$")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’/-]+[A-Z.](?:, ?[A-Za-z][\w .,]{1,25})?(?: ?\([A-Z]\w+\))? ?[–—-]{1,2}"
)
_BULLET = re.compile(r"^(?:[•*·▪‣–-]|\d{1,2}[.)])\s")

WRAPPED_AT_MOST = 110
WRAPPED_AT_LEAST = 45


def lines(text: str) -> tuple[str, ...]:
    """Return the lines that hold anything, tidied; hard-wrapped paragraphs are one line each."""
    tidied = "\n".join(tidy(line) for line in _COMMENT.sub(" ", text).split("\n"))
    joined = unwrap(tidied) if is_wrapped(tidied) else tidied
    parts = (part for line in joined.split("\n") for part in dates.split_stamp(line))
    return _with_datelines([part for part in parts if part])


def _with_datelines(parts: list[str]) -> tuple[str, ...]:
    """Put a dateline that stands on a line of its own back before its paragraph."""
    done: list[str] = []
    for part in parts:
        if done and _DATELINE.fullmatch(done[-1]) and len(part) > len(done[-1]):
            done[-1] = f"{done[-1]} {part}"
        else:
            done.append(part)
    return tuple(done)


def remnants(text: str) -> tuple[str, ...]:
    """Return the lines that hold markup and nothing else."""
    return tuple(line.strip() for line in text.split("\n") if line.strip() and not tidy(line))


def tidy(line: str) -> str:
    """Return a line without tags, invisible characters and runs of spaces."""
    plain = _ENTITY.sub(_character, _TAG.sub(" ", line))
    return _SPACES.sub(" ", _INVISIBLE.sub("", plain)).strip()


def is_wrapped(text: str) -> bool:
    """Tell whether paragraphs are broken over several lines, as at a fixed width.

    A page with one paragraph on each line is not: its lines are long, or end sentences.
    """
    inner = [line for block in _BLOCKS.split(text) for line in block.split("\n")[:-1] if line]
    if len(inner) < 3 or max(map(len, inner)) > WRAPPED_AT_MOST:
        return False
    full = [line for line in inner if len(line) >= WRAPPED_AT_LEAST]
    running = [line for line in full if not _ENDED.search(line)]
    return len(full) >= 0.6 * len(inner) and len(running) >= 0.6 * len(full)


def unwrap(text: str) -> str:
    """Join the lines of each wrapped paragraph; short lines and bullets stay on their own."""
    return "\n\n".join(_joined(block.split("\n")) for block in _BLOCKS.split(text))


def _joined(block: list[str]) -> str:
    if max(map(len, block)) > WRAPPED_AT_MOST:
        return "\n".join(block)
    done: list[str] = []
    open_line = False
    for line in block:
        if open_line and line.strip() and not _BULLET.match(line):
            done[-1] = f"{done[-1]} {line.strip()}"
        else:
            done.append(line)
        # a short line ends its paragraph: a wrapped one is about as long as the page is wide
        open_line = len(line) >= WRAPPED_AT_LEAST
    return "\n".join(done)


def _character(found: re.Match[str]) -> str:
    return html.unescape(found[0]).replace("\n", " ")
