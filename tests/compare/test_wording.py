"""How items are headed."""

from __future__ import annotations

from compare_builders import occurrence, slot, source, statement

from provenance.compare.events import wording


def test_a_headline_names_who_wages_a_war_and_nobody_for_a_crime():
    said = statement("News.", source("A"))
    kinds = (
        ("shooting", "Ivo Rehn", "shootings"),
        ("shooting", "Harbour Police", "shootings"),
        ("strike", "Red Front", "strikes by Red Front"),
        ("strike", "Anna Berg", "strikes"),
        ("strike", "Peru", "Peruvian strikes"),
    )
    for kind, actor, title in kinds:
        assert wording.by_whom([occurrence(kind, said, slot("actor", actor, said)).event]) == title
