from __future__ import annotations

from dataclasses import replace

import pytest
import samples

from provenance.report import saying, sourcing

PLAIN = samples.DEAD


def said(exact: str, **more: object):
    return replace(PLAIN, exact=exact, **{"form": "indirect", "cue": "said", **more})


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        ("“I never saw the ferry again.”", "“I never saw the ferry again.”"),
        ("“I never saw the ferry again.", "“I never saw the ferry again.”"),
        ("the ferry was gone by dawn,”", "“the ferry was gone by dawn”"),
        ('"The ferry was gone."', "“The ferry was gone.”"),
        (
            "“They call it the “old line,” a ferry nobody takes",
            "“They call it the “old line,” a ferry nobody takes”",
        ),
    ],
)
def test_quoted_words_stand_in_one_pair_of_marks(exact, shown):
    assert saying.line(said(exact, form="direct")) == shown


def test_a_paraphrase_stands_without_quotation_marks_after_its_cue():
    assert saying.line(said("that the ferry was late", cue="claimed")) == (
        "claimed: the ferry was late"
    )
    told = said("the captain had no licence", cue="according to")
    assert saying.line(told) == "says: the captain had no licence"


def test_quoted_words_inside_a_paraphrase_keep_their_marks():
    told = said("the harbour was a “place of thieves”", form="mixed")
    assert saying.line(told) == "said: the harbour was a “place of thieves”"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "it called “barbaric” and a “clear aggression, ",
            "it called “barbaric” and a “clear aggression …”",
        ),
        ("a clear aggression” it was", "a clear aggression it was"),
        ("no marks at all", "no marks at all"),
        ('the "harbour" and the "quay', 'the "harbour" and the "quay …"'),
    ],
)
def test_marks_cut_in_two_are_paired_or_end_in_an_ellipsis(text, whole):
    assert saying.balanced(text) == whole


@pytest.mark.parametrize(
    ("cue", "kind", "stance"),
    [
        ("hoped", "wish", "hedging"),
        ("believe", "assertion", "hedging"),
        ("expected", "forecast", "hedging"),
        ("wants", "wish", "asserting"),
        ("planning", "wish", "asserting"),
        ("urged", "wish", "asking"),
    ],
)
def test_what_others_tell_of_a_mind_is_not_said(cue, kind, stance):
    told = said("the ferry to run again", cue=cue, kind=kind, stance=stance)
    assert saying.how(told) == "told"
    assert sourcing.manner(told).startswith("told of them")


@pytest.mark.parametrize("cue", ["said", "told", "warned", "predicted"])
def test_a_wish_or_forecast_that_somebody_utters_is_said(cue):
    assert saying.how(said("the ferry will run again", cue=cue, kind="forecast")) == "reported"


def test_statements_stand_under_how_they_were_given():
    quoted = said("“No ferry runs.”", form="direct")
    hoped = said("a ferry would run", cue="hoped", kind="wish")
    reported = said("no ferry ran")
    assert saying.by_way([hoped, reported, quoted]) == (
        ("In their own words", (quoted,)),
        ("As reported", (reported,)),
        ("Told of them", (hoped,)),
    )


def test_the_reason_for_namelessness_and_the_access_are_told():
    told = said(
        "no ferry ran", speaker_reason="not cleared to speak", speaker_knowledge="saw the log"
    )
    assert sourcing.anonymity(told) == "“not cleared to speak”; saw the log"
    assert sourcing.anonymity(said("no ferry ran")) == ""
    known = replace(told, voice=replace(told.voice, named=True))
    assert sourcing.anonymity(known) == ""


def test_a_phrase_cut_inside_a_quotation_does_not_swallow_the_next():
    text = "the crew called it a “bad joke, The owner spoke of “bad luck”, no inquest followed"
    assert saying.joined(text) == (
        "the crew called it a “bad joke …”, The owner spoke of “bad luck”, no inquest followed"
    )
    assert saying.joined("") == ""
    assert saying.joined("“Come, Anna” was heard") == "“Come, Anna” was heard"
