"""Events of invented articles: their slots, their coreference, and the figures tied to them."""

from __future__ import annotations

import pytest
from event_kit import read, values
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extract.parse.nlp import load
from provenance.lexicon import events as lexicon
from provenance.lexicon import victims
from provenance.model.extraction import Quantity


def _event_of(figures: tuple[Quantity, ...], measure: str, low: float) -> str | None:
    found = [q.event for q in figures if q.measure == measure and q.low == low]
    assert found, [(q.measure, q.low) for q in figures]
    return found[0]


def test_place_and_toll_in_different_sentences_belong_to_one_event() -> None:
    found, figures = read(
        "The crisis began with Kenyan airstrikes in southern Somalia, mainly in Gedo province. "
        "These airstrikes, aimed at wrecking a rebel camp, resulted in the deaths of 31 people, "
        "mostly women and children, according to local elders."
    )
    assert [e.type for e in found] == ["strike"]
    strike = found[0]
    assert values(strike, "place") == {"Somalia", "Gedo"}
    assert values(strike, "actor") == {"Kenya"}
    assert {"civilians: women", "civilians: children"} <= values(strike, "victims")
    assert values(strike, "target") == {"rebel camp"}
    assert _event_of(figures, "killed", 31) == strike.id


def test_a_later_definite_mention_is_the_same_event_and_its_trigger_another() -> None:
    found, figures = read(
        "Kenyan airstrikes hit a village in Somalia. The Kenyan military strike came days after "
        "al-Shabab attacked a checkpoint, resulting in the death of 12 Kenyan soldiers."
    )
    strike = next(e for e in found if e.type == "strike")
    attack = next(e for e in found if e.type == "attack")
    assert len(strike.mentions) == 2
    assert any("checkpoint" in v for v in values(strike, "trigger"))
    assert values(attack, "target") == {"checkpoint"}
    assert _event_of(figures, "killed", 12) == attack.id


def test_a_result_participle_goes_to_the_strikes_and_not_to_what_they_prompted() -> None:
    found, figures = read(
        "Last month, Kenya launched rare air strikes inside Somalia, targeting suspected "
        "hideouts of rebel groups, killing nine people, and prompting Somali forces to return fire."
    )
    strike = next(e for e in found if e.type == "strike")
    assert _event_of(figures, "killed", 9) == strike.id
    assert values(strike, "date") == {"Last month"}
    assert any("return fire" in v for v in values(strike, "aftermath"))
    assert values(strike, "target") == {"suspected hideouts of rebel groups"}


def test_bombings_with_their_own_places_and_days_stay_apart() -> None:
    found, figures = read(
        "On Monday, a suicide bombing in Mombasa killed 14 people. "
        "On Tuesday, a car bomb in Nairobi killed three people. "
        "On Wednesday, a bombing in Kisumu wounded 20 people."
    )
    single = [e for e in found if not e.series]
    assert len(single) == 3
    tied = [
        _event_of(figures, "killed", 14), _event_of(figures, "killed", 3),
        _event_of(figures, "injured", 20),
    ]  # fmt: skip
    assert len(set(tied)) == 3


def test_local_news_of_one_shooting_is_one_event() -> None:
    found, figures = read(
        "DAYTON, Ohio - A 19-year-old man was shot and killed Saturday night near a school, "
        "police said.\n"
        "The shooting happened in the 1200 block of Maple Avenue.\n"
        "Officers said the victim was identified as John Carver, 19.\n"
        "Police said two people died. No arrests have been made in the shooting."
    )
    deadly = [e for e in found if lexicon.is_deadly(e.type) and not e.hypothetical]
    assert [e.type for e in deadly] == ["shooting"]
    assert "1200 block of Maple Avenue" in values(deadly[0], "place")
    assert {"name: John Carver", "age: 19"} <= values(deadly[0], "victims")
    assert _event_of(figures, "killed", 2) == deadly[0].id


@pytest.mark.parametrize(
    "text",
    [
        "The villages have suffered almost daily attacks.",
        "Rebel attacks have jumped.",
        "The army reported a rise in militant attacks.",
    ],
)
def test_attacks_in_general_are_a_series(text: str) -> None:
    found, _ = read(text)
    assert [e.series for e in found if e.type == "attack"] == [True]


def test_the_figure_of_a_series_is_a_total() -> None:
    found, figures = read("Some 239 people have been killed in hundreds of attacks this year.")
    total = next(q for q in figures if q.measure == "killed")
    assert total.total
    assert [e.series for e in found if e.id == total.event] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels could launch an offensive.",
        "The army plans to attack the camp.",
        "If militants attack a port, trade will fail.",
        "The envoy warned of the threat of an attack.",
        "There is no evidence that a third officer was shot.",
    ],
)
def test_what_is_planned_or_feared_has_not_been(text: str) -> None:
    found, _ = read(text)
    assert [e.hypothetical for e in found if lexicon.is_violent(e.type)] == [True]


def test_the_dead_whom_somebody_hopes_to_name_have_died() -> None:
    found, _ = read("Friends helped to identify 32 villagers killed in the storm.")
    assert not any(e.hypothetical for e in found)
    found, _ = read("The rebels plan to see nine ministers killed.")
    assert all(e.hypothetical for e in found)


def test_an_event_of_a_kind_that_is_unsure_has_been_where_its_result_is_told() -> None:
    found, _ = read("Police are looking into a possible murder-suicide that left two dead.")
    assert [e.hypothetical for e in found if e.type == "killing"] == [False]
    found, _ = read("Police warned of a possible attack.")
    assert all(e.hypothetical for e in found)


def test_a_target_tells_who_was_hit_only_where_no_victims_are_told() -> None:
    aimed, _ = read("Kenyan strikes targeted rebel hideouts.")
    assert values(aimed[0], "victims") == {"fighters: rebel hideouts"}
    hit, _ = read("Kenyan strikes, targeting rebel hideouts, killed six children.")
    assert values(hit[0], "victims") == {"civilians: children"}


def test_a_death_in_the_cause_of_an_event_is_not_its_own() -> None:
    found, figures = read(
        "The naval shelling of Lamu came four days after Hamas boarded a patrol ship, "
        "killing nine sailors."
    )
    shelling = next(e for e in found if e.type == "strike")
    assert _event_of(figures, "killed", 9) not in (None, shelling.id)


def test_a_town_is_read_from_the_police_who_tell_of_it() -> None:
    found, _ = read("A man was shot in his car. Dayton police arrested two men.")
    shooting = next(e for e in found if e.type == "shooting")
    assert values(shooting, "place") == {"Dayton"}


def test_a_charge_of_murder_is_no_second_event() -> None:
    found, _ = read("A man was shot in a bar on Friday. His friend was charged with murder.")
    assert [e.type for e in found if lexicon.is_deadly(e.type)] == ["shooting"]


def test_a_ferry_that_sank_is_one_event_with_its_rescued_and_dead() -> None:
    found, figures = read(
        "A ferry capsized off Lamu on Sunday, killing 23 people. "
        "The sinking is the worst in years. Rescuers said 40 people were rescued."
    )
    assert {e.type for e in found if not e.series} == {"sinking"}
    assert _event_of(figures, "killed", 23) == "e1"


def test_two_events_leave_a_stray_toll_to_neither() -> None:
    _, figures = read(
        "A bus crashed near Mombasa on Monday.\nA mill burned down.\n"
        "A bomb exploded in Kisumu on Tuesday.\nThe mayor gave a speech.\nShops were shut.\n"
        "The market was closed.\nSeven people died."
    )
    assert _event_of(figures, "killed", 7) is None


def test_every_slot_and_mention_is_in_the_text_and_has_its_claim() -> None:
    text = "Gunmen attacked a village near Kisumu on Friday. The attack killed six farmers."
    found, _ = read(text)
    for event in found:
        for slot in event.slots:
            assert slot.span.of(text)
            assert slot.claim
        assert all(span.of(text).strip() for span in event.mentions)


@pytest.mark.parametrize("kind", lexicon.classes().values(), ids=lambda k: k.name)
def test_each_pattern_is_found_in_its_example(kind: lexicon.EventClass) -> None:
    for pattern, example in {**kind.nouns, **kind.verbs, **kind.phrases}.items():
        found, _ = read(example)
        assert kind.name in {e.type for e in found}, pattern


def test_each_wider_and_akin_class_exists() -> None:
    for kind in lexicon.classes().values():
        assert {kind.wider, *kind.akin} - {""} <= lexicon.classes().keys()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text: str) -> None:
    found, _ = read(text)
    assert all(0 <= m.start < m.end <= len(text) for e in found for m in e.mentions)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["killed", "the", "attack", "(", "“", "in", "Kenya", "12", "people", ".", "\n", "after",
             "was", "shot", "strikes", "its", "he", "who", ",", "Monday", "TTP", "or", "by", "to"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_no_jumble_of_news_words_makes_it_raise(words: list[str]) -> None:
    text = " ".join(words)
    found, _ = read(text)
    assert all(s.span.end <= len(text) for e in found for s in e.slots)


@pytest.mark.parametrize("name", victims.table())
def test_each_class_of_victims_is_told_in_its_example(name: str) -> None:
    lemmas = [t.lemma_ for t in load()(victims.table()[name]["example"])]
    assert name in {victims.victim_class(lemma, lemmas) for lemma in lemmas}


def test_a_base_or_camp_is_a_fighters_place_only_where_the_words_before_it_say_so() -> None:
    assert victims.victim_class("camp", ["training"]) == "fighters"
    assert victims.victim_class("camp", ["refugee"]) == ""


def test_an_attack_with_another_toll_is_another_attack() -> None:
    _, figures = read(
        "In March, gunmen killed at least 70 people in an attack on Lamu. "
        "Nine guards were killed at a depot in Kisumu, an attack nobody has claimed."
    )
    assert _event_of(figures, "killed", 70) != _event_of(figures, "killed", 9)


def test_rockets_are_an_event_of_their_own_beside_a_strike() -> None:
    _, figures = read(
        "An Israeli strike killed 22 people in Jabalia. "
        "Hezbollah fired rockets at Haifa hours later, wounding three soldiers."
    )
    assert _event_of(figures, "killed", 22) != _event_of(figures, "injured", 3)


def test_a_phrase_of_determiners_alone_is_read_without_fault() -> None:
    assert isinstance(read("strikes strikes the"), tuple)


def test_the_dead_of_what_came_before_are_not_those_of_what_followed() -> None:
    found, figures = read(
        "Kenyan air strikes killed 46 people in Gedo on 24 December 2031.\n\n"
        "The strikes came after an attack on a checkpoint in which 16 soldiers were killed."
    )
    strike, attack = (next(e for e in found if e.type == kind) for kind in ("strike", "attack"))
    assert _event_of(figures, "killed", 46) == strike.id
    assert _event_of(figures, "killed", 16) == attack.id
    assert [t for t in values(strike, "trigger") if "checkpoint" in t]
