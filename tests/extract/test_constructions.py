"""The turns of phrase in which news says who said what, each with its source and content."""

from __future__ import annotations

import pytest

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions

ROWS = [
    ("The pier, as Anna Berg put it, was a ruin.", "Anna Berg", "The pier|was a ruin"),
    ("It was, as one diplomat put it, “a slow funeral”.", "one diplomat", "a slow funeral"),
    ("“We sank,” Berg said as she took the medal. “I swam.”", "Berg", "“We sank,”|“I swam.”"),
    ("The ferry (which, the union says, was never inspected) sank.", "The union",
     "which|was never inspected"),
    ("The cook was accused by the auditors of hiding losses.", "The auditors", "of hiding losses"),
    ("The plant was described by inspectors as “a death trap”.", "inspectors", "as “a death trap”"),
    ("Police said three men had fled, adding that one was armed.", "Police", "that one was armed"),
    ("According to police, three men fled; the mayor says four did.", "police", "three men fled"),
    ("The figure of 40 dead is disputed by residents.", "residents", "The figure of 40 dead"),
    ("``The line was cut,'' Ortiz said.", "Ortiz", "``The line was cut,''"),
    ("The mayor’s claim that the pier is safe has angered the fishermen.", "The mayor",
     "that the pier is safe"),
    ("A warning from the coast guard that the ice was thin came late.", "the coast guard",
     "that the ice was thin"),
    ("The ministry closed the bridge, saying that the piers had cracked.", "The ministry",
     "that the piers had cracked"),
]  # fmt: skip


def _said(text):
    speakers, found = attributions.attribute(nlp.parse(nlp.load(), text))
    names = {s.id: s.name for s in speakers}
    return [(names.get(a.speaker), [text[c.start : c.end] for c in a.content], a) for a in found]


@pytest.mark.parametrize(("text", "speaker", "words"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_who_says_what(text, speaker, words):
    wanted = words.split("|")
    held = [
        name
        for name, contents, _ in _said(text)
        if all(any(w in c for c in contents) for w in wanted)
    ]
    assert [name.lower().removeprefix("the ") for name in held] == [
        speaker.lower().removeprefix("the ")
    ]


def test_the_state_stays_with_its_head():
    rows = _said("The pact was described by the head of state as a gift.")
    assert [r[0] for r in rows] == ["the head of state"]


def test_what_another_does_is_not_taken_for_what_the_speaker_goes_on_to_say():
    rows = _said("Police said the men had written a letter, saying they were innocent.")
    assert [r[1] for r in rows if r[0] == "Police"] == [
        ["the men had written a letter, saying they were innocent"]
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The men were friends, said Sgt. Mike Miller.", "Mike Miller"),
        ("“They were friends,” said guild spokesman Lt. Dave Campbell.", "Dave Campbell"),
        ("The row began in the yard, Det. Sgt. Ida Holm said.", "Ida Holm"),
        ("The call came at 2:30 a.m. The yard was dark, Capt. Oke said.", "Oke"),
    ],
)
def test_a_rank_is_no_end_of_a_sentence_and_no_name(text, speaker):
    assert [r[0] for r in _said(text)] == [speaker]


def test_a_sentence_ends_after_the_hour():
    (row,) = _said("The call came at 2:30 a.m. The yard was dark, Capt. Oke said.")
    assert row[1] == ["The yard was dark"]


def test_brackets_end_what_a_voice_in_them_says():
    (row,) = _said("The ferry (it was never inspected, the union says) sank on Monday.")
    assert row[1] == ["it was never inspected"]


def test_a_voice_alone_in_brackets_says_what_stands_before_them():
    (row,) = _said("Nine people died in the fire (police say).")
    assert (row[0], row[1]) == ("police", ["Nine people died in the fire"])


def test_brackets_with_a_verb_and_nothing_said_raise_nothing():
    assert _said("The tax fell on salt (what bakers call sin) and on fish.") is not None


def test_no_comment_from_somebody_is_silence():
    (row,) = _said("There was no comment from the company.")
    assert (row[0], row[2].stance) == ("the company", "silent")


@pytest.mark.parametrize("text", ["“We will sue,” Berg said.", "``We will sue,'' Berg said."])
def test_marks_count_as_quoted_whatever_their_shape(text):
    assert [r[2].form for r in _said(text)] == ["direct"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor does not think that the pier is safe.", "denying"),
        ("The mayor thinks that the pier is safe.", "hedging"),
        ("The report did not attribute the leak to anybody.", "silent"),
    ],
)
def test_a_cue_that_is_denied_keeps_its_no(text, stance):
    assert [r[2].stance for r in _said(text)] == [stance]


def test_what_is_shown_in_pictures_is_not_said_by_whom_they_show():
    names = [r[0] for r in _said("Photos on the site showed many people digging in the mud.")]
    assert not {"many people", "people"} & set(names)


def test_a_day_says_nothing():
    rows = _said("A list by the ministry of July 24th, 2024 mentions that the names are real.")
    assert "2024" not in " ".join(str(r[0]) for r in rows)


@pytest.mark.parametrize("owner", ["Her", "Berg’s"])
def test_she_whose_lawyer_speaks_may_be_the_client(owner):
    rows = _said(f"{owner} lawyer said she denied having signed the letter.")
    assert [r[0] for r in rows] == [f"{owner} lawyer", None]


@pytest.mark.parametrize("outlet", ["daily", "weekly", "tabloid", "radio", "magazine"])
def test_an_outlet_by_its_kind_is_a_voice(outlet):
    names = [r[0] for r in _said(f"The {outlet} wrote that the dam would hold.")]
    assert names == [f"The {outlet}"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The envoy dismissed the claim that the truce was dead.", "denying"),
        ("The envoy dismissed the charge as a joke.", "asserting"),
    ],
)
def test_to_dismiss_is_to_deny_unless_a_name_is_given(text, stance):
    assert {r[2].stance for r in _said(text) if r[0]} == {stance}


def test_he_is_not_whom_a_surname_speaks_of():
    rows = _said("Pérez said Gómez had lied. He added that he would resign.")
    assert "Gómez" not in {r[0] for r in rows}
