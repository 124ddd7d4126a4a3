"""A web page -> its tree, the text of its article, and what a reader of it sees."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

_SPACES = re.compile(r"\s+")
_BLOCK_TAGS = frozenset(
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt",
        "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "time",
        "title", "tr", "ul",
    }
)  # fmt: skip
_UNSEEN = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "head", "iframe", "button", "select",
    }
)  # fmt: skip


def is_html(text: str) -> bool:
    """Tell whether a text is a whole web page, whatever its file is called."""
    return bool(
        re.match(
            r"\ufeff?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head)\b",
            text,
            re.IGNORECASE | re.DOTALL,
        )
    )


def main_text(text: str) -> str:
    """Return the article's own text, a paragraph a line; where none is found, all that is seen."""
    import trafilatura  # slow to import: only pages pay for it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its doubts are no user's concern
    found = trafilatura.extract(
        text, include_comments=False, include_tables=False, favor_recall=True, deduplicate=False
    )
    return found if found else "\n".join(visible(text))


def visible(text: str) -> tuple[str, ...]:
    """Return the lines that a reader of the page sees, in order."""
    root = tree(text)
    if root is None:
        return ()
    pieces = "".join(_pieces(root)).split("\n")
    return tuple(line for piece in pieces if (line := _SPACES.sub(" ", piece).strip()))


def headings(text: str) -> frozenset[str]:
    """Return the words of the page's headings below the first rank, each on one line."""
    root = tree(text)
    if root is None:
        return frozenset()
    found = root.iter("h2", "h3", "h4", "h5", "h6")
    return frozenset(_SPACES.sub(" ", "".join(tag.itertext())).strip() for tag in found)


def tree(text: str) -> Any:
    """Return the page's lxml tree, or None where nothing can be made of it."""
    etree = _lxml()
    try:
        return etree.fromstring(text.encode("utf-8"), etree.HTMLParser(encoding="utf-8"))
    except etree.LxmlError:
        return None


@lru_cache(maxsize=1)
def _lxml() -> ModuleType:
    return import_module("lxml.etree")  # only pages need it


def _pieces(node: Any) -> Iterator[str]:
    if not isinstance(node.tag, str) or node.tag in _UNSEEN:
        yield " "
        return
    block = node.tag in _BLOCK_TAGS
    yield "\n" if block else ""
    yield _flat(node.text)
    for child in node:
        yield from _pieces(child)
        yield _flat(child.tail)
    yield "\n" if block else ""


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")
