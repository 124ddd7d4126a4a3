"""Who a voice is: name, role, body, number, and who is left unnamed or untold."""

from __future__ import annotations

import time

import pytest

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions


@pytest.fixture(scope="module")
def read():
    language = nlp.load()

    def voices(text, authors=()):
        return attributions.attribute(nlp.parse(language, text), authors)[0]

    return voices


@pytest.fixture(scope="module")
def said():
    language = nlp.load()

    def stances(text):
        return [a.stance for a in attributions.attribute(nlp.parse(language, text))[1]]

    return stances


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        (
            "Transport Ministry spokesman Karl Lund said the road was shut.",
            "Karl Lund", "Transport Ministry spokesman", "Transport Ministry",
        ),
        (
            "Mira Olsen, a spokeswoman for the Harbour Board, said the pier was shut.",
            "Mira Olsen", "spokeswoman for the Harbour Board", "Harbour Board",
        ),
        ("Gen. Peter Moen said the road was shut.", "Peter Moen", "", ""),
    ],
)  # fmt: skip
def test_a_named_person_has_name_role_and_body(read, text, name, role, affiliation):
    (voice,) = read(text)
    assert (voice.name, voice.kind, voice.named) == (name, "person", True)
    assert (voice.role, voice.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "kind", "number", "named"),
    [
        ("Officials in Oslo said the road was shut.", "group", "several", False),
        ("A German diplomat said the road was shut.", "person", "one", False),
        ("The United Nations said the road was shut.", "body", "one", True),
        ("A report by the Road Safety Board found that the road was shut.", "report", "one", True),
        ("Reuters reported that the road was shut.", "outlet", "one", True),
    ],
)
def test_kinds_of_voices(read, text, kind, number, named):
    (voice,) = read(text)
    assert (voice.kind, voice.number, voice.named) == (kind, number, named)


def test_where_a_body_sits_is_no_part_of_a_reports_name(read):
    (voice,) = read("A report by the Oslo-based Road Safety Board found that the road was shut.")
    assert voice.name == "report by Road Safety Board"


def test_who_issued_a_statement_is_the_voice(read):
    (voice,) = read("A statement by the United Nations said the road was shut.")
    assert voice.name == "United Nations"


def test_an_acronym_and_its_full_name_are_one_voice(read):
    text = (
        "The Northern Fishing Union (NFU) said the port was shut.\n\n"
        "The NFU said the boats were safe."
    )
    assert [v.name for v in read(text)] == ["Northern Fishing Union"]


def test_the_analyst_is_the_one_fellow_of_the_article(read):
    text = (
        "The harbour walls are old, Jonas Falk, a fellow at the Coast Institute, told reporters."
        "\n\nThe harbour will flood, according to the analyst."
    )
    assert [v.name for v in read(text)] == ["Jonas Falk"]


def test_two_officials_of_two_sides_are_two_voices(read):
    text = (
        "A Norwegian official said the ship was late.\n\n"
        "A Danish official said the ship was lost.\n\nThe Danish official said it sank."
    )
    assert [v.name for v in read(text)] == ["A Norwegian official", "A Danish official"]


def test_a_woman_is_not_what_he_means(read):
    text = "Spokeswoman Mira Olsen said the pier was shut. He said it would open soon."
    assert [v.name for v in read(text)] == ["Mira Olsen"]
    assert len(read(text)[0].mentions) == 1


def test_knowledge_and_reason_of_an_unnamed_voice_are_kept(read):
    text = (
        "The bank lost millions, said a person familiar with the audit, "
        "who asked not to be named because the talks are private."
    )
    (voice,) = read(text)
    assert voice.knowledge.startswith("familiar with the audit")
    assert "not to be named" in voice.reason


def test_i_is_the_only_author(read):
    assert [v.name for v in read("I believe that the pier is safe.", ("Ida Holm",))] == ["Ida Holm"]
    assert read("I believe that the pier is safe.", ("Ida Holm", "Per Dahl")) == ()


@pytest.mark.parametrize("text", ["Some said it was late.", "Neither side said it was late."])
def test_a_sweeping_word_is_no_voice(read, text):
    assert read(text) == ()


def test_a_short_name_is_the_fullest_name_of_the_article(read):
    text = (
        "The Arland Freedom Front took the port. The Reef Watch Brigade (RWB) fled.\n\n"
        "The Front said it was glad.\n\n"
        "The Brigade said it was not. The RWB has said it wants the port back."
    )
    voices = [(v.name, v.kind) for v in read(text)]
    assert voices == [("Arland Freedom Front", "body"), ("Reef Watch Brigade", "body")]


@pytest.mark.parametrize(
    ("others", "name"), [("Otto Brandt", "Anna Brandt"), ("Alma Brandt", "A. Brandt")]
)
def test_an_initial_stands_for_the_one_name_that_it_can(read, others, name):
    text = f"Anna Brandt met {others}. A. Brandt said that the pier was safe."
    assert [voice.name for voice in read(text)] == [name]


@pytest.mark.parametrize(
    ("other", "names"),
    [
        ("The pier was shut.", ["Ann Riddle"]),
        ("Otto Riddle said it was not.", ["Ann Riddle", "Otto Riddle", "Riddle"]),
    ],
)
def test_a_surname_alone_is_the_one_person_with_it_who_spoke(read, other, names):
    text = f"Ann Riddle said it was sad. {other} Riddle could not say how it came about."
    assert [voice.name for voice in read(text)] == names


def test_a_countrys_name_is_no_short_name_of_a_party(read):
    text = (
        "The People of Pakistan Party (PPP) met. The Movement for Pakistan (MFP) did not.\n\n"
        "Pakistan said the road was shut."
    )
    assert [v.name for v in read(text)] == ["Pakistan"]


def test_a_plural_role_is_that_of_each_name(read):
    text = "Harbour Board spokesmen Karl Lund and Otto Brandt said the pier was shut."
    assert [(v.name, v.role) for v in read(text)] == [
        ("Karl Lund", "Harbour Board spokesman"),
        ("Otto Brandt", "Harbour Board spokesman"),
    ]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        (
            "Adam Weiss, deputy director of the Sea program at the US think tank, "
            "the Bergen Institute, said so was the pier.",
            "Bergen Institute",
        ),
        ("Ole Lund, an Afghan history researcher based in Oslo, said the pier was shut.", ""),
        ("Erik Moen, the U.N. envoy for the North Sea, said the pier was shut.", "U.N."),
        (
            "Norway’s Foreign Ministry spokeswoman, Anna Berg, said the pier was shut.",
            "Norway’s Foreign Ministry",
        ),
    ],
)
def test_the_body_somebody_speaks_for_is_no_topic_and_no_address(read, text, affiliation):
    assert [v.affiliation for v in read(text)] == [affiliation]


def test_an_acronym_behind_a_name_is_no_role(read):
    (voice,) = read("The raids were few, the National Harbour Board (NHB) says.")
    assert (voice.name, voice.role, voice.affiliation) == ("National Harbour Board", "", "")


def test_why_a_voice_is_unnamed_is_no_part_of_its_name(read):
    (voice,) = read(
        "“We ate,” said a port official in the hall of Bergen, who asked not to be named."
    )
    assert (voice.name, voice.reason) == (
        "a port official in the hall of Bergen",
        "asked not to be named",
    )


def test_they_are_who_tells_the_sentence_before_not_who_is_told_of(read):
    text = (
        "Several clans refuse to hunt the band, people briefed on the talks said.\n\n"
        "Dozens also joined it, they said."
    )
    assert [len(v.mentions) for v in read(text) if v.knowledge] == [2]


def test_a_bare_group_is_nobody_where_two_bodies_were_named(read):
    text = "Reuters said the Red Cross met Oxfam. The group said it was glad."
    assert [v.name for v in read(text)] == ["Reuters"]


def test_a_text_in_capitals_is_read_in_no_time(read):
    line = "THE MEN WHO WALKED TO THE OLD PIER OF BERGEN SAW NOBODY AND WENT HOME AT NIGHT"
    start = time.monotonic()
    read(" ".join([line] * 12) + ".")
    assert time.monotonic() - start < 5


def test_a_long_number_behind_a_capital_is_read_in_no_time(read):
    start = time.process_time()
    read("The code was X" + "9" * 60 + "y and it was said to be old.")
    assert time.process_time() - start < 5


def test_a_name_given_is_no_request(said):
    assert said("Anna Berg called the plan a grave mistake.") == ["asserting"]
    assert said("Anna Berg called for calm.") == ["asking"]


def test_a_garbled_line_in_capitals_names_nobody(read):
    voices = read("THEY'RE EXPECTED TO RECOVER FROM THEIR INJURIES. WE'RE TOLD IT WAS A FIGHT.")
    assert [v.name for v in voices] == []


def test_a_name_with_its_short_form_in_brackets_is_whole(read):
    (voice,) = read("The Islamic Front of Ostland (IFO) said on Monday that it had signed.")
    assert voice.name == "Islamic Front of Ostland"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A source said that the pier was old.", "one"),
        ("Sources said that the pier was old.", "several"),
        ("A source or sources said that the pier was old.", "unknown"),
        ("Intelligence suggested that the pier was old.", "unknown"),
        ("The board said that the pier was old.", "one"),
        ("Anna Berg said that the pier was old.", "one"),
    ],
)
def test_a_voice_is_one_or_several_only_where_the_text_tells(text, number):
    voices, _ = attributions.attribute(nlp.parse(nlp.load(), text))
    assert [v.number for v in voices] == [number]


def test_the_front_is_the_one_body_whose_name_ends_so(read):
    text = "The Hill Freedom Front met on Monday. The front said the road was shut."
    assert [v.name for v in read(text)] == ["Hill Freedom Front"]
    two = "The Hill Freedom Front met the Lake Unity Front. The front said the road was shut."
    assert [v.named for v in read(two)] == [False]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Sudanese army shelled a town. The army said it hit rebels.",
            ["The Sudanese army"],
        ),
        (
            "The army moved out. The Sudanese army halted. The army said the road was shut.",
            ["The army"],
        ),
        (
            "The Sudanese army met the Egyptian army. The army said the road was shut.",
            ["The army"],
        ),
    ],
)
def test_the_army_is_whose_the_article_called_it_first(read, text, names):
    assert [v.name for v in read(text)] == names


@pytest.mark.parametrize("force", ["Army", "Military"])
def test_an_army_s_spokesman_is_of_the_army_that_the_article_speaks_of(read, force):
    text = f"The Sudanese army halted. {force} spokesman Karl Lund said the road was shut."
    assert [(v.name, v.affiliation) for v in read(text)] == [("Karl Lund", "Sudanese army")]


def test_a_body_of_persons_is_named_where_the_text_calls_it_a_body(read):
    text = "The Harbour Lawyers, a rights group, said the road was shut."
    assert [(v.name, v.named) for v in read(text)] == [("Harbour Lawyers", True)]
    assert [v.named for v in read("The Harbour lawyers said the road was shut.")] == [False]
