"""What the lines of a page and the words of its body tell about the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.lexicon import page
from provenance.model.article import Stated
from provenance.model.vocabulary import ArticleKind
from provenance.read import dates, names
from provenance.read.facts import Facts, layered
from provenance.read.labels import Line, label

THIRD_PARTY = "a third-party site"
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][^()“\"]{2,50}?)?\s*[(\[](?P<who>[A-Za-z][\w /.&-]{1,40})[)\]]\s*[-–—:]+\s"
)
_CITY = re.compile(r"^[A-Z][A-Z .'’/-]{2,30}[A-Z](?:, [A-Z][\w .]{2,20})?(?: ?:| ?[–—-]{1,2}) ")
_LEADING_DATE = re.compile(r"^[^.]{0,60}?[(\[]?(?P<date>[^()]{6,30}?)[)\]]? ?(?:[–—-]+|:) ")
_STATION = re.compile(r"[A-Z][A-Z0-9]{2,5}(?:-TV)?")
_TOLD = re.compile(r"\btold (?:the )?(?P<who>[A-Z][\w/]*(?:[ -][A-Z][\w/-]*){0,3})")
_OPINION_URL = re.compile(r"/(?:opinions?|op-eds?|commentary|editorials?|columns?)(?:/|$|-)")
_URL_DAY = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")
_SIGNED = re.compile(r"(?:\(|[—–-] ?)(?P<who>[A-Za-z][\w/ -]{1,25}?)\)?$")
_YEAR = re.compile(r"\s(?:19|20)\d\d$")
_CRUMB = re.compile(r"\s*[/>»›|]\s*")


def from_lines(lines: Sequence[Line]) -> Facts:
    """Return what the furniture tells; lines after the page's end tell nothing."""
    own = [line for line in lines if line.label != "after"]
    return layered(_dates(own), _bylines(own), _notices(own), _sites(own), _kind(own))


def from_header(head: Sequence[Line], title: str) -> Facts:
    """Return the one day that stands without a label between a headline and its text.

    A day above the headline may be that on which a site was visited.
    """
    above = next((n for n, line in enumerate(head) if line.text == title), len(head))
    days = [
        (line, day.bare)
        for line in head[above:]
        if line.label == "date" and (day := dates.date_line(line.text)) and day.bare
    ]
    return Facts(published=_stated(days[0][1], days[0][0].text)) if len(days) == 1 else Facts()


def from_visible(texts: Sequence[str]) -> Facts:
    """Return what bylines, notices and disclaimers on a whole web page tell.

    Its menus and boxes name sections, sites and dates that are not the article's.
    """
    lines = [Line(n, text, label(text, 0, 1)) for n, text in enumerate(texts)]
    return layered(
        _bylines(lines),
        _notices(lines),
        _kind([line for line in lines if line.label == "disclaimer"]),
    )


def from_body(body: Sequence[str], outlet: str) -> Facts:
    """Return what a dateline and the words "told X" tell. `outlet` is the writer if known."""
    first = next(iter(body), "")
    signed = _SIGNED.search(body[-1]) if body else None
    credit = names.agency(signed["who"]) if signed else None
    return layered(_dateline(first), Facts(credit=credit or _told(body, outlet)))


def from_url(url: str) -> Facts:
    """Return what an address tells: the day in its path, and whether it is an opinion."""
    found = _URL_DAY.search(url)
    day = dates.iso("-".join(found.groups())) if found else ""
    return Facts(
        published=Stated(day, "inferred", url) if day else None,
        kind="opinion" if _OPINION_URL.search(url) else None,
    )


def named_outlet(text: str, what: str = "outlet") -> str:
    """Return the outlet that a disclaimer or a copyright line names, or ""."""
    for pattern in page.tell_patterns():
        found = pattern.regex.search(text) if pattern.what == what else None
        if found:
            name = _YEAR.sub("", found["value"]).strip(" .,").removeprefix("the ")
            if name.lower().removeprefix("the ") not in page.words("generic_outlet"):
                return name
    return ""


def _dates(lines: Sequence[Line]) -> Facts:
    told = [(line, dates.date_line(line.text)) for line in lines if line.label == "date"]
    published = updated = None
    for line, day in told:
        if day is None:
            continue
        published = published or _stated(day.published or _signed(lines, line, day), line.text)
        updated = updated or _stated(day.updated, line.text)
    for line in lines:
        if line.label == "byline" and not published:
            published = _stated(dates.iso(line.text), line.text)
    return Facts(published=published, updated=updated)


def _signed(lines: Sequence[Line], line: Line, day: dates.DateLine) -> str:
    """Return a day without a label if it stands beside a byline; alone it may be the crawl's."""
    near = [other for other in lines if abs(other.number - line.number) == 1]
    return day.bare if any(other.label == "byline" for other in near) else ""


def _stated(value: str, line: str) -> Stated | None:
    return Stated(value, "text", line) if value else None


def _bylines(lines: Iterable[Line]) -> Facts:
    facts = Facts()
    for line in lines:
        signed = _signature(line) if line.label == "byline" else None
        if signed:
            writer = _stated(signed.outlet, line.text)
            credit = signed.outlet if names.is_wire(signed.outlet) else ""
            kind: ArticleKind | None = "report" if credit else None
            facts = layered(
                facts, Facts(authors=signed.authors, writer=writer, credit=credit, kind=kind)
            )
    return facts


def _signature(line: Line) -> names.Byline | None:
    return names.byline(line.text) or names.signature(line.text)


def _notices(lines: Iterable[Line]) -> Facts:
    facts = Facts()
    for line in lines:
        if line.label == "copy":
            facts = layered(facts, Facts(republisher=Stated(THIRD_PARTY, "text", line.text)))
        elif line.label in {"copy_of", "credit", "imprint"}:
            facts = layered(facts, _credited(line))
        elif line.label in {"disclaimer", "bio"}:
            facts = layered(facts, Facts(writer=_stated(named_outlet(line.text), line.text)))
        elif line.label == "local_pitch":
            facts = layered(facts, _local(line))
    return facts


def _credited(line: Line) -> Facts:
    for pattern in page.line_patterns():
        found = pattern.regex.fullmatch(line.text) if pattern.label == line.label else None
        groups = found.groupdict() if found else {}
        name = next(filter(None, map(groups.get, ("outlet", "agency", "helper"))), "")
        if name and line.label == "copy_of":
            return Facts(
                writer=_stated(names.agency(name) or name, line.text),
                republisher=Stated(THIRD_PARTY, "text", line.text),
            )
        if name and line.label == "imprint":
            return Facts(site=_stated(name, line.text), published=_day_of(line))
        if name and names.agency(name):
            return Facts(credit=names.agency(name) or "", published=_day_of(line))
    return Facts()


def _day_of(line: Line) -> Stated | None:
    return _stated(dates.iso(line.text), line.text)


def _local(line: Line) -> Facts:
    for pattern in page.line_patterns():
        found = pattern.regex.fullmatch(line.text) if pattern.label == "local_pitch" else None
        if found:
            return Facts(site=Stated(f"a local paper ({found['place']})", "text", line.text))
    return Facts()


def _sites(lines: Sequence[Line]) -> Facts:
    facts = Facts()
    for line in lines:
        if line.label == "site":
            facts = layered(facts, _site(line))
    for line in lines:
        if line.label == "copyright":
            name = named_outlet(line.text, "copyright")
            told = (
                Facts(credit=names.agency(name) or "")
                if names.agency(name)
                else Facts(site=_stated(name, line.text))
            )
            facts = layered(facts, told)
    return facts


def _kind(lines: Iterable[Line]) -> Facts:
    return Facts(kind="opinion" if any(_marks_opinion(line) for line in lines) else None)


def _site(line: Line) -> Facts:
    """Return what a line tells that is the name of an outlet: an agency alone is the writer."""
    agency = names.agency(line.text)
    if agency:
        return Facts(writer=_stated(agency, line.text), credit=agency, kind="report")
    return Facts(site=_stated(line.text, line.text))


def _marks_opinion(line: Line) -> bool:
    if line.label == "disclaimer":
        # a disclaimer on what readers comment says nothing of the article
        return "comments" not in line.text.lower()
    parts = {part.strip(" :").lower() for part in _CRUMB.split(line.text)}
    return line.label in {"section", "crumbs"} and bool(parts & page.words("opinion_section"))


def _dateline(first: str) -> Facts:
    found = _DATELINE.match(first)
    who = found["who"].strip() if found else ""
    agency = names.agency(who)
    published = _leading_day(first)
    if agency:
        stated = Stated(agency, "text", first[: found.end()] if found else "")
        return Facts(writer=stated, credit=agency, kind="report", published=published)
    site = _stated(who, who) if _STATION.fullmatch(who) else None
    kind: ArticleKind | None = "report" if _CITY.match(first) or site else None
    return Facts(site=site, kind=kind, published=published)


def _leading_day(first: str) -> Stated | None:
    found = _LEADING_DATE.match(first[:90])
    days = dates.find(found[0]) if found else ()
    return Stated(days[0].day.isoformat(), "text", found[0]) if days and found else None


def _told(body: Sequence[str], outlet: str) -> str:
    """Return the agency whom several speakers told things, if the outlet is another one."""
    told = [
        agency
        for paragraph in body
        for found in _TOLD.finditer(paragraph)
        if (agency := names.agency(found["who"]))
    ]
    own = names.agency(outlet) or outlet
    return f"{told[0]} (text: told {told[0]})" if _is_one(told) and told[0] != own else ""


def _is_one(told: list[str]) -> bool:
    return len(told) >= 2 and len(set(told)) == 1
