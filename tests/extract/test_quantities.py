from __future__ import annotations

from datetime import date

import pytest
from figure_kit import DAY, read
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extract.figures.quantities import quantities
from provenance.extract.parse import nlp
from provenance.lexicon.measures import table
from provenance.model.extraction import Claim
from provenance.model.spans import Span


def only(text):
    found = read(text)
    assert len(found) == 1, found
    return found[0]


def measures(text):
    return [(q.measure, q.low or q.high) for q in read(text)]


EXAMPLES = [(row["name"], text) for row in table()["measure"] for text in row["examples"]]


@pytest.mark.parametrize("example", table()["hurt"]["examples"])
def test_each_phrase_of_somebody_hurt_counts_the_injured(example):
    assert [q.measure for q in read(example)] == ["injured"]


@pytest.mark.parametrize(("measure", "example"), EXAMPLES)
def test_each_example_of_the_lexicon_gives_its_measure(measure, example):
    assert measure in {q.measure for q in read(example)}


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("The fire killed eight people.", 8, 8, "exact"),
        ("The fire spread, killing eight people.", 8, 8, "exact"),
        ("Four people were killed in the crush.", 4, 4, "exact"),
        ("The collapse resulted in the death of 16 masons.", 16, 16, "exact"),
        ("The report counts a year with over 1,500 killed.", 1500, None, "more_than"),
        ("The death toll rose to six on Monday.", 6, 6, "exact"),
        ("The death toll rose from 5 to 13.", 13, 13, "exact"),
        ("Officials put the death toll at 46.", 46, 46, "exact"),
        ("The number of dead reached 46.", 46, 46, "exact"),
        ("The blaze left at least nine dead.", 9, None, "at_least"),
        ("The storm claimed the lives of 14 sailors.", 14, 14, "exact"),
        ("Up to 300 migrants are feared dead.", None, 300, "up_to"),
        ("The strike killed between two and six people.", 2, 6, "between"),
        ("Among the dead were 12 children.", 12, 12, "exact"),
        ("Twelve dockers were found dead.", 12, 12, "exact"),
        ("Two men were shot and killed.", 2, 2, "exact"),
        ("Two men were fatally shot.", 2, 2, "exact"),
    ],
)
def test_the_killed_are_told_by_syntax(text, low, high, bound):
    found = only(text)
    assert (found.measure, found.low, found.high, found.bound) == ("killed", low, high, bound)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two clerks were killed and six injured.", [("killed", 2), ("injured", 6)]),
        ("The blast killed at least 8 and wounded 34.", [("killed", 8), ("injured", 34)]),
        ("Five people were shot.", [("hit", 5)]),
        ("Some 20 people were killed or injured.", [("hit", 20)]),
        (
            "The army killed three rebels and two cooks.",
            [("killed", 3), ("killed", 5), ("killed", 2)],
        ),
        ("Two women were struck by a van.", [("hit", 2)]),
        ("The bus with 40 pupils fell, killing 11.", [("people", 40), ("killed", 11)]),
        ("The clinic took in 10 wounded sailors.", [("injured", 10)]),
        ("Officers arrested 17 dockers.", [("detained", 17)]),
        ("The office released six lists.", [("other", 6)]),
        ("The office released six miners.", [("released", 6)]),
        ("A post named eight of those killed.", [("killed", 8)]),
        ("In all, a total of four cooks, including Ana Bel, were killed.", [("killed", 4)]),
        ("Three of the four men were arrested.", [("detained", 3)]),
        ("It left 3 soldiers dead and wounded 5 more.", [("killed", 3), ("injured", 5)]),
        ("A death toll of 500 was later revised to 471.", [("killed", 500), ("killed", 471)]),
        ("A number of other dockers were injured.", [("injured", 2)]),
        ("Three shot, one badly, near the docks.", [("hit", 3)]),
        ("Gunmen killed “over 100” farmers.", [("killed", 100)]),
        ("The post said “more than 10” sailors were killed.", [("killed", 10)]),
        ("Four of the dead were children.", [("killed", 4)]),
        ("Some 600,000 were forced from their homes.", [("displaced", 600_000)]),
        ("15 children were among those killed.", [("killed", 15)]),
        ("The number of those killed had risen to 15.", [("killed", 15)]),
    ],
)
def test_each_number_has_its_own_measure(text, told):
    assert measures(text) == told


def test_what_is_counted_has_its_modifiers_and_no_determiner():
    assert only("The state expelled 500,000 undocumented Borian workers.").counted == (
        "undocumented Borian workers"
    )


def test_a_second_figure_counts_what_the_first_did():
    found = read("Two police officers were killed and six injured.")
    assert [q.counted for q in found] == ["police officers", "police officers"]


def test_a_make_up_is_kept_and_not_read_as_the_count():
    found = only("The flood led to the deaths of 46 people, mostly women and children, he said.")
    assert (found.low, found.counted, found.composition) == (
        46, "people", "mostly women and children",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "part", "counted"),
    [
        ("They counted more than 1,500 deaths, including those of 500 guards.", 500, "guards"),
        ("The mine closed with over 1,500 killed, including 500 guards.", 500, "guards"),
        ("The ministry said 46 people, 27 of them women, died.", 27, "women"),
        ("Seven cousins, including two children, were killed.", 2, "children"),
    ],
)
def test_a_part_is_tied_to_its_whole_and_shares_its_measure(text, part, counted):
    whole, inner = read(text)
    assert (inner.part_of, inner.low, inner.counted) == (whole.id, part, counted)
    assert inner.measure == whole.measure == "killed"


def test_those_shot_of_whom_some_died_are_hit_and_not_injured():
    assert measures("A gunman shot five people, killing three of them.") == [
        ("hit", 5), ("killed", 3),
    ]  # fmt: skip


def test_a_make_up_may_follow_what_befell_them():
    assert only("The flood left 46 people dead, mostly children.").composition == "mostly children"


def test_a_named_strait_is_what_both_lengths_are_of():
    first, second = read("They closed the 90-kilometer (56-mile) Varda Strait.")
    assert first.of == second.of == "strait"


def test_one_length_in_two_units_is_told_in_kilometres_of_one_thing():
    first, second = read("They closed the 2,600-kilometer (1,600-mile) border.")
    assert (first.measure, first.unit, first.of) == (second.measure, second.unit, second.of)
    assert (first.low, first.of) == (2600, "border")
    assert second.low == pytest.approx(2574.95, abs=0.01)


@pytest.mark.parametrize(
    ("text", "measure", "unit", "low"),
    [
        ("The 2,640km border is closed.", "length", "km", 2640),
        ("The bank froze $9.5 billion.", "money", "USD", 9.5e9),
        ("The bank froze 40 million euros.", "money", "EUR", 4e7),
        ("The truce lasted about six weeks.", "duration", "day", 42),
        ("The wall is 2m high.", "length", "km", 0.002),
        ("The farm has 250 hectares.", "area", "km2", 2.5),
        ("The gusts reached 100 km/h.", "speed", "km/h", 100),
        ("They fenced off 90 percent of the border.", "percent", "percent", 90),
        ("The lad is 17 years old.", "age", "year", 17),
    ],
)
def test_units_are_converted(text, measure, unit, low):
    found = only(text)
    assert (found.measure, found.unit) == (measure, unit)
    assert found.low == pytest.approx(low)


def test_a_rise_is_a_rate_of_something_and_a_fall_is_negative():
    rise = only("The study found a 56% rise in fatalities.")
    assert (rise.measure, rise.low, rise.of) == ("percent_change", 56, "fatalities")
    assert only("Exports fell by 8%.").low == -8


@pytest.mark.parametrize(
    "text",
    [
        "A three-man panel met.", "The M-16 is old.", "After 9/11 they left.", "The two sides met.",
        "It began in 1893.", "Robotics 2.0’s wish came true.", "The Group of 20 met.",
        "They met at 10:30 a.m. on May 3.", "He came first and left second.",
        "Room 12 is closed.", "One of the oldest mills burned.", "He lives at 1500 Mill Road.",
        "They met at 4235 Oak Meadows.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_figure_is_none(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("A man was killed on Friday.", "killed", "A man"),
        ("The shot struck home, killing a police officer.", "killed", "a police officer"),
        ("A 19-year-old was fatally shot.", "killed", "A 19-year-old"),
        ("A woman was wounded.", "injured", "A woman"),
    ],
)
def test_a_single_person_counts_one(text, measure, value):
    found = next(q for q in read(text) if q.measure != "age")
    assert (found.measure, found.low, found.high, found.value) == (measure, 1, 1, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The boy died.", "The boy"),
        ("John Marsh was shot and killed.", "John Marsh"),
        ("A man and a woman were killed.", "A man"),
    ],
)
def test_one_who_is_known_or_named_beside_others_counts_at_least_one(text, value):
    found = next(q for q in read(text) if q.measure != "age")
    assert (found.bound, found.low, found.high, found.value) == ("at_least", 1, None, value)


def test_a_bare_number_forced_to_return_is_displaced():
    (found,) = read("The raids forced more than half a million to return to their islands.")
    assert (found.measure, found.low, found.bound, found.counted) == (
        "displaced", 500_000, "more_than", "",
    )  # fmt: skip


def test_a_killer_is_not_counted_among_the_killed():
    assert [q.value for q in read("A woman killed her husband.")] == ["her husband"]


@pytest.mark.parametrize(
    "text",
    [
        "They called for the release of 100 prisoners.",
        "An attack could kill 500 people.",
        "The rebels threatened to kill 12 hostages.",
        "If the dam breaks, 900 people will die.",
    ],
)
def test_demands_fears_and_conditions_are_hypothetical(text):
    assert only(text).hypothetical


@pytest.mark.parametrize(
    "text",
    ["The fire killed eight people.", "Officials said that 46 people had died.",
     "They may have killed 12 sailors.",
     "It said it had not fired and that the army had shelled a village, killing six people."],
)  # fmt: skip
def test_what_is_reported_is_not_hypothetical(text):
    assert not only(text).hypothetical


def test_a_years_sum_is_a_total_with_its_period():
    found = read("Some 239 people have been killed in hundreds of attacks this year.")[0]
    assert found.total
    assert (found.period.low, found.period.high) == (date(2024, 1, 1), DAY)


def test_a_total_compared_with_another_year_holds_in_its_own():
    found = read("Deaths from raids fell in 2019 compared to 2018, with over 900 killed.")
    assert [q.period.low.year for q in found if q.measure == "killed"] == [2019]


@pytest.mark.parametrize(
    "text",
    ["This January the gang killed 100 people in a bombing.",
     "Last month planes made rare air strikes, killing eight people.",
     "Calls grew after the flood of last August, in which 58 people died.",
     "It was the worst crush since 2014, when fans killed 150 people."],
)  # fmt: skip
def test_the_toll_of_one_event_is_no_total(text):
    assert not any(q.total for q in read(text) if q.measure == "killed")


def test_a_level_reached_is_no_rate_of_change():
    found = only("Inflation rose to 3.4%.")
    assert (found.measure, found.low, found.of) == ("percent", 3.4, "Inflation")


def test_a_figure_lies_under_its_innermost_claim():
    text = "He said that the fire killed eight people."
    parsed = nlp.parse(nlp.load(), text)
    outer, inner = (
        Claim(i, "k", 0, "assertion", span, None, "positive", "certain")
        for i, span in (("c1", Span(0, len(text))), ("c2", Span(13, len(text))))
    )
    assert [q.claim for q in quantities(parsed, [outer, inner], ())] == ["c2"]


def test_a_figure_outside_every_claim_is_left_out():
    parsed = nlp.parse(nlp.load(), "The fire killed eight people.")
    assert quantities(parsed, [], ()) == ()


def test_the_value_is_the_text_of_its_span():
    text = "First line.\nThe fire killed more than 1,500 people and cost $2 million."
    assert [q.span.of(text) for q in read(text)] == ["more than 1,500", "$2 million"]


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(["killed", "5,00,000", "people", "of", "them", "12", "$", "%", "including",
                         "two", "dozen", "between", "and", "-", "a", "man", "was", "shot", "(",
                         "year-old", "miles", ",", "dozens", "injured", "the", "toll", "to"]),
        max_size=14,
    ),
)  # fmt: skip
def test_any_text_is_read(text, words):
    whole = text + " " + " ".join(words)
    for found in read(whole):
        assert found.span.of(whole) == found.value


def test_a_unit_that_is_the_root_of_its_parse_ends_the_climb():
    for text in ("5 km km", "km 5 km", "12 miles miles miles", "7 kg kg."):
        read(text)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Some 40 miners are killed in collapses a year.", True),
        ("Some 40 miners are killed every month in collapses.", True),
        ("Nine miners were killed a year ago.", False),
        ("Nine miners died a day after the collapse.", False),
        ("The fire killed 9 people, among them a girl less than a year old.", False),
    ],
)
def test_a_rate_makes_a_total_and_an_age_or_a_time_none(text, total):
    assert next(q.total for q in read(text) if q.measure == "killed") is total
