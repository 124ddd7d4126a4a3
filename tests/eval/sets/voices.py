"""The invented voices of tests/golden/voices.jsonl: who says each marked statement.

A row is an article with `statements`: `exact` words, the expressions of the article that
denote who says them (`speaker`; `joint` for several), the `chain` of a nested one from the
outermost in, and the `stance`. A null speaker is the outlet itself; "?" is a voice that a
careful reader cannot tell, for which nobody may be named. The half "kept" was written by
somebody who had not seen the program, and is no matter for tuning.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from provenance.extract.article import extract
from provenance.extract.parse import nlp
from provenance.lexicon import roles
from provenance.model.article import Revision, Stated
from provenance.model.extraction import Attribution, Claim, Extraction
from provenance.model.keys import fold
from provenance.model.spans import Span

FILE = Path(__file__).parents[2] / "golden/voices.jsonl"
Outcome = Literal["right", "abstained", "wrong"]
Row = Mapping[str, Any]
_DETERMINERS = frozenset({"a", "an", "the", "one", "his", "her", "their", "its", "this", "that"})


@dataclass(frozen=True, slots=True)
class Judged:
    """What the program made of one statement; `named` is whom it named."""

    article: str
    half: str
    kind: str
    exact: str
    outcome: Outcome
    named: tuple[str, ...]
    stance: bool
    chain: bool | None
    """Whether the whole chain is right, None where the statement is not nested."""


def rows(path: Path = FILE) -> list[Row]:
    """Return the articles of the set."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def judge(row: Row, model: Any) -> Iterator[Judged]:
    """Yield the judgement of each statement of an article."""
    text = row["text"]
    outlet = Stated(row["outlet"], "command_line")
    revision = Revision(row["id"], text, "", "", outlet=outlet, authors=tuple(row["authors"]))
    found = extract(model, revision)
    for statement in row["statements"]:
        at = text.index(statement["exact"])
        yield _judged(row, statement, Span(at, at + len(statement["exact"])), found)


def _judged(row: Row, statement: Row, place: Span, found: Extraction) -> Judged:
    claims = _claims(found, place)
    said = {a.id: a for a in found.attributions}
    names = {s.id: s.name for s in found.speakers}
    mine = [said[c.attribution] for c in claims if c.attribution]
    named = tuple(sorted({names[a.speaker] for a in mine if a.speaker}))
    outcome = _outcome(statement, bool(mine), named, row)
    stance = statement["stance"] in ({a.stance for a in mine} or {"asserting"})
    chain = _chained(statement, mine, said, names) if "chain" in statement else None
    return Judged(row["id"], row["half"], statement["kind"], statement["exact"], outcome, named,
                  stance, chain)  # fmt: skip


def _claims(found: Extraction, place: Span) -> list[Claim]:
    """Return the claims that hold most of a place, the smallest where several hold as much."""
    shared = {c.id: min(c.span.end, place.end) - max(c.span.start, place.start)
              for c in found.claims if c.span.overlaps(place)}  # fmt: skip
    most = max(shared.values(), default=0)
    holding = [c for c in found.claims if shared.get(c.id) == most and most]
    least = min((len(c.span) for c in holding), default=0)
    return [c for c in holding if len(c.span) == least]


def _outcome(statement: Row, told: bool, named: Sequence[str], row: Row) -> Outcome:
    wanted = statement.get("joint") or [statement["speaker"]]
    if wanted == ["?"]:
        return "wrong" if named else "right"
    if wanted == [None]:
        own = all(n in (row["outlet"], *row["authors"]) for n in named)
        return ("abstained" if told and not named else "right") if own else "wrong"
    if not named:
        return "abstained" if told else "wrong"
    if not all(any(_denotes(n, w) for w in wanted) for n in named):
        return "wrong"
    return "right" if all(any(_denotes(n, w) for n in named) for w in wanted) else "abstained"


def _chained(
    statement: Row, mine: Sequence[Attribution], said: Mapping[str, Attribution], names: Row
) -> bool:
    """Tell whether the voices around a statement are those of its chain, outermost first."""
    for attribution in mine:
        voices, at = [], attribution
        while at is not None:
            voices.append(names[at.speaker] if at.speaker else "")
            at = said[at.parent] if at.parent else None
        wanted = statement["chain"]
        if len(voices) == len(wanted) and all(
            _denotes(v, w) for v, w in zip(reversed(voices), wanted, strict=True)
        ):
            return True
    return False


def _denotes(name: str, expressions: Sequence[str]) -> bool:
    """Tell whether a printed name is one of the expressions, or the fuller or shorter of one."""
    mine = _words(name)
    return any(mine and (mine <= w or w <= mine) for w in map(_words, expressions) if w)


def _words(name: str) -> frozenset[str]:
    words = [w.strip(".,’'") for w in fold(name).split()]
    titles = roles.load().words["titles"]
    kept = [w for w in words if w and w not in _DETERMINERS]
    return frozenset(w for w in kept if w not in titles) or frozenset(kept)


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the shares of right, abstained and wrong speakers, of stances and of chains.

    `misnamed` is the part of the wrong ones in which somebody is named who did not speak; in
    the rest somebody's words are taken for the outlet's own.
    """
    outcomes = Counter(j.outcome for j in judged)
    nested = [j.chain for j in judged if j.chain is not None]
    total = max(1, len(judged))
    return {
        "right": outcomes["right"] / total,
        "abstained": outcomes["abstained"] / total,
        "wrong": outcomes["wrong"] / total,
        "misnamed": sum(j.outcome == "wrong" and bool(j.named) for j in judged) / total,
        "stance": sum(j.stance for j in judged) / total,
        "chain": sum(nested) / max(1, len(nested)),
    }


def main() -> None:
    """Print the figures of both halves, and each fault of the half that may be looked at."""
    model = nlp.load()
    judged = [j for row in rows() for j in judge(row, model)]
    for half in ("open", "kept"):
        part = [j for j in judged if j.half == half]
        print(half, len(part), {k: round(v, 3) for k, v in figures(part).items()})
    for j in judged:
        fault = j.outcome != "right" or j.chain is False or not j.stance
        if j.half == "open" and fault:
            print(f"{j.article} {j.kind:11} {j.outcome:9} {'; '.join(j.named) or '-':30} {j.exact}")


if __name__ == "__main__":
    main()
