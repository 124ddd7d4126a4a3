from __future__ import annotations

from dataclasses import replace

import pytest
import samples

from provenance.report import sourcing, toll
from provenance.report.views import PartyWord, TollRow, TollTable


def bounded(value: str):
    quantity = replace(
        samples.FIGURE_8.quantity, bound="more_than", low=1500.0, high=None, value=value
    )
    return replace(samples.FIGURE_8, quantity=quantity)


def test_one_bound_in_two_wordings_is_one_cell():
    cells = toll.cells([bounded("over 1,500"), bounded("more than 1,500")])
    assert [c.killed for c in cells] == ["over 1,500"]
    exact = replace(samples.FIGURE_8.quantity, low=1500.0, high=1500.0, value="1,500")
    two = toll.cells([bounded("over 1,500"), replace(samples.FIGURE_8, quantity=exact)])
    assert len(two) == 2


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("January 6", "January 6, year not told"),
        ("6 Feb.", "6 Feb., year not told"),
        ("March 2024", "March 2024"),
        ("Thursday", "Thursday"),
        ("", "date not stated"),
    ],
)
def test_a_day_without_its_year_says_so(said, shown):
    assert toll.date(TollRow("Attack", said, ())) == shown


def test_silent_parties_share_one_line_after_those_who_speak():
    speaking = PartyWord("Pakistan", samples.HIDEOUTS)
    row = TollRow("Attack", "", (), (PartyWord("Norland"), speaking, PartyWord("Sudland")))
    told = toll.others(row)
    assert told[0].startswith("a Pakistani official, unnamed, ")
    assert told[1:] == ("no figure from Norland, nor from Sudland",)


def test_a_voice_is_a_party_only_where_its_side_takes_part_or_is_answered():
    assert toll.cells([samples.FIGURE_46])[0].party == ""
    answered = (PartyWord("Pakistan", samples.HIDEOUTS),)
    assert toll.cells([samples.FIGURE_46], answered)[0].party == "Afghan Taliban"
    own = replace(samples.DEAD, voice=samples.PLURAL)
    acting = replace(samples.FIGURE_46, statement=own)
    assert toll.cells([acting])[0].teller.endswith(", a party")


def test_where_a_copy_was_met_is_told_once_in_a_table():
    upset = replace(samples.FIGURE_8, statement=samples.UPSET)
    later = replace(samples.FIGURE_8, statement=replace(samples.UPSET, key="later"))
    table = TollTable((TollRow("One", "", (upset,)), TollRow("Two", "", (later,))))
    named = toll.mentions(table)
    assert "met as a copy on" in named[samples.UPSET.key].carried
    assert "met as a copy on" not in named["later"].carried


def test_an_article_without_a_title_is_called_by_its_first_words():
    plain = replace(samples.DHAKA.source, title="", opening="The ferry was late")
    assert sourcing.title(plain) == "Untitled (“The ferry was late …”)"
    assert sourcing.title(samples.DHAKA.source) == samples.DHAKA.source.title


def test_limits_tell_a_likely_writer_and_an_unknown_kind():
    plain = replace(
        samples.DHAKA.source,
        kind="unknown",
        credit="Harbour Wires (text: told Harbour Wires)",
        rendition="",
    )
    plain = replace(plain, rendition="original")
    assert sourcing.limits(plain) == "kind not told, text probably Harbour Wires’"
    assert "probably" not in sourcing.limits(replace(plain, credit=plain.outlet))


def test_whose_text_it_probably_is_stands_beside_the_outlet():
    guess = replace(samples.DHAKA.source, credit="Harbour Wire (text: told Harbour Wire)")
    assert sourcing.carried(guess).endswith("; text probably Harbour Wire’s")
    stated = replace(guess, credit="Harbour Wire")
    assert sourcing.carried(stated).endswith("; credited to Harbour Wire")
    assert "probably" not in sourcing.carried(samples.DHAKA.source)
