from __future__ import annotations

import pytest
from figure_kit import read

from provenance.lexicon.measures import table


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine people were shot, one fatally, at a fair.", [("hit", 9), ("killed", 1)]),
        ("Five diners were shot, two of them fatally.", [("hit", 5), ("killed", 2)]),
        ("Three shot, two critically, near the docks.", [("hit", 3), ("injured", 2)]),
        ("One cook was killed and five others were shot.", [("killed", 1), ("injured", 5)]),
        ("A third victim died on Monday.", [("killed", 3)]),
        ("Two pupils were wounded and a third person died.", [("injured", 2), ("killed", 1)]),
        ("No one was killed in the fire.", [("killed", 0)]),
        ("There were no casualties.", [("hit", 0)]),
        ("No deaths were reported.", [("killed", 0)]),
        ("A raid that killed one and injured three ended.", [("killed", 1), ("injured", 3)]),
        ("Officials say 13 cooks were hurt and one killed.", [("injured", 13), ("killed", 1)]),
        ("One of the victims later died.", [("killed", 1)]),
        ("The fire left one dead and two in the hospital.", [("killed", 1), ("injured", 2)]),
        (
            "He led to the death of a cook and injuries to five others.",
            [("killed", 1), ("injured", 5)],
        ),
        (
            "Four sailors were hurt. A fifth sailor was hurt by glass.",
            [("injured", 4), ("injured", 5)],
        ),
        ("A guard shot two cooks, killing them.", [("killed", 2)]),
        (
            "A nurse shot her son and then herself in a murder-suicide.",
            [("killed", 1), ("killed", 1)],
        ),
        ("Officers found four gunshot victims.", [("hit", 4)]),
        ("There were nine victims of the stabbing.", [("hit", 9)]),
        ("Gunfire erupted, sending five men to the hospital.", [("injured", 5)]),
        ("The fire resulted in four people suffering burns.", [("injured", 4)]),
        ("Also injured in the fire were three men.", [("injured", 3)]),
        ("Found dead inside were two men.", [("killed", 2)]),
        ("Seven young men remained hospitalized on Tuesday.", [("injured", 7)]),
        ("One of four women wounded in a fire has died.", [("killed", 1), ("injured", 4)]),
        ("One of three shooting victims had died.", [("killed", 1), ("hit", 3)]),
        ("One of the five people shot and killed was a cook.", [("killed", 1), ("killed", 5)]),
        ("A nurse shot her son in an attempted murder-suicide.", [("hit", 1)]),
    ],
)
def test_persons_are_counted_by_what_befell_them(text, told):
    assert [(q.measure, q.low) for q in read(text)] == told


@pytest.mark.parametrize(
    ("text", "measure", "low", "high"),
    [
        ("A man, two women and a small child were killed.", "killed", 4, 4),
        ("A mother and son were found dead.", "killed", 2, 2),
        ("The blast killed four nurses and a baker.", "killed", 5, 5),
        ("The priest and 33 other members of his family died.", "killed", 34, 34),
        ("Ann Lee and Bo Kerr were killed.", "killed", 2, None),
        ("The fall left two guards wounded and three others injured.", "injured", 5, 5),
        ("He killed two clerks and then himself.", "killed", 3, 3),
        ("A guard killed Ann Lee, 21, and Bo Kerr, 22, on Monday.", "killed", 2, None),
        ("A baker is fighting for his life and two others were injured.", "injured", 3, 3),
    ],
)
def test_a_list_is_summed_up_in_its_own_words(text, measure, low, high):
    whole = max(read(text), key=lambda q: len(q.value))
    assert (whole.measure, whole.low, whole.high) == (measure, low, high)
    assert whole.span.of(text) == whole.value
    parts = [q for q in read(text) if q.id != whole.id]
    assert parts
    assert all(q.part_of == whole.id for q in parts)


@pytest.mark.parametrize(
    "text",
    ["A guard and father of two was killed.", "A cook was killed. A porter was hurt in March."],
)
def test_one_person_is_no_list(text):
    assert all(q.low == 1 for q in read(text) if q.measure == "killed")


@pytest.mark.parametrize(
    "text",
    [
        "Five men between the ages of 21 and 58 were shot.",
        "Five men, aged 21 and 58, were shot.",
        "Image 2 of 44 Five men were shot on Monday.",
        "Five men were shot inside the hall. [58]",
        "30 Shots Fired, 5 Dead in Selby",
        "He fired 212 rounds and five men were shot.",
        "A guard shot at nine people and five men were shot.",
        "A guard shot and wounded five men.",
    ],
)
def test_ages_notes_pictures_and_rounds_are_no_persons_hit(text):
    hit = [q for q in read(text) if q.measure in ("killed", "injured", "hit")]
    assert [q.low for q in hit] == [5]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Two others were killed beside their sister.", 2, None),
        ("He lost four of his grandchildren.", 4, None),
        ("The clinic reported (5) deaths.", 5, 5),
        ("The clinic put the toll at 5 (2 women).", 5, 5),
    ],
)
def test_the_dead_are_counted_from_below_where_others_may_have_died(text, low, high):
    told = read(text)[0]
    assert (told.measure, told.low, told.high) == ("killed", low, high)


@pytest.mark.parametrize("text", ["The toll was 9 (4 cooks).", "Nine died (four cooks)."])
def test_what_stands_in_brackets_after_a_toll_is_a_part_of_it(text):
    whole, part = read(text)
    assert part.part_of == whole.id


def test_wounded_in_brackets_after_the_dead_are_no_part_of_them():
    _, hurt = read("The radio reported 9 dead (7 wounded).")
    assert (hurt.measure, hurt.part_of) == ("injured", None)


@pytest.mark.parametrize("text", table()["kin"]["examples"])
def test_whoever_has_lost_relatives_tells_of_dead(text):
    assert [(q.measure, q.high) for q in read(text)] == [("killed", None)]


def test_a_club_that_loses_members_tells_of_no_dead():
    assert [q.measure for q in read("The club lost nine members.")] == ["people"]


def test_names_that_are_released_are_no_persons_set_free():
    assert "released" not in {q.measure for q in read("The names of 700 victims were released.")}
    assert "released" not in {q.measure for q in read("Some 700 victims' names were released.")}


@pytest.mark.parametrize(
    "text",
    [
        "Police believe that the fire that left six cooks wounded could spread.",
        "They plan to seek the fine for the ambush that wounded six cooks.",
        "They hope to name the six cooks wounded in the fire.",
    ],
)
def test_what_is_told_of_known_persons_or_deeds_is_no_plan(text):
    assert not any(q.hypothetical for q in read(text) if q.measure == "injured")


@pytest.mark.parametrize(
    "text",
    [
        "None of the injuries are life-threatening.",
        "None of the pupils on the bus were hurt.",
        "No one on the bus was hurt.",
        "No one was seriously hurt.",
        "None of those shot have been identified.",
    ],
)
def test_a_no_that_speaks_of_some_only_counts_nobody_for_all(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    ["One cook was shot in the leg and the other in the arm.", "Others were hurt, one badly."],
)
def test_one_beside_another_is_not_all(text):
    assert all(q.high is None for q in read(text))


def test_rounds_are_not_what_the_dead_after_them_are_counted_as():
    told = read("He fired 212 rounds in the rampage that left two dead and six wounded.")
    assert [(q.low, q.counted) for q in told] == [(212, "rounds"), (2, ""), (6, "")]


def test_some_of_them_are_some_of_those_told_of_last():
    told = read("The boat carried 200 migrants. The navy said that 60 of them had drowned.")
    assert [(q.measure, q.low, q.counted) for q in told] == [
        ("people", 200, "migrants"), ("killed", 60, "migrants"),
    ]  # fmt: skip


def test_who_is_charged_is_not_hurt_by_what_others_suffered():
    told = read("Police charged two men who ran off after one was killed and four were injured.")
    assert ("injured", 2) not in {(q.measure, q.low) for q in told}


@pytest.mark.parametrize(
    "text",
    [
        "Nine cooks were shot to death in separate incidents.",
        "In the past two months, nine youths have been killed.",
    ],
)
def test_what_several_deeds_did_together_is_a_total(text):
    assert read(text)[0].total


@pytest.mark.parametrize(
    "text",
    ["A porter was not hurt.", "Three cooks were not injured.", "There were no serious injuries."],
)
def test_those_who_were_spared_are_not_counted(text):
    assert all(q.hypothetical for q in read(text))


def test_the_dead_among_those_hit_are_no_part_of_the_toll():
    hit, killed = read("A gunman shot five people, killing three of them.")
    assert (killed.part_of, killed.measure) == (hit.id, "killed")


@pytest.mark.parametrize(
    ("text", "name", "measure"),
    [
        ("The 16-year-old Korvat Hendel was pronounced dead.", "Korvat Hendel", "killed"),
        ("The cook was shot and taken to a hospital, where he later died.", "The cook", "killed"),
        (
            "A cook was burned and flown to a clinic where she was pronounced dead.",
            "A cook",
            "killed",
        ),
        ("A cook was taken to a hospital where her mother works.", "A cook", "injured"),
        ("Police found 15-year-old Korvat Hendel, from Ulm, dead.", "Korvat Hendel", "killed"),
    ],
)
def test_one_person_dies_in_other_turns_of_phrase(text, name, measure):
    assert [(q.value, q.measure) for q in read(text) if q.measure != "age"] == [(name, measure)]


def test_people_found_shot_to_death_are_dead():
    (found,) = read("Police found four people shot to death in a flat.")
    assert (found.measure, found.low) == ("killed", 4)


def test_one_among_others_does_not_come_on_top_of_them():
    found = read("A 15-year-old girl was among eight other people wounded in the fire.")
    assert max(q.low for q in found if q.measure == "injured") == 8


def test_the_number_of_a_house_counts_nobody():
    assert read("He shot the others in 900 Garden Way.") == ()


@pytest.mark.parametrize("text", table()["hypothetical"]["void_examples"])
def test_there_is_no_sign_of_those_who_were_not_hurt(text):
    (found,) = read(text)
    assert found.hypothetical


def test_a_sign_of_the_hurt_counts_them():
    assert not any(q.hypothetical for q in read("There is evidence that a guard was shot."))


def test_the_six_of_a_family_of_six_are_its_members():
    (killed,) = [q for q in read("A strike killed a family of six.") if q.measure == "killed"]
    assert (killed.low, killed.counted) == (6, "family members")
    (missing,) = [q for q in read("A crew of 12 went missing.") if q.measure == "missing"]
    assert (missing.low, missing.counted) == (12, "crew members")


def test_a_name_between_commas_is_whose_it_was():
    text = "A group, Lake Watch, said one man, Ilan Peretz, 45, died after he was hit by a stone."
    assert max(q.low for q in read(text)) == 1
