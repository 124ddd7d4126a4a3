"""The pages of a briefing, from templates; everything foreign in them is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from provenance import settings
from provenance.model.finding import Statement
from provenance.report import agreeing, brief, order, pairs, saying, sharing, sourcing, toll, words
from provenance.report.html.anchors import Anchors, anchors, page
from provenance.report.html.pages import paragraphs
from provenance.report.mentions import mentioned, mentions, told, uneven
from provenance.report.quote import marked
from provenance.report.views import Briefing, ItemView, counts

ASSETS = ("style.css", "script.js")


def site(briefing: Briefing) -> dict[str, bytes]:
    """Return every file of the briefing: `index.html`, `voices.html`, `articles/KEY.html`, assets.

    The pages link to each other by relative paths alone and need neither network nor script.
    """
    items = order.numbered(briefing.items)
    links = anchors(briefing, items)
    common = {"briefing": briefing, **_head(briefing, items)}
    out = {name: _page(name, "", links, common) for name in ("index.html", "voices.html")}
    for view in briefing.articles:
        more = {"view": view, "paragraphs": paragraphs(view, links)}
        out[page(view.source.article)] = _page("article.html", "../", links, {**common, **more})
    return out | {name: (settings.data_path("templates") / name).read_bytes() for name in ASSETS}


def _head(briefing: Briefing, items: tuple[ItemView, ...]) -> dict[str, object]:
    return {
        "limits": order.limits(counts([view.source for view in briefing.articles])),
        "checked": brief.checked(items),
        "points": brief.points(items),
        "open_items": [i for i in items if order.section(i) in order.OPEN],
        "decided": [i for i in items if order.section(i) == order.DECIDED],
        "stands": [i for i in items if order.section(i) == order.STANDS],
        "mutations": [i for i in items if order.section(i) == order.COPIED],
        "agreements": [i for i in items if order.section(i) == order.SAME],
        "aside": [i for i in items if order.section(i) == order.ASIDE],
    }


def _page(template: str, root: str, links: Anchors, context: Mapping[str, object]) -> bytes:
    def href(statement: Statement) -> str:
        found = links.href(statement)
        return root + found if found else ""

    text = (
        _environment().get_template(template).render(root=root, href=href, links=links, **context)
    )
    # Scraped text may hold half a character pair, which UTF-8 cannot carry.
    return text.encode("utf-8", "replace")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(settings.data_path("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["anonymity"] = sourcing.anonymity
    env.globals.update(
        agreeing=agreeing,
        mentions=mentions,
        mentioned=mentioned,
        told=told,
        uneven=uneven,
        pairs=pairs,
        words=words,
        saying=saying,
        sharing=sharing,
        sourcing=sourcing,
        toll=toll,
        order=order,
        page=page,
        marked=marked,
    )
    return env
