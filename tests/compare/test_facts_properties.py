"""What holds of facts without a figure whatever is said: order, symmetry, and strangers."""

from __future__ import annotations

from dataclasses import replace

from compare_builders import assertion, source, statement, voice, window
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Assertion, Finding, Material

_DAYS = [None, *(window(f"2031-05-{day:02}") for day in (1, 3, 9)), window("2030-01-01")]
_SOURCES = [source(name, day) for name, day in (("Post", "2031-05-09"), ("Echo", "2031-05-10"))]
_SOURCES += [source("Sun", "2031-09-01"), source("Star", "")]
_VOICES = [None, voice("Ost"), voice("ministers", named=False)]
_TOLD = [
    ("die", "Ana Ruiz", ""),
    ("arrest", "Ana Ruiz", ""),
    ("recognise", "Ost", "West"),
    ("meet", "Ost", "West"),
    ("relations_worsen", "Ost", "West"),
    ("relations_worsen", "West", "Ost"),
    ("age", "Ana Ruiz", "24"),
    ("age", "Ana Ruiz", "27"),
    ("office", "Ana Ruiz", "foreign minister"),
    ("office", "Ana Ruiz", "defence minister"),
    ("behind", "Ost", "attack"),
]


@st.composite
def _said(draw: st.DrawFn) -> Assertion:
    nth = draw(st.integers(0, 10_000))
    of, who = draw(st.sampled_from(_SOURCES)), draw(st.sampled_from(_VOICES))
    predicate, subject, target = draw(st.sampled_from(_TOLD))
    stance = draw(st.sampled_from(["asserting", "asserting", "denying"]))
    said = statement(f"No. {nth}: {predicate} {subject} {target}", of, who, stance=stance)
    valued = predicate in ("age", "office")
    return assertion(
        said, predicate, subject, target,
        negated=not valued and draw(st.booleans()), window=draw(st.sampled_from(_DAYS)),
    )  # fmt: skip


_MANY = st.lists(_said(), max_size=8, unique_by=lambda a: a.statement.key)


def _find(assertions: list[Assertion]) -> tuple[Finding, ...]:
    said = tuple(a.statement for a in assertions)
    return find(Material(said, (), tuple(assertions)), Knowledge())


def _states(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {f.key: f.state for f in findings}


@settings(max_examples=150, deadline=None)
@given(_MANY, st.randoms(use_true_random=False))
def test_the_order_in_which_statements_come_changes_nothing(made, random) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    assert _find(made) == _find(shuffled)


@settings(max_examples=150, deadline=None)
@given(_MANY)
def test_an_article_on_others_changes_no_finding(made: list[Assertion]) -> None:
    far = source("Elsewhere", "2031-05-09")
    strangers = [
        assertion(statement(f"Other: {p}", far), p, f"Far {s}", f"Far {o}" if o else "")
        for p, s, o in _TOLD[:5]
    ]
    before, after = _states(_find(made)), _states(_find([*made, *strangers]))
    assert before.items() <= after.items()


@settings(max_examples=150, deadline=None)
@given(_MANY)
def test_yes_for_no_is_the_same_question_with_the_same_verdict(made: list[Assertion]) -> None:
    told = [a for a in made if a.proposition.predicate in ("recognise", "meet")]
    turned = [replace(a, proposition=replace(a.proposition, negated=not a.proposition.negated))
              for a in told if a.statement.stance == "asserting"]  # fmt: skip
    plain = [a for a in told if a.statement.stance == "asserting"]
    assert {(f.key, f.verdict) for f in _find(plain)} == {(f.key, f.verdict) for f in _find(turned)}


@settings(max_examples=150, deadline=None)
@given(_MANY)
def test_no_item_rests_on_one_voice_of_one_article(made: list[Assertion]) -> None:
    for found in _find(made):
        voices = {(s.source.article, s.voice) for s in found.statements}
        assert len(voices) > 1, found.title
