"""Findings for machines: the stable schema of `prov conflicts --format json|csv|md`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from provenance.model.finding import Finding, Position, PositionPair, Reason, Statement
from provenance.report import sourcing, words
from provenance.report.data.tables import as_csv, as_json

_HEAD = (
    "finding", "class", "why", "question", "position", "value", "claim", "article", "outlet",
    "republisher", "speaker", "published", "rendition", "sentence", "exact",
    "separate_reports", "texts", "side", "no_figure_from",
)  # fmt: skip


def conflicts_json(findings: Sequence[Finding]) -> str:
    """Return `{"findings": [...]}`; what is not known is null, never an empty string."""
    return as_json({"findings": [_finding(f) for f in findings]})


def conflicts_csv(findings: Sequence[Finding]) -> str:
    """Return one row for each statement of each version of each item."""
    return as_csv(
        _HEAD, (_row(f, p, s) for f in findings for p in f.positions for s in p.statements)
    )


def conflicts_md(findings: Sequence[Finding]) -> str:
    """Return the items as Markdown that can be pasted into a note."""
    return "\n".join(_markdown(f) for f in findings)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "key": finding.key,
        "state": finding.state,
        "question": finding.question,
        "aspect": finding.aspect,
        "class": finding.verdict,
        "why": finding.why,
        "positions": [_position(p) for p in finding.positions],
        "pairs": [_pair(p) for p in finding.pairs],
        "separate_reports": finding.separate_reports,
        "independence": _independence(finding),
        "to_settle": list(finding.to_settle),
    }


def _independence(finding: Finding) -> dict[str, Any]:
    known = finding.independence
    return {
        "articles": known.articles,
        "texts": known.texts,
        "speakers": list(known.speakers),
        "sides": list(known.sides),
        "no_figure_from": list(known.silent),
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "id": position.id,
        "value": position.value,
        "claims": [_claim(s) for s in position.statements],
        "separate_reports": position.separate_reports,
        "note": position.note or None,
    }


def _claim(statement: Statement) -> dict[str, Any]:
    source = statement.source
    return {
        "key": statement.key,
        "article": source.article,
        "outlet": source.outlet or None,
        "republisher": source.republisher or None,
        "speaker": statement.voice.name if statement.voice else None,
        "chain": [{"name": link.name, "role": link.role} for link in statement.chain],
        "published": source.published or None,
        "sentence": statement.sentence,
        "exact": statement.exact,
    }


def _pair(pair: PositionPair) -> dict[str, Any]:
    return {
        "left": pair.left,
        "right": pair.right,
        "values": pair.values,
        "event": pair.event,
        "class": pair.verdict,
        "why": pair.why,
        "reasons": [_reason(r) for r in pair.reasons],
    }


def _reason(reason: Reason) -> dict[str, str]:
    return {
        "facet": reason.facet,
        "state": reason.state,
        "left": reason.left,
        "right": reason.right,
        "effect": reason.effect,
        "detail": reason.detail,
    }


def _row(finding: Finding, position: Position, statement: Statement) -> tuple[object, ...]:
    source = statement.source
    return (
        finding.key, finding.verdict, finding.why, finding.question, position.id, position.value,
        statement.key, source.article, source.outlet, source.republisher,
        statement.voice.name if statement.voice else "", source.published, source.rendition,
        statement.sentence, statement.exact, position.separate_reports,
        finding.independence.texts, statement.voice.side if statement.voice else "",
        "; ".join(finding.independence.silent),
    )  # fmt: skip


def _markdown(finding: Finding) -> str:
    lines = [
        f"## {_plain(finding.question)}",
        "",
        f"*{words.label(finding)}* · `{finding.key}`",
        "",
    ]
    for position in finding.positions:
        lines += [_version(position, s) for s in position.statements]
    lines += ["", f"Separate? {_plain(words.separate(finding))}", ""]
    lines += [f"{n}. {_plain(text)}" for n, text in enumerate(finding.to_settle, 1)]
    return "\n".join([*lines, ""]) if finding.to_settle else "\n".join(lines)


def _version(position: Position, statement: Statement) -> str:
    said = f"{_plain(sourcing.who(statement))}; {_plain(sourcing.cited(statement.source))}"
    return f"- **{_plain(position.value)}**: {said}: {_plain(statement.sentence)}"


def _plain(text: str) -> str:
    # Foreign text must not become markup: a title may hold a link, an asterisk or a tag.
    flat = " ".join(text.split())
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in flat)
