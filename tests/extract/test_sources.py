"""Who counts as a voice at all: things, nobody and bystanders do not speak."""

from __future__ import annotations

import pytest

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions


@pytest.fixture(scope="module")
def said():
    language = nlp.load()

    def run(text):
        parsed = nlp.parse(language, text)
        voices, rows = attributions.attribute(parsed)
        names = {v.id: v.name for v in voices}
        return [
            (names.get(a.speaker or ""), " … ".join(s.of(text) for s in a.content)) for a in rows
        ]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "The rising tension is adding to the trouble, as the harbour nears its end.",
        "The fence is now a brittle barrier threatening its own stability.",
        "The refusal to act underscores the changing nature of the pact.",
        "Yet the ties between Oslo and Bergen cannot be described as good.",
        "The two ports have argued for decades over the fence.",
        "Nobody has said who cut the cable.",
        "The raid has not been claimed by the Reef Gang or any other band.",
    ],
)
def test_a_thing_and_nobody_have_no_voice(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "“We were hungry,” said a port official in the customs house of Bergen, "
            "who asked not to be named.",
            1,
        ),
        (
            "The plan was a bad one, said Otto Brandt, the consul in Bergen, who was named by "
            "the last government and doesn’t speak for the new one.",
            1,
        ),
    ],
)
def test_what_is_told_about_a_voice_is_no_voice_of_its_own(said, text, voices):
    assert len(said(text)) == voices


def test_whoever_is_wanted_to_do_something_says_nothing(said):
    text = "Some members want the club to distance itself from Oslo and show its strength."
    assert said(text) == [
        ("Some members", "the club to distance itself from Oslo and show its strength")
    ]


@pytest.mark.parametrize(
    "verb", ["shows", "found", "revealed", "recorded"],
)  # fmt: skip
def test_a_report_tells_all_that_follows_its_verb(said, verb):
    told = "a steep 42% rise in thefts in 2021, with more than 620 boats lost, including 140 yachts"
    text = f"A report by the Bergen-based Centre for Sea Safety {verb} {told}."
    assert said(text) == [("report by Centre for Sea Safety", told)]


def test_a_report_keeps_its_figures_behind_a_clause_set_in(said):
    told = "thefts 56% higher in 2023 than in 2022, and over 1,500 boats lost"
    text = f"A report by the Centre for Sea Safety, which is based in Bergen, found {told}."
    assert [content for _, content in said(text)] == [told]
