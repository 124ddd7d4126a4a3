"""A person's judgements: never deleted, replayed after every re-extraction, undoable."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement on a finding, or one correction of an article.

    `kind` is `finding`, `article` or `undo`; `left` the key it is about (for `undo`, of the
    decision taken back). `right` holds the events that were said to be one or two
    (`review.sides`). `field` is the article's field ("published"), "" for a finding.
    `state_seen` is the finding's state, or the hash of what was recorded of the article's
    field, when the person judged. `exact`, `prefix` and
    `suffix` hold the words it was about, so that it can be found again.
    `superseded_by` names the decision that replaced or undid it.
    """

    key: str
    kind: str
    left: str
    right: str
    field: str
    value: str
    state_seen: str
    reviewer: str
    when: str
    note: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    superseded_by: str = ""
