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


def test_no_parse_keeps_its_vectors():
    text = "Anna Berg said so.\nIt’s gone, the mayor said."
    assert [p.doc.tensor.size for p in parse(load(), text).paragraphs] == [0, 0]
