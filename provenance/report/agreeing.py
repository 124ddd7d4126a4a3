"""Versions that agree, made ready to be shown: one length in two units is one version."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from provenance.model.finding import Finding, Position, Statement
from provenance.model.spans import Span
from provenance.report import quote

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})*")
_NEAR = 3
"""How many characters may stand between a figure and the same in another unit: " (" and so on."""


def folded(finding: Finding) -> Finding:
    """Return the finding as it is shown: nothing is said twice by one statement.

    Only agreements change: a statement that gives its figure in two units stands once,
    with both marked.
    """
    if finding.verdict != "agreement" or len(finding.positions) < 2:
        return finding
    home = _homes(finding)
    kept = [_kept(p, finding, home) for p in finding.positions]
    return replace(finding, positions=tuple(p for p in kept if p.statements))


def _homes(finding: Finding) -> dict[str, str]:
    """Return for each statement the version that it gives first in its sentence."""
    first: dict[str, tuple[int, str]] = {}
    for position in finding.positions:
        for key, start, _ in position.marks:
            first[key] = min(first.get(key, (start, position.id)), (start, position.id))
    return {key: position for key, (_, position) in first.items()}


def _kept(position: Position, finding: Finding, home: dict[str, str]) -> Position:
    mine = tuple(s for s in position.statements if home.get(s.key, position.id) == position.id)
    keys = {s.key for s in mine}
    marks = [m for p in finding.positions for m in p.marks if m[0] in keys]
    made = replace(position, statements=mine, marks=tuple(dict.fromkeys(marks)))
    pairs = [text for s in mine if (text := _pair(made, s))]
    return replace(made, value=pairs[0]) if pairs else made


def _pair(position: Position, statement: Statement) -> str:
    """Return a figure and the same in another unit as they stand: "3-mile (5-kilometre)"."""
    spans = sorted((s, e) for key, s, e in position.marks if key == statement.key)
    close = all(0 < b[0] - a[1] <= _NEAR for a, b in pairwise(spans))
    if len(spans) < 2 or not close:
        return ""
    inside = quote.in_sentence(statement, Span(spans[0][0], spans[-1][1]))
    text = inside.of(statement.sentence) if inside else ""
    return text + ")" if text.count("(") > text.count(")") else text


def written(position: Position, statement: Statement) -> str:
    """Return the figure as this very statement writes it, "" where that is not known."""
    marks = [p.text for p in quote.marked(statement, position) if p.marked]
    return marks[0] if len(marks) == 1 else ""


def own(position: Position, statement: Statement) -> str:
    """Return a version's value as this very statement writes the figure in it."""
    mine = written(position, statement)
    return _rewritten(position.value, _forms(position), mine) if mine else position.value


def title(finding: Finding) -> str:
    """Return an agreement's headline with each figure as most statements write it."""
    if finding.verdict != "agreement":
        return finding.title
    told = finding.title
    for position in finding.positions:
        forms = _forms(position)
        told = _rewritten(told, forms, commonest(forms)) if forms else told
    return told


def _forms(position: Position) -> tuple[str, ...]:
    return tuple(text for s in position.statements if (text := written(position, s)))


def _rewritten(text: str, forms: Sequence[str], mine: str) -> str:
    found = max((f for f in forms if f in text), key=len, default="")
    return text.replace(found, mine, 1) if found else text


def commonest(forms: Sequence[str]) -> str:
    """Return the way of writing a figure that most use; in doubt the plainest one."""
    count = Counter(forms)
    return max(count, key=lambda text: (count[text], bool(_PLAIN.fullmatch(text)), -len(text)))
