"""What the pipeline hands over to be shown: model values, put together but not yet worded.

A caller fills these from the store and the comparers; every function of `report` takes one
of them (or plain model values) and returns text or bytes. Nothing here is computed from
words, and nothing is read from anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from provenance.model.article import Revision
from provenance.model.coding import CodedEvent
from provenance.model.decision import Decision
from provenance.model.extraction import Sentence
from provenance.model.finding import Figure, Finding, Occurrence, Source, Statement
from provenance.model.reference import Identity, Link
from provenance.model.spans import Span
from provenance.model.vocabulary import Band

Status = Literal["open", "decided", "stale", "contested"]
News = Literal["", "new", "changed", "reopened"]


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands over each report: how many articles, and the limits of their texts."""

    articles: int
    texts: int
    undated: int
    opinion: int
    republished: int


def counts(sources: Sequence[Source], texts: int | None = None) -> Counts:
    """Return the counts of `sources`; `texts` is the number of revisions (one each if None)."""
    return Counts(
        articles=len(sources),
        texts=len(sources) if texts is None else texts,
        undated=sum(not s.published for s in sources),
        opinion=sum(s.kind == "opinion" for s in sources),
        republished=sum(bool(s.republisher) or s.rendition == "reworded" for s in sources),
    )


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence as two articles have it, copied or reworded.

    `left` is of the earlier article where `dated`; marks are the words in common, as spans of
    each sentence. `asked` tells that an item rests on the sentence itself.
    """

    left: Statement
    right: Statement
    left_marks: tuple[Span, ...] = ()
    right_marks: tuple[Span, ...] = ()
    dated: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class ItemView:
    """A finding with what people decided on it and what is new about it.

    `decisions` are the live ones that concern it, oldest first. `news` says how it differs
    from the reader's last look, `changes` in which points (whole sentences, ready to print).
    `noun` is the plural of what may be one or two ("strikes"); "" lets the report choose.
    `aside` holds the statements whose claim keys `finding.left_out` names. `number` is its
    place in the list, 0 where it is shown alone. `shared` are the sentences that its articles
    have in common, those that it rests on first.
    """

    finding: Finding
    status: Status = "open"
    decisions: tuple[Decision, ...] = ()
    news: News = ""
    changes: tuple[str, ...] = ()
    noun: str = ""
    aside: tuple[Statement, ...] = ()
    number: int = 0
    shared: tuple[SharedSentence, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictsView:
    """The first screen of `prov conflicts`.

    `items` are what is to be listed, already in the order of the design. `when` is a local
    time as text. `since` says what happened since the last look, in one sentence.
    `set_aside`, `same`, `copied` and `stands` count the findings that are not on the first
    screen: explained, agreements, what was changed in copying, and positions that differ.
    `hidden` counts loud items cut off by a limit, `unasked` those that options left out.
    `key_size` is the length of short keys.
    """

    counts: Counts
    when: str
    items: tuple[ItemView, ...]
    since: str = ""
    set_aside: int = 0
    same: int = 0
    copied: int = 0
    stands: int = 0
    hidden: int = 0
    unasked: int = 0
    key_size: int = 4


@dataclass(frozen=True, slots=True)
class PartyWord:
    """What another party says of an event: its words, or None where it gives no figure."""

    party: str
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class TollRow:
    """One event of the table of deaths, with every figure that is given for it.

    `title` is the event in words ("Air strikes, Paktika"), `date` likewise or "" where no
    text states it. `item` is the key of the item that asks whether it is one with another
    row, `note` that question in words.
    """

    title: str
    date: str
    figures: tuple[Figure, ...]
    others: tuple[PartyWord, ...] = ()
    item: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TollTable:
    """Deaths a row an event; `totals` over a period stand apart. Rows are never added."""

    rows: tuple[TollRow, ...] = ()
    totals: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One time that an article was seen: path or address, hash of its bytes, ISO time."""

    where: str
    raw_hash: str
    seen: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with every sentence and every statement of its current revision.

    `statements` carry offsets into `revision.text`; `figures` are its quantities; `shared`
    are its sentences that stand in other articles too.
    """

    source: Source
    revision: Revision
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...] = ()
    captures: tuple[Capture, ...] = ()
    decisions: tuple[Decision, ...] = ()
    shared: tuple[SharedSentence, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A voice, why its mentions were taken for one, and all that it says.

    `passed` counts the statements that came through a voice that says nothing itself.
    """

    identity: Identity
    statements: tuple[Statement, ...]
    links: tuple[Link, ...] = ()
    role: str = ""
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """An occurrence and how surely it belongs to (or was kept out of) a group of events."""

    occurrence: Occurrence
    band: Band
    detail: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    """An event across articles: how it is coded, its accounts, and who was kept out.

    `date` and `place` are all that the accounts say, in words.
    """

    key: str
    type: str
    date: str
    place: str
    coded: CodedEvent
    members: tuple[Member, ...] = ()
    excluded: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What a lawyer asks for on one statement."""

    statement: Statement
    paragraph: str
    revision: Revision
    captures: tuple[Capture, ...]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that the HTML briefing shows. `items` holds every finding, quiet ones too.

    `changes` are whole sentences on what changed since the last briefing; `first` tells
    that there was none. `topic` heads the page.
    """

    number: int
    when: str
    topic: str
    articles: tuple[ArticleView, ...]
    items: tuple[ItemView, ...]
    toll: TollTable = field(default_factory=TollTable)
    speakers: tuple[SpeakerView, ...] = ()
    changes: tuple[str, ...] = ()
    first: bool = True
    key_size: int = 4
