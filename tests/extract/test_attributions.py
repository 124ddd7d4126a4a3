"""Attribution inside one article, on invented sentences about invented affairs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions
from provenance.extract.voices.claimed import claims


@pytest.fixture(scope="module")
def read():
    language = nlp.load()

    def attribute(text, authors=()):
        parsed = nlp.parse(language, text)
        speakers, said = attributions.attribute(parsed, authors)
        names = {s.id: s.name for s in speakers}
        return (
            text,
            {s.name: s for s in speakers},
            [(names.get(a.speaker), a, " … ".join(c.of(text) for c in a.content)) for a in said],
        )

    return attribute


def only(rows, word):
    found = [row for row in rows if word in row[2]]
    assert len(found) == 1, rows
    return found[0]


def test_clausal_complement_is_given_to_its_subject(read):
    _, _, rows = read("Anna Berg said that the ferry left the harbour too early.")
    name, said, content = only(rows, "ferry")
    assert name == "Anna Berg"
    assert content == "that the ferry left the harbour too early"
    assert said.form == "indirect"


def test_quotation_before_an_inverted_verb(read):
    _, _, rows = read("“The hull was rotten. Nobody looked,” said Tomas Rehn, the chief inspector.")
    name, said, content = only(rows, "hull")
    assert name == "Tomas Rehn"
    assert content.startswith("“The hull was rotten. Nobody looked")
    assert said.form == "direct"


def test_second_quotation_of_a_paragraph_goes_on_with_its_speaker(read):
    _, _, rows = read("“The hull was rotten,” Tomas Rehn said. “Nobody ever looked at it.”")
    name, said, _ = only(rows, "hull")
    assert name == "Tomas Rehn"
    assert len(said.content) == 2


def test_according_to_takes_the_rest_of_the_sentence(read):
    _, _, rows = read("The crew had warned the owner twice, according to harbour officials.")
    name, _, content = next(r for r in rows if r[1].parent is None)
    assert name == "harbour officials"
    assert content == "The crew had warned the owner twice"


def test_speech_under_a_report_has_the_report_as_parent(read):
    text = (
        "Governor Lena Holt has said the dam is safe, "
        "according to a March report by the Valley Water Institute."
    )
    _, speakers, rows = read(text)
    inner = next(r for r in rows if r[0] == "Lena Holt")
    outer = next(r for r in rows if r[1].id == inner[1].parent)
    assert speakers[outer[0]].kind == "report"
    assert "Valley Water Institute" in outer[0]
    assert inner[2] == "the dam is safe"


def test_pronoun_after_an_unnamed_official_is_the_same_voice(read):
    text = (
        "“Do not hope for much,” a senior Norland diplomat told the paper, speaking "
        "anonymously because she was not allowed to talk to reporters.\n\n"
        "The official said that the talks would go on. She warned that time was short."
    )
    _, speakers, rows = read(text)
    assert {r[0] for r in rows} == {"a senior Norland diplomat"}
    assert speakers["a senior Norland diplomat"].reason.startswith("speaking anonymously")
    assert not speakers["a senior Norland diplomat"].named


def test_people_familiar_are_one_group(read):
    text = (
        "The bank hid the loss, people familiar with the matter said. Two managers left, "
        "according to people familiar with the situation.\n\nThe owner knew, the people said. "
        "The losses went on, they said."
    )
    _, _, rows = read(text)
    said = [r for r in rows if r[1].cue[0].of(text) in {"said", "according"}]
    assert len(said) == 4
    assert {r[0] for r in said} == {"people familiar with the matter"}


def test_surname_takes_the_full_name_met_earlier(read):
    text = (
        "Carla Weiss, the union's lawyer, told reporters the plant was closed.\n\n"
        "Weiss said it was illegal."
    )
    _, speakers, rows = read(text)
    assert {r[0] for r in rows} == {"Carla Weiss"}
    assert "lawyer" in speakers["Carla Weiss"].role


@pytest.mark.parametrize(
    "text",
    [
        "Mira Olsen, a spokeswoman for the ministry, declined to comment.",
        "The ministry did not answer calls or respond to emails.",
        "The company could not be reached for comment.",
        "The ministry did not confirm that the bridge had fallen.",
    ],
)
def test_who_keeps_silent_asserts_nothing(read, text):
    _, _, rows = read(text)
    assert rows
    assert {r[1].stance for r in rows} == {"silent"}


def test_denial_is_a_stance(read):
    _, _, rows = read("The rebels rejected the charges.")
    assert [(r[0], r[1].stance) for r in rows] == [("The rebels", "denying")]


def test_two_named_speakers_get_an_attribution_each(read):
    _, _, rows = read("Spokesmen Karl Lund and Peter Moen did not answer calls.")
    assert {r[0] for r in rows} == {"Karl Lund", "Peter Moen"}


def test_a_pronoun_with_two_candidates_is_left_open(read):
    text = "Karl Lund met Peter Moen on Friday. He said the talks were useful."
    _, _, rows = read(text)
    assert only(rows, "talks")[0] in {None, "Karl Lund"}


def test_form_is_mixed_where_a_clause_holds_a_quoted_fragment(read):
    _, _, rows = read("Peter Moen said the strike was “a grave error” by the army.")
    assert only(rows, "strike")[1].form == "mixed"


def test_an_unclosed_mark_does_not_swallow_the_next_paragraph(read):
    text = "“The water rose, said Anna Berg.\n\nThe town has three bridges."
    _, _, rows = read(text)
    assert not [r for r in rows if "three bridges" in r[2]]


PARTS = [
    *"abAB.,:;!?“”\"'‘’`()—0 ", "\n", "\n\n", "said ", "Anna Berg ", "according to ", "he ",
    "did not ", "the officials ", "that ", "''", "``",
]  # fmt: skip
WILD = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)


@settings(max_examples=60, deadline=None)
@given(text=WILD | st.text(max_size=60))
def test_no_text_raises_and_every_sentence_has_a_claim(text):
    parsed = nlp.parse(nlp.load(), text)
    _, said = attributions.attribute(parsed)
    sentences, found = claims.claims(parsed, said, "k")
    assert {c.sentence for c in found} == {s.index for s in sentences}
    for span in [c.span for c in found] + [s.span for s in sentences]:
        assert span.of(text) == span.of(text).strip()
        assert 0 <= span.start < span.end <= len(text)
    ids = {a.id for a in said}
    assert all(a.parent is None or a.parent in ids for a in said)
    assert all(0 <= s.start < s.end <= len(text) for a in said for s in (*a.content, *a.source))


def test_a_call_for_somebody_to_act_has_the_act_as_its_content(read):
    _, _, rows = read("Anna Berg is calling for Norland to step up its patrols.")
    assert [(r[0], r[2]) for r in rows] == [("Anna Berg", "Norland to step up its patrols")]


def test_the_first_paragraph_of_a_long_quote_is_its_speakers(read):
    text = "“The pier was old and we all knew it.\n\n“Nobody ever listened to us,” Anna Berg said."
    _, _, rows = read(text)
    assert {row[0] for row in rows} == {"Anna Berg"}
    assert only(rows, "old")[1].form == "direct"


@pytest.mark.parametrize(
    "text",
    [
        "Lund met the union, but he didn’t suggest a role for it.",
        "Neither side has reported any success.",
        "The owner left without suggesting a date.",
    ],
)
def test_who_was_not_asked_is_not_silent(read, text):
    _, _, rows = read(text)
    assert [r for r in rows if r[1].stance == "silent"] == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ministry called the raid “savage”.", "asserting"),
        ("The ministry called on the army to leave.", "asking"),
        ("The ministry called for calm.", "asking"),
    ],
)
def test_giving_a_name_is_no_request(read, text, stance):
    _, _, rows = read(text)
    assert [r[1].stance for r in rows] == [stance]


def test_experts_who_name_a_cause_are_an_unnamed_group(read):
    _, speakers, rows = read("Many experts attribute the current delays to the rise in tolls.")
    assert [r[0] for r in rows] == ["Many experts"]
    found = speakers["Many experts"]
    assert (found.named, found.kind, found.number) == (False, "group", "several")


def test_the_us_is_a_body_not_a_pronoun(read):
    _, speakers, rows = read("The US said that the port would stay open.")
    assert [r[0] for r in rows] == ["US"]
    assert speakers["US"].named


def test_what_came_before_a_denial_is_no_part_of_what_is_denied():
    text = "The army denied shelling the town, a day after a raid that residents say killed scores."
    _, found = attributions.attribute(nlp.parse(nlp.load(), text))
    assert [a.parent for a in found] == [None, None]
    assert found[0].content[0].of(text) == "shelling the town"
