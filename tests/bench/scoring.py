"""Are the planted cases found, and is anything loud that was not planted?

A label is `kind|case|part`; what has to come of each kind is said once, in `RULES`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.model.finding import Finding
from provenance.model.vocabulary import Verdict

Parts = Mapping[str, frozenset[str]]
"""The claims of one case by its parts."""
Claims = frozenset[str]


@dataclass(frozen=True, slots=True)
class Missed:
    """A planted case of which not what had to came: its kind and its key."""

    kind: str
    case: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many cases of each kind there are, which were missed, and what was loud wrongly.

    `wrong` counts loud findings by class and by the parts of cases that they hold.
    """

    planted: Mapping[str, int]
    missed: tuple[Missed, ...]
    loud: int
    wrong: Mapping[str, int]

    @property
    def perfect(self) -> bool:
        """Tell whether all is found, and nothing else."""
        return not self.missed and not self.wrong


def score(labels: Mapping[str, str], findings: Sequence[Finding]) -> Score:
    """Return how findings fit the labels of claims."""
    told = [(f, frozenset(s.key for s in f.statements)) for f in findings]
    by_claim: dict[str, list[tuple[Finding, Claims]]] = defaultdict(list)
    for one in told:
        for claim in one[1]:
            by_claim[claim].append(one)
    cases = _cases(labels)
    missed = [
        Missed(kind, key)
        for (kind, key), parts in cases.items()
        if kind in RULES and not RULES[kind](parts, _near(parts, by_claim))
    ]
    loud = [one for one in told if one[0].loud]
    wrong = Counter(_said(f, claims, labels) for f, claims in loud if not _due(f, claims, labels))
    planted = Counter(kind for kind, _ in cases if kind in RULES)
    return Score(planted, tuple(missed), len(loud), wrong)


def _cases(labels: Mapping[str, str]) -> dict[tuple[str, str], Parts]:
    found: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim, label in labels.items():
        kind, key, part = label.split("|")
        found[kind, key][part].add(claim)
    return {
        case: {part: frozenset(claims) for part, claims in parts.items()}
        for case, parts in found.items()
    }


_Near = Sequence[tuple[Finding, Claims]]


def _near(parts: Parts, by_claim: Mapping[str, Sequence[tuple[Finding, Claims]]]) -> _Near:
    """Return the findings that hold a claim of a case, once each."""
    found = {f.key: (f, c) for claims in parts.values() for one in claims for f, c in by_claim[one]}
    return list(found.values())


def _whole(parts: Parts, claims: Claims) -> bool:
    """Tell whether a finding holds every claim of a case."""
    return frozenset().union(*parts.values()) <= claims


def _is(verdict: Verdict, why: str = "") -> Callable[[Parts, _Near], bool]:
    """Return the rule that one finding of this class holds the whole case."""

    def rule(parts: Parts, near: _Near) -> bool:
        return any((f.verdict, f.why) == (verdict, why) and _whole(parts, c) for f, c in near)

    return rule


def _agreed(parts: Parts, near: _Near) -> bool:
    """Tell whether all claims are one version of an agreement.

    "At least 12" beside it takes nothing from twelve: the item is then one of a bound.
    """
    verdicts = {("agreement", ""), ("explained", "bound")}
    return any((f.verdict, f.why) in verdicts and _version(f, parts) for f, _ in near)


def _version(finding: Finding, parts: Parts) -> bool:
    return any(_whole(parts, frozenset(s.key for s in p.statements)) for p in finding.positions)


def _once(parts: Parts, near: _Near) -> bool:
    """Tell whether the case is an agreement, and counted as one report."""
    return any(
        f.verdict == "agreement" and f.separate_reports == 1 and _whole(parts, c) for f, c in near
    )


def _apart(parts: Parts, near: _Near) -> bool:
    """Tell whether `one` and `other` are nowhere told as one event, nor as a question."""
    return not any(
        _joined(f, parts["one"], parts["other"])
        for f, c in near
        if parts["one"] & c and parts["other"] & c
    )


def _joined(finding: Finding, one: Claims, other: Claims) -> bool:
    if finding.loud:
        return True
    held = {p.id: frozenset(s.key for s in p.statements) for p in finding.positions}
    sides = [
        (held[p.left], held[p.right]) for p in finding.pairs if p.event in ("same", "likely_same")
    ]
    sides += [(claims, claims) for claims in held.values()]
    return any((one & a and other & b) or (one & b and other & a) for a, b in sides)


RULES: Mapping[str, Callable[[Parts, _Near], bool]] = {
    "agreement": _agreed,
    "contradiction": _is("contradiction"),
    "possible": _is("possible_conflict"),
    "lookalike": _apart,
    "copies": _once,
    "later_count": _is("explained", "later_count"),
    "polarity": _is("contradiction"),
    "denial": _is("claim_denial"),
    "chain": _apart,
}
_LOUD: Mapping[str, Verdict] = {
    "contradiction": "contradiction", "possible": "possible_conflict",
    "polarity": "contradiction", "denial": "claim_denial",
}  # fmt: skip
"""The kinds of cases that are to be loud, and as what."""


def _due(finding: Finding, claims: Claims, labels: Mapping[str, str]) -> bool:
    """Tell whether a loud finding is of one planted case that is to be loud so."""
    cases = {tuple(labels.get(claim, "none||").split("|")[:2]) for claim in claims}
    return len(cases) == 1 and _LOUD.get(next(iter(cases))[0]) == finding.verdict


def _said(finding: Finding, claims: Claims, labels: Mapping[str, str]) -> str:
    """Return a wrong finding in words: its class, and the parts of cases in it."""
    found = [labels.get(claim, "no case||").split("|") for claim in claims]
    parts = sorted({f"{kind} {part}".strip() for kind, _, part in found})
    events = len({key for _, key, _ in found})
    return f"{finding.verdict} of {events} event{'s' * (events > 1)}: {', '.join(parts)}"


def summed(wrong: Iterable[str]) -> Counter[str]:
    """Return wrong findings counted by their class alone."""
    return Counter(one.split(" of ")[0] for one in wrong)
