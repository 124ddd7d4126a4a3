from __future__ import annotations

from dataclasses import replace

import samples

from provenance.report.html.anchors import anchors
from provenance.report.terminal.tables import speakers_table
from provenance.report.views import ItemView, SpeakerView


def marked(told, page) -> list[str]:
    spans = anchors(told, told.items).marks.get(page.key, ())
    return [span.of(page.text) for span in spans]


def test_only_figures_that_an_item_or_the_table_shows_are_marked():
    told = samples.briefing()
    assert "16" in marked(told, samples.CLARION)
    bare = replace(told, items=(), toll=replace(told.toll, rows=()))
    assert marked(bare, samples.CLARION) == []


def test_the_lone_words_that_a_version_is_put_together_from_are_not_marked():
    finding = samples.hit()
    civil = finding.positions[0]
    two = tuple(samples.mark(samples.CLARION, samples.DEAD, word) for word in ("women", "children"))
    split = replace(finding, positions=(replace(civil, marks=two), finding.positions[1]))
    told = replace(samples.briefing(), items=(ItemView(split),))
    shown = marked(told, samples.CLARION)
    assert "women" not in shown
    assert "terrorist hideouts" in shown


def test_who_only_passes_words_on_is_marked_so():
    table = speakers_table([SpeakerView(samples.FAMILIAR, (), passed=37)])
    assert "37" in table
    assert "0, passes" in table
