"""A denial that names only "responsibility", and what is alleged of the event in other articles."""

from dataclasses import replace

import pytest
from compare_builders import assertion, occurrence, slot, source, statement, voice, window

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material
from provenance.model.spans import Span

POST = source("Harbour Post", "2031-05-09")
ECHO = source("Valley Echo", "2031-05-10")
FRONT, POLICE = voice("River Front", "River Front"), voice("Ost police", "Ost")


def attack(of, day="2031-05-03", place="Weir bridge"):
    said = statement(f"{of.outlet}: an attack hit {place} on {day}.", of)
    slots = (
        slot("victims", "Ana Ruiz", said),
        slot("place", place, said),
        slot("date", day, said, window(day)),
    )
    return occurrence("attack", said, *slots), said


def blame(of=POST, who=POLICE):
    said = statement(f"{of.outlet}: they blamed the River Front for the attack.", of, who)
    return assertion(said, "behind", "River Front", "attack")


def denial(text="The River Front denied responsibility.", of=ECHO, who=FRONT, paragraph=1):
    return statement(text, of, who, stance="denying", index=1, paragraph=paragraph)


def answered(answer, told=None, second=None):
    (a, one), (b, other) = attack(POST), second or attack(ECHO)
    charge = told or blame()
    made = Material((one, other, charge.statement, answer), (), (charge,), (a, b))
    return [f for f in find(made, Knowledge()) if f.verdict == "claim_denial"]


def test_responsibility_disowned_in_one_article_answers_the_blame_in_another():
    (found,) = answered(denial())
    assert found.question == "Was the River Front behind the Weir bridge attack?"
    assert [(p.value, p.statements[0].source) for p in found.positions] == [
        ("alleged", POST), ("denied", ECHO),
    ]  # fmt: skip


def test_a_denial_that_names_the_deed_is_told_of_once():
    answer = denial("The River Front denied responsibility for the attack.")
    own = assertion(answer, "behind", "River Front", "attack")
    (a, one), (b, other) = attack(POST), attack(ECHO)
    told = blame()
    made = Material((one, other, told.statement, answer), (), (told, own), (a, b))
    assert [f.verdict for f in find(made, Knowledge())] == ["claim_denial"]


@pytest.mark.parametrize(
    ("answer", "told", "second"),
    [
        pytest.param(denial("The River Front denied a rift."), None, None, id="of something else"),
        pytest.param(denial(paragraph=4), None, None, id="far from what it tells of"),
        pytest.param(denial(who=voice("Hill Guard", "Hill Guard")), None, None, id="not accused"),
        pytest.param(denial(), blame(who=None), None, id="no voice blames it"),
        pytest.param(denial(), blame(who=FRONT), None, id="its own word"),
        pytest.param(denial(), None, attack(ECHO, "2031-04-01"), id="another event"),
    ],
)
def test_nothing_else_is_an_answer(answer, told, second):
    assert answered(answer, told, second) == []


def deed(words, mention, of=ECHO, who=FRONT):
    """Return a denial in such words and the accounts of one attack, as the denial's own has it."""
    answer = statement(words, of, who, stance="denying", index=1, paragraph=1)
    b, other = attack(of)
    start = answer.start + words.index(mention)
    place = Span(start, start + len(mention))
    told = replace(b, event=replace(b.event, mentions=(*b.event.mentions, place)))
    return answer, told, other


@pytest.mark.parametrize("of", [ECHO, POST])
@pytest.mark.parametrize(
    ("words", "mention", "asked"),
    [
        ("denied shelling Weir bridge", "shelling", True),
        ("shelling Weir bridge", "shelling", True),
        ("that its men had attacked Weir bridge", "attacked", True),
        ("that its attack had killed a clerk", "attack", False),
        ("the shelling of Weir bridge by mistake", "shelling", False),
        ("that Weir bridge had been attacked", "attacked", False),
    ],
)
def test_a_deed_denied_answers_whoever_says_that_it_was_done(words, mention, asked, of):
    answer, mine, other = deed(words, mention, of)
    a, one = attack(POST)
    charge = blame()
    accounts = (mine,) if of is POST else (a, mine)
    said = tuple(dict.fromkeys((one, other, charge.statement, answer)))
    made = Material(said, (), (charge,), accounts)
    found = [f for f in find(made, Knowledge()) if f.verdict == "claim_denial"]
    assert bool(found) == asked
