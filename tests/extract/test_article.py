"""An invented article, extracted whole."""

from __future__ import annotations

import pytest

from provenance.extract.article import extract
from provenance.extract.parse.nlp import load, parse
from provenance.model.article import Revision


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Lima has expelled some 5,000 undocumented migrants.", ("Peru",)),
        ("Some 5,000 migrants were expelled near Lima.", ()),
        ("Peru expelled some 5,000 undocumented migrants.", ("Peru",)),
    ],
)
def test_a_capital_that_acts_is_the_government_that_a_figure_is_about(
    text: str, about: tuple[str, ...]
):
    (figure,) = extract(load(), Revision("a", text, "h", "a.txt")).quantities
    assert figure.about == about


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Radio Valley reported six deaths, all other sources reported seven.",
            [("Radio Valley", 6, ""), ("all other sources", 7, "")],
        ),
        (
            "Radio Valley reported 15 dead, but some sources reported only 14 victims.",
            [("Radio Valley", 15, ""), ("some sources", 14, "")],
        ),
        (
            "Radio Valley reported 15 dead. It was dark. While some sources reported only 14 "
            "victims, the clinic did not reply.",
            [("Radio Valley", 15, ""), ("some sources", 14, "")],
        ),
    ],
)
def test_two_who_count_the_dead_in_one_sentence_have_each_their_own_number(text, told):
    found = extract(load(), Revision("a", text, "h", "a.txt"))
    claims = {c.id: c.attribution for c in found.claims}
    speakers = {a.id: a.speaker for a in found.attributions}
    names = {s.id: s.name for s in found.speakers}
    assert [
        (names.get(speakers.get(claims[q.claim])), q.low, q.part_of or "")
        for q in found.quantities
        if q.measure == "killed"
    ] == told


def test_no_parse_keeps_its_vectors():
    text = "Anna Berg said so.\nIt’s gone, the mayor said."
    assert [p.doc.tensor.size for p in parse(load(), text).paragraphs] == [0, 0]
