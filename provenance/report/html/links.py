"""Do all links of a written briefing lead somewhere? Asked of its files, not of its makers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

_FIGURE = "figure"


class _Page(HTMLParser):
    """The anchors of a page, its links, and the text of figures that are no links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loose = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the anchor and the link of a tag, or that a figure has none."""
        told = {name: value or "" for name, value in attrs}
        if "id" in told:
            self.ids.add(told["id"])
        self.links += [told[name] for name in ("href", "src") if name in told]
        if _FIGURE in told.get("class", "").split() and not told.get("href"):
            self.loose += 1


def broken(pages: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return what is wrong in a briefing's files, one line each; nothing where all resolves.

    `pages` maps each path inside the briefing to its content. Wrong is a link to a page or
    an anchor that is not there, a link out of the briefing, and a figure that is no link.
    """
    found = {
        name: _Page(content.decode("utf-8", "replace"))
        for name, content in sorted(pages.items())
        if name.endswith(".html")
    }
    return tuple(line for name in found for line in _faults(name, found, pages))


def _faults(name: str, found: Mapping[str, _Page], pages: Mapping[str, bytes]) -> Iterator[str]:
    for link in dict.fromkeys(found[name].links):
        path, _, anchor = link.partition("#")
        target = normpath(join(dirname(name), path)) if path else name
        if target not in pages:
            yield f"{name}: {link}: no such page in the briefing"
        elif anchor and (target not in found or anchor not in found[target].ids):
            yield f"{name}: {link}: no such sentence or item on that page"
    if found[name].loose:
        yield f"{name}: {found[name].loose} figure(s) that lead to no sentence"
