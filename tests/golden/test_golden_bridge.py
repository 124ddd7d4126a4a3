"""An invented affair of disagreements and agreements without a figure, read whole."""

from pathlib import Path

import pytest
from golden_kit import LOUD, findings_of, run

FILES = sorted((Path(__file__).parent / "bridge").glob("*.md"))


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    return findings_of(run(tmp_path_factory.mktemp("bridge"), FILES))


def answers(told, question):
    (found,) = [f for f in told if f["question"] == question]
    return found["class"], [p["value"] for p in found["positions"]]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("When did Salim Nouri die?", ["3 May 2023", "5 May 2023"]),
        ("How old was Salim Nouri?", ["aged 24", "aged 27"]),
        (
            "Which ministry was Leila Haddad the minister of?",
            ["defence minister", "foreign minister"],
        ),
        ("Did Yemen recognise the Kaleva Front?", ["yes", "no"]),
    ],
)
def test_what_two_articles_give_differently_is_a_contradiction(told, question, values):
    assert answers(told, question) == ("contradiction", values)


def test_the_accuser_the_accused_and_the_silent_stand_in_one_item(told):
    question = "Was the Kaleva Front behind the bombing?"
    assert answers(told, question) == ("claim_denial", ["alleged", "denied", "asked, no answer"])


@pytest.mark.parametrize(
    "question",
    [
        "Did the Kaleva Front take power?",
        "Did attacks on or in Oman increase?",
        "Did relations between Oman and Yemen worsen?",
        "Did the Kaleva Front have a haven in Yemen?",
    ],
)
def test_what_two_articles_say_in_other_words_is_one_answer(told, question):
    assert answers(told, question) == ("agreement", ["yes"])


def test_nothing_else_is_loud(told):
    assert len([f for f in told if f["class"] in LOUD]) == 5
