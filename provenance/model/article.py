"""An article as it was met: raw bytes, and the revision that a reader made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from provenance.model.vocabulary import ArticleKind, Basis, DateKind, Rendition


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact about an article and where it came from; `exact` is the line that says it."""

    value: str
    basis: Basis
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes as gathered. `where` is a path or address; `seen` an ISO time in UTC."""

    data: bytes
    where: str
    media: str
    seen: str
    given: tuple[tuple[str, str], ...] = ()
    """What the gatherer was told beside the bytes: `outlet`, `published`, `title`, `url`, ..."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be taken in: where it lies, and one line that names the mend."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Revision:
    """One distinct text of one article. `text` is the only text that offsets refer to.

    `text` is the body alone: bylines, page furniture and pitches are not in it, nor is the
    headline, save where the page has nothing else of its article.
    `published` holds an ISO day (`2024-04-21`), or nothing where neither the text nor the
    user tells it. `outlet` is who wrote it, `republisher` on whose site it was met.
    `standfirst` lists lines above the body that repeat it, never claims.
    """

    key: str
    text: str
    raw_hash: str
    where: str
    title: Stated | None = None
    outlet: Stated | None = None
    republisher: Stated | None = None
    published: Stated | None = None
    date_kind: DateKind = "published"
    authors: tuple[str, ...] = ()
    kind: ArticleKind = "unknown"
    credit: str = ""
    url: str = ""
    rendition: Rendition = "original"
    standfirst: tuple[str, ...] = ()
    seen: str = ""
    dropped: tuple[str, ...] = field(default=())
    """Lines of the page that were judged furniture, kept so that nothing is lost unseen."""

    @property
    def day(self) -> date | None:
        """The day that relative dates are anchored on, or None where it is unknown."""
        return date.fromisoformat(self.published.value) if self.published else None
