"""The lines of a page -> the body of its article, and all that the rest tells."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from provenance.model.article import Stated
from provenance.read import header, names, tells
from provenance.read.body import paragraphs
from provenance.read.facts import Facts, layered
from provenance.read.headline import stands_alone
from provenance.read.labels import Line, label_all
from provenance.read.lines import lines, remnants


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart: nothing of it is in none of `body`, `standfirst` and `dropped`."""

    body: tuple[str, ...]
    standfirst: tuple[str, ...]
    dropped: tuple[str, ...]
    facts: Facts

    @property
    def text(self) -> str:
        """The body as one text, an empty line between paragraphs."""
        return "\n\n".join(self.body)


def take_apart(
    text: str, known: Facts | None = None, headings: Collection[str] = frozenset()
) -> Page:
    """Return the parts of a page's text. `known` is what is told beside it (a title, an outlet).

    `headings` are lines that the markup calls headings.

    Where nothing would be left as body, all lines are kept that are not surely furniture;
    where that is nothing too, the whole page is. Where a title told beside the page has no word in
    common with the body, it stands above it.
    """
    known = known or Facts()
    marked = _marked(text, headings)
    head = header.read_header(marked, known.title.value if known.title else "")
    whole_title = known.title.value if known.title else head.title
    below = tells.from_header(marked[: head.size], whole_title)
    told = layered(known, tells.from_lines(marked), _of_header(head), below)
    title, suffix = _title(head)
    body, rest = paragraphs(marked[head.size :], whole_title, told.authors)
    facts = layered(told, Facts(title=title), suffix)
    dropped = (*head.dropped, *rest)
    if not body:
        body, dropped = _all_that_may_be(marked)
        head = replace(head, standfirst=())
    headline = names.split_title(known.title.value if known.title else "")[0]
    body = (headline, *body) if stands_alone(headline, body) else body
    dropped = (*remnants(text), *dropped)
    writer = facts.outlet or facts.writer or facts.site
    facts = layered(facts, tells.from_body(body, writer.value if writer else ""))
    return Page(body, head.standfirst, dropped, facts)


def _marked(text: str, headings: Collection[str]) -> tuple[Line, ...]:
    # some sites set whole paragraphs as headings: those stay
    return tuple(
        replace(line, label="heading")
        if line.text in headings and not line.label and not line.prose
        else line
        for line in label_all(lines(text))
    )


def _all_that_may_be(marked: tuple[Line, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    kept = [line for line in marked if not line.label] or list(marked)
    numbers = {line.number for line in kept}
    rest = (line.text for line in marked if line.number not in numbers)
    return tuple(line.text for line in kept), tuple(rest)


def _of_header(head: header.Header) -> Facts:
    return Facts(authors=(names.proper(names.signer(head.author)),)) if head.author else Facts()


def _title(head: header.Header) -> tuple[Stated | None, Facts]:
    """Return the headline without the outlets' names at its end, and what they tell."""
    title, suffixes = names.split_title(head.title)
    if not title:
        return None, Facts()
    return Stated(title, "text", head.title), suffix_facts(suffixes, head.title)


def suffix_facts(suffixes: tuple[str, ...], line: str) -> Facts:
    """Return what outlets' names at the end of a headline tell: a writer, or just the site."""
    known = next((name for name in suffixes if names.agency(name)), "")
    if known:
        return Facts(writer=Stated(known, "text", line))
    return Facts(site=Stated(suffixes[0], "text", line)) if suffixes else Facts()
