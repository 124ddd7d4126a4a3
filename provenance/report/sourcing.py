"""Who says it, through whom it reached us, and the limits of who carries it, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from provenance.model.extraction import Window
from provenance.model.finding import Source, Statement
from provenance.model.keys import fold
from provenance.model.reference import Identity
from provenance.model.vocabulary import Modality, Rendition, Stance
from provenance.report import saying

NO_SOURCE = "no source named"
UNDATED = "undated"
MANY = 3
"""Names told before the rest are counted."""
MODALITIES: dict[Modality, str] = {
    "certain": "stated flatly",
    "probable": "hedged",
    "possible": "hedged",
    "hearsay": "hearsay",
}
STANCES: dict[Stance, str] = {
    "asserting": "says",
    "denying": "denies",
    "hedging": "says, hedging",
    "asking": "asks",
    "promising": "promises",
    "silent": "asked, no answer",
}
_GUESSED = ": told "
_SPEAKS = "speaks for "
_CREDIT = "credited to "
_NOTES = {"one unnamed voice": "one unnamed source or group", "one speaker": ""}
RENDITIONS: dict[Rendition, str] = {
    "original": "",
    "precis": "PRECIS, NOT THE OUTLET'S WORDS",
    "reworded": "REWORDED COPY, DO NOT QUOTE",
}


def who(statement: Statement) -> str:
    """Return who says it, with the party in the same breath; never a guess.

    Examples: "no source named", "a coast guard officer, unnamed, for Norland".
    """
    told = name(statement)
    if statement.voice is None:
        return told
    side = f"for {statement.voice.side}" if foreign(statement.voice) else ""
    parts = (told, _role(statement.speaker_role, statement.voice), side)
    return ", ".join(part for part in parts if part)


def name(statement: Statement) -> str:
    """Return who says it by name alone: "Mara Quill", "a coast guard officer, unnamed"."""
    if statement.voice is None:
        return own(statement.source) if statement.modality != "hearsay" else f"hearsay, {NO_SOURCE}"
    voice = statement.voice
    told = voice.named or voice.kind == "report"
    return voice.name if told else f"{voice.name}, unnamed"


def foreign(voice: Identity) -> bool:
    """Tell whether a voice speaks for a side that its own name does not tell already."""
    return bool(voice.side) and fold(voice.side) not in fold(voice.name)


def anonymity(statement: Statement) -> str:
    """Return why a voice has no name and what it is said to know, as far as the text tells."""
    if statement.voice is None or statement.voice.named:
        return ""
    reason = statement.speaker_reason
    knows = statement.speaker_knowledge
    told = (
        f"“{reason}”" if reason else "",
        knows if knows and fold(knows) not in fold(statement.voice.name) else "",
    )
    return "; ".join(part for part in told if part)


def _role(role: str, voice: Identity) -> str:
    """Return a voice's role without its name, "" where the name says it already."""
    rest = role.replace(voice.name, "").strip(" ,")
    return "" if rest.casefold() in voice.name.casefold() else rest


def origin(statement: Statement) -> str:
    """Return what is known of where a statement comes from, beyond the article itself.

    That a voice speaks for its side, or is one, stands beside its name already, and whose
    text it probably is beside the outlet.
    """
    notes = statement.origin_note.split("; ")
    told = [_NOTES.get(n, n) for n in notes if not n.endswith("own text")]
    known = (_CREDIT, _SPEAKS) if statement.voice else (_CREDIT,)
    return "; ".join(n for n in told if n and not n.startswith(known))


def written(source: Source) -> str:
    """Return whose text it is, where another's than the outlet's: "text probably DW’s".

    What the reader only found between the lines ("told DW") is no more than likely; a
    credit line is given as it is.
    """
    writer, _, ground = source.credit.partition(" (")
    if not writer or fold(writer) == fold(source.outlet):
        return ""
    whose = f"{writer}’" if writer.endswith("s") else f"{writer}’s"
    return f"text probably {whose}" if _GUESSED in ground else f"credited to {writer}"


def title(source: Source) -> str:
    """Return an article's title, or its first words where it has none."""
    return source.title or (f"Untitled (“{source.opening} …”)" if source.opening else "Untitled")


def own(source: Source) -> str:
    """Return in whose own words an article speaks where it names no source."""
    return f"author's own words, {NO_SOURCE}" if source.kind == "opinion" else NO_SOURCE


def manner(statement: Statement) -> str:
    """Return how it is said, "" where it is stated flatly: "denies, hedged"."""
    if saying.how(statement) == "told":
        return ", ".join(["told of them", *_modality(statement)])
    stance = STANCES[statement.stance] if statement.stance != "asserting" else ""
    return ", ".join(part for part in (stance, *_modality(statement)) if part)


def _modality(statement: Statement) -> tuple[str, ...]:
    return (MODALITIES[statement.modality],) if statement.modality != "certain" else ()


def reached(statement: Statement) -> str:
    """Return how a statement reached us, from the one who says it to the site we met it on."""
    return " → ".join(link.name for link in reversed(statement.chain) if link.name)


def carried(source: Source) -> str:
    """Return who carries a statement, with the limits: kind, whose copy, date."""
    parts = [source.outlet or "outlet not known"]
    if source.kind == "opinion":
        parts.append(" ".join(["opinion", *(f"by {a}" for a in source.authors[:1])]))
    if source.republisher:
        parts.append(f"met as a copy on {source.republisher}")
    told = ", ".join([*parts, dated(source)])
    return "; ".join(part for part in (told, written(source)) if part)


def cited(source: Source) -> str:
    """Return who carries a statement, and whether its words may be quoted as the outlet's."""
    return " · ".join(part for part in (carried(source), RENDITIONS[source.rendition]) if part)


def limits(source: Source) -> str:
    """Return what a reader must know before quoting: opinion, republished, precis."""
    told = (
        {"opinion": "opinion", "unknown": "kind not told"}.get(source.kind, ""),
        written(source),
        f"copy on {source.republisher}" if source.republisher else "",
        RENDITIONS[source.rendition],
    )
    return ", ".join(part for part in told if part)


def dated(source: Source) -> str:
    """Return when an article was published: "3 Jun 2023", "21 Apr 2024 (updated)", "undated"."""
    if not source.published:
        return UNDATED
    return day(source.published) + (" (updated)" if source.date_kind == "updated" else "")


def day(iso: str) -> str:
    """Return an ISO day as "21 Apr 2024"; what is no ISO day comes back as it is."""
    try:
        told = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{told.day} {told:%b %Y}"


def period(window: Window) -> str:
    """Return a period in words: "2023", "Mar 2024", "24 May 2023", "since 7 Oct 2023"."""
    low, high = window.low, window.high
    if low and high:
        return _whole(low, high) or f"{day(low.isoformat())} to {day(high.isoformat())}"
    if low:
        return f"since {day(low.isoformat())}"
    return f"up to {day(high.isoformat())}" if high else "period not stated"


def _whole(low: date, high: date) -> str:
    """Return a day, month or year that the two days are the ends of, else ""."""
    if low == high:
        return day(low.isoformat())
    if low.year != high.year or low.day != 1 or (high + timedelta(days=1)).day != 1:
        return ""
    if (low.month, high.month) == (1, 12):
        return str(low.year)
    return f"{low:%b %Y}" if low.month == high.month else ""


def sentence(text: str) -> str:
    """Return `text` with a capital at its start."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Return `text` without the capital at its start; a name ("TTP", "US") keeps its own."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def some(names: Sequence[str], joint: str = ", ") -> str:
    """Return names, each once; beyond three the rest are counted."""
    told = list(dict.fromkeys(names))
    rest = f" and {len(told) - MANY} more" if len(told) > MANY else ""
    return joint.join(told[:MANY]) + rest
