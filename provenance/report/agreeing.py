"""Versions that agree, made ready to be shown: each figure as it is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from provenance.model.finding import Finding, Position, Statement
from provenance.report import quote

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})*")


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
