"""Who speaks in the invented articles: descriptions, pronouns, and quotes of several sentences."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from provenance.extract.article import extract
from provenance.extract.parse import nlp as parsing
from provenance.model.article import Raw, Revision
from provenance.model.extraction import Attribution, Extraction, Speaker
from provenance.read import read

GOLDEN = Path(__file__).parent
EXPECTED: dict[str, Any] = tomllib.loads((GOLDEN / "ferry/expected.toml").read_text("utf-8"))
MEDIA = {".md": "text/markdown", ".html": "text/html", ".txt": "text/plain"}
VOICES = [row for row in EXPECTED["speaker"] if "content" in row]
LONG = {
    "Ingrid Halvorsen": [
        "wrote to the county in March",
        "again in June",
        "Nobody wrote back",
        "not angry with the engineers",
        "what they could",
        "signed that budget",
    ],
    "Peter Nwosu": ["Our archive holds one letter", "dated 4 March", "no trace of photographs"],
    "Marit Solem": ["What do you do with a warning", "You file it", "Then you hope"],
}
Read = tuple[Revision, Extraction]


@pytest.fixture(scope="module")
def found() -> dict[str, Read]:
    model = parsing.load()
    names = [f"ferry/{row['file']}" for row in EXPECTED["article"]] + ["long_quote.md"]
    return {Path(name).name: _read(model, GOLDEN / name) for name in names}


def _read(model: Any, path: Path) -> Read:
    raw = Raw(path.read_bytes(), path.name, MEDIA[path.suffix], "2022-09-01T00:00:00+00:00")
    revision = read(raw)
    return revision, extract(model, revision)


def _voices(read_: Read, words: str) -> set[str]:
    """Return the names of all voices whose content holds the words."""
    revision, extraction = read_
    speakers = {speaker.id: speaker.name for speaker in extraction.speakers}
    at = revision.text.index(words)
    return {
        speakers[attribution.speaker]
        for attribution in extraction.attributions
        if attribution.speaker and _holds(attribution, at, at + len(words))
    }


def _holds(attribution: Attribution, start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in attribution.content)


def _speaker(read_: Read, start: str) -> Speaker:
    return next(s for s in read_[1].speakers if s.name.startswith(start))


@pytest.mark.parametrize("row", VOICES, ids=lambda row: row["name"])
def test_a_voice_keeps_its_words_through_the_article(
    row: dict[str, Any], found: dict[str, Read]
) -> None:
    heard = {at["words"]: _voices(found[at["file"]], at["words"]) for at in row["content"]}
    astray = {
        words: names
        for words, names in heard.items()
        if not any(name.startswith(row["name"]) for name in names)
    }
    assert astray == {}


@pytest.mark.parametrize("row", [r for r in VOICES if not r["named"]], ids=lambda row: row["name"])
def test_an_unnamed_voice_keeps_its_number_and_reason(
    row: dict[str, Any], found: dict[str, Read]
) -> None:
    speaker = _speaker(found[row["content"][0]["file"]], row["name"])
    assert not speaker.named
    assert speaker.number == row["number"]
    assert row.get("reason", "") in speaker.reason


@pytest.mark.parametrize("name", LONG)
def test_a_quote_of_three_sentences_is_its_speakers_though_named_only_after_it(
    name: str, found: dict[str, Read]
) -> None:
    heard = {words: _voices(found["long_quote.md"], words) for words in LONG[name]}
    assert heard == {words: {name} for words in LONG[name]}


def test_a_pronoun_after_a_long_quote_is_given_to_nobody_else(found: dict[str, Read]) -> None:
    names = _voices(found["long_quote.md"], "No village should learn")
    assert names <= {"The governor", "Lena Brandvik"}


@pytest.mark.parametrize("row", EXPECTED["silent"], ids=lambda row: row["words"])
def test_who_did_not_answer_is_told_as_silent(row: dict[str, Any], found: dict[str, Read]) -> None:
    _, extraction = found[row["file"]]
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    silent = {
        names[a.speaker] for a in extraction.attributions if a.stance == "silent" and a.speaker
    }
    assert row["words"] in silent


@pytest.mark.parametrize("row", EXPECTED["hearsay"], ids=lambda row: row["words"])
def test_hearsay_keeps_its_hedge_and_names_nobody(
    row: dict[str, Any], found: dict[str, Read]
) -> None:
    revision, extraction = found[row["file"]]
    at = revision.text.index(row["words"])
    held = [c for c in extraction.claims if c.span.start <= at < c.span.end]
    assert [claim.modality for claim in held] == ["hearsay"]
    assert _voices(found[row["file"]], row["words"]) == set()


@pytest.mark.parametrize("row", EXPECTED["no_count"], ids=lambda row: row["words"])
def test_versions_weapons_and_years_are_no_counts(
    row: dict[str, Any], found: dict[str, Read]
) -> None:
    revision, extraction = found[row["file"]]
    at = revision.text.index(row["words"])
    spans = [q.span for q in extraction.quantities]
    assert [s for s in spans if at <= s.start and s.end <= at + len(row["words"])] == []
