"""What the markup of a web page tells of its article: JSON-LD, meta tags, a date in sight."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from provenance.lexicon import page
from provenance.model.article import Stated
from provenance.read import dates, names
from provenance.read.facts import Facts, layered
from provenance.read.html import tree, visible

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


def facts(text: str) -> Facts:
    """Return what the markup tells: JSON-LD first, then meta tags; a visible date last."""
    root = tree(text)
    if root is None:
        return Facts()
    meta = _meta(root)
    told = layered(_from_data(root), _from_meta(meta), _from_head(root), _from_visible(text))
    return told if told.published or told.updated else layered(told, _from_guess(text))


def _meta(root: Any) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if name and (tag.get("content") or "").strip():
            told.setdefault(name.lower(), []).append(tag.get("content").strip())
    return told


def _from_meta(meta: dict[str, list[str]]) -> Facts:
    sections = {value.lower() for name in _SECTIONS for value in meta.get(name, ())}
    told = Facts(
        title=_stated(_first(meta, ("og:title", "twitter:title", "dc.title", "headline"))),
        published=_day(_first(meta, _PUBLISHED)),
        updated=_day(_first(meta, _UPDATED)),
        site=_stated(_first(meta, _SITES)),
        kind="opinion" if sections & page.words("opinion_section") else None,
        url=_first(meta, ("og:url",)),
    )
    return layered(told, _signed([value for name in _AUTHORS for value in meta.get(name, ())]))


def _from_head(root: Any) -> Facts:
    canonical = [
        link.get("href", "") for link in root.iter("link") if link.get("rel") == "canonical"
    ]
    title = next((tag.text.strip() for tag in root.iter("title") if (tag.text or "").strip()), "")
    url = canonical[0].strip() if canonical else ""
    return Facts(url=url if _ADDRESS.fullmatch(url) else "", title=_stated(title))


def _from_data(root: Any) -> Facts:
    """Return what the page's JSON-LD says of an article."""
    articles = [item for item in _items(root) if "article" in str(item.get("@type", "")).lower()]
    if not articles:
        return Facts()
    item = articles[0]
    opinion = "opinion" in str(item.get("@type")).lower() or any(
        str(section).lower() in page.words("opinion_section")
        for section in _list(item.get("articleSection"))
    )
    told = Facts(
        title=_stated(_plain(item.get("headline"))),
        published=_day(_plain(item.get("datePublished"))),
        updated=_day(_plain(item.get("dateModified"))),
        site=_stated(_name(item.get("publisher"))),
        kind="opinion" if opinion else None,
    )
    return layered(told, _signed([_name(author) for author in _list(item.get("author"))]))


def _items(root: Any) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
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


def _signed(found: list[str]) -> Facts:
    """Return who signs: people, each once, and an agency; a site signing itself tells nothing."""
    people: list[str] = []
    wire = ""
    for name in found:
        signed = names.byline(f"By {name}")
        if signed:
            people += [author for author in signed.authors if author not in people]
            wire = wire or (signed.outlet if names.is_wire(signed.outlet) else "")
    told = Facts(writer=_stated(wire), credit=wire, kind="report") if wire else Facts()
    return layered(Facts(authors=tuple(people)), told)


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
