"""Why two unlike figures of one event are rivals, or need be none: one article, several bodies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from compare_builders import figure, occurrence, source, statement, voice

from provenance.compare.events.groups import Group
from provenance.compare.events.whole import tolls
from provenance.compare.figures.tolls import within
from provenance.compare.figures.why import explain, raised
from provenance.compare.terms.knowledge import Knowledge
from provenance.lexicon.counts import table
from provenance.model.spans import Span

POST = source("Harbour Post")
UNION, MAYOR, CLINIC = (voice(name) for name in ("the union", "the mayor", "the clinic"))


def told(number, who=None, of=POST, *, text="", at=0, **more):
    said = statement(text or f"{number} died, says {who.name if who else of.outlet}.", of, who)
    made = figure(number, said, EVENT, **more)
    return replace(
        made, quantity=replace(made.quantity, id=f"q{number}{at}", span=Span(at, at + 1))
    )


EVENT = occurrence("fire", statement("A fire broke out.", POST))


GROUP = Group((EVENT,))


def whole(*figures):
    return tolls(figures, [GROUP]).get((EVENT.key, "killed"), ())


def item(*figures):
    return within(GROUP, "killed", whole(*figures), lambda left, right: None, Knowledge())


def why(lower, higher):
    return explain([lower], [higher], frozenset())


def test_two_bodies_of_one_article_that_differ_contradict_each_other():
    found = item(told(8.0, UNION), told(11.0, MAYOR))
    assert (found.verdict, [p.low for p in found.positions]) == ("contradiction", [8.0, 11.0])


def test_one_article_alone_without_rivals_makes_no_item():
    assert item(told(8.0, UNION), told(8.0, MAYOR)) is None
    assert item(told(8.0, UNION), told(11.0, UNION)) is None
    assert item(told((8.0, None), UNION, bound="at_least"), told(11.0, MAYOR)) is None


def test_what_the_text_sets_against_a_figure_is_a_rival_though_no_voice_is_known():
    rival = told(11.0, opposed=True)
    assert item(told(8.0), rival).verdict == "contradiction"
    assert item(told(8.0), told(11.0)) is None


@pytest.mark.parametrize(("early", "late"), [("early", ""), ("", "grown"), ("early", "later")])
def test_a_text_that_tells_of_growth_or_an_early_count_tells_of_a_later_one(early, late):
    lower, higher = told(8.0, UNION, stage=early), told(11.0, MAYOR, stage=late)
    assert why(lower, higher) == "later_count"
    assert item(lower, higher) is None


@pytest.mark.parametrize(("early", "late"), [("", "later"), ("grown", "later"), ("grown", "")])
def test_a_later_report_by_another_body_is_a_rival_and_by_nobody_else_a_later_count(early, late):
    higher = told(11.0, MAYOR, stage=late)
    assert why(told(8.0, UNION, stage=early), higher) == ""
    assert why(told(8.0, MAYOR, stage=early), higher) == "later_count"
    assert why(told(8.0, stage=early), higher) == "later_count"


def test_later_makes_an_earlier_count_only_of_what_stands_before_it():
    higher = told(11.0, stage="later", at=20)
    assert why(told(8.0, at=10), higher) == "later_count"
    assert why(told(8.0, UNION, at=30), higher) == ""


def test_later_orders_the_reports_of_one_article_only_and_growth_any():
    elsewhere = source("Valley Echo")
    lower = told(8.0, UNION)
    assert why(lower, told(11.0, MAYOR, elsewhere, stage="later")) == ""
    assert why(lower, told(11.0, MAYOR, elsewhere, stage="grown")) == "later_count"


def test_an_outlet_that_raises_its_own_figure_gives_a_later_count():
    lower = told(8.0)
    next_day = replace(source("Harbour Post", "2031-05-03"), article="next day")
    higher = told(11.0, of=next_day)
    assert explain([lower], [higher], raised([lower, higher])) == "later_count"
    rival = told(11.0, of=source("Valley Echo", "2031-05-03"))
    assert explain([lower], [rival], raised([lower, rival])) == ""


@pytest.mark.parametrize("text", table()["doers"]["examples"])
def test_who_counts_the_one_who_did_it_among_the_dead_is_no_rival(text):
    with_him = told(9.0, MAYOR, text=text, value=text.removeprefix("He killed ").rstrip("."))
    assert why(told(8.0, UNION), with_him) == "scope"
    assert why(told(7.0, UNION), with_him) == ""
    assert why(told(8.0, UNION), told(9.0, MAYOR)) == ""


def test_children_hold_daughters():
    four = told(4.0, MAYOR, counted="children")
    assert why(told(2.0, UNION, counted="daughters"), four) == "part_whole"


def test_members_of_a_family_hold_its_brothers_and_not_the_other_way_round():
    brothers, members = "brothers", "members"
    assert why(told(3.0, counted=brothers), told(34.0, MAYOR, counted=members)) == "part_whole"
    assert why(told(3.0, counted=members), told(34.0, MAYOR, counted=brothers)) == ""


def test_a_body_that_stands_by_the_lower_count_stays_a_rival():
    first, flat = told(8.0, UNION, stage="early"), told(8.0, CLINIC)
    assert explain([first, flat], [told(11.0, MAYOR)], frozenset()) == ""


def test_some_of_the_dead_are_a_part_and_more_than_the_dead_are_a_rival():
    people = told(11.0, MAYOR, counted="people")
    assert why(told(3.0, UNION, counted="children"), people) == "part_whole"
    assert why(people, told(12.0, UNION, counted="children")) == ""


def test_unlike_persons_are_another_scope():
    women, children = told(3.0, UNION, counted="women"), told(5.0, MAYOR, counted="children")
    assert why(women, children) == "scope"
    assert why(told(3.0, UNION, counted="children"), children) == ""


def test_a_family_set_against_the_dead_is_all_of_them():
    eight = told(8.0, UNION, counted="people")
    assert why(told(7.0, MAYOR, counted="members"), eight) == "part_whole"
    assert why(told(7.0, MAYOR, counted="members", opposed=True), eight) == ""


def test_one_person_told_of_is_a_part_and_one_counted_is_a_rival():
    two = told(2.0, MAYOR)
    assert why(told(1.0, UNION, value="a man"), two) == "part_whole"
    assert why(told(1.0, UNION, value="one person"), two) == ""


def test_a_remark_that_nobody_was_hurt_denies_a_toll_only_where_somebody_says_it():
    eight = told(8.0, MAYOR)
    assert why(told(0.0, value="nobody"), eight) == "part_whole"
    assert why(told(0.0, UNION, value="nobody"), eight) == ""


def test_a_figure_that_its_own_sentence_corrects_is_nobodys():
    text = "A toll of 15 was later revised to 11."
    first = told(15.0, UNION, text=text, at=0)
    last = told(11.0, UNION, text=text, at=20, stage="grown")
    assert [f.quantity.low for f in whole(first, last)] == [11.0]


def test_a_headline_without_a_verb_gives_a_toll_and_a_question_none():
    def given(kind):
        made = told(8.0)
        return replace(made, statement=replace(made.statement, kind=kind))

    assert [f.quantity.low for f in whole(given("other"))] == [8.0]
    assert whole(given("question")) == ()
