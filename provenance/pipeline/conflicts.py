"""`prov conflicts`: the findings a reader asked for, and a note of what was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from provenance.model.finding import Finding, Statement
from provenance.model.keys import fold
from provenance.model.vocabulary import LOUD
from provenance.pipeline import clock
from provenance.pipeline.decisions import reviser
from provenance.pipeline.items import items, key_size
from provenance.pipeline.lists import says
from provenance.report import order
from provenance.report.views import ConflictsView, Counts, ItemView, counts
from provenance.store import articles, showings
from provenance.store.database import Database, Session, open_for_reading
from provenance.store.sayings import source


@dataclass(frozen=True, slots=True)
class Query:
    """Which findings to list; each field left empty asks for no less."""

    everything: bool = False
    new: bool = False
    topic: str = ""
    deaths: bool = False
    speaker: str = ""
    outlet: str = ""
    since: str = ""
    limit: int | None = None

    @property
    def narrow(self) -> bool:
        """Tell whether it may leave out items that the reader has not seen yet."""
        return bool(self.topic or self.deaths or self.speaker or self.outlet or self.since)


def conflicts(url: str, query: Query, look: bool = True) -> ConflictsView:
    """Return the findings asked for.

    With `look`, all counts as seen from now on, unless the query or its limit left some out.
    """
    with open_for_reading(url) as database, _session(database, look) as session:
        last = showings.last(session, "look")
        every = items(session, last)
        asked = replace(query, new=query.new and last is not None)  # at first sight all is new
        wanted = tuple(v for v in every if matches(v, asked))
        cut = wanted[: query.limit]
        if look and not query.narrow and len(cut) == len(wanted):
            found = [v.finding for v in every]
            statuses = {v.finding.key: v.status for v in every}
            showings.record(session, "look", clock.now(), found, statuses)
        return ConflictsView(
            counts=_counts(session),
            when=clock.shown(),
            items=cut,
            since=_since(last, every),
            set_aside=sum(order.section(v) == order.ASIDE for v in every),
            same=sum(order.section(v) == order.SAME for v in every),
            copied=sum(order.section(v) == order.COPIED for v in every),
            stands=sum(order.section(v) == order.STANDS for v in every),
            hidden=len(wanted) - len(cut),
            unasked=sum(_open(v) for v in every) - sum(_open(v) for v in wanted),
            key_size=key_size(session),
        )


def _session(database: Database, look: bool) -> AbstractContextManager[Session]:
    # A look is recorded; a list for a program is not, and must not wait for a writer.
    return database.write() if look else database.read()


def _counts(session: Session) -> Counts:
    revise = reviser(session)
    rows = articles.article_list(session)
    return counts([source(revise(r.revision)) for r in rows], sum(r.revisions for r in rows))


def _since(last: showings.Shows | None, every: Sequence[ItemView]) -> str:
    if last is None:
        return "first run, all is new."
    news: Counter[str] = Counter(v.news for v in every if v.finding.loud and v.news)
    was = {key for key, shown in last.findings.items() if shown.verdict in LOUD}
    news["settled"] = sum(v.finding.key in was and not v.finding.loud for v in every)
    news["no longer found"] = len(was - {v.finding.key for v in every})
    told = ", ".join(f"{count} {name}" for name, count in news.items() if count)
    return f"{told or 'nothing new'} (last look {clock.shown(last.when)})."


def matches(view: ItemView, query: Query) -> bool:
    """Tell whether an item is among those asked for."""
    finding = view.finding
    tests = (
        query.everything or _open(view),
        not query.new or bool(view.news),
        not query.deaths or finding.measure in ("killed", "who_was_hit"),
        _holds(finding, query.topic),
        not query.speaker or any(says(s, query.speaker) for s in finding.statements),
        not query.outlet or any(_carries(s, query.outlet) for s in finding.statements),
        not query.since or any(s.source.published >= query.since for s in finding.statements),
    )
    return all(tests)


def _open(view: ItemView) -> bool:
    """Tell whether an item belongs on the first screen: open, asked again, or a real conflict."""
    return view.finding.loud or view.status == "stale"


def _holds(finding: Finding, topic: str) -> bool:
    stated = (side for p in finding.pairs for r in p.reasons for side in (r.left, r.right))
    sentences = (s.sentence for s in finding.statements)
    said = fold(" ".join([finding.title, finding.question, *stated, *sentences]))
    return all(word in said for word in fold(topic).split())


def _carries(statement: Statement, name: str) -> bool:
    source = statement.source
    return fold(name) in fold(f"{source.outlet} {source.republisher}")
