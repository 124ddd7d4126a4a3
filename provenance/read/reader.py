"""Bytes -> Revision: what kind of file it is, what tells what, and who wins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provenance.errors import InputError
from provenance.model.article import Raw, Revision, Stated
from provenance.model.keys import article_key, raw_hash
from provenance.model.vocabulary import DateKind
from provenance.read import front_matter, html, markdown, markup, names, rows, tells
from provenance.read.decode import BOM, decode
from provenance.read.facts import Facts, layered
from provenance.read.page import suffix_facts, take_apart


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file whose kind is understood: its own characters, the page's text, what is told."""

    own: str
    page: str
    facts: Facts
    headings: frozenset[str] = frozenset()


def read(raw: Raw, raw_text: bool = False) -> Revision:
    """Return the article in `raw`: its body as text, and all that is told about it.

    With `raw_text` the text is the file's own, every character of it (of a JSON Lines row:
    its `text`); what is told about it is the same. Raises InputError, on one line, where
    the bytes hold no article.
    """
    opened = _open(raw)
    given = front_matter.facts(dict(raw.given), "command_line", raw.where)
    known = layered(given, opened.facts)
    page = take_apart(opened.page, known, opened.headings)
    facts = layered(page.facts, tells.from_url(page.facts.url))
    text = opened.own if raw_text else page.text
    if not text.strip():
        raise InputError(f"{raw.where}: no text of an article; save the article as plain text")
    return _revision(raw, text, facts, page.standfirst, page.dropped)


def _open(raw: Raw) -> _Opened:
    if raw.media == rows.MEDIA:
        return _open_row(raw)
    own = decode(raw.data, raw.where)
    text = own.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    if raw.media == "text/html" or html.is_html(text):
        told = tells.from_visible(html.visible(text))
        facts = layered(_trimmed(markup.facts(text)), told)
        return _Opened(own, html.main_text(text), facts, html.headings(text))
    fields, below = front_matter.split(text, raw.where)
    facts = front_matter.facts(fields, "front_matter", raw.where)
    if raw.media == "text/markdown":
        marked = markdown.plain(below)
        title = Stated(marked.title, "text", marked.title) if marked.title else None
        return _Opened(own, marked.text, layered(facts, Facts(title=title)), marked.headings)
    return _Opened(own, below, facts)


def _open_row(raw: Raw) -> _Opened:
    fields, own = rows.split(raw.data, raw.where)
    facts = front_matter.facts(fields, "front_matter", raw.where)
    return _Opened(own, own.replace("\r\n", "\n").replace("\r", "\n"), facts)


def _trimmed(facts: Facts) -> Facts:
    """Cut the site's name from the end of a page's title."""
    if not facts.title:
        return facts
    title, suffixes = names.split_title(facts.title.value)
    site = facts.site.value if facts.site else ""
    for separator in (" | ", " - ", " – ", " — ", " :: ", " » "):
        title = title.removesuffix(f"{separator}{site}") if site else title
    told = suffix_facts(tuple(name for name in suffixes if name != site), facts.title.value)
    return layered(replace(facts, title=Stated(title, "html", facts.title.exact)), told)


def _revision(
    raw: Raw, text: str, facts: Facts, standfirst: tuple[str, ...], dropped: tuple[str, ...]
) -> Revision:
    outlet = facts.outlet or facts.writer or facts.site
    published = facts.published or facts.updated
    date_kind: DateKind = "published" if facts.published or not facts.updated else "updated"
    return Revision(
        key=article_key(facts.url, _of(outlet), _of(facts.title), _of(published), text),
        text=text,
        raw_hash=raw_hash(raw.data),
        where=raw.where,
        title=facts.title,
        outlet=outlet,
        republisher=_republisher(facts, outlet),
        published=published,
        date_kind=date_kind,
        authors=facts.authors,
        kind=facts.kind or "unknown",
        credit=facts.credit,
        url=facts.url,
        rendition=facts.rendition or "original",
        standfirst=standfirst,
        seen=raw.seen,
        dropped=dropped,
    )


def _republisher(facts: Facts, outlet: Stated | None) -> Stated | None:
    """Return where the text was met, if somebody else wrote it.

    The page's own site is that only where the page names a writer: beside an outlet that was
    told from outside, it is more likely that outlet under another name.
    """
    vague = facts.republisher is None or _is_vague(facts.republisher)
    met = facts.site if vague and facts.outlet is None else None
    for place in (met, facts.republisher):
        if place and outlet and not _is_same(place.value, outlet.value):
            return place
    return None


def _is_vague(place: Stated) -> bool:
    return place.value == tells.THIRD_PARTY


def _is_same(left: str, right: str) -> bool:
    return (names.agency(left) or left).casefold() == (names.agency(right) or right).casefold()


def _of(stated: Stated | None) -> str | None:
    return stated.value if stated else None
