"""Whether two names are one body's: ministries, armed groups, agencies, firms, institutes."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.lexicon import names
from provenance.resolve import spelling
from provenance.resolve.persons import Match

_BRACKETED = re.compile(r"^(?P<name>.+?)\s*\((?P<short>[A-Z][\w.\-]{1,11})\)\s*$")
_DOTTED = re.compile(r"\b((?:\w\.){2,})")
_ACRONYM = re.compile(r"^(?:[A-Z]{2,}[a-z]?[A-Z]*|[A-Z]+-[A-Z]+|(?:[A-Z]\.){2,})$")
_WORDS = re.compile(r"[^\W\d_]+")
_BY = re.compile(r"(?:\s+[a-z0-9]+){0,4}?\s+(?:by|from|of)\s+(?P<author>(?:the\s+)?[A-Z].*)$")
_THAT = re.compile(
    r"\s+(?:that|which)\s+(?P<author>(?:the\s+)?[A-Z].*?)\s+(?:has\s+)?"
    r"(?:published|released|issued|wrote|compiled|prepared|put\s+out)\b"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_BASED = re.compile(r"^(?:the\s+|an?\s+)?[\w.\- ]+?-based\s+|^(?:the|an?)\s+", re.IGNORECASE)
SHORTEST_ACRONYM = 3
PARTIAL = 0.93


def split(name: str) -> tuple[str, str]:
    """Return (name, acronym) of "Name (ACRO)", or (name, "")."""
    found = _BRACKETED.match(name)
    return (found["name"], found["short"]) if found else (name, "")


def author(name: str) -> str:
    """Return who wrote a report, from "report by the Lagos-based Institute"; else `name`."""
    written = [w for w in _WORDS.finditer(name) if w[0].casefold() in names.body_words("reports")]
    if not written:
        return name
    before, after = name[: written[-1].start()], name[written[-1].end() :]
    found = _BY.match(after) or _THAT.match(after)
    owner = found["author"] if found else before
    told = _POSSESSIVE.sub("", _BASED.sub("", owner.strip()))
    return told if told[:1].isupper() and not generic(told) else name


def is_acronym(name: str) -> bool:
    """Tell whether `name` is written as an acronym: ISPR, IS-K, U.N."""
    return bool(_ACRONYM.match(name.strip()))


@lru_cache(maxsize=50_000)
def read(name: str) -> tuple[str, ...]:
    """Return the words that carry a body's name, spelled in one way, in their order."""
    undotted = _DOTTED.sub(lambda m: m[1].replace(".", "") + " ", name.replace("&", " and "))
    found = [names.body_spellings().get(w, w) for w in spelling.words(undotted)]
    weightless = names.body_words("weightless")
    kept = [w for w in found if w not in weightless] or found
    return _phrased(tuple(kept))


def _phrased(words: tuple[str, ...]) -> tuple[str, ...]:
    out: list[str] = []
    at = 0
    while at < len(words):
        for form, stands_for in names.body_phrases():
            if words[at : at + len(form)] == form:
                out += stands_for
                at += len(form)
                break
        else:
            out.append(words[at])
            at += 1
    return tuple(out)


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """Return what spellings of one body's name share: sorted skeletons of its words."""
    return " ".join(sorted(_bone(word) for word in read(split(name)[0])))


def _bone(word: str) -> str:
    return word if word.isdigit() or len(word) < SHORTEST_ACRONYM else spelling.skeleton(word)


def generic(name: str) -> bool:
    """Tell whether a name is a kind of body only ("the police"), another in each article."""
    return all(word in names.body_words("generic") for word in read(name))


def acronyms(name: str) -> frozenset[str]:
    """Return the acronyms that the words of `name` may have, in lower case."""
    all_words = [w for w in spelling.words(split(name)[0]) if w]
    weighty = [w for w in all_words if w not in names.body_words("weightless")]
    made = {"".join(w[0] for w in some) for some in (all_words, weighty)}
    return frozenset(short for short in made if len(short) >= SHORTEST_ACRONYM)


def same_body(a: str, b: str) -> Match | None:
    """Return why two names are one body's, or None where they are not or it is not known."""
    (left_name, left_short), (right_name, right_short) = split(a), split(b)
    by_letters = _by_acronym(left_name, left_short, right_name, right_short)
    return by_letters or _by_words(read(left_name), read(right_name))


def _by_acronym(left: str, left_short: str, right: str, right_short: str) -> Match | None:
    """Return a match of an acronym with the words it is made of."""
    for short, other, told in ((left, right, right_short), (right, left, left_short)):
        letters = "".join(spelling.words(short))
        if not is_acronym(short) or is_acronym(other):
            continue
        if told and letters == "".join(spelling.words(told)):
            return Match(spelling.VARIANT, f"acronym {short}")
        if letters in acronyms(other):
            return Match(PARTIAL, f"acronym {short}", partial=True)
    return None


def _by_words(left: tuple[str, ...], right: tuple[str, ...]) -> Match | None:
    if not left or not right:
        return None
    if left == right or "".join(left) == "".join(right):
        return Match(spelling.EQUAL, "same name")
    optional = names.body_words("optional")
    core = [tuple(w for w in side if w not in optional) or side for side in (left, right)]
    if sorted(core[0]) == sorted(core[1]) and len(core[0]) > 0:
        return _legal(left, right)
    return _spelled(core[0], core[1]) if _legal(left, right) else None


def _legal(left: tuple[str, ...], right: tuple[str, ...]) -> Match | None:
    """Return a match where the words differ in optional ones that do not clash."""
    optional = names.body_words("optional")
    ends = [set(side) & optional for side in (left, right)]
    if ends[0] - ends[1] and ends[1] - ends[0] and not ends[0] & ends[1]:
        return None
    return Match(spelling.VARIANT, "same name", partial=ends[0] != ends[1])


def _spelled(left: tuple[str, ...], right: tuple[str, ...]) -> Match | None:
    """Return a match where each word fits its like in spelling, one doubtful word at most."""
    if len(left) != len(right):
        return None
    scores = [spelling.fit(a, b) for a, b in zip(left, right, strict=True)]
    doubtful = [s for s in scores if s < spelling.SPELLING]
    known = sum(len(w) for w, s in zip(left, scores, strict=True) if s >= spelling.SPELLING)
    if min(scores) == spelling.NONE or len(doubtful) > 1 or (doubtful and known < spelling.SHORT):
        return None
    different = [f"{a.title()} / {b.title()}" for a, b in zip(left, right, strict=True) if a != b]
    return Match(min(scores), f"spelling: {', '.join(different)}")
