"""The sentences that articles share, put side by side with the words they have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from provenance.model.finding import Finding, Statement
from provenance.report.views import SharedSentence
from provenance.resolve import lines
from provenance.resolve.origins import direction

Texts = Mapping[str, Mapping[str, Statement]]
"""For each article its statements that stand in others too, by what they go back to."""


def texts(statements: Iterable[Statement]) -> Texts:
    """Return the statements of each article that it shares with others, one a sentence."""
    out: dict[str, dict[str, Statement]] = defaultdict(dict)
    seen: set[str] = set()
    for statement in statements:
        if statement.text and statement.sentence_key not in seen:
            seen.add(statement.sentence_key)
            out[statement.source.article].setdefault(statement.text, statement)
    return out


def of_item(finding: Finding, known: Texts) -> tuple[SharedSentence, ...]:
    """Return what the articles of an item share: the sentences that it rests on, else all.

    Each is set beside the earliest that tells it, so a story in thirty papers has 29 pairs.
    """
    asked = {s.sentence_key for s in finding.statements}
    articles = sorted({s.source.article for s in finding.statements} & set(known))
    holders: dict[str, list[Statement]] = defaultdict(list)
    for article in articles:
        for text, statement in known[article].items():
            holders[text].append(statement)
    found = [_side_by_side(*pair) for told in holders.values() for pair in _pairs(told)]
    told = [replace(s, asked=_in(s, asked)) for s in found]
    told = [s for s in told if s.asked] or told
    return tuple(sorted(told, key=lambda s: (s.left.source.article, s.left.start)))


def _pairs(told: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    first, *rest = sorted(told, key=lambda s: (s.source.first_day or "9", s.source.article))
    return ((first, other) for other in rest)


def of_article(article: str, known: Texts) -> tuple[SharedSentence, ...]:
    """Return the sentences of an article that others have, each beside the one it goes back to.

    Where it goes back to this article itself, beside the first other one by key.
    """
    others: dict[str, list[Statement]] = defaultdict(list)
    for key in sorted(known):
        if key != article:
            for text, statement in known[key].items():
                others[text].append(statement)
    return tuple(
        _side_by_side(statement, next((s for s in others[text] if s.key == text), others[text][0]))
        for text, statement in known.get(article, {}).items()
        if text in others
    )


def _in(shared: SharedSentence, asked: Iterable[str]) -> bool:
    return {shared.left.sentence_key, shared.right.sentence_key} <= set(asked)


def _side_by_side(one: Statement, other: Statement) -> SharedSentence:
    way = direction(one.source.first_day, other.source.first_day)
    left, right = (other, one) if way == "later" else (one, other)
    marks = lines.common(left.sentence, right.sentence)
    return SharedSentence(left, right, *marks, dated=way != "unknown")
