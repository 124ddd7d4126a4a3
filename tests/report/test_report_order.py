from __future__ import annotations

from dataclasses import replace

import samples

from provenance.model.finding import Reason
from provenance.report import order, pairs, words
from provenance.report.terminal.conflicts import first_screen
from provenance.report.views import ConflictsView, ItemView, counts


def copied() -> ItemView:
    return ItemView(replace(samples.aside(), key="copied", verdict="mutation", title="A copy"))


def test_what_was_changed_in_copying_has_its_own_place_after_what_is_open():
    items = order.numbered([copied(), *samples.items()])
    names = [order.section(i) for i in items]
    assert names == sorted(names, key=order.SECTIONS.index)
    assert [i.number for i in items] == list(range(1, len(items) + 1))
    assert [i.finding.title for i in items if order.section(i) == order.COPIED] == ["A copy"]


def test_the_first_screen_counts_what_was_copied_apart_from_what_is_set_aside():
    view = ConflictsView(counts(()), "", (copied(),), set_aside=0, copied=1)
    shown = first_screen(view)
    assert shown.index("CHANGED IN COPYING") < shown.index("A copy")
    assert "Set aside as no conflict: 0." in shown
    assert "Changed in copying: 1." in shown


def test_a_facet_that_both_sides_state_neither_lacks_nor_decides():
    finding = samples.strikes()
    both = Reason("date", "not_stated", "in spring", "in the cold", "none", "both can be true")
    target = Reason("target", "not_stated", "", "a harbour", "none")
    pair = replace(finding.pairs[0], reasons=(both, target))
    told = replace(finding, pairs=(pair,))
    assert pairs.missing(pair) == ""
    assert "WOULD DECIDE IT" not in words.tells(both, told) + words.tells(target, told)
