"""Who and what is named in full once on a card, and by name alone after that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from provenance.model.finding import Finding, Position, Statement
from provenance.report import sourcing, words

_TIMES = {1: "", 2: "twice"}


@dataclass(frozen=True, slots=True)
class Mention:
    """How a statement's voice and its carrier are named where it stands on the card."""

    who: str
    carried: str
    cited: str


@dataclass(frozen=True, slots=True)
class Told:
    """All that one voice says in one article for one version, each wording with its copies."""

    wordings: tuple[tuple[Statement, ...], ...]

    @property
    def first(self) -> Statement:
        """Return the statement that stands for all of them."""
        return self.wordings[0][0]

    @property
    def times(self) -> str:
        """Return how often it is said: "" once, "twice", "3 times"."""
        count = len(self.wordings)
        return _TIMES.get(count, f"{count} times")


def mentions(finding: Finding) -> dict[str, Mention]:
    """Return for each statement, by key, how it is named: later mentions are short."""
    return mentioned(s for s in finding.statements)


def mentioned(statements: Iterable[Statement]) -> dict[str, Mention]:
    """Return how each statement of a list is named, in the order of the list."""
    out: dict[str, Mention] = {}
    seen: set[str] = set()
    for statement in statements:
        voice, source = statement.voice, statement.source
        known = voice is not None and voice.key in seen
        place = replace(source, republisher="", credit="") if source.article in seen else source
        mention = Mention(
            sourcing.name(statement) if known else sourcing.who(statement),
            sourcing.carried(place),
            sourcing.cited(place),
        )
        out.setdefault(statement.key, mention)
        seen |= {source.article} | ({voice.key} if voice else set())
    return out


def told(position: Position) -> tuple[Told, ...]:
    """Return a version's statements, those of one voice in one article together."""
    groups: dict[tuple[str, str], list[tuple[Statement, ...]]] = {}
    for wording in words.copies(position):
        voice = wording[0].voice
        key = (wording[0].source.article, voice.key if voice else "")
        groups.setdefault(key, []).append(wording)
    return tuple(Told(tuple(group)) for group in groups.values())


def uneven(finding: Finding) -> bool:
    """Tell whether one version has so many voices more that side by side one half is empty."""
    counts = [len(told(position)) for position in finding.positions]
    return bool(counts) and max(counts) > min(counts) + 1
