"""A newsroom's words for the program's names: what code calls `finding` a reader calls item."""

from __future__ import annotations

import re

from provenance.model.finding import Finding, Position, Reason, Statement
from provenance.model.keys import fold
from provenance.model.vocabulary import (
    Facet,
    Verdict,
)
from provenance.report import pairs, saying, sourcing

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
    "reported": "reported as news",
    "suspect": "held or charged",
    "named": "also named",
    "words": "rare words",
    "polarity": "yes or no",
    "modality": "how surely",
    "speaker": "who says it",
}
_LABELS: dict[Verdict, str] = {
    "contradiction": "contradictory",
    "claim_denial": "alleged, denied",
    "who_was_hit": "disputed",
    "mutation": "changed in copying",
    "positions_differ": "positions differ",
    "none": "not comparable",
}
_SUBJECTS: dict[Verdict, str] = {"who_was_hit": "who was hit", "claim_denial": "accusation"}
_MEASURES = {"who_did_it": "who did it", "age": "age"}
_ANSWERS = frozenset(
    {"yes", "no", "alleged", "denied", "asked, no answer", "wanted", "not wanted", "promised",
     "refused", "not to be, it is promised"}
)  # fmt: skip
_OF_EVENTS = frozenset({"day", "where", "who_did_it", "who_was_hit"})
_FIGURE = "What is the figure: "
_ASKED = {
    "length": "How long is this: {what}?",
    "area": "How large is this: {what}?",
    "money": "How much money: {what}?",
    "percent": "What share: {what}?",
    "percent_change": "How large is the change: {what}?",
    "duration": "How long did it last: {what}?",
}
"""Questions of measures by what they are of, where the comparer only names the figure."""
MOST_SILENT = 4
"""How many who give no figure are named; the parties themselves come first."""
_HEAD_END = re.compile(r" by |, |: ")
_PLURAL = re.compile(r"[A-Za-z]{3,}(?<!s)s")


def label(finding: Finding, noun: str = "") -> str:
    """Return what kind of item it is, in lower case: "may be two strikes"."""
    if finding.verdict == "possible_conflict":
        return f"may be two {noun or nouns(finding)}"
    if finding.verdict == "agreement":
        same = "figure" if finding.aspect == "quantity" else "answer"
        return f"same {same}, {reports(finding.separate_reports)}"
    if finding.verdict == "explained":
        pair = pairs.worst(finding)
        if finding.why == "other_event" and pair and pair.event == "likely_different":
            return "set aside: points to a different event"
        return f"set aside: {pairs.WHYS[finding.why]}"
    return pairs.WHYS[finding.why] if finding.why else _LABELS[finding.verdict]


def nouns(finding: Finding) -> str:
    """Return the plural of what the item is about, from its headline; "events" where unsure.

    A headline names its events first: "Norlandic air strikes: 3 killed", "crashes, Varnholt: 4".
    """
    head = _HEAD_END.split(finding.title, maxsplit=1)
    last = head[0].split()[-1:] if len(head) > 1 else []
    return last[0].casefold() if last and _PLURAL.fullmatch(last[0]) else "events"


def subject(finding: Finding) -> str:
    """Return the field of news that an item belongs to: "deaths", "who was hit", "fact", ..."""
    if finding.verdict in _SUBJECTS:
        return _SUBJECTS[finding.verdict]
    if finding.measure == "killed":
        return "deaths"
    if finding.aspect == "quantity":
        return finding.measure.replace("_", " ") or "figure"
    return _MEASURES.get(finding.measure, finding.aspect)


def sameness(finding: Finding, noun: str = "") -> str:
    """Return the question whether the versions are of one: "Same strikes?", "Same person?"."""
    if finding.aspect == "quantity":
        return f"Same {noun or nouns(finding)}?"
    if finding.measure in _OF_EVENTS:
        return "Same event?"
    personal = finding.aspect in ("date", "office") or finding.measure == "age"
    return "Same person?" if personal else "Same question?"


def question(finding: Finding) -> str:
    """Return the full question; that of a measure asks as people ask for it."""
    _, colon, what = finding.question.partition(_FIGURE)
    asked = _ASKED.get(finding.measure, "") if colon else ""
    return asked.format(what=sourcing.lowered(what.rstrip("?"))) if asked else finding.question


def value(position: Position) -> str:
    """Return a version as it is headed: a figure as it stands, a yes or no in capitals."""
    return position.value.upper() if position.value.casefold() in _ANSWERS else position.value


def reports(number: int) -> str:
    """Return how many separate reports there are; more than one is never more than "at most"."""
    return "1 separate report" if number == 1 else f"at most {number} separate reports"


def plural(number: int, noun: str) -> str:
    """Return a count with its noun: "1 article", "5 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def remark(finding: Finding) -> str:
    """Return the few words beside an item in a list: what is missing, or how many report it."""
    pair = pairs.worst(finding)
    if finding.verdict == "possible_conflict" and pair and (lacking := pairs.missing(pair)):
        return lacking
    if finding.verdict == "who_was_hit":
        return "two parties"
    return plural(finding.separate_reports, "report")


def separate(finding: Finding) -> str:
    """Return how many separate reports an item rests on, whose they are, and on what ground."""
    known = finding.independence
    articles = len({s.source.article for s in finding.statements})
    counted = [
        plural(articles, "article"),
        plural(known.texts, "text") if known.texts else "",
        reports(finding.separate_reports),
    ]
    voices = plural(len(known.speakers), "named source") if known.speakers else "no named source"
    sides = f"{plural(len(known.sides), 'side')} ({sourcing.some(known.sides)})"
    told = [", ".join(filter(None, counted)), voices, *([sides] if known.sides else [])]
    return f"{'; '.join(told)}. {finding.separate_note}".strip()


def silent(finding: Finding) -> str:
    """Return who gives no figure: parties to the affair, then those who speak for them; or ""."""
    names = finding.independence.silent
    if not names:
        return ""
    *head, last = names[:MOST_SILENT]
    told = f"{', '.join(head)} or {last}" if head else last
    return f"No figure for these events from {told}."


def tells(reason: Reason, finding: Finding) -> str:
    """Return what a facet tells us; the one that would settle the item says so."""
    pair = pairs.worst(finding)
    if finding.verdict == "possible_conflict" and pair and reason.facet == pairs.lacking(pair):
        return "nothing yet: WOULD DECIDE IT"
    told = reason.detail or _plain(reason)
    weighed = (
        finding.aspect == "quantity" and finding.verdict != "mutation" and reason.effect == "none"
    )
    return told if not weighed or told.startswith(("nothing", "fits")) else f"nothing: {told}"


def cell(stated: str) -> str:
    """Return what one side states on a facet, quotation marks balanced, or "not stated"."""
    return saying.joined(stated) or "not stated"


def _plain(reason: Reason) -> str:
    if reason.state == "not_stated":
        return "stated on one side only" if reason.left or reason.right else "not stated"
    if reason.state == "mismatch":
        return "does not fit"
    if reason.state == "match":
        return "fits" if reason.effect == "supports" else "fits, weak"
    return "fits: one covers the other" if reason.effect == "supports" else "only wider"


def side(finding: Finding, position: str) -> str:
    """Return how one side of a pair is headed: by its outlets, by its value where shared."""
    told = {p.id: outlets(p) or "earlier text" for p in finding.positions}
    answer = next((value(p) for p in finding.positions if p.id == position), position)
    mine = told.get(position, position)
    if len(set(told.values())) == 1 < len(told):
        return answer
    return f"{mine}: {answer}" if list(told.values()).count(mine) > 1 else mine


def copies(position: Position) -> tuple[tuple[Statement, ...], ...]:
    """Return a version's statements, those in the same words by the same voice together."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in position.statements:
        voice = statement.voice.name if statement.voice else ""
        groups.setdefault((fold(statement.sentence), voice), []).append(statement)
    return tuple(tuple(group) for group in groups.values())


def outlets(position: Position) -> str:
    """Return the outlets that carry a version."""
    return sourcing.some([s.source.outlet or "outlet not known" for s in position.statements])
