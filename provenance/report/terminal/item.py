"""The card of one item: its versions, both verdicts facet by facet, and what can be written."""

from __future__ import annotations

from rich.console import RenderableType

from provenance.model.finding import Finding, Position, PositionPair, Statement
from provenance.report import order, sourcing, words
from provenance.report.quote import marked
from provenance.report.terminal import kit
from provenance.report.views import ItemView


def item_card(
    item: ItemView,
    width: int = kit.WIDTH,
    colour: bool = False,
    size: int = 4,
) -> str:
    """Return an item's whole card; keys are cut to `size` letters."""
    finding = item.finding
    head = [finding.key[:size], words.subject(finding).upper()]
    head.append(words.label(finding, item.noun).upper())
    head += [told.upper()] if (told := order.status(item)) else []
    parts: list[RenderableType] = [kit.heading(" · ".join(head)), kit.line(finding.question)]
    parts += [kit.line(f"Changed: {text}") for text in item.changes]
    for position in finding.positions:
        parts += [kit.blank(), *_version(position, size)]
    parts += [kit.blank(), *_verdicts(item)]
    parts += [kit.blank(), *_context(item, size), kit.blank(), *_writing(item, size)]
    return kit.render(parts, width, colour)


def _version(position: Position, size: int) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for first, *same in words.copies(position):
        parts += _statement(position, first, size)
        parts += [kit.line(_copy(statement, size), "", 5) for statement in same]
    return parts


def _copy(statement: Statement, size: int) -> str:
    return f"same words: {sourcing.cited(statement.source)}  prov show {statement.key[:size]}"


def _statement(position: Position, statement: Statement, size: int) -> list[RenderableType]:
    # A figure without a named source is set lighter and further in, as the eye should weigh it.
    named = statement.voice is not None
    value = f"{words.value(position)} · {sourcing.who(statement).upper()}"
    parts = [kit.line(value, "bold" if named else "", 2 if named else 3)]
    parts += [kit.line(text, "", 5) for text in _limits(position, statement)]
    parts.append(kit.quotation(marked(statement, position), f"prov show {statement.key[:size]}", 5))
    return parts


def _limits(position: Position, statement: Statement) -> list[str]:
    lines = [sourcing.cited(statement.source)]
    if len(statement.chain) > 1:
        lines.append(f"how it reached us: {sourcing.reached(statement)}")
    if how := sourcing.manner(statement):
        lines.append(how.upper())
    return lines + [note for note in (position.note, sourcing.origin(statement)) if note]


def _verdicts(item: ItemView) -> list[RenderableType]:
    finding = item.finding
    pair = words.worst(finding)
    if pair is None:
        return []
    differ = "Figures differ?" if finding.aspect == "quantity" else "Do they differ?"
    return [
        kit.labelled(differ, words.VALUES[pair.values], "bold"),
        kit.labelled(_same(item), words.BAND_ANSWERS[pair.event], "bold"),
        *_facets(finding, pair),
        *(kit.line(f"also {text}", indent=4) for text in words.other_pairs(finding)),
    ]


def _same(item: ItemView) -> str:
    if item.finding.aspect != "quantity":
        return "Same question?"
    return f"Same {item.noun or words.nouns(item.finding)}?"


def _facets(finding: Finding, pair: PositionPair) -> list[RenderableType]:
    if not pair.reasons:
        return []
    rows = [
        (
            words.FACETS[r.facet],
            r.left or "not stated",
            r.right or "not stated",
            words.tells(r, finding),
        )
        for r in pair.reasons
    ]
    head = ("", words.side(finding, pair.left), words.side(finding, pair.right), "what it tells us")
    parts = [kit.blank(), kit.columns(rows, (14, None, None, None), head, indent=4)]
    if finding.aspect == "quantity" and pair.values == "disagree":
        parts.append(kit.line("(The gap between the figures is not used as evidence here.)", "", 4))
    return parts


def _context(item: ItemView, size: int) -> list[RenderableType]:
    finding = item.finding
    parts = [kit.labelled(name, text) for name, text in finding.notes]
    parts.append(kit.labelled("Separate?", words.separate(finding)))
    for number, (key, reason) in enumerate(finding.left_out):
        parts.append(kit.labelled("" if number else "Left out", _left_out(item, key, reason, size)))
    if finding.related:
        parts.append(kit.labelled("See also", ", ".join(key[:size] for key in finding.related)))
    return parts


def _left_out(item: ItemView, key: str, reason: str, size: int) -> str:
    statement = next((s for s in item.aside if s.key == key), None)
    if statement is None:
        return f"{key[:size]}: {reason}"
    told = f"{sourcing.cited(statement.source)}: “{statement.exact}”"
    return f"{told}: {reason}  prov show {key[:size]}"


def _writing(item: ItemView, size: int) -> list[RenderableType]:
    finding = item.finding
    parts = []
    for number, text in enumerate(finding.to_settle, 1):
        parts.append(kit.labelled("To settle" if number == 1 else "", f"{number}. {text}"))
    if finding.safe:
        parts.append(kit.labelled("Safe to write", " ".join(finding.safe)))
    for decision in item.decisions:
        told = f"{decision.value}, by {decision.reviewer}, {decision.when}: {decision.note}"
        parts.append(kit.labelled("Decided", told))
    parts.append(kit.labelled("Decide", order.deciding(finding, size)))
    return parts
