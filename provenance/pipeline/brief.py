"""`prov brief`: everything on some pages, written to a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from provenance.errors import UsageError
from provenance.model.finding import Material
from provenance.model.vocabulary import LOUD
from provenance.pipeline import clock, shared
from provenance.pipeline.decisions import reviser
from provenance.pipeline.items import items, key_size
from provenance.pipeline.lists import speaker_views
from provenance.pipeline.show import article_view
from provenance.pipeline.toll import toll_table
from provenance.report import words
from provenance.report.html.site import site
from provenance.report.views import Briefing, ItemView
from provenance.store import articles, showings
from provenance.store import material as materials
from provenance.store.database import Session, open_for_reading

_PARTIES = 2
"""How many parties a briefing is headed by, where nobody gives it a heading."""


def brief(url: str, folder: Path, topic: str = "") -> Path:
    """Write a briefing into `folder` and return its first page.

    Each briefing is recorded, so that the next one can say what changed. Raises UsageError
    where the folder cannot be written.
    """
    with open_for_reading(url) as database, database.write() as session:
        made = briefing(session, topic)
        found = [v.finding for v in made.items]
        statuses = {v.finding.key: v.status for v in made.items}
        _write(folder, site(made))
        showings.record(session, "briefing", clock.now(), found, statuses)
    return folder / "index.html"


def briefing(session: Session, topic: str) -> Briefing:
    """Return all that a briefing shows, as its pages need it."""
    last = showings.last(session, "briefing")
    every = items(session, last)
    material = materials.material(session, revise=reviser(session))
    keys = [row.key for row in articles.article_list(session)]
    texts = shared.texts(material.statements)
    return Briefing(
        number=last.number + 1 if last else 1,
        when=clock.shown(),
        topic=topic or _topic(material),
        articles=tuple(
            replace(article_view(session, key, material), shared=shared.of_article(key, texts))
            for key in keys
        ),
        items=tuple(replace(v, shared=shared.of_item(v.finding, texts)) for v in every),
        toll=toll_table(session, [v.finding for v in every]),
        speakers=tuple(speaker_views(session)),
        changes=_changes(every, last),
        first=last is None,
        key_size=key_size(session),
    )


def _topic(material: Material) -> str:
    """Return the parties that most is said of."""
    count = Counter(
        term
        for a in material.assertions
        for term in (a.proposition.subject, a.proposition.object)
        if term
    )
    named = [name for name, _ in sorted(count.items(), key=lambda c: (-c[1], c[0]))[:_PARTIES]]
    return " and ".join(named) or "Briefing"


def _changes(every: tuple[ItemView, ...], last: showings.Shows | None) -> tuple[str, ...]:
    """Return what is other than in the last briefing, in whole sentences."""
    if last is None:
        return ()
    now = {v.finding.key: v for v in every}
    was = {key for key, shown in last.findings.items() if shown.verdict in LOUD}
    told = [
        f"{v.finding.title}: {_became(v)}. {' '.join(v.changes)}".strip()
        for v in every
        if v.news and (v.finding.loud or v.finding.key in was)
    ]
    gone = [s.title for key, s in last.findings.items() if key not in now and s.verdict in LOUD]
    return (*told, *(f"{title}: no longer found." for title in gone))


def _became(view: ItemView) -> str:
    """Return what became of an item since it was shown last."""
    return view.news if view.finding.loud else f"now {words.label(view.finding)}"


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    try:
        for stale in (folder / "articles").glob("*.html"):
            stale.unlink()
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{error.filename}: cannot be written ({error.strerror})") from error
