"""A web page -> the text of its article, and what its markup tells."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

from provenance.lexicon import page
from provenance.model.article import Stated
from provenance.read import dates, names
from provenance.read.facts import Facts, layered

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
_PUBLISHED = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
    "publishdate", "publish-date", "publish_date", "sailthru.date", "parsely-pub-date",
    "dcterms.created", "og:published_time", "published_time",
)  # fmt: skip
_UPDATED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "lastmod",
    "dcterms.modified",
)
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")
_SECTIONS = ("article:section", "section", "parsely-section", "category")
_ADDRESS = re.compile(r"https?://\S+")


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
    tree = _tree(text)
    if tree is None:
        return ()
    pieces = "".join(_pieces(tree)).split("\n")
    return tuple(line for piece in pieces if (line := _SPACES.sub(" ", piece).strip()))


def headings(text: str) -> frozenset[str]:
    """Return the words of the page's headings below the first rank, each on one line."""
    tree = _tree(text)
    if tree is None:
        return frozenset()
    found = tree.iter("h2", "h3", "h4", "h5", "h6")
    return frozenset(_SPACES.sub(" ", "".join(tag.itertext())).strip() for tag in found)


def facts(text: str) -> Facts:
    """Return what the markup tells: JSON-LD first, then meta tags; a visible date last."""
    tree = _tree(text)
    if tree is None:
        return Facts()
    meta = _meta(tree)
    told = layered(_from_data(tree), _from_meta(meta), _from_head(tree), _from_visible(text))
    return told if told.published or told.updated else layered(told, _from_guess(text))


def _tree(text: str) -> Any:
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


def _meta(tree: Any) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if name and (tag.get("content") or "").strip():
            told.setdefault(name.lower(), []).append(tag.get("content").strip())
    return told


def _from_meta(meta: dict[str, list[str]]) -> Facts:
    sections = {value.lower() for name in _SECTIONS for value in meta.get(name, ())}
    names_found = [value for name in _AUTHORS for value in meta.get(name, ())]
    return Facts(
        title=_stated(_first(meta, ("og:title", "twitter:title", "dc.title", "headline"))),
        published=_day(_first(meta, _PUBLISHED)),
        updated=_day(_first(meta, _UPDATED)),
        site=_stated(_first(meta, _SITES)),
        authors=_people(names_found),
        kind="opinion" if sections & page.words("opinion_section") else None,
        url=_first(meta, ("og:url",)),
    )


def _from_head(tree: Any) -> Facts:
    canonical = [
        link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical"
    ]
    title = next((tag.text.strip() for tag in tree.iter("title") if (tag.text or "").strip()), "")
    url = canonical[0].strip() if canonical else ""
    return Facts(url=url if _ADDRESS.fullmatch(url) else "", title=_stated(title))


def _from_data(tree: Any) -> Facts:
    """Return what the page's JSON-LD says of an article."""
    articles = [item for item in _items(tree) if "article" in str(item.get("@type", "")).lower()]
    if not articles:
        return Facts()
    item = articles[0]
    people = [name for author in _list(item.get("author")) for name in [_name(author)] if name]
    opinion = "opinion" in str(item.get("@type")).lower() or any(
        str(section).lower() in page.words("opinion_section")
        for section in _list(item.get("articleSection"))
    )
    return Facts(
        title=_stated(_plain(item.get("headline"))),
        published=_day(_plain(item.get("datePublished"))),
        updated=_day(_plain(item.get("dateModified"))),
        site=_stated(_name(item.get("publisher"))),
        authors=_people(people),
        kind="opinion" if opinion else None,
    )


def _items(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text:
            try:
                data = json.loads(script.text, strict=False)
            except ValueError:
                continue
            for item in _list(data):
                yield from _flattened(item)


def _flattened(item: Any) -> Iterator[dict[str, Any]]:
    if isinstance(item, dict):
        yield item
        for inner in _list(item.get("@graph")):
            if isinstance(inner, dict):
                yield inner


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _name(value: Any) -> str:
    return _plain(value.get("name")) if isinstance(value, dict) else _plain(value)


def _plain(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _people(found: list[str]) -> tuple[str, ...]:
    """Return the names of people, each once; addresses and bodies that sign are left out."""
    people: list[str] = []
    for name in found:
        signed = names.byline(f"By {name}")
        people += [author for author in (signed.authors if signed else ()) if author not in people]
    return tuple(people)


def _from_visible(text: str) -> Facts:
    """Return a labelled date in sight, for pages whose markup tells none."""
    for line in visible(text):
        told = dates.date_line(line) if len(line) < 200 else None
        if told and (told.published or told.updated):
            return Facts(
                published=_day_in(told.published, line), updated=_day_in(told.updated, line)
            )
    return Facts()


def _from_guess(text: str) -> Facts:
    """Return the date that htmldate is sure of: not its wide search, which takes any date."""
    import htmldate  # slow to import: only pages without a plain date pay for it

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    day = htmldate.find_date(text, extensive_search=False, original_date=True)
    return Facts(published=_day(day) if day else None)


def _first(meta: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((meta[key][0] for key in keys if key in meta), "")


def _stated(value: str) -> Stated | None:
    return Stated(value, "html", value) if value else None


def _day(value: str) -> Stated | None:
    return _day_in(dates.iso(value), value)


def _day_in(day: str, line: str) -> Stated | None:
    return Stated(day, "html", line) if day else None
