from __future__ import annotations

from dataclasses import replace

import samples

from provenance.report import agreeing, mentions, words
from provenance.report.terminal.item import item_card
from provenance.report.views import ItemView


def test_several_statements_of_one_article_and_voice_stand_together_and_are_counted():
    position = samples.recognition().positions[1]
    again = replace(samples.NO_TRT, key="again", sentence="Recognition has been withheld.")
    told = mentions.told(replace(position, statements=(*position.statements, again)))
    assert [t.times for t in told] == ["", "twice", ""]
    assert told[1].wordings == ((samples.NO_TRT,), (again,))


def test_a_voice_and_a_copy_are_told_in_full_once_on_a_card():
    finding = samples.recognition()
    later = replace(samples.UPSET, key="later", sentence="The people said so again.")
    no = replace(finding.positions[1], statements=(*finding.positions[1].statements, later))
    named = mentions.mentions(replace(finding, positions=(no,)))
    assert "met as a copy on" in named[samples.UPSET.key].carried
    assert "met as a copy on" not in named["later"].carried
    assert named["later"].who == "people familiar with the situation, unnamed"


def test_the_note_of_a_version_is_printed_once():
    finding = samples.recognition()
    no = replace(finding.positions[1], note="TRT World: taken for granted")
    card = item_card(ItemView(replace(finding, positions=(finding.positions[0], no))), 100, False)
    assert card.count("taken for granted") == 1


def migrants():
    """An agreement whose two articles write the one figure in two ways."""
    page = samples.Page("Coast Courier", "The move")
    plain = page.say("They moved 300,000 people.")
    odd = page.say("They moved 3,00,000 people.")
    made = samples.same_figure()
    marks = (samples.mark(page, plain, "300,000"), samples.mark(page, odd, "3,00,000"))
    position = replace(
        made.positions[0], value="3,00,000 people", statements=(plain, odd), marks=marks
    )
    return replace(made, title="People moved: 3,00,000 people", positions=(position,)), plain, odd


def test_each_statement_is_headed_by_the_figure_as_it_writes_it():
    finding, plain, odd = migrants()
    position = finding.positions[0]
    assert agreeing.own(position, plain) == "300,000 people"
    assert agreeing.own(position, odd) == "3,00,000 people"


def test_a_headline_has_the_figure_as_most_write_it_and_the_plainest_in_doubt():
    assert agreeing.title(migrants()[0]) == "People moved: 300,000 people"
    assert agreeing.commonest(["3,00,000", "3,00,000", "300,000"]) == "3,00,000"


def test_a_measure_is_asked_for_as_people_ask():
    finding = replace(
        samples.same_figure(), measure="length", question="What is the figure: Border?"
    )
    assert words.question(finding) == "How long is this: border?"
    assert words.question(samples.strikes()) == samples.strikes().question


def test_a_card_with_far_more_voices_on_one_side_is_laid_out_one_below_the_other():
    assert mentions.uneven(samples.recognition())
    assert not mentions.uneven(samples.strikes())
