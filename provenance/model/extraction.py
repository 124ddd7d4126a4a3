"""All that was found inside one article. Ids (`a1`, `c3`) are local to the article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from provenance.model.spans import Span
from provenance.model.vocabulary import (
    Bound,
    ClaimKind,
    Facet,
    Form,
    Measure,
    Modality,
    Mood,
    Number,
    Polarity,
    SpeakerKind,
    Stage,
    Stance,
)


@dataclass(frozen=True, slots=True)
class Window:
    """A range of days, both ends included; an open end is None."""

    low: date | None = None
    high: date | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the paragraph it stands in, both counted from 0."""

    index: int
    paragraph: int
    span: Span
    key: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice of one article: a referent, gathered from all its mentions.

    `name` is the fullest name in the article, or for an unnamed voice its fullest
    description ("a senior Pakistani diplomat"). `knowledge` is the kind of access that
    the text grants an unnamed voice ("familiar with the matter").
    """

    id: str
    name: str
    kind: SpeakerKind
    named: bool
    role: str = ""
    affiliation: str = ""
    number: Number = "unknown"
    reason: str = ""
    knowledge: str = ""
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) says (cue) what (content), after PARC 3. `parent` is the outer attribution.

    `speaker` is None where the voice is not told or the reader abstains; then nobody may
    be named for it.
    """

    id: str
    parent: str | None
    speaker: str | None
    form: Form
    stance: Stance
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion at its innermost source; without attribution it is the outlet's own."""

    id: str
    key: str
    sentence: int
    kind: ClaimKind
    span: Span
    attribution: str | None
    polarity: Polarity
    modality: Modality


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date expression and the window it means. `window` is None where it cannot be told.

    `anchor` is the day it was reckoned from ("" for an absolute date); `value` is TIMEX3.
    """

    span: Span
    window: Window | None
    value: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: what it measures, how it is bounded, and what it counts.

    `low` and `high` are in `unit` (SI for lengths: km; people: 1), None for an open end.
    `value` is the figure as said. `counted` is the noun phrase counted ("soldiers"),
    `composition` words on its make-up ("mostly women and children"), `part_of` the id of
    the quantity that it is a part of. `event` is the local id of its event. `period` is set
    where it is a total over a period, not the toll of one event. `hypothetical` marks
    demands, plans and conditions, which count nobody.
    """

    id: str
    claim: str
    measure: Measure
    unit: str
    bound: Bound
    low: float | None
    high: float | None
    value: str
    span: Span
    counted: str = ""
    composition: str = ""
    part_of: str | None = None
    event: str | None = None
    period: Window | None = None
    total: bool = False
    hypothetical: bool = False
    of: str = ""
    """For a rate or a length: what it is the rate or length of ("fatalities", "border")."""
    about: tuple[str, ...] = ()
    """The parties and places named in its sentence, normalised: whose figure it is."""
    stage: Stage = ""
    """Whether the text tells it as an early count, a later one ("later said"), or one grown to."""
    opposed: bool = False
    """Whether the text sets it against the figure of somebody else ("while others say")."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One stated facet of an event. `value` is normalised (a place, a party, a class).

    `claim` names the claim that states it: by local id in an Extraction, by key in an
    Occurrence.
    """

    facet: Facet
    value: str
    span: Span
    window: Window | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An event referent: slots gathered from all its mentions in the article.

    `type` is a class of the lexicon (`strike`, `shooting`). `series` marks a run of them over
    a period. `name` is the fullest noun phrase that the article calls it by ("air strikes",
    "checkpoint attack"), "" where it only tells of it by verbs.
    """

    id: str
    type: str
    mentions: tuple[Span, ...]
    slots: tuple[Slot, ...] = ()
    series: bool = False
    hypothetical: bool = False
    name: str = ""

    def stated(self, facet: Facet) -> tuple[Slot, ...]:
        """Return the slots of one facet, in text order."""
        return tuple(slot for slot in self.slots if slot.facet == facet)


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate class over one or two arguments, yes or no: what can conflict without a number.

    `subject` and `object` are normalised party or place names, `object` "" where the class is
    about one party ("resigned"); `universal` marks "no
    country", a no that covers every subject. `presupposed` marks what is taken for granted
    inside a remark on something else. `negated` is the content's own; denial by the speaker
    is counted by the comparer. `window` is the period it is said to hold in. `mood` tells whether
    it is told as a fact, or only wished or meant; `holder` who wishes or means it where the
    sentence names them, else it is whoever speaks.
    """

    claim: str
    predicate: str
    subject: str
    object: str
    negated: bool
    span: Span
    universal: bool = False
    presupposed: bool = False
    window: Window | None = None
    manner: str = ""
    mood: Mood = ""
    holder: str = ""

    @property
    def told(self) -> bool:
        """Tell whether it is told as a fact, and not only wished or meant."""
        return self.mood in ("", "refused")


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one revision, in text order."""

    article: str
    sentences: tuple[Sentence, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    propositions: tuple[Proposition, ...] = ()
