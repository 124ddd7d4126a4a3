"""Shared sentences on a terminal: two quotations, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from provenance.report import sharing
from provenance.report.terminal import kit
from provenance.report.views import SharedSentence


def shared_block(
    shared: Sequence[SharedSentence], size: int, head: str = "", most: int = sharing.MOST
) -> list[RenderableType]:
    """Return the rows that show which sentences articles share, `most` of them quoted."""
    if not shared:
        return []
    parts = [kit.labelled("In both", f"{head} Words in common stand in [ ].".strip())]
    for number, one in enumerate(shared[:most], 1):
        for nth, (outlet, statement, words) in enumerate(sharing.sides(one)):
            lead = f"{number}. " if not nth else "   "
            parts.append(kit.line(f"{lead}{outlet}", indent=kit.LABEL))
            parts.append(kit.quotation(words, f"prov show {statement.key[:size]}", kit.LABEL + 3))
    if len(shared) > most:
        parts.append(kit.labelled("", f"and {len(shared) - most} more"))
    return parts
