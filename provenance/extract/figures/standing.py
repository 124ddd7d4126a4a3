"""How a figure stands: as done or only demanded, as the toll of one event or a period's total."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract.figures.outcomes import lemma
from provenance.extract.parse.trees import SUBJECTS, void
from provenance.lexicon.measures import frame_words
from provenance.model.extraction import TimeExpression, Window
from provenance.model.vocabulary import COUNTED, Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

_YEAR = 300
_LONG = 25
"""Days from which a stated time is a period over which events can be summed."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The text, where the sentence begins in it, and the times of the sentence."""

    text: str
    start: int
    times: tuple[TimeExpression, ...]

    def before(self, time: TimeExpression) -> str:
        """Return the words of the sentence before a time."""
        return self.text[self.start : time.span.start]


_SUMMED: frozenset[Measure] = frozenset({*COUNTED, "attacks"})
_REPORTING = {"say", "tell", "report", "add", "claim", "state", "note", "announce"}


def _clauses(token: Token) -> Iterator[Token]:
    """Yield the verbs over `token` up to the one that merely reports it."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX") or above.dep_ == "ROOT":
            if lemma(above) in _REPORTING and above is not token:
                return
            yield above


def _unreal(verb: Token) -> bool:
    words = frame_words()
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    modal = any(c.lower_ in words.auxiliaries for c in auxiliaries)
    perfect = any(lemma(c) == "have" for c in auxiliaries)
    would = any(c.lower_ in ("would", "'d", "’d", "could") for c in auxiliaries)
    if modal and (would or not perfect):
        return True
    return any(c.dep_ == "mark" and c.lower_ in words.markers for c in verb.children)


def _negated(verb: Token) -> bool:
    """Tell whether the verb is denied ("was not hurt"); "not only" denies nothing."""
    no = [c for c in verb.children if c.dep_ == "neg" and c.lower_ != "never"]
    return any(c.i + 1 < len(c.doc) and c.nbor().lower_ not in ("only", "just") for c in no)


def _finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP")


def hypothetical(node: Token) -> bool:
    """Tell whether those counted are demanded, planned, feared, supposed or denied."""
    if _known(node):
        return False
    words = frame_words()
    below: Token | None = None
    for above in (node, *node.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            if lemma(above) in _REPORTING:
                return False
            apart = below is not None and _beside(below, above)
            if not apart and (_unreal(above) or _negated(above)):
                return True
            if above.dep_ == "relcl" and _finite(above):
                return False  # "the fire that hurt six could spread" tells of six who were hurt
            wished = below is None or below.dep_ in ("xcomp", "ccomp", "advcl", "acl")
            if lemma(above) in words.above and wished and (below is None or not _finite(below)):
                return _object_of(node, above)
            below = above
        elif above.i != node.i and _doubts(above):
            return True
    return False


def _known(node: Token) -> bool:
    """Tell whether those counted are known ones, of whom it is told: "the five people killed"."""
    the = any(c.dep_ == "det" and c.lower_ in ("the", "those") for c in node.lefts)
    return the and any(c.dep_ == "acl" and c.tag_ == "VBN" for c in node.children)


def _beside(clause: Token, verb: Token) -> bool:
    """Tell whether a clause stands beside a verb: "it had not fired and that X had"."""
    joined = clause.dep_ == "conj" and clause.head.i == verb.i
    return joined and any(c.dep_ in SUBJECTS for c in clause.children)


def _doubts(noun: Token) -> bool:
    """Tell whether a noun makes what hangs on it a plan, a demand, or nothing that is known."""
    words = frame_words()
    return (noun.pos_ == "NOUN" and lemma(noun) in words.above) or void(noun, words.void)


def _object_of(node: Token, wish: Token) -> bool:
    """Tell whether `node` hangs under the wish, not beside it as the one who wishes."""
    for above in (node, *node.ancestors):
        if above.head == wish:
            return above.dep_ not in ("nsubj", "nsubjpass", "npadvmod")
    return False


def _length(window: Window) -> int:
    if window.low is None or window.high is None:
        return 10_000
    return (window.high - window.low).days + 1


_COMPARED = re.compile(r"\b(?:compared\s+(?:to|with)|than|versus|from|up\s+from)\s+$", re.I)
_OF_LATE = "PAST_REF"
"""The value of "just days ago": some day of late, not a time to sum over."""
_YEAR_VALUE = re.compile(r"\d{4}|\d{3}X")
_WHEN = re.compile(r",?\s+(?:when|where|in\s+which|during\s+which)\b")
"""A time with a clause of its own dates one event ("since 2014, when a mine blew up")."""
_SINCE = re.compile(r"\bsince\s[^,;.]*$", re.IGNORECASE)


def _since(before: str, window: Window) -> Window:
    """Open a window that a clause with "since" begins ("since the port fell in May 2019")."""
    return Window(window.low, None) if _SINCE.search(before) else window


@dataclass(frozen=True, slots=True)
class Period:
    """A stated period; `yearly` where it is a year or longer, or runs on."""

    window: Window | None
    yearly: bool


def _period(sentence: Sentence, at: int) -> Period | None:
    """Return the time nearest to the figure, where it is long enough to sum over.

    A time that the figure is only compared with does not count; one that could not be resolved
    does, without a window.
    """
    kept = [t for t in sentence.times if not _COMPARED.search(sentence.before(t))]
    dated = [t for t in kept if (t.window and t.value != _OF_LATE) or t.value == ""]
    if not dated:
        return None
    nearest = min(dated, key=lambda t: min(abs(t.span.start - at), abs(t.span.end - at)))
    if _WHEN.match(sentence.text, nearest.span.end):
        return None
    if nearest.window is None:
        return Period(None, yearly=False)
    window = _since(sentence.before(nearest), nearest.window)
    yearly = bool(_YEAR_VALUE.fullmatch(nearest.value)) or _length(window) > _YEAR
    return Period(window, yearly) if yearly or _length(window) >= _LONG else None


def _summed_events(doc: Doc, sentence: SpacySpan) -> bool:
    """Tell whether the words name several attacks, over which a figure can be summed."""
    counts = frame_words().total_counts | {"death", "fatality"}
    return any(t.lemma_.lower() in counts and t.tag_ in ("NNS", "NNPS") for t in sentence)


_SINGLE = re.compile(
    r"\b(?:an?|the|this|that|one|another)\s+(?:[\w’'-]+\s+){0,3}(?:attack|strike|airstrike|bombing|"
    r"shooting|ambush|raid|assault|blast|explosion|crash|clash|earthquake|flood|fire|incident)\b",
    re.IGNORECASE,
)


def total(sentence: Sentence, node: Token, measure: Measure, at: int) -> tuple[bool, Window | None]:
    """Return whether a figure sums up many events over a period, and the period.

    `at` is where the figure stands in the text. A single attack named beside the figure speaks
    against a sum; several over a year, or a total's own words ("alone", "so far"), for one.
    """
    if measure in _SUMMED and (_rated(node.sent.text) or _apart().search(node.sent.text)):
        return True, None
    period = _period(sentence, at)
    if period is None or measure not in (*_SUMMED, "percent_change"):
        return False, None
    if measure in ("attacks", "percent_change"):
        return True, period.window
    if period.window is None:
        return False, None
    text = node.sent.text
    cue = any(re.search(rf"\b{re.escape(w)}\b", text.lower()) for w in frame_words().total_words)
    if _SINGLE.search(text) and not cue:
        return False, None
    many = measure == "displaced" or _perfect(node) or _summed_events(node.doc, node.sent)
    return (True, period.window) if cue or (period.yearly and many) else (False, None)


def _rated(text: str) -> bool:
    """Tell whether the sentence tells of what happens at a rate: "thousands die every year".

    "A year ago" is no rate, nor is "less than a year old".
    """
    return bool(_rates().search(text))


@lru_cache(maxsize=1)
def _rates() -> re.Pattern[str]:
    words = frame_words()
    rates, after = "|".join(words.total_rates), "|".join(words.not_before)
    before = "".join(rf"(?<!\b{word}\s)" for word in words.not_after)
    return re.compile(rf"{before}\b(?:{rates})\b(?!\s+(?:{after})\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """Match words by which a figure is of several events: "in separate raids", "in past weeks"."""
    several = "|".join(f"{word}s" for word in sorted(frame_words().total_counts))
    apart = rf"(?:separate|unrelated)\s+(?:[\w-]+\s+)?(?:{several})"
    of_late = (
        r"(?:in|over|during|within)\s+the\s+(?:past|last)\s+(?:[\w-]+\s+)?(?:weeks|months|years)"
    )
    return re.compile(rf"\b(?:{apart}|{of_late})\b", re.IGNORECASE)


def _perfect(node: Token) -> bool:
    """Tell whether the clause stands in the perfect ("have been killed this year")."""
    verb = next(_clauses(node), None)
    return verb is not None and any(c.lower_ in ("have", "has") for c in verb.children)
