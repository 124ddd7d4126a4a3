"""The name-pair set: whether a pair of names is of one person or body."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.resolve.names import same_body, same_person

LEAST = 0.8
"""A list of sanctioned names is searched for slips too, so less is asked than for a link."""


def predict(row: Mapping[str, object]) -> bool:
    """Return whether the two names of `row` (`schema`, `name1`, `name2`) are taken for one."""
    same = same_person if row["schema"] == "Person" else same_body
    match = same(str(row["name1"]), str(row["name2"]))
    return match is not None and match.score >= LEAST
