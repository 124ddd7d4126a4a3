"""The first screen of `prov conflicts`: what a reader needs first, one line an item."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from provenance.report import agreeing, order, words
from provenance.report.terminal import kit
from provenance.report.views import ConflictsView, ItemView

_ALL = "See them: prov conflicts --all"


def first_screen(view: ConflictsView, width: int = kit.WIDTH, colour: bool = False) -> str:
    """Return the list of items with its head and foot, as text of `width` columns."""
    items = order.numbered(view.items)
    parts = [kit.line(f"{order.limits(view.counts)} · {view.when}")]
    parts += [kit.line(f"Since your last look: {view.since}")] if view.since else []
    parts.append(kit.blank())
    for name in order.SECTIONS:
        parts += _section(name, [i for i in items if order.section(i) == name], view.key_size)
    if not items:
        parts.append(kit.line(_nothing(view.unasked)))
    return kit.render([*parts, *_foot(view, items)], width, colour)


def _nothing(unasked: int) -> str:
    if unasked:
        return (
            f"Nothing of what you asked for. {words.plural(unasked, 'other item')}: prov conflicts"
        )
    return "No conflict found in what can be compared."


def _section(name: str, items: Sequence[ItemView], size: int) -> list[RenderableType]:
    if not items:
        return []
    if name in (order.STANDS, order.COPIED, order.SAME, order.ASIDE):
        rows = [_quiet_row(item, size) for item in items]
        table = kit.columns(rows, (2, None, 43, max(size, 4)), styles=("", "", "", "cyan"))
    else:
        rows = [_row(item, size) for item in items]
        widths = (2, None, 22, 19, max(size, 4))
        table = kit.columns(rows, widths, styles=("", "bold", "", "", "cyan"))
    return [kit.heading(name), table]


def _quiet_row(item: ItemView, size: int) -> tuple[str, ...]:
    finding = item.finding
    told = order.status(item) or words.label(finding)
    return (f"{item.number:>2}", agreeing.title(finding), told, finding.key[:size])


def _row(item: ItemView, size: int) -> tuple[str, ...]:
    finding = item.finding
    news = f" ({item.news.upper()})" if item.news in ("changed", "reopened") else ""
    return (
        f"{item.number:>2}",
        finding.title + news,
        words.label(finding, item.noun).upper(),
        order.status(item) or words.remark(finding),
        finding.key[:size],
    )


def _foot(view: ConflictsView, items: Sequence[ItemView]) -> list[RenderableType]:
    parts = [kit.blank()]
    if view.hidden:
        parts.append(kit.line(f"{view.hidden} more not shown here: raise --limit."))
    quiet = [
        f"Set aside as no conflict: {view.set_aside}.",
        f"Same figure or answer elsewhere: {view.same}.",
    ]
    more = [
        f"Changed in copying: {view.copied}." if view.copied else "",
        f"Positions that differ: {view.stands}." if view.stands else "",
    ]
    told = [*quiet, *filter(None, more), "See: --all" if any(more) else _ALL]
    parts.append(kit.line("  ".join(told)))
    if items:
        opened = f"Open one: prov show {items[0].finding.key[: view.key_size]}"
        parts.append(kit.line(f"{opened}     Only deaths: --deaths     Only what changed: --new"))
    return parts
