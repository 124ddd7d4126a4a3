"""The two questions asked of a pair of names."""

from __future__ import annotations

from provenance.resolve.bodies import same_body
from provenance.resolve.persons import Match, same_person

__all__ = ["LINK", "Match", "same_body", "same_person"]

LINK = 0.89
"""The least score at which two names of a corpus are taken for one."""
