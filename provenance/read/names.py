"""Names on a page: outlets, agencies, and the people of a byline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.lexicon import page
from provenance.read import dates

_PERSON = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Lt|Col|Gen)\.? )?[^\W\d_a-z][\w.'’-]*"
    r"(?: (?:de|del|della|der|den|di|da|do|dos|al|el|bin|bint|ibn|ul|ur|van|von|la|le|ter|y|e"
    r"|[^\W\d_a-z][\w.'’-]*)){1,4}"
)
_BY = re.compile(
    r"^(?:(?:written|story|report(?:ed)?|words|posted|published|text|analysis|opinion) )?by:? +|"
    r"^authors?: *",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S+@\S*|\[email\s?protected\]|@\w+|https?://\S+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;/|•·—–]|\s-\s|\band\b|&|\bwith\b|\bfor\b|\bof\b(?= [Tt]he\b))\s*")
_IN = re.compile(r" (?:in|at|from) [A-Z].*$")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+\.(?:com|net|org|news|tv|co\.\w\w|\w\w)", re.IGNORECASE)
_TITLE_CUT = re.compile(r"\s+[–—|»·-]\s+|\s*\|\s*")
_CAPITAL = re.compile(r"^[\W_]*[^\W\d_a-z]|^[\W_]*\d")
_FOREIGN = re.compile(r"[:()/?!]|^\d")
_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "de", "la", "el", "al", "le", "&", "'s", "to"}
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a byline names: people, and the outlet they write for, where it says so."""

    authors: tuple[str, ...]
    outlet: str = ""


def agency(name: str) -> str | None:
    """Return the usual short name of a news agency or world service, or None."""
    known = page.agencies()
    bare = name.strip().removeprefix("the ")
    return known.get(bare) or known.get(bare.removeprefix("The "))


def is_wire(name: str) -> bool:
    """Tell whether an outlet sends its texts to others: a known agency, or one by its name."""
    last = " ".join(name.lower().split()[-2:])
    return bool(agency(name)) or any(last.endswith(word) for word in page.words("wire"))


def is_outlet(name: str) -> bool:
    """Tell whether a short line names an outlet: an agency, a domain, or by a word like Tribune."""
    if agency(name) or _DOMAIN.fullmatch(name):
        return True
    parts = name.split()
    plain = [part.lower().strip(".,") for part in parts]
    return (
        2 <= len(parts) <= 6
        and is_title_case(parts)
        and not _FOREIGN.search(name)
        and any(word in page.words("outlet") for word in (*plain[:2], plain[-1]))
        and not any(word in page.words("not_outlet") for word in plain)
        and name.lower() not in page.words("section")
    )


def is_title_case(words: list[str]) -> bool:
    """Tell whether every word but the small ones starts with a capital or a digit."""
    return all(_CAPITAL.match(word) or word.lower() in _SMALL for word in words)


def signature(line: str) -> Byline | None:
    """Return whom a line "Jane Roe, Correspondent" names, or None: a name alone is no byline."""
    parts = [part.strip(" .:()") for part in _PARTS.split(line)]
    person, *others = parts
    if not others or len(parts) > 4 or not is_person(_IN.sub("", person)):
        return None
    told = [part for part in others if _is_writer(part) or _has_only_jobs(part)]
    return _named(parts) if told == others else None


def signer(line: str) -> str:
    """Return the person that a lone line "Jane Roe in Port Amber" names, or ""."""
    short = _IN.sub("", line)
    return short if is_person(short) else ""


def is_person(text: str) -> bool:
    """Tell whether a text can be a person's name: two to five words, no outlet, no section."""
    words = [word.lower().strip(".,") for word in text.split()]
    others = ("outlet", "not_outlet", "job", "weekday", "site")
    known = page.months().keys() | frozenset().union(*map(page.words, others))
    return (
        bool(_PERSON.fullmatch(text))
        and not text.endswith(".")
        and text.lower() not in page.words("section")
        and not any(word in known for word in words)
        and not agency(text)
    )


def byline(line: str) -> Byline | None:
    """Return whom a line "By A and B, Harbour News" names, or None where it is no byline."""
    found = _BY.match(line)
    if not found or len(line.split()) > 24:
        return None
    rest = _CONTACT.sub(" ", line[found.end() :])
    for date in reversed(dates.find(rest)):
        rest = f"{rest[: date.start].removesuffix(' on ')} | {rest[date.end :]}"
    parts = [part.strip(" .:()") for part in _PARTS.split(rest)]
    return _named([part for part in parts if part and not dates.date_line(part)])


def _named(parts: list[str]) -> Byline | None:
    authors: list[str] = []
    outlet = ""
    for part in parts:
        short = _IN.sub("", part)
        if _is_writer(part):
            outlet = outlet or agency(part) or part
        elif is_person(short):
            authors.append(proper(short))
        elif not _has_job(part) and not _is_frame(part):
            return None
    return Byline(tuple(authors), outlet) if parts else None


def _is_writer(part: str) -> bool:
    # in a byline an article is enough: "The Columbian" is no person
    named = part.startswith("The ") and is_title_case(part.split())
    return bool(agency(part)) or ((named or is_outlet(part)) and not _has_job(part))


def proper(name: str) -> str:
    """Return a name with ordinary capitals where it was printed in capitals."""
    return name.title() if name.isupper() else name


def split_title(line: str) -> tuple[str, tuple[str, ...]]:
    """Cut outlets' names from the end of a headline; return it and them, the first first."""
    cuts = [(found.start(), found.end()) for found in _TITLE_CUT.finditer(line)]
    names: list[str] = []
    end = len(line)
    for start, after in reversed(cuts):
        name = line[after:end].strip()
        if not is_outlet(name) or len(line[:start].split()) < 3:
            break
        names.insert(0, name)
        end = start
    return line[:end].strip(), tuple(names)


def _has_job(part: str) -> bool:
    return any(word.lower().strip(".,") in page.words("job") for word in part.split())


def _has_only_jobs(part: str) -> bool:
    words = [word.lower().strip(".,") for word in part.split()]
    return bool(words) and words[-1] in page.words("job") and len(words) <= 4


def _is_frame(part: str) -> bool:
    return not any(letter.isalpha() for letter in part) or part.lower() in {"updated", "published"}
