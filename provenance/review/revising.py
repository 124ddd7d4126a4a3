"""A person's corrections of what is known about an article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from provenance.model.article import Revision, Stated
from provenance.model.decision import Decision
from provenance.review.deciding import FIELDS, state_of

Status = Literal["applied", "stale", "contested"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What became of the corrections of one field.

    `stale`: the article now tells something else of that field than when it was corrected.
    `contested`: reviewers differ. Neither is applied.
    """

    field: str
    value: str
    status: Status
    decisions: tuple[Decision, ...]


def corrections(revision: Revision, decisions: Iterable[Decision]) -> tuple[Correction, ...]:
    """Return what becomes of the corrections of one article, a field each.

    `revision` is as recorded: corrections are made upon what was recorded.
    """
    mine = [
        d
        for d in decisions
        if d.kind == "article" and d.left == revision.key and not d.superseded_by
    ]
    found = ((field, tuple(d for d in mine if d.field == field)) for field in FIELDS)
    return tuple(_correction(revision, field, given) for field, given in found if given)


def revise(revision: Revision, decisions: Iterable[Decision]) -> Revision:
    """Return a recorded revision with the corrections that apply, on the grounds of a decision."""
    for correction in corrections(revision, decisions):
        if correction.status == "applied":
            revision = _with(revision, correction.field, correction.value)
    return revision


def _correction(revision: Revision, field: str, given: tuple[Decision, ...]) -> Correction:
    state = state_of(revision, field)
    values = {d.value for d in given if d.state_seen == state}
    if len(values) == 1:
        return Correction(field, values.pop(), "applied", given)
    return Correction(field, "", "contested" if values else "stale", given)


def _with(revision: Revision, field: str, value: str) -> Revision:
    if field == "kind":
        changes: dict[str, Any] = {"kind": value}
    else:
        changes = {field: Stated(value, "decision")}
    if field == "published":
        changes["date_kind"] = "published"
    return replace(revision, **changes)
