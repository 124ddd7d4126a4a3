"""Where parties stand: wishes and refusals, charges and assurances, two words for one thing."""

import pytest
from compare_builders import assertion, source, statement, voice

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material
from provenance.model.vocabulary import LOUD

POST = source("Harbour Post", "2031-05-02")
ECHO = source("Valley Echo", "2031-06-10")
OLD = source("Island Sun", "2019-01-01")
OST, WEST, NORD = (voice(name, name) for name in ("Ost", "West", "Nord"))


def said(of, who, predicate, *, subject="Ost", target="West", kind="assertion", stance="asserting",
         modality="certain", **more):  # fmt: skip
    text = f"{of.outlet} {who and who.name} {predicate} {kind} {stance} {more}"
    own = statement(text, of, who, stance=stance, kind=kind, modality=modality)
    return assertion(own, predicate, subject, target, **more)


def found(*made):
    material = Material(tuple(a.statement for a in made), (), tuple(made))
    return find(material, Knowledge())


def told(*made):
    return [
        (f.question, [(p.value, len(p.statements)) for p in f.positions])
        for f in found(*made)
        if f.verdict == "positions_differ"
    ]


def test_a_wish_stands_beside_a_refusal_and_is_no_contradiction():
    wish = said(POST, NORD, "recognise", kind="wish", mood="should")
    will = said(ECHO, OST, "recognise", kind="forecast", mood="will", negated=True)
    (item,) = found(wish, will)
    assert (item.verdict, item.loud, item.question) == (
        "positions_differ", False, "Should Ost recognise West?",
    )  # fmt: skip
    assert [(p.value, len(p.statements)) for p in item.positions] == [
        ("wanted", 1), ("refused", 1),
    ]  # fmt: skip
    assert [(p.values, p.verdict) for p in item.pairs] == [("compatible", "positions_differ")]
    assert item.verdict not in LOUD
    assert item.safe == (
        "Wanted, by Nord: so Harbour Post (Nord).", "Refused, by Ost: so Valley Echo (Ost).",
    )  # fmt: skip


def test_who_wishes_it_is_named_where_no_voice_tells_of_it():
    wish = said(POST, None, "recognise", mood="should", holder="Nord")
    refused = said(ECHO, None, "recognise", mood="refused", negated=True)
    assert told(wish, refused) == [
        ("Should Ost recognise West?", [("wanted", 1), ("refused", 1)]),
    ]  # fmt: skip


def test_two_may_wish_the_contrary_of_a_third():
    wish = said(POST, NORD, "recognise", kind="wish", mood="should")
    other = said(ECHO, WEST, "recognise", kind="wish", mood="should", negated=True)
    assert told(wish, other) == [
        ("Should Ost recognise West?", [("wanted", 1), ("not wanted", 1)]),
    ]  # fmt: skip


def test_of_what_two_do_together_either_may_refuse():
    wish = said(POST, NORD, "negotiate", kind="wish", mood="should")
    will = said(
        ECHO, WEST, "negotiate", subject="West", target="Ost", mood="will", negated=True,
        holder="West",
    )  # fmt: skip
    assert told(wish, will) == [
        ("Should Ost and West negotiate?", [("wanted", 1), ("refused", 1)]),
    ]  # fmt: skip


def test_a_charge_stands_beside_an_assurance():
    charge = said(POST, NORD, "soil", target="")
    assured = said(
        ECHO, voice("Ministry"), "soil", target="", kind="forecast", stance="promising",
        mood="will", negated=True,
    )  # fmt: skip
    assert told(charge, assured) == [
        ("Is the soil of Ost used by armed groups?",
         [("alleged", 1), ("not to be, it is promised", 1)]),
    ]  # fmt: skip


def test_a_charge_that_is_answered_is_no_agreement_too():
    charges = [said(POST, NORD, "soil", target=""), said(ECHO, WEST, "soil", target="")]
    assert [f.verdict for f in found(*charges)] == ["agreement"]
    assured = said(
        ECHO, OST, "soil", target="", kind="forecast", mood="will", negated=True,
    )  # fmt: skip
    assert [f.verdict for f in found(*charges, assured)] == ["positions_differ"]


def test_two_words_for_one_visit_are_two_views_of_it():
    official = said(POST, WEST, "envoy", subject="Ana Ruiz", target="")
    private = said(ECHO, OST, "envoy", subject="Ana Ruiz", target="", negated=True)
    (item,) = found(official, private)
    assert (item.verdict, [p.value for p in item.positions]) == ("positions_differ", ["yes", "no"])


def test_what_is_to_be_done_to_somebody_may_be_refused_by_anybody():
    wish = said(POST, NORD, "release", subject="Ana Ruiz", target="", mood="should", holder="Nord")
    will = said(
        ECHO, WEST, "release", subject="Ana Ruiz", target="", mood="will", negated=True,
        holder="West",
    )  # fmt: skip
    assert told(wish, will) == [
        ("Should Ana Ruiz be released?", [("wanted", 1), ("refused", 1)]),
    ]  # fmt: skip


def test_a_verb_of_rejecting_denies_once():
    wish = said(POST, NORD, "recognise", kind="wish", mood="should")
    will = said(ECHO, OST, "recognise", stance="denying", mood="will", negated=True, holder="Ost")
    assert len(told(wish, will)) == 1
    denied = said(ECHO, OST, "recognise", kind="forecast", stance="denying", mood="will")
    assert len(told(wish, denied)) == 1


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(
            (said(POST, NORD, "recognise", kind="wish", mood="should"),
             said(ECHO, OST, "recognise", negated=True)),
            id="what has not happened is not refused",
        ),
        pytest.param(
            (said(POST, NORD, "recognise", kind="wish", mood="should"),
             said(ECHO, WEST, "recognise", kind="forecast", mood="will", negated=True)),
            id="what others foretell is no answer",
        ),
        pytest.param(
            (said(POST, NORD, "recognise", kind="wish", mood="should"),
             said(ECHO, OST, "recognise", kind="forecast", mood="will", negated=True,
                  modality="possible")),
            id="what may be is no answer",
        ),
        pytest.param(
            (said(POST, OST, "recognise", mood="will", holder="Ost"),
             said(ECHO, OST, "recognise", kind="forecast", mood="will", negated=True)),
            id="one party that changes its mind",
        ),
        pytest.param(
            (said(POST, NORD, "support"),
             said(ECHO, OST, "support", kind="forecast", mood="will", negated=True)),
            id="what is held against nobody is no charge",
        ),
        pytest.param(
            (said(POST, None, "soil", target=""),
             said(ECHO, OST, "soil", target="", kind="forecast", mood="will", negated=True)),
            id="what no voice alleges needs no assurance",
        ),
        pytest.param(
            (said(OLD, NORD, "recognise", kind="wish", mood="should"),
             said(ECHO, OST, "recognise", kind="question", mood="will", negated=True)),
            id="a question is no answer",
        ),
    ],
)  # fmt: skip
def test_nothing_is_set_against_what_does_not_answer_it(made):
    assert told(*made) == []


def test_what_is_wished_is_no_fact():
    yes = said(POST, None, "recognise")
    wished = said(ECHO, NORD, "recognise", kind="assertion", mood="should", negated=True)
    assert [f.verdict for f in found(yes, wished)] == []
