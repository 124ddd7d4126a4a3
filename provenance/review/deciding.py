"""Decisions as a person gives them, checked and named by the hash of their content."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import get_args

from provenance.errors import UsageError
from provenance.model.article import Revision
from provenance.model.decision import Decision
from provenance.model.finding import Finding
from provenance.model.keys import digest
from provenance.model.spans import CONTEXT
from provenance.model.vocabulary import ArticleKind, Judgement
from provenance.review import sides

STATED = ("published", "outlet", "title", "republisher")
FIELDS = (*STATED, "kind")


def decide(
    finding: Finding,
    value: str,
    reviewer: str,
    when: str,
    note: str,
    accounts: sides.Accounts | None = None,
) -> Decision:
    """Return a person's judgement on a finding, bound to the state that it is in now.

    `when` is an ISO time in UTC, `note` the grounds (words or an address), `accounts` whose
    accounts of one event give which version. Raises UsageError for a value that is no judgement.
    """
    if value not in get_args(Judgement):
        raise UsageError(f"{value}: no judgement; give one of: {', '.join(get_args(Judgement))}")
    exact, prefix, suffix = target(finding)
    return _keyed(
        Decision(
            "", "finding", finding.key, sides.written(finding, value, accounts or {}), "", value,
            finding.state, reviewer, when, note, exact, prefix, suffix,
        )
    )  # fmt: skip


def correct(
    revision: Revision, field: str, value: str, reviewer: str, when: str, note: str
) -> Decision:
    """Return a person's correction of one fact about an article.

    Raises UsageError for a field or value that cannot be.
    """
    if field not in FIELDS:
        raise UsageError(f"{field}: cannot be set; give one of: {', '.join(FIELDS)}")
    if field == "kind" and value not in get_args(ArticleKind):
        raise UsageError(f"{value}: no kind; give one of: {', '.join(get_args(ArticleKind))}")
    if field == "published":
        value = _day(value)
    if not value.strip():
        raise UsageError(f"{field}: no value given; to take one back, run: prov review undo KEY")
    return _of_article(revision, field, value.strip(), reviewer, when, note)


def drop(revision: Revision, reviewer: str, when: str, note: str) -> Decision:
    """Return a person's decision that an article is not to be looked at."""
    return _of_article(revision, "dropped", "yes", reviewer, when, note)


def undo(decision: Decision, reviewer: str, when: str, note: str) -> Decision:
    """Return the decision that takes `decision` back; its subject is then open again.

    Raises UsageError where there is nothing to take back.
    """
    if decision.superseded_by or decision.kind == "undo":
        raise UsageError(f"{decision.key}: no longer in force; decide anew instead")
    return _keyed(
        Decision("", "undo", decision.key, "", decision.field, "undo", "", reviewer, when, note)
    )


def state_of(revision: Revision, field: str) -> str:
    """Return the hash of what is recorded of a field: what a correction of it was made upon."""
    if field == "kind":
        return digest("field", field, revision.kind)
    stated = getattr(revision, field) if field in STATED else None
    return digest("field", field, stated.value if stated else "")


def target(finding: Finding) -> tuple[str, str, str]:
    """Return the words that a finding is named after, and those before and after them.

    A finding is named after its smallest claim, so these find it again under another key.
    """
    named = min(
        (s for position in finding.positions for s in position.statements),
        key=lambda statement: statement.key,
        default=None,
    )
    if named is None:
        return "", "", ""
    before, _, after = named.sentence.partition(named.exact)
    return named.exact, before[-CONTEXT:], after[:CONTEXT]


def _of_article(
    revision: Revision, field: str, value: str, reviewer: str, when: str, note: str
) -> Decision:
    state = state_of(revision, field)
    return _keyed(
        Decision("", "article", revision.key, "", field, value, state, reviewer, when, note)
    )


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError as error:
        raise UsageError(f"{value}: no day; write it as 2024-12-31") from error


def _keyed(decision: Decision) -> Decision:
    """Return `decision` under the hash of its content."""
    content = (str(getattr(decision, f.name)) for f in fields(decision) if f.name != "key")
    return replace(decision, key=digest("decision", *content))
