"""How words reached the page: quoted, reported as said, or only told of somebody.

Quotation marks stand round quoted words alone; a paraphrase gets none, and what somebody
wants, hopes or believes as others tell it is not something that they said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from provenance.lexicon import cues
from provenance.model.finding import Statement

How = Literal["quoted", "reported", "told"]
HEADS: dict[How, str] = {
    "quoted": "In their own words",
    "reported": "As reported",
    "told": "Told of them",
}
_SAID = frozenset({"said", "told", "wrote", "spoke", "according", "put"})
"""Cues of speech whose shape hides the verb."""
_ENDINGS = (("", ""), ("s", ""), ("d", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_MARKS = re.compile('[“”"]')
_OUTER = '“”"'
_JOINT = re.compile(r", (?=[A-Z])")
_THAT = re.compile(r"^that\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Saying:
    """Words as they are to be shown: a lead-in ("said", "hoped") and the words themselves."""

    how: How
    lead: str
    text: str


def how(statement: Statement) -> How:
    """Return in which way a voice is given with these words."""
    if statement.form == "direct":
        return "quoted"
    if statement.form == "mixed" or statement.stance in ("silent", "denying", "promising"):
        return "reported"
    inner = statement.kind in ("wish", "forecast") or statement.stance in ("hedging", "asking")
    return "told" if inner and statement.cue and not _speech(statement.cue) else "reported"


def _speech(cue: str) -> bool:
    """Tell whether a cue is of speech, and not of wanting or thinking ("urged", "hoped")."""
    known = cues.load()
    first = cue.casefold().split()[0]
    stems = {first.removesuffix(end) + more for end, more in _ENDINGS if first.endswith(end)}
    return first in _SAID or (bool(stems & known.speech) and not stems & known.wishes)


def saying(statement: Statement) -> Saying:
    """Return a statement's words as they are to be shown, with what leads in to them."""
    way = how(statement)
    if way == "quoted":
        return Saying(way, "", f"“{inside(statement.exact)}”")
    return Saying(way, _lead(statement), balanced(_THAT.sub("", statement.exact)))


def _lead(statement: Statement) -> str:
    """Return the cue before a paraphrase: "said", "accused"; none for silence."""
    if statement.stance == "silent" or not statement.cue:
        return ""
    return "says" if statement.cue.casefold().startswith("according") else statement.cue


def line(statement: Statement) -> str:
    """Return a statement's words on one line, marked as quoted only where they are."""
    told = saying(statement)
    return f"{told.lead}: {told.text}" if told.lead else told.text


def inside(text: str) -> str:
    """Return quoted words without the marks around them, those inside them balanced."""
    return balanced(_stripped(text.strip()).rstrip(","))


def _stripped(text: str) -> str:
    """Drop a mark at either end that has no partner, and two that are partners."""
    if not text:
        return ""
    partners = _partners(text)
    first, last = 0, len(text) - 1
    if text[first] in _OUTER and partners.get(first, last) == last:
        first += 1
    if text[last] in _OUTER and partners.get(last, 0) == 0:
        last -= 1
    return text[first : last + 1].strip()


def _partners(text: str) -> dict[int, int]:
    """Return where the partner of each paired quotation mark stands, both ways."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if opened and text[opened[-1]] == {"”": "“", '"': '"'}.get(mark):
            pairs[at] = opened.pop()
            pairs[pairs[at]] = at
        elif mark != "”":
            opened.append(at)
    return pairs


def balanced(text: str) -> str:
    """Return `text` with each quotation mark paired.

    A mark that closes nothing is dropped; a quotation that is cut off ends in an ellipsis.
    """
    partners = _partners(text)
    lone = [m.start() for m in _MARKS.finditer(text) if m.start() not in partners]
    cut = [at for at in lone if text[at] != "”"]
    kept = "".join(c for at, c in enumerate(text) if at not in lone or at in cut[-1:])
    if not cut:
        return kept.rstrip()
    return f"{kept.rstrip(',. ')} …{'”' if text[cut[-1]] == '“' else text[cut[-1]]}"


def joined(text: str) -> str:
    """Return phrases that were joined by commas, each with its quotation marks balanced.

    A phrase may have been cut inside a quotation; the next one begins with a capital.
    """
    lone = [m.start() for m in _MARKS.finditer(text) if m.start() not in _partners(text)]
    if not lone:
        return text
    found = _JOINT.search(text, lone[0])
    if found is None:
        return balanced(text)
    return f"{balanced(text[: found.start()])}, {joined(text[found.end() :])}"


def by_way(statements: Iterable[Statement]) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """Return statements under the headings of how they were given, the quoted ones first."""
    told = list(statements)
    groups = ((HEADS[way], tuple(s for s in told if how(s) == way)) for way in HEADS)
    return tuple((head, group) for head, group in groups if group)
