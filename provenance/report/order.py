"""In which order and under which heading items stand, and what people made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.model.finding import Finding
from provenance.model.vocabulary import Verdict
from provenance.report import words
from provenance.report.views import Counts, ItemView

DEATHS = "DEATHS, AND WHO WAS HIT"
FACTS = "OTHER FACTS"
ACCUSED = "ACCUSED, AND WHAT THEY ANSWER"
STANDS = "WHERE PARTIES STAND AGAINST EACH OTHER"
COPIED = "CHANGED IN COPYING, OR BY THE OUTLET"
DECIDED = "DECIDED BY A PERSON"
SAME = "SAME FIGURE OR ANSWER ELSEWHERE"
ASIDE = "SET ASIDE AS NO CONFLICT"
OPEN = (DEATHS, FACTS, ACCUSED)
SECTIONS = (*OPEN, STANDS, COPIED, DECIDED, SAME, ASIDE)

_CHOICES: dict[Verdict, str] = dict.fromkeys(
    ("possible_conflict", "explained", "agreement"), "same|different|unsure"
)
_QUIET: dict[Verdict, str] = {
    "agreement": SAME, "mutation": COPIED, "positions_differ": STANDS,
}  # fmt: skip


def section(item: ItemView) -> str:
    """Return the heading that an item stands under."""
    finding = item.finding
    if item.status == "decided" and finding.loud:
        return DECIDED
    if not finding.loud:
        return _QUIET.get(finding.verdict, ASIDE)
    return _loud_section(finding)


def _loud_section(finding: Finding) -> str:
    if finding.verdict == "who_was_hit" or finding.measure == "killed":
        return DEATHS
    return ACCUSED if finding.verdict == "claim_denial" else FACTS


def numbered(items: Sequence[ItemView]) -> tuple[ItemView, ...]:
    """Return the items grouped under their headings, each with its place in the list."""
    ordered = [i for name in SECTIONS for i in items if section(i) == name]
    return tuple(replace(item, number=n) for n, item in enumerate(ordered, 1))


def limits(counts: Counts) -> str:
    """Return the counts in one line: "5 articles, 5 texts · 3 undated · 2 opinion · ..."."""
    told = [f"{words.plural(counts.articles, 'article')}, {words.plural(counts.texts, 'text')}"]
    told += [f"{counts.undated} undated", f"{counts.opinion} opinion"]
    return " · ".join([*told, f"{counts.republished} republished or reworded"])


def status(item: ItemView) -> str:
    """Return what people made of an item, "" while nobody has judged it."""
    last = item.decisions[-1].value if item.decisions else ""
    return {
        "open": "unsure" if last == "unsure" else "",
        "decided": f"decided: {last}",
        "stale": f"was {last}; ask again",
        "contested": "reviewers differ",
    }[item.status]


def deciding(finding: Finding, size: int) -> str:
    """Return the command that decides an item."""
    choice = _CHOICES.get(finding.verdict, "real|not-a-conflict|unsure")
    if finding.verdict == "contradiction" and finding.aspect == "quantity":
        choice = "real|different|not-a-conflict|unsure"
    return f"prov review decide {finding.key[:size]} {choice} --because URL"
