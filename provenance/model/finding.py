"""What comparing yields: questions, positions, and a verdict for each pair of positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from provenance.model.extraction import Event, Proposition, Quantity
from provenance.model.reference import Identity
from provenance.model.spans import Span
from provenance.model.vocabulary import (
    LOUD,
    ArticleKind,
    Aspect,
    Band,
    ChainRole,
    ClaimKind,
    Effect,
    Facet,
    FacetState,
    Form,
    Modality,
    Polarity,
    Rendition,
    Stance,
    Values,
    Verdict,
    Why,
)


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One station on the way a statement reached us."""

    name: str
    role: ChainRole


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader must know of the article that carries a statement."""

    article: str
    outlet: str
    republisher: str
    title: str
    published: str
    date_kind: str
    kind: ArticleKind
    rendition: Rendition
    authors: tuple[str, ...] = ()
    credit: str = ""
    """Whose text it seems to be, where that is another than the outlet."""
    opening: str = ""
    """The first words of the text, to call an article by that has no title."""

    @property
    def first_day(self) -> str:
        """The ISO day on which the text was first there, "" where only its update is known."""
        return "" if self.date_kind == "updated" else self.published


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as comparing and reporting see it: with its voice, chain, source and words.

    `voice` is the innermost speaker's identity, None where no source is named. `chain` is
    outermost first. `exact` is the claim's own words, `sentence` the whole sentence.
    `origin` is the lineage key under which reports are counted, `text` the claim that it and
    its copies in other articles go back to, "" where there are none. `form` and `cue` are
    those of the innermost attribution ("" without one): how the words are given, and the words
    that give them ("said", "hoped"). `speaker_reason` is why an unnamed voice is unnamed, in
    the text's words, `speaker_knowledge` the access that the text grants it.
    """

    key: str
    source: Source
    voice: Identity | None
    chain: tuple[ChainLink, ...]
    kind: ClaimKind
    stance: Stance
    polarity: Polarity
    modality: Modality
    sentence: str
    sentence_key: str
    sentence_index: int
    paragraph: int
    exact: str
    start: int
    end: int
    origin: str = ""
    origin_note: str = ""
    text: str = ""
    speaker_role: str = ""
    form: Form | Literal[""] = ""
    cue: str = ""
    speaker_reason: str = ""
    speaker_knowledge: str = ""

    def place(self, span: Span) -> Span | None:
        """Return where a span of the article's text lies in the sentence, None where outside.

        A statement knows where its own words begin in the article; its sentence is placed by them.
        """
        inside = self.sentence.find(self.exact)
        if inside < 0:
            return None
        shift = inside - self.start
        low, high = span.start + shift, span.end + shift
        return Span(low, high) if 0 <= low < high <= len(self.sentence) else None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event referent of one article; `key` is that of its smallest claim and its type.

    Values of slots are canonical across articles, and `slot.claim` is a claim key.
    """

    key: str
    source: Source
    event: Event


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a statement, with its event where it has one."""

    statement: Statement
    quantity: Quantity
    occurrence: Occurrence | None


@dataclass(frozen=True, slots=True)
class Assertion:
    """A proposition in a statement."""

    statement: Statement
    proposition: Proposition


@dataclass(frozen=True, slots=True)
class Earlier:
    """A figure of a text that its outlet has replaced; `seen` is when that text was met."""

    figure: Figure
    seen: str


@dataclass(frozen=True, slots=True)
class Material:
    """What one comparison looks at: everything that shares a block, from all its articles.

    `earlier` holds the figures of texts that these articles had before.
    """

    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One facet of a verdict: what each side states and what it tells us."""

    facet: Facet
    state: FacetState
    left: str
    right: str
    effect: Effect
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """One version: a normalised value with every statement that gives it."""

    id: str
    value: str
    statements: tuple[Statement, ...]
    separate_reports: int
    event: str = ""
    low: float | None = None
    high: float | None = None
    marks: tuple[tuple[str, int, int], ...] = ()
    """For each statement: its key and the span of the words that give the value."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PositionPair:
    """The two verdicts on two positions, with reasons facet by facet."""

    left: str
    right: str
    values: Values
    event: Band
    verdict: Verdict
    why: Why
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """On how much a finding rests, beside its separate reports.

    `texts` counts articles, those that share the sentence in question as one. `speakers` are
    the voices with a name, `sides` the parties that its voices speak for. `silent` are the
    parties to the affair, and who speaks for them elsewhere, that give no figure here.
    """

    articles: int = 0
    texts: int = 0
    speakers: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A question with its versions. `verdict` is that of its worst pair.

    `state` is the hash of positions, claims and verdicts: it changes when any of them do.
    `title` is a short headline, `question` the full question. `left_out` lists statements
    that look related and are not counted, with the reason; `to_settle` what would decide
    it and words to search for; `safe` sentences that can be written without overclaiming.
    """

    key: str
    state: str
    aspect: Aspect
    measure: str
    title: str
    question: str
    verdict: Verdict
    why: Why
    positions: tuple[Position, ...]
    pairs: tuple[PositionPair, ...]
    separate_reports: int
    separate_note: str = ""
    to_settle: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    safe: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    related: tuple[str, ...] = field(default=())
    independence: Independence = Independence()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of every version, in their order."""
        return tuple(s for position in self.positions for s in position.statements)

    @property
    def loud(self) -> bool:
        """Tell whether a reader needs to see it on the first screen."""
        return self.verdict in LOUD
