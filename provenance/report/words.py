"""A newsroom's words for the program's names: what code calls `finding` a reader calls item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from provenance.model.extraction import Window
from provenance.model.finding import Finding, Position, PositionPair, Reason, Source, Statement
from provenance.model.vocabulary import (
    Band,
    Facet,
    Modality,
    Rendition,
    Stance,
    Values,
    Verdict,
    Why,
)

NO_SOURCE = "no source named"
UNDATED = "undated"

VALUES: dict[Values, str] = {
    "agree": "NO: the same within rounding.",
    "compatible": "NO: one is a bound that leaves room for the other.",
    "disagree": "YES.",
    "cannot_tell": "CANNOT TELL from the words.",
}
BANDS: dict[Band, str] = {
    "same": "same",
    "likely_same": "points to same",
    "unresolved": "not known",
    "likely_different": "points to different",
    "different": "different",
}
BAND_ANSWERS: dict[Band, str] = {
    "same": "YES, the same.",
    "likely_same": "POINTS TO SAME.",
    "unresolved": "NOT KNOWN from these articles.",
    "likely_different": "POINTS TO DIFFERENT.",
    "different": "NO, different.",
}
MODALITIES: dict[Modality, str] = {
    "certain": "stated flatly",
    "probable": "hedged",
    "possible": "hedged",
    "hearsay": "hearsay",
}
STANCES: dict[Stance, str] = {
    "asserting": "says",
    "denying": "denies",
    "hedging": "says, hedging",
    "asking": "asks",
    "promising": "promises",
    "silent": "asked, no answer",
}
WHYS: dict[Why, str] = {
    "": "no conflict",
    "other_event": "a different event",
    "other_period": "a different period",
    "part_whole": "one is a part of the other",
    "later_count": "a later count of the same event",
    "bound": "one is a bound that leaves room for the other",
    "unit": "the same in another unit",
    "scope": "a different scope",
}
FACETS: dict[Facet, str] = {
    "type": "what happened",
    "actor": "by whom",
    "target": "stated target",
    "place": "place",
    "date": "date",
    "trigger": "came after",
    "aftermath": "what followed",
    "victims": "victims",
    "subject": "who",
    "object": "whom or what",
    "period": "when",
}
RENDITIONS: dict[Rendition, str] = {
    "original": "",
    "precis": "PRECIS, NOT THE OUTLET'S WORDS",
    "reworded": "REWORDED COPY, DO NOT QUOTE",
}
_LABELS: dict[Verdict, str] = {
    "contradiction": "contradictory",
    "claim_denial": "alleged, denied",
    "who_was_hit": "disputed",
    "mutation": "changed in copying",
    "none": "not comparable",
}
_DECIDING: dict[Facet, str] = {
    "date": "a date is missing",
    "period": "a period is missing",
    "place": "a place is missing",
    "actor": "who did it is missing",
    "target": "the target is missing",
}
"""Facets that would tell two events apart where a text leaves them out, the strongest first."""
MANY = 3
"""Names told before the rest are counted."""


def label(finding: Finding, noun: str = "") -> str:
    """Return what kind of item it is, in lower case: "may be two strikes"."""
    if finding.verdict == "possible_conflict":
        return f"may be two {noun or nouns(finding)}"
    if finding.verdict == "agreement":
        return f"same figure, {reports(finding.separate_reports)}"
    if finding.verdict == "explained":
        return f"set aside: {WHYS[finding.why]}"
    return _LABELS[finding.verdict]


def nouns(finding: Finding) -> str:
    """Return the plural of what the item is about, told from its own headline."""
    words = f"{finding.title} {finding.question}".casefold()
    return next((f"{word}s" for word in ("strike", "attack") if word in words), "events")


def subject(finding: Finding) -> str:
    """Return the field of news that an item belongs to: "deaths", "fact", ..."""
    if finding.measure == "killed":
        return "deaths"
    if finding.aspect == "quantity":
        return finding.measure.replace("_", " ") or "figure"
    return finding.aspect


def reports(number: int) -> str:
    """Return how many separate reports there are; more than one is never more than "at most"."""
    return "1 separate report" if number == 1 else f"at most {number} separate reports"


def plural(number: int, noun: str) -> str:
    """Return a count with its noun: "1 article", "5 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def missing(pair: PositionPair) -> str:
    """Return the strongest facet that a text leaves out and that would decide it, or ""."""
    lacking = {r.facet for r in pair.reasons if r.state == "not_stated"}
    return next((told for facet, told in _DECIDING.items() if facet in lacking), "")


def worst(finding: Finding) -> PositionPair | None:
    """Return the pair whose verdict the item shows, or None where there is but one version."""
    told = (pair for pair in finding.pairs if pair.verdict == finding.verdict)
    return next(told, finding.pairs[0] if finding.pairs else None)


def remark(finding: Finding) -> str:
    """Return the few words beside an item in a list: what is missing, or how many report it."""
    pair = worst(finding)
    if finding.verdict == "possible_conflict" and pair and (lacking := missing(pair)):
        return lacking
    if finding.verdict == "who_was_hit":
        return "two parties"
    return plural(finding.separate_reports, "report")


def day(iso: str) -> str:
    """Return an ISO day as "21 Apr 2024"; what is no ISO day comes back as it is."""
    try:
        told = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{told.day} {told:%b %Y}"


def dated(source: Source) -> str:
    """Return when an article was published: "3 Jun 2023", "21 Apr 2024 (updated)", "undated"."""
    if not source.published:
        return UNDATED
    return day(source.published) + (" (updated)" if source.date_kind == "updated" else "")


def carried(source: Source) -> str:
    """Return who carries a statement, with the limits: kind, whose copy, date."""
    parts = [source.outlet or "outlet not known"]
    if source.kind == "opinion":
        parts.append(" ".join(["opinion", *(f"by {a}" for a in source.authors[:1])]))
    if source.republisher:
        parts.append(f"met as a copy on {source.republisher}")
    return ", ".join([*parts, dated(source)])


def cited(source: Source) -> str:
    """Return who carries a statement, and whether its words may be quoted as the outlet's."""
    return " · ".join(part for part in (carried(source), RENDITIONS[source.rendition]) if part)


def who(statement: Statement) -> str:
    """Return who says it, with the party in the same breath; never a guess.

    Examples: "no source named", "a coast guard officer, unnamed, for Norland".
    """
    if statement.voice is None:
        return own(statement.source) if statement.modality != "hearsay" else f"hearsay, {NO_SOURCE}"
    voice = statement.voice
    parts = [voice.name if voice.named else f"{voice.name}, unnamed"]
    if statement.speaker_role and statement.speaker_role.casefold() not in voice.name.casefold():
        parts.append(statement.speaker_role)
    if voice.side and voice.side != voice.name:
        parts.append(f"a party to the conflict ({voice.side})")
    elif voice.side:
        parts.append("a party to the conflict")
    return ", ".join(parts)


def own(source: Source) -> str:
    """Return in whose own words an article speaks where it names no source."""
    return f"author's own words, {NO_SOURCE}" if source.kind == "opinion" else NO_SOURCE


def manner(statement: Statement) -> str:
    """Return how it is said, "" where it is stated flatly: "denies, hedged"."""
    stance = STANCES[statement.stance] if statement.stance != "asserting" else ""
    modality = MODALITIES[statement.modality] if statement.modality != "certain" else ""
    return ", ".join(part for part in (stance, modality) if part)


def reached(statement: Statement) -> str:
    """Return how a statement reached us, from the one who says it to the site we met it on."""
    return " → ".join(link.name for link in reversed(statement.chain) if link.name)


def separate(finding: Finding) -> str:
    """Return how many separate reports an item rests on, and on what ground."""
    articles = {s.source.article for p in finding.positions for s in p.statements}
    counted = f"{plural(len(articles), 'article')}, {reports(finding.separate_reports)}."
    return f"{counted} {finding.separate_note}".strip()


def tells(reason: Reason) -> str:
    """Return what a facet tells us, in its own detail or in a plain sentence."""
    if reason.detail:
        return reason.detail
    if reason.state == "not_stated":
        return "nothing: one side only" if reason.left or reason.right else "nothing: not stated"
    if reason.state == "mismatch":
        return "does not fit"
    if reason.state == "match":
        return "fits" if reason.effect == "supports" else "fits, weak"
    return "fits: one covers the other" if reason.effect == "supports" else "nothing: only wider"


def some(names: Sequence[str], joint: str = ", ") -> str:
    """Return names, each once; beyond three the rest are counted."""
    told = list(dict.fromkeys(names))
    rest = f" and {len(told) - MANY} more" if len(told) > MANY else ""
    return joint.join(told[:MANY]) + rest


def side(finding: Finding, position: str) -> str:
    """Return how one side of a pair is headed: its outlets, and its value where they are shared."""
    told = {p.id: outlets(p) for p in finding.positions}
    value = next((p.value for p in finding.positions if p.id == position), position)
    mine = told.get(position, position)
    return f"{mine}: {value}" if list(told.values()).count(mine) > 1 else mine


def outlets(position: Position) -> str:
    """Return the outlets that carry a version."""
    return some([s.source.outlet or "outlet not known" for s in position.statements])


def other_pairs(finding: Finding) -> tuple[str, ...]:
    """Return both verdicts on each further pair of versions that could be compared."""
    values = {p.id: p.value for p in finding.positions}
    shown = worst(finding)
    return tuple(
        f"{values.get(p.left, p.left)} / {values.get(p.right, p.right)}: "
        f"differ? {VALUES[p.values]} One event: {BANDS[p.event]}."
        + (f" Set aside: {WHYS[p.why]}." if p.why else "")
        for p in finding.pairs
        if p is not shown and p.verdict != "none"
    )


def period(window: Window) -> str:
    """Return a period in words: "2023", "1 Jan 2023 to 24 Apr 2023", "since 7 Oct 2023"."""
    low, high = window.low, window.high
    if low and high:
        whole = (low.month, low.day, high.month, high.day) == (1, 1, 12, 31)
        if whole and low.year == high.year:
            return str(low.year)
        return f"{day(low.isoformat())} to {day(high.isoformat())}"
    if low or high:
        return f"since {day(low.isoformat())}" if low else f"up to {day(str(high))}"
    return "period not stated"


def limits(source: Source) -> str:
    """Return what a reader must know before quoting: opinion, republished, precis."""
    told = (
        "opinion" if source.kind == "opinion" else "",
        f"copy on {source.republisher}" if source.republisher else "",
        RENDITIONS[source.rendition],
    )
    return ", ".join(part for part in told if part)
