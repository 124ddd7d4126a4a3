"""Items that ask when, who, how old and which office: invented reports that cannot all be right."""

from dataclasses import replace

import pytest
from compare_builders import assertion, occurrence, slot, source, statement, voice, window

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.extraction import Event, Slot
from provenance.model.finding import Material, Occurrence
from provenance.model.spans import Span

POST = source("Harbour Post", "2031-05-09")
ECHO = source("Valley Echo", "2031-05-10")
SUN = source("Island Sun", "2031-05-11")
ROBOT = "Ana Ruiz"


def material(assertions=(), occurrences=(), extra=()):
    said = {a.statement.key: a.statement for a in assertions}
    said |= {s.key: s for s in extra}
    return Material(tuple(said.values()), (), tuple(assertions), tuple(occurrences))


def loud(made, knowledge=None):
    return [f for f in find(made, knowledge or Knowledge()) if f.loud]


def died(of, low, high=None, text="Ana Ruiz died."):
    said = statement(f"{of.outlet}: {text}", of)
    return assertion(said, "die", ROBOT, "", window=window(low, high))


def test_two_days_of_one_death_are_asked_about():
    (found,) = loud(material([died(POST, "2031-05-03"), died(ECHO, "2031-05-05")]))
    assert (found.aspect, found.verdict) == ("date", "contradiction")
    assert found.question == "When did Ana Ruiz die?"
    assert [p.value for p in found.positions] == ["3 May 2031", "5 May 2031"]
    assert (found.pairs[0].values, found.pairs[0].event) == ("disagree", "likely_same")


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("2031-05-03", None),
        ("2031-05-01", "2031-05-31"),
        ("2031-05-10", None),
        ("2029-05-04", None),
    ],
    ids=["the same day", "the month of it", "a week off: a weekday read wrong", "another season"],
)
def test_days_that_may_be_one_are_not_asked_about(low, high):
    assert loud(material([died(POST, "2031-05-03"), died(ECHO, low, high)])) == []


def test_a_night_belongs_to_two_days():
    late = died(POST, "2031-05-03", text="Ana Ruiz died late on Saturday.")
    assert loud(material([late, died(ECHO, "2031-05-04")])) == []


def test_a_report_that_gives_two_days_itself_is_on_no_side():
    both = [died(POST, "2031-05-03"), died(POST, "2031-05-05", text="Ana Ruiz has died.")]
    assert loud(material([*both, died(ECHO, "2031-05-05")])) == []


def shooting(of, day, name="Ana Ruiz", place="Weir", text=""):
    text = text or f"Ana Ruiz died in {place} in the shooting on |."
    before, _, after = text.partition("|")
    sentence = f"{before}{day}{after} ({of.outlet})"
    said = statement(sentence, of)
    at, start = sentence.index("shooting"), sentence.index(day)
    slots = (
        slot("victims", f"name: {name}", said),
        slot("place", place, said),
        Slot("date", day, Span(start, start + len(day)), window(day), said.key),
    )
    event = Event("e1", "shooting", (Span(at, at + 8),), slots)
    return Occurrence(f"{of.article}-{day}", said.source, event), said


def test_two_days_of_an_event_with_one_victim_s_name_are_asked_about():
    (a, said), (b, told) = shooting(POST, "2031-05-03"), shooting(ECHO, "2031-05-06")
    (found,) = loud(material([], [a, b], [said, told]))
    assert found.question == "When was the shooting in which Ana Ruiz was hit?"
    assert found.pairs[0].event == "same"


@pytest.mark.parametrize(
    "text",
    [
        "Police on | named Ana Ruiz, who died in the shooting.",
        "Two men were charged | over the shooting of Ana Ruiz.",
        "After the shooting of Ana Ruiz the mayor spoke on |.",
    ],
)
def test_the_day_of_what_else_a_sentence_tells_is_no_day_of_the_event(text):
    (a, said), (b, told) = shooting(POST, "2031-05-03"), shooting(ECHO, "2031-05-06", text=text)
    assert loud(material([], [a, b], [said, told])) == []


def test_a_day_before_the_word_for_the_event_is_its_day():
    text = "In |'s deadly shooting Ana Ruiz was hit."
    (a, said), (b, told) = shooting(POST, "2031-05-03"), shooting(ECHO, "2031-05-06", text=text)
    (found,) = loud(material([], [a, b], [said, told]))
    assert [p.value for p in found.positions] == ["3 May 2031", "6 May 2031"]


PROVINCES = Knowledge(inside={"Weir": ("Ost",), "Holm": ("Ost",), "Weir Street": ("Weir", "Ost")})


def test_two_provinces_of_one_event_are_asked_about():
    (a, said), (b, told) = shooting(POST, "2031-05-03"), shooting(ECHO, "2031-05-03", place="Holm")
    (found,) = loud(material([], [a, b], [said, told]), PROVINCES)
    assert (found.aspect, found.question) == (
        "place", "Where was the shooting in which Ana Ruiz was hit?"
    )  # fmt: skip
    assert [p.value for p in found.positions] == ["Holm", "Weir"]


@pytest.mark.parametrize("place", ["Weir Street", "Elsewhere", "Weir"])
def test_a_street_of_the_town_and_a_place_nobody_knows_are_no_rivals(place):
    (a, said), (b, told) = shooting(POST, "2031-05-03"), shooting(ECHO, "2031-05-03", place=place)
    assert loud(material([], [a, b], [said, told]), PROVINCES) == []


def aged(of, years, *others):
    said = statement(f"{of.outlet}: {ROBOT}, {years}.", of)
    made = [assertion(said, "age", ROBOT, years)]
    for name in others:
        made.append(assertion(said, "meet", name, "Ost"))
    return made


def test_two_ages_of_one_person_are_asked_about():
    made = [*aged(POST, "24", "Leo Karr"), *aged(ECHO, "26", "Leo Karr")]
    (found,) = loud(material(made))
    assert found.question == "How old was Ana Ruiz?"
    assert [p.value for p in found.positions] == ["aged 24", "aged 26"]


def test_two_of_one_name_in_unlike_articles_are_two_persons():
    assert loud(material([*aged(POST, "24", "Leo Karr"), *aged(ECHO, "61", "Mia Holt")])) == []


def test_a_year_of_age_that_a_birthday_explains_is_no_conflict():
    later = source("Island Sun", "2031-09-11")
    assert loud(material([*aged(POST, "24", "Leo Karr"), *aged(later, "25", "Leo Karr")])) == []


def minister(of, office):
    said = statement(f"{of.outlet}: the {office} {ROBOT}, with Leo Karr.", of)
    return [assertion(said, "office", ROBOT, office), assertion(said, "meet", "Leo Karr", "Ost")]


def test_two_ministries_of_one_minister_are_asked_about():
    made = [*minister(POST, "foreign minister"), *minister(ECHO, "defence minister")]
    (found,) = loud(material(made))
    assert (found.aspect, found.question) == (
        "office",
        "Which ministry was Ana Ruiz the minister of?",
    )


def test_a_reshuffle_explains_another_ministry():
    later = source("Island Sun", "2032-05-11")
    made = [*minister(POST, "foreign minister"), *minister(later, "defence minister")]
    assert loud(material(made)) == []


def attack(of, actor, by=None, day="2031-05-03", place="Weir bridge"):
    said = statement(f"{of.outlet}: {actor} attacked {place} on {day}.", of, by)
    slots = (
        slot("actor", actor, said),
        slot("place", place, said),
        slot("date", day, said, window(day)),
    )
    return occurrence("attack", said, *slots), said


def test_two_articles_that_name_different_doers_of_one_event_are_asked_about():
    (a, said), (b, told) = attack(POST, "River Front"), attack(ECHO, "Hill Guard")
    (found,) = loud(material([], [a, b], [said, told]))
    assert found.question == "Who was behind the Weir bridge attack?"
    assert {p.value for p in found.positions} == {"River Front", "Hill Guard"}
    assert found.measure == "who_did_it"


def test_who_denies_an_attack_does_not_name_its_doer():
    (a, said), (b, told) = attack(POST, "River Front"), attack(ECHO, "Hill Guard")
    assert loud(material([], [a, b], [said, replace(told, stance="denying")])) == []


@pytest.mark.parametrize(
    "other",
    [
        attack(ECHO, "Hill Guard", day="2031-05-04"),
        attack(ECHO, "Hill Guard", place="Ost bridge"),
        attack(ECHO, "Front of the River"),
        attack(ECHO, "River Front"),
        attack(ECHO, "Forces"),
        attack(ECHO, "RAF"),
    ],
    ids=["another day", "another place", "in the other", "the same", "general", "a mere sign"],
)
def test_doers_of_what_may_be_two_events_are_not_asked_about(other):
    (a, said), (b, told) = attack(POST, "River Front"), other
    assert loud(material([], [a, b], [said, told])) == []


def test_two_voices_of_one_article_name_different_doers():
    a, said = attack(POST, "River Front", voice("police"))
    word = statement("The mayor blamed the Hill Guard for the attack.", POST, voice("the mayor"))
    blamed = assertion(word, "behind", "Hill Guard", "attack")
    (found,) = loud(material([blamed], [a], [said]))
    assert {p.value for p in found.positions} == {"River Front", "Hill Guard"}


def test_one_voice_that_names_two_says_that_both_did_it():
    a, said = attack(POST, "River Front", voice("police"))
    more = statement("Police blamed the Hill Guard as well.", POST, voice("police"))
    assert loud(material([assertion(more, "behind", "Hill Guard", "attack")], [a], [said])) == []


def test_a_gunman_and_the_group_that_he_shot_for_are_no_rivals():
    (a, said), (b, told) = attack(POST, "River Front"), attack(ECHO, "Leo Karr")
    aged_ = assertion(told, "age", "Leo Karr", "31")
    assert loud(material([aged_], [a, b], [said, told])) == []


def test_each_item_can_be_written_and_says_what_would_settle_it():
    (found,) = loud(material([died(POST, "2031-05-03"), died(ECHO, "2031-05-05")]))
    assert found.safe[0] == "3 May 2031: so Harbour Post (no source named)."
    assert found.to_settle
    assert all(r.effect != "opposes" for pair in found.pairs for r in pair.reasons)


def test_an_unrelated_article_changes_nothing():
    made = [died(POST, "2031-05-03"), died(ECHO, "2031-05-05")]
    stranger = assertion(statement("Eva Lind died.", SUN), "die", "Eva Lind", "")
    alone = {f.key: f.state for f in find(material(made), Knowledge())}
    beside = {f.key: f.state for f in find(material([*made, stranger]), Knowledge())}
    assert alone.items() <= beside.items()


def test_the_order_of_articles_changes_nothing():
    made = [died(POST, "2031-05-03"), died(ECHO, "2031-05-05"), died(SUN, "2031-05-06")]
    (a,), (b,) = loud(material(made)), loud(material(made[::-1]))
    assert (a.key, a.state, a.title) == (b.key, b.state, b.title)
