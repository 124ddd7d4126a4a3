"""The card of one item: its versions, both verdicts facet by facet, and what can be written."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import RenderableType

from provenance.model.finding import Finding, Position, PositionPair, Statement
from provenance.report import agreeing, order, pairs, saying, sourcing, words
from provenance.report import mentions as mention
from provenance.report.mentions import Mention, mentions
from provenance.report.quote import marked
from provenance.report.terminal import kit
from provenance.report.terminal.shared import shared_block
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
    parts: list[RenderableType] = [kit.heading(" · ".join(head)), kit.line(words.question(finding))]
    parts += [kit.line(f"Changed: {text}") for text in item.changes]
    named = mentions(finding)
    for position in finding.positions:
        parts += [kit.blank(), *_version(finding, position, named, size)]
    parts += [kit.blank(), *_verdicts(item)]
    parts += [kit.blank(), *_context(item, size), kit.blank(), *_writing(item, size)]
    return kit.render(parts, width, colour)


def _version(
    finding: Finding, position: Position, named: Mapping[str, Mention], size: int
) -> list[RenderableType]:
    parts: list[RenderableType] = []
    agreed = finding.verdict == "agreement"
    if not position.statements:
        parts.append(kit.line(f"{words.value(position)} · NO LONGER IN THE TEXT", "", 3))
    note = position.note if not agreed else ""
    for told in mention.told(position):
        value = agreeing.own(position, told.first) if agreed else words.value(position)
        parts += _head(value, told, named[told.first.key])
        parts += [line for wording in told.wordings for line in _wording(position, wording, size)]
    return parts + ([kit.line(f"({note})", "", 5)] if note else [])


def _head(value: str, told: mention.Told, named: Mention) -> list[RenderableType]:
    # A figure without a named source is set lighter and further in, as the eye should weigh it.
    sourced = told.first.voice is not None
    head = f"{value} · {named.who.upper()}"
    limits = [", ".join(part for part in (named.cited, told.times) if part)]
    limits += _limits(told.first)
    parts = [kit.line(head, "bold" if sourced else "", 2 if sourced else 3)]
    return parts + [kit.line(text, "", 5) for text in limits]


def _wording(position: Position, wording: tuple[Statement, ...], size: int) -> list[RenderableType]:
    first, *same = wording
    tail = f"prov show {first.key[:size]}"
    parts = [kit.quotation(marked(first, position), tail, 5)]
    return parts + [kit.line(_copy(statement, size), "", 5) for statement in same]


def _copy(statement: Statement, size: int) -> str:
    return f"same words: {sourcing.cited(statement.source)}  prov show {statement.key[:size]}"


def _limits(statement: Statement) -> list[str]:
    lines = []
    if len(statement.chain) > 1:
        lines.append(f"how it reached us: {sourcing.reached(statement)}")
    if how := sourcing.manner(statement):
        lines.append(how.upper())
    told = (sourcing.anonymity(statement), sourcing.origin(statement))
    return lines + [note for note in told if note]


def _verdicts(item: ItemView) -> list[RenderableType]:
    finding = item.finding
    pair = pairs.worst(finding)
    if pair is None:
        return []
    differ = "Figures differ?" if finding.aspect == "quantity" else "Do they differ?"
    return [
        kit.labelled(differ, pairs.differ(pair), "bold"),
        kit.labelled(words.sameness(finding, item.noun), pairs.BAND_ANSWERS[pair.event], "bold"),
        *_facets(finding, pair),
        *(kit.line(f"also {text}", indent=4) for text in pairs.others(finding)),
    ]


def _facets(finding: Finding, pair: PositionPair) -> list[RenderableType]:
    if not pair.reasons:
        return []
    rows = [
        (
            words.FACETS[r.facet],
            words.cell(r.left),
            words.cell(r.right),
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
    if told := words.silent(finding):
        parts.append(kit.labelled("Not in here", told))
    parts.append(kit.labelled("Separate?", words.separate(finding)))
    parts += shared_block(item.shared, size)
    for number, (key, reason) in enumerate(finding.left_out):
        parts.append(kit.labelled("" if number else "Left out", _left_out(item, key, reason, size)))
    if finding.related:
        parts.append(kit.labelled("See also", ", ".join(key[:size] for key in finding.related)))
    return parts


def _left_out(item: ItemView, key: str, reason: str, size: int) -> str:
    statement = next((s for s in item.aside if s.key == key), None)
    if statement is None:
        return f"{key[:size]}: {reason}"
    told = f"{sourcing.cited(statement.source)}: “{saying.inside(statement.exact)}”"
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
