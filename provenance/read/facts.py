"""What is told about an article, by one teller: a page, a header, a user."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from provenance.model.article import Stated
from provenance.model.vocabulary import ArticleKind, Rendition


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one layer; what it does not tell is None or empty.

    `site` is where the page was met, which is the outlet unless somebody else wrote it.
    `writer` is an outlet that the page itself names as having written the text.
    """

    title: Stated | None = None
    outlet: Stated | None = None
    republisher: Stated | None = None
    published: Stated | None = None
    updated: Stated | None = None
    writer: Stated | None = None
    site: Stated | None = None
    authors: tuple[str, ...] = ()
    kind: ArticleKind | None = None
    credit: str = ""
    url: str = ""
    rendition: Rendition | None = None


def layered(*layers: Facts) -> Facts:
    """Return, field by field, what the first layer that tells it says."""
    told: dict[str, Any] = {
        field.name: next(
            (value for layer in layers if (value := getattr(layer, field.name))), field.default
        )
        for field in fields(Facts)
    }
    return Facts(**told)
