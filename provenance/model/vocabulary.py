"""The closed vocabularies of the model, spelled as they are stored and exported.

Sources: attribution roles from PARC 3 and PolNeAR; polarity and modality from
FactBank; date and place precision from UCDP GED.
"""

from __future__ import annotations

from typing import Literal

Basis = Literal["front_matter", "text", "html", "command_line", "decision", "reference", "inferred"]
ArticleKind = Literal["report", "opinion", "unknown"]
Rendition = Literal["original", "precis", "reworded"]
DateKind = Literal["published", "updated"]

ClaimKind = Literal["assertion", "silence", "question", "wish", "forecast", "other"]
Polarity = Literal["positive", "negative"]
Modality = Literal["certain", "probable", "possible", "hearsay"]
Stance = Literal["asserting", "denying", "hedging", "asking", "promising", "silent"]
Mood = Literal["", "should", "will", "refused"]
"""Of what a party does: told as a fact, wished of it, meant by it, or a fact that it refused."""
Form = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "body", "group", "report", "outlet", "unknown"]
Number = Literal["one", "several", "unknown"]
ChainRole = Literal["republisher", "outlet", "report", "speaker"]

Bound = Literal["exact", "about", "at_least", "more_than", "up_to", "less_than", "between", "vague"]
Measure = Literal[
    "killed", "injured", "hit", "missing", "rescued", "displaced", "detained", "released",
    "attacks", "fighters", "people", "percent", "percent_change", "length", "area", "mass", "money",
    "duration", "age", "speed", "other",
]  # fmt: skip
COUNTED: tuple[Measure, ...] = (
    "killed", "injured", "hit", "missing", "rescued", "displaced", "detained", "released",
)  # fmt: skip
"""What befalls people: the measures that one event can have a figure of."""
Stage = Literal["", "early", "later", "grown"]

Facet = Literal[
    "type", "actor", "target", "place", "date", "trigger", "aftermath", "victims", "subject",
    "object", "period", "reported", "suspect", "named", "words", "polarity", "modality", "speaker",
]  # fmt: skip
FacetState = Literal["match", "left_wider", "right_wider", "mismatch", "not_stated"]
Effect = Literal["supports", "opposes", "none"]

Values = Literal["agree", "compatible", "disagree", "cannot_tell"]
Band = Literal["same", "likely_same", "unresolved", "likely_different", "different"]
Verdict = Literal[
    "agreement", "contradiction", "possible_conflict", "claim_denial", "who_was_hit",
    "mutation", "positions_differ", "explained", "none",
]  # fmt: skip
Why = Literal[
    "", "other_event", "other_period", "not_placed", "fits", "part_whole", "later_count", "bound",
    "unit", "scope", "by_outlet",
]  # fmt: skip
Aspect = Literal["quantity", "fact", "position", "date", "place", "office"]

OriginBasis = Literal[
    "copy", "reworded", "credit", "shared_report", "unnamed_group", "institution", "own",
]  # fmt: skip
Direction = Literal["earlier", "later", "unknown"]
Judgement = Literal["same", "different", "real", "not-a-conflict", "unsure"]

LOUD: frozenset[Verdict] = frozenset(
    {"contradiction", "possible_conflict", "claim_denial", "who_was_hit"}
)
