"""Links inside the briefing: from a figure to its sentence, and from a sentence to its items."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from provenance.model.finding import Figure, Finding, Position, Statement
from provenance.model.spans import Span
from provenance.report.views import ArticleView, Briefing, ItemView, TollTable


@dataclass(frozen=True, slots=True)
class Anchors:
    """What can be linked to: claims and voices by key, and items by the claims they hold.

    `places` are the claim keys that stand on some article's page, `marks` the spans to mark
    in each article's text.
    """

    places: frozenset[str]
    voices: frozenset[str]
    keys: frozenset[str]
    items: Mapping[str, tuple[ItemView, ...]]
    marks: Mapping[str, tuple[Span, ...]]

    def href(self, statement: Statement) -> str:
        """Return the address of a statement on its article's page, "" where it has none."""
        if statement.key not in self.places:
            return ""
        return f"{page(statement.source.article)}#c-{statement.key}"


def page(article: str) -> str:
    """Return the path of an article's page in the briefing."""
    return f"articles/{article}.html"


def anchors(briefing: Briefing, items: Iterable[ItemView]) -> Anchors:
    """Return all that the briefing's pages can link to, and the words they are to mark."""
    shown = tuple(items)
    return Anchors(
        places=frozenset(key for view in briefing.articles for key in _places(view)),
        voices=frozenset(view.identity.key for view in briefing.speakers if view.statements),
        keys=frozenset(item.finding.key for item in shown),
        items=_items(shown),
        marks=_marks(briefing, shown),
    )


def _places(view: ArticleView) -> Iterable[str]:
    sentences = {sentence.key for sentence in view.sentences}
    return (s.key for s in view.statements if s.sentence_key in sentences)


def _items(items: Iterable[ItemView]) -> Mapping[str, tuple[ItemView, ...]]:
    told: dict[str, tuple[ItemView, ...]] = {}
    for item in items:
        for key in dict.fromkeys(s.key for s in _statements(item.finding)):
            told[key] = (*told.get(key, ()), item)
    return told


def _statements(finding: Finding) -> Iterable[Statement]:
    return (s for position in finding.positions for s in position.statements)


def _marks(briefing: Briefing, items: Iterable[ItemView]) -> Mapping[str, tuple[Span, ...]]:
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for figure in _counted(briefing.toll):
        spans[figure.statement.source.article].append(figure.quantity.span)
    for item in items:
        where = {s.key: s.source.article for s in _statements(item.finding)}
        for position in item.finding.positions:
            for key, span in _words(item.finding, position):
                if key in where:
                    spans[where[key]].append(span)
    return {article: tuple(found) for article, found in spans.items()}


def _counted(table: TollTable) -> Iterable[Figure]:
    yield from (figure for row in table.rows for figure in row.figures)
    yield from table.totals


def _words(finding: Finding, position: Position) -> Iterable[tuple[str, Span]]:
    """Yield the marks of a version that make sense alone on a page.

    Figures do; of a version that is no figure only a phrase in one piece does, not the
    lone words ("women", "children") that its value was put together from.
    """
    count = Counter(key for key, _, _ in position.marks)
    for key, start, end in position.marks:
        if finding.aspect == "quantity" or count[key] == 1:
            yield key, Span(start, end)
