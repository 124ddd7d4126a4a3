"""The patterns of date expressions. Each has a name, which says how it is resolved."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.extract.figures.numwords import alternation, sharp_pattern
from provenance.lexicon.times import time_words

_YEAR = r"(?:1[6-9]|20)\d\d(?![\d%]|,\d|\.\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[,.:]\d)"
_PART = (
    r"(?:early|earlier in|mid|middle of|late|later in|(?:the )?end of"
    r"|the beginning of|the start of)"
)
_LINK = r"\s?[-–—]\s?|\s+to\s+|\s+and\s+"
_ABOUT = r"about|around|some|almost|nearly|more\s+than|over|just|at\s+least|less\s+than"
_OF_DAY = r"(?:\s+(?:early\s+)?(?:morning|afternoon|evening|night|midday|noon|midnight))?"


def _cased(words: list[str]) -> str:
    """Return a pattern for names of months or days, capitalised or in capitals throughout."""
    forms = [w.capitalize() for w in words] + [w.upper() for w in words]
    return "|".join(sorted((re.escape(f) for f in forms), key=len, reverse=True))


def _months() -> str:
    words = time_words().months
    full = [w for w in words if len(w) > 4 or w in ("may", "june", "july")]
    short = [w for w in words if w not in full]
    return rf"(?:(?:{_cased(full)})\b|(?:{_cased(short)})(?:\.|\b))"


def _amount() -> str:
    return rf"(?:{sharp_pattern()}|an?|one|several|a few|few|a couple of|a couple|many|half an?)"


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return name and pattern of every kind of date expression, the more specific first."""
    month, amount = _months(), _amount()
    weekday = f"(?:{_cased(list(time_words().weekdays))})"
    grain = "(?P<grain>day|night|week|weekend|month|year|decade|century|quarter)"
    units = "(?P<grain>minute|hour|day|week|weekend|month|year|decade)s?"
    season = f"(?P<season>{'|'.join(time_words().seasons)})"
    named = alternation(list(time_words().named))
    mod = rf"(?:(?P<part>(?i:{_PART}))[\s-]+(?:the\s+)?)?"
    head = rf"(?:(?P<weekday>{weekday}),?\s+)?(?:(?P<which>(?i:this|last|next))\s+)?"
    table = {
        "iso": r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        "days": rf"(?P<open>(?i:from|between)\s+)?(?P<month>{month})\s+(?P<day>{_DAY})"
        rf"(?:\s?[-–—]\s?|\s+(?:to|through|until|(?P<and>and))\s+)(?:(?P<month2>{month})\s+)?"
        rf"(?P<day2>{_DAY})(?:(?:\s?,)?\s+(?P<year>{_YEAR}))?",
        "days_first": rf"(?P<open>(?i:from|between)\s+)?(?P<day>{_DAY})(?:\s+(?P<month2>{month}))?"
        rf"(?:\s?[-–—]\s?|\s+(?:to|through|until|(?P<and>and))\s+)(?P<day2>{_DAY})\s+(?P<month>{month})"
        rf"(?:(?:\s?,)?\s+(?P<year>{_YEAR}))?",
        "month_day": rf"{head}{mod}(?P<month>{month})\s+(?P<day>{_DAY})"
        rf"(?:(?:\s?,)?\s+(?P<year>{_YEAR}))?",
        "day_month": rf"{head}(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{month})"
        rf"(?:(?:\s?,)?\s+(?P<year>{_YEAR}))?",
        "month_year": rf"{mod}(?P<month>{month})(?:\s+of)?,?\s+(?P<year>{_YEAR})",
        "month": rf"{mod}(?:(?P<which>(?i:this|last|next|past|previous|coming))\s+)?"
        rf"(?P<month>{month})",
        "years": rf"(?:(?i:from|between)\s+)?(?P<year>{_YEAR})(?P<link>{_LINK})"
        rf"(?P<year2>{_YEAR}|\d\d)\b(?!-)",
        "season": rf"{mod}(?:(?P<which>(?i:this|last|next|past|coming|upcoming|the))\s+)?"
        rf"(?:(?i:coming|upcoming)\s+)?(?P<whole>(?i:{season}))(?:(?:\s+of)?\s+(?P<year>{_YEAR}))?",
        "decade": rf"{mod}(?:the\s+)?(?P<year>(?:1[6-9]|20)\d0)['’]?s\b",
        "year": rf"{mod}(?:the\s+year\s+)?(?P<year>{_YEAR})(?!\s+(?i:block)\b)",
        "weekday": rf"{mod}(?:(?P<which>(?i:this|last|next|past|coming))\s+)?"
        rf"(?P<weekday>{weekday})(?!s\b){_OF_DAY}",
        "deictic": r"(?P<word>(?i:today|tonight|yesterday|tomorrow|last\s+night|overnight|"
        r"this\s+(?:morning|afternoon|evening)|(?:the\s+)?day\s+before\s+yesterday))"
        + _OF_DAY,
        "ago": rf"(?:(?i:{_ABOUT})"
        rf"\s+)?(?P<n>(?i:{amount}))[\s-](?P<unit>(?i:{units}))\s+(?i:ago)\b",
        "lately": r"(?:(?i:just|only)\s+)?(?P<unit>(?i:hours|days|weeks))\s+(?i:ago)\b",
        "span": rf"(?:(?i:the|these)\s+)?(?P<which>(?i:past|last|previous|next|coming))\s+"
        rf"(?:(?i:about|almost|nearly|more\s+than|at\s+least)\s+)?"
        rf"(?P<n>(?i:{amount}))[\s-](?P<unit>(?i:{units}))\b",
        "grain": rf"(?:(?P<part>(?i:early|earlier|mid|late|later))[\s-]+)?"
        rf"(?P<which>(?i:this|last|next|the\s+past|the\s+last|the\s+next|the\s+coming|past|coming|"
        rf"the\s+current|the))\s+(?P<whole>(?i:{grain}))\b",
        "offset": rf"(?:(?i:the\s+(?:following|next|same|previous)|that(?:\s+same)?|a)\s+"
        rf"(?i:day|morning|night|week|month|year)(?:\s+(?i:earlier|later|before|after))?"
        rf"|(?P<n>(?i:{amount}))\s+(?i:{units})\s+(?i:earlier|later|before|after|afterwards?))\b",
        "vague": r"(?i:(?:in\s+)?(?:recent|coming|past)\s+(?:days|weeks|months|years|decades))",
        "clock": r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[apAP][mM]\b|[AP]\.M\.)|"
        r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]))",
        "named": rf"(?:(?i:last|this|next)\s+)?(?P<named>(?i:{named}))(?![\w])"
        rf"(?:(?:\s?,)?\s+(?P<year>{_YEAR}))?",
        "duration": rf"(?<![\w.,])(?P<n>(?i:{amount}))[\s-]{{1,2}}(?P<unit>(?i:{units}))"
        rf"(?:-long)?\b(?![\s-](?i:olds?|of\s+age)\b)",
    }  # fmt: skip
    return tuple((name, re.compile(rf"(?<![\w/]){body}")) for name, body in table.items())
