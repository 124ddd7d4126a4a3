"""Sentences with marks become an article: its text, and what the extractor would find in it.

A mark is `[tag:words]`; the words stand in the text, and the tag says what they state:
`e` names the event, `v` tells that it killed, `a` actor, `p` place, `d` date, `t` target, `o` the
words of a proposition; any other tag is the measure of a number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.names import ADJECTIVES, NOUNS, VERBS
from corpus.world import Voice
from provenance.extract.events import telling
from provenance.model.article import Revision, Stated
from provenance.model.extraction import (
    Attribution,
    Claim,
    Event,
    Extraction,
    Proposition,
    Quantity,
    Sentence,
    Slot,
    Speaker,
    TimeExpression,
    Window,
)
from provenance.model.keys import article_key, claim_key, sentence_key
from provenance.model.spans import Span
from provenance.model.vocabulary import Bound, ClaimKind, Measure, Stance

_COMMON = frozenset({*NOUNS, *VERBS, *ADJECTIVES})
_MARK = re.compile(r"\[(\w+):([^\]]*)\]")
_FACETS = {"a": "actor", "p": "place", "t": "target"}


@dataclass(frozen=True, slots=True)
class Count:
    """A number in a sentence, under a mark of its measure; `high` is None where it is open."""

    measure: Measure
    low: float
    high: float | None
    counted: str
    bound: Bound = "exact"


@dataclass(frozen=True, slots=True)
class Deed:
    """A predicate over two parties, yes or no."""

    predicate: str
    subject: str
    object: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: `content` with marks, and who says it by which cue.

    `first` puts the voice before what it says. `event` is the event of the article that it
    tells of, `window` the days that its date means, `label` what a planted case calls it.
    """

    content: str
    voice: Voice | None = None
    cue: str = "said"
    first: bool = False
    stance: Stance = "asserting"
    kind: ClaimKind = "assertion"
    event: str = ""
    window: Window | None = None
    counts: tuple[Count, ...] = ()
    deed: Deed | None = None
    label: str = ""
    opens: bool = True
    """Whether a paragraph begins with it."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one article tells of it."""

    type: str
    name: str
    series: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What an article says, before it is anybody's article."""

    lines: tuple[Line, ...]
    events: tuple[tuple[str, Told], ...] = ()


@dataclass(frozen=True, slots=True)
class Byline:
    """Whose article it is. `day` is an ISO day, or "" for an undated one."""

    address: str
    outlet: str
    day: str
    title: str
    republisher: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """An article, what is found in it, and the claims that a case has a name for."""

    revision: Revision
    extraction: Extraction
    labels: tuple[tuple[str, str], ...]


def write(draft: Draft, byline: Byline) -> Written:
    """Return the article that a draft makes under a byline."""
    page = _Page(article_key(byline.address, None, None, None, ""), byline.day, dict(draft.events))
    for line in draft.lines:
        page.add(line)
    return page.done(byline)


@dataclass
class _Found:
    """What is known so far of one event of the page."""

    told: Told
    mentions: list[Span] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)


class _Page:
    """An article being written, from its first sentence to its last."""

    def __init__(self, key: str, day: str, events: dict[str, Told]) -> None:
        self.key = key
        self.day = day
        self.text: list[str] = []
        self.at = 0
        self.paragraph = -1
        self.nth: Counter[str] = Counter()
        self.events = {name: _Found(told) for name, told in events.items()}
        self.ids = {name: f"e{n}" for n, name in enumerate(events, 1)}
        self.speakers: dict[Voice, tuple[str, list[Span]]] = {}
        self.sentences: list[Sentence] = []
        self.claims: list[Claim] = []
        self.attributions: list[Attribution] = []
        self.quantities: list[Quantity] = []
        self.times: list[TimeExpression] = []
        self.propositions: list[Proposition] = []
        self.labels: list[tuple[str, str]] = []

    def add(self, line: Line) -> None:
        """Write a sentence and note what it states."""
        if self.text:
            self._put("\n" if line.opens else " ")
        self.paragraph += line.opens or not self.text
        plain, marks = _plain(line.content)
        if not (line.first and line.voice):
            plain = plain[0].upper() + plain[1:]
        begun = self.at
        voiced = None
        if line.voice is None:
            content = Span(begun, begun + len(plain) + 1)
            shift = begun
            self._put(f"{plain}.")
        else:
            content, shift, voiced = self._attributed(line, line.voice, plain)
        self._note(line, Span(begun, self.at), content, shift, marks, voiced)

    def _put(self, words: str) -> None:
        self.text.append(words)
        self.at += len(words)

    def _attributed(self, line: Line, voice: Voice, plain: str) -> tuple[Span, int, str]:
        """Write a sentence with its voice before or after it; return its content and its id."""
        begun = self.at
        called = voice.again if voice in self.speakers else voice.words
        if line.first:
            # A denial has the words denied themselves as its content.
            joint = " that " if line.stance == "asserting" else " "
            source = Span(begun, begun + len(called))
            cue = Span(source.end + 1, source.end + 1 + len(line.cue))
            content = Span(cue.end + 1, cue.end + len(joint) + len(plain))
            said = f"{called[0].upper()}{called[1:]} {line.cue}{joint}{plain}."
            shift = cue.end + len(joint)
        else:
            content, shift = Span(begun, begun + len(plain)), begun
            source = Span(content.end + 2, content.end + 2 + len(called))
            cue = Span(source.end + 1, source.end + 1 + len(line.cue))
            said = f"{plain}, {called} {line.cue}."
        self._put(said)
        name = f"a{len(self.attributions) + 1}"
        speaker = self._speaker(voice, source)
        self.attributions.append(
            Attribution(name, None, speaker, "indirect", line.stance, (source,), (cue,), (content,))
        )
        if line.stance == "denying":
            content = Span(cue.start, content.end)
        return content, shift, name

    def _speaker(self, voice: Voice, source: Span) -> str:
        name, mentions = self.speakers.setdefault(voice, (f"s{len(self.speakers) + 1}", []))
        mentions.append(source)
        return name

    def _note(
        self,
        line: Line,
        whole: Span,
        content: Span,
        shift: int,
        marks: Sequence[tuple[str, int, str]],
        voiced: str | None,
    ) -> None:
        said = self.text[-1]
        folded = sentence_key(self.key, said, self.nth[said])
        self.nth[said] += 1
        index = len(self.sentences)
        self.sentences.append(Sentence(index, self.paragraph, whole, folded))
        words = said[content.start - whole.start : content.end - whole.start]
        claim = Claim(
            f"c{index + 1}", claim_key(folded, words, 0), index, line.kind, content, voiced,
            "positive", "certain",
        )  # fmt: skip
        self.claims.append(claim)
        if line.label:
            self.labels.append((line.label, claim.key))
        for tag, offset, marked in marks:
            start = shift + offset
            self._mark(line, claim.id, tag, Span(start, start + len(marked)), marked)

    def _mark(self, line: Line, claim: str, tag: str, span: Span, words: str) -> None:
        """Note one mark: a slot or a mention of the line's event, a number, or a deed."""
        found = self.events.get(line.event)
        if tag == "o" and line.deed:
            d = line.deed
            self.propositions.append(
                Proposition(claim, d.predicate, d.subject, d.object, d.negated, span)
            )
        elif tag == "d":
            self._date(line, found, claim, span, words)
        elif tag in _FACETS and found:
            found.slots.append(Slot(_FACETS[tag], words, span, claim=claim))  # type: ignore[arg-type]
        elif tag in ("e", "v") and found:
            kind = found.told.type if tag == "e" else "killing"
            found.mentions.append(span)
            found.slots.append(Slot("type", kind, span, claim=claim))
        else:
            self._count(line, found, claim, tag, span, words)

    def _date(self, line: Line, found: _Found | None, claim: str, span: Span, words: str) -> None:
        value = str(line.window.low) if line.window else ""
        self.times.append(TimeExpression(span, line.window, value, self.day))
        if found:
            facet = "period" if found.told.series else "date"
            found.slots.append(Slot(facet, words, span, line.window, claim))  # type: ignore[arg-type]

    def _count(
        self, line: Line, found: _Found | None, claim: str, tag: str, span: Span, words: str
    ) -> None:
        count = next(c for c in line.counts if c.measure == tag)
        total = bool(found and found.told.series)
        self.quantities.append(
            Quantity(
                id=f"q{len(self.quantities) + 1}",
                claim=claim,
                measure=count.measure,
                unit="1",
                bound=count.bound,
                low=count.low,
                high=count.high,
                value=words,
                span=span,
                counted=count.counted,
                about=self._about(line),
                event=self.ids.get(line.event),
                period=line.window if total else None,
                total=total,
            )
        )
        if found and count.counted == "soldiers" and count.measure == "killed":
            hit = Span(span.start, span.end + 1 + len(count.counted))
            found.slots.append(Slot("victims", "security: soldiers", hit, claim=claim))

    def _about(self, line: Line) -> tuple[str, ...]:
        """Return the parties that a sentence names."""
        acting = {words for tag, words in _MARK.findall(line.content) if tag == "a"}
        body = line.voice is not None and line.voice.named and line.voice.kind == "body"
        return tuple(sorted(acting | ({line.voice.name} if line.voice and body else set())))

    def done(self, byline: Byline) -> Written:
        """Return the article under its byline."""
        revision = Revision(
            key=self.key,
            text="".join(self.text),
            raw_hash="",
            where=byline.address,
            title=Stated(byline.title, "text"),
            outlet=Stated(byline.outlet, "text"),
            republisher=Stated(byline.republisher, "text") if byline.republisher else None,
            published=Stated(byline.day, "text") if byline.day else None,
            kind="report",
            credit=byline.credit,
            url=byline.address,
            seen="2040-01-01T00:00:00Z",
        )
        return Written(revision, self._extraction(byline.title), tuple(self.labels))

    def _extraction(self, title: str) -> Extraction:
        told = "".join(self.text)
        rare = [_rare(sentence.span.of(told)) for sentence in self.sentences]
        words = ", ".join(telling.words(rare, _rare(title)))
        return Extraction(
            self.key,
            tuple(self.sentences),
            tuple(
                Speaker(
                    name, v.name, v.kind, v.named, v.role, v.affiliation,
                    "one" if v.named else "several", mentions=tuple(mentions),
                )
                for v, (name, mentions) in self.speakers.items()
            ),
            tuple(self.attributions),
            tuple(self.claims),
            tuple(self.quantities),
            tuple(self.times),
            tuple(
                Event(
                    self.ids[name], f.told.type, tuple(f.mentions), (*f.slots, *_words(f, words)),
                    f.told.series, name=f.told.name,
                )
                for name, f in self.events.items()
            ),
            tuple(self.propositions),
        )  # fmt: skip


def _rare(text: str) -> str:
    """Return a text without the words that many articles of the invented world have.

    No real paper prints them, so that the table of the package would take all for rare.
    """
    plain = ((word, word.strip(".,;:“”").lower()) for word in text.split())
    return " ".join(w for w, bare in plain if _COMMON.isdisjoint((bare, bare.removesuffix("s"))))


def _words(found: _Found, words: str) -> tuple[Slot, ...]:
    """Return the slot of an article's rare words, which only single events have."""
    return () if found.told.series else (Slot("words", words, found.mentions[0]),)


def _plain(content: str) -> tuple[str, list[tuple[str, int, str]]]:
    """Return a sentence without its marks, and the marks: tag, offset, words."""
    marks = []
    taken = 0
    for found in _MARK.finditer(content):
        tag, words = found.groups()
        marks.append((tag, found.start() - taken, words))
        taken += len(found.group()) - len(words)
    return _MARK.sub(r"\2", content), marks
