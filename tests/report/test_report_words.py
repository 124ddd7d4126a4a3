from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
import samples

from provenance.model import vocabulary
from provenance.model.extraction import Slot, Window
from provenance.model.finding import Reason
from provenance.report import brief, order, pairs, sourcing, toll, words
from provenance.report.mentions import mentioned
from provenance.report.views import ItemView, counts


@pytest.mark.parametrize(
    ("table", "names"),
    [
        (pairs.VALUES, vocabulary.Values),
        (pairs.BANDS, vocabulary.Band),
        (pairs.BAND_ANSWERS, vocabulary.Band),
        (sourcing.MODALITIES, vocabulary.Modality),
        (sourcing.STANCES, vocabulary.Stance),
        (pairs.WHYS, vocabulary.Why),
        (words.FACETS, vocabulary.Facet),
        (sourcing.RENDITIONS, vocabulary.Rendition),
    ],
)
def test_every_name_of_the_model_has_a_newsroom_word(table, names):
    assert set(table) == set(get_args(names))


def test_an_item_whose_events_only_point_apart_is_not_said_to_be_of_another():
    found = samples.aside()
    pairs = tuple(replace(p, event="likely_different") for p in found.pairs)
    assert words.label(found) == "set aside: a different event"
    told = words.label(replace(found, pairs=pairs))
    assert told == "set aside: points to a different event"


@pytest.mark.parametrize("verdict", get_args(vocabulary.Verdict))
def test_no_label_shows_a_name_of_the_code_or_says_confirmed(verdict):
    told = words.label(replace(samples.strikes(), verdict=verdict))
    assert "_" not in told
    assert "confirmed" not in told


def test_a_possible_conflict_is_named_after_what_may_be_two():
    finding = samples.strikes()
    assert words.label(finding) == "may be two strikes"
    assert words.label(finding, "raids") == "may be two raids"


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("Norlandic air strikes: 3 killed; 4 killed", "strikes"),
        ("Shootings by Norland: 3 killed", "shootings"),
        ("Crashes, Varnholt: 3 killed", "crashes"),
        ("The pass: 3 killed", "events"),
        ("3 killed", "events"),
    ],
)
def test_the_noun_of_what_may_be_two_comes_from_the_headline(title, noun):
    assert words.nouns(replace(samples.strikes(), title=title)) == noun


def test_several_separate_reports_are_never_more_than_at_most():
    assert words.reports(1) == "1 separate report"
    assert words.reports(3) == "at most 3 separate reports"
    assert words.label(samples.same_figure()) == "same figure, 1 separate report"


def test_the_missing_facet_that_would_decide_stands_beside_the_item():
    assert words.remark(samples.strikes()) == "a date is missing"
    assert words.remark(samples.hit()) == "two parties"
    assert words.remark(samples.recognition()) == "4 reports"


def test_nobody_is_named_where_no_source_is():
    assert sourcing.who(samples.EIGHT) == "no source named"
    assert sourcing.who(samples.YES) == "author's own words, no source named"
    assert sourcing.who(replace(samples.EIGHT, modality="hearsay")) == "hearsay, no source named"


def test_the_side_of_a_voice_stands_beside_its_name():
    told = sourcing.who(samples.DEAD)
    assert told == "Taliban officials, unnamed, for Afghan Taliban"


def test_the_way_it_reached_us_runs_from_the_voice_to_the_site():
    told = sourcing.reached(samples.UPSET)
    assert told.startswith("people familiar with the situation → Bloomberg News → ")


def test_the_limits_of_an_article_are_said_with_its_date():
    assert (
        sourcing.carried(samples.CLARION.source) == "Clarion India, opinion by Asad Mirza, undated"
    )
    assert sourcing.dated(samples.DHAKA.source) == "21 Apr 2024 (updated)"
    assert "met as a copy on" in sourcing.carried(samples.TRT.source)


def test_a_wider_place_is_no_evidence_unless_it_supports():
    finding = samples.strikes()
    wider = Reason("place", "left_wider", "A", "B", "none")
    assert words.tells(wider, finding) == "nothing: only wider"
    supports = replace(wider, effect="supports")
    assert words.tells(supports, finding) == "fits: one covers the other"
    silent = replace(wider, state="not_stated", detail="stated once")
    assert words.tells(silent, finding) == "nothing: stated once"
    assert words.tells(replace(wider, state="match"), finding) == "fits, weak"


def test_only_the_facet_that_would_decide_a_possible_conflict_says_so():
    finding = samples.strikes()
    told = [words.tells(replace(r, detail=""), finding) for r in finding.pairs[0].reasons]
    assert told[0] == "nothing yet: WOULD DECIDE IT"
    assert told[-1] == "nothing: stated on one side only"
    settled = replace(finding, verdict="contradiction")
    assert "WOULD DECIDE" not in words.tells(replace(samples.REASONS[0], detail=""), settled)


def test_counts_tell_undated_opinion_and_republished():
    told = counts([page.source for page in samples.PAGES])
    assert (told.articles, told.texts, told.undated, told.opinion) == (5, 5, 3, 2)
    assert told.republished == 3


def test_deaths_come_first_then_facts_then_accusations_and_numbers_follow():
    ordered = order.numbered(samples.items())
    titles = [item.finding.verdict for item in ordered]
    assert titles[:4] == ["possible_conflict", "who_was_hit", "contradiction", "claim_denial"]
    assert [item.number for item in ordered] == [1, 2, 3, 4, 5, 6]


def test_a_decided_item_moves_out_of_its_section():
    item = ItemView(samples.strikes(), "decided", (samples.DECISION,))
    assert order.section(item) == order.DECIDED
    assert order.status(item) == "decided: different"
    assert order.status(replace(item, status="stale")) == "was different; ask again"
    assert order.status(replace(item, status="contested")) == "reviewers differ"


def test_a_briefing_says_how_much_of_it_a_person_has_checked():
    items = [ItemView(f) for f in samples.FINDINGS]
    assert brief.checked(items) == ("READ BY MACHINE, CHECKED BY NOBODY YET: 0 of 4 items decided")
    some = [replace(items[0], status="decided"), *items[1:]]
    assert "PEOPLE IN PART: 1 of 4" in brief.checked(some)
    every = [replace(item, status="decided") for item in items]
    assert brief.checked(every).endswith("CHECKED BY PEOPLE: 4 of 4 items decided")


def test_what_to_know_first_names_both_sides_and_leaves_decided_items_out():
    items = order.numbered(samples.items())
    told = [text for _, text in brief.points(items)]
    assert told[0] == (
        "8 killed and 46 killed: cannot be matched, a date is missing. Do not present them as one."
    )
    assert told[1].endswith("? Civilians (Taliban officials); fighters (a Pakistani official).")
    decided = [replace(items[0], status="decided"), *items[1:]]
    assert told[0] not in [text for _, text in brief.points(decided)]


def test_an_exact_figure_is_in_digits_and_any_other_as_said():
    assert toll.killed(samples.FIGURE_8) == "8"
    assert toll.killed(samples.FIGURE_46) == "46, mostly women and children"
    assert toll.killed(samples.FIGURE_16) == "16 soldiers"
    named = replace(
        samples.FIGURE_8.quantity, value="Anna Berg", counted="Anna Berg", bound="vague"
    )
    assert toll.killed(replace(samples.FIGURE_8, quantity=named)) == "Anna Berg"
    part = replace(samples.FIGURE_16.quantity, part_of="q1")
    told = toll.killed(replace(samples.FIGURE_16, quantity=part))
    assert told == "16 soldiers, a part of a larger figure"
    quantity = replace(samples.FIGURE_8.quantity, bound="at_least", value="at least eight")
    assert toll.killed(replace(samples.FIGURE_8, quantity=quantity)) == "at least eight"


def test_a_row_puts_named_sources_first_and_says_who_gives_no_figure():
    row = replace(samples.toll().rows[1], figures=(samples.FIGURE_8, samples.FIGURE_46))
    assert [cell.sourced for cell in toll.cells(row.figures)] == [True, False]
    assert toll.cells(row.figures, row.others)[0].party == "Afghan Taliban"
    assert toll.silent(samples.toll().rows[0]) == ("no figure from Pakistan",)


def test_one_voice_in_several_articles_is_one_cell_and_the_unnamed_are_never_one_voice():
    other = replace(samples.DEAD, key="other", source=samples.VOA.source)
    again = replace(samples.FIGURE_46, statement=other)
    stranger = replace(other, voice=replace(samples.OFFICIALS, key="idstranger"))
    apart = replace(samples.FIGURE_46, statement=stranger)
    cells = toll.cells([samples.FIGURE_46, again, apart])
    assert [len(cell.figures) for cell in cells] == [2, 1]
    named = mentioned([samples.DEAD, other])
    assert cells[0].carried(named).startswith("Clarion India")
    assert "VOA News" in cells[0].carried(named)


def test_totals_of_two_periods_are_two_cells():
    year = replace(samples.FIGURE_16.quantity, total=True, period=Window(None, date(2023, 1, 1)))
    one = replace(samples.FIGURE_16, quantity=year)
    two = replace(one, quantity=replace(year, period=Window(date(2022, 1, 1), None)))
    assert [toll.period(cell.first) for cell in toll.cells([one, two])] == [
        "up to 1 Jan 2023",
        "since 1 Jan 2022",
    ]


def words_of(*ends: int) -> str:
    return sourcing.period(Window(date(*ends[:3]), date(*ends[3:])))


def test_a_relative_date_is_reckoned_where_it_can_be():
    row = samples.toll().rows[0]
    assert toll.date(replace(row, date="")) == "date not stated"
    assert toll.date(row) == "March 2024"
    span = samples.FIGURE_8.quantity.span
    slot = Slot("date", "last month", span, Window(date(2024, 3, 1), date(2024, 3, 31)))
    event = replace(samples.STRIKES.event, slots=(slot,))
    figure = replace(samples.FIGURE_8, occurrence=replace(samples.STRIKES, event=event))
    assert toll.date(replace(row, date="last month", figures=(figure,))) == "Mar 2024"


def test_hundreds_are_hundreds_of_somebody():
    quantity = replace(samples.FIGURE_16.quantity, bound="vague", value="hundreds")
    assert toll.killed(replace(samples.FIGURE_16, quantity=quantity)) == "hundreds of soldiers"


def test_a_period_is_told_in_words():
    assert sourcing.period(Window(date(2023, 1, 1), date(2023, 12, 31))) == "2023"
    assert words_of(2024, 2, 1, 2024, 2, 29) == "Feb 2024"
    assert words_of(2023, 5, 24, 2023, 5, 24) == "24 May 2023"
    assert words_of(2023, 1, 1, 2023, 6, 30) == "1 Jan 2023 to 30 Jun 2023"
    part = Window(date(2023, 1, 1), date(2023, 4, 24))
    assert sourcing.period(part) == "1 Jan 2023 to 24 Apr 2023"
    assert sourcing.period(Window()) == "period not stated"


def test_a_date_is_asked_for_before_a_target():
    pair = pairs.worst(samples.strikes())
    silent = [Reason(f, "not_stated", "", "", "none") for f in ("target", "date", "trigger")]
    assert pairs.missing(replace(pair, reasons=tuple(silent))) == "a date is missing"
    assert pairs.missing(replace(pair, reasons=(silent[2],))) == ""


def test_many_names_are_counted_beyond_three():
    assert sourcing.some(["a", "b", "a", "c"]) == "a, b, c"
    assert sourcing.some(list("abcde")) == "a, b, c and 2 more"


def test_further_pairs_are_told_with_both_verdicts():
    finding = samples.strikes()
    extra = replace(finding.pairs[0], event="different", verdict="explained", why="other_event")
    told = pairs.others(replace(finding, pairs=(*finding.pairs, extra)))
    assert told == (
        "8 killed / 46 killed: differ? YES. One event: different. Set aside: a different event.",
    )


def test_pairs_of_one_version_that_are_judged_alike_stand_together():
    finding = samples.strikes()
    extra = replace(finding.pairs[0], event="different", verdict="explained", why="other_event")
    (told,) = pairs.others(replace(finding, pairs=(*finding.pairs, extra, replace(extra))))
    assert told.startswith("8 killed / 46 killed / 46 killed: differ? YES.")


def test_a_role_does_not_repeat_the_name_and_a_report_is_not_called_unnamed():
    voice = replace(samples.AUTHORITIES, name="Ana Vale", side="", kind="person")
    said = replace(samples.DENIED, voice=voice, speaker_role="harbour spokeswoman, Ana Vale")
    assert sourcing.who(said) == "Ana Vale, harbour spokeswoman"
    assert sourcing.who(replace(said, speaker_role="Ana")) == "Ana Vale"
    report = replace(voice, name="a report by the Institute", named=False, kind="report")
    assert sourcing.who(replace(said, voice=report, speaker_role="")) == "a report by the Institute"


def test_where_it_comes_from_is_told_only_where_it_is_not_the_article_itself():
    assert sourcing.origin(replace(samples.EIGHT, origin_note="the article's own text")) == ""
    assert sourcing.origin(replace(samples.EIGHT, origin_note="credited to X")) == ""


def test_versions_of_one_outlet_are_told_apart_by_their_value():
    finding = samples.joined()
    assert [words.side(finding, p.id) for p in finding.positions] == ["ALLEGED", "DENIED"]
    assert words.side(samples.strikes(), "p1") == "Dhaka Tribune"


def test_the_field_of_an_item_follows_what_is_asked():
    told = [words.subject(f) for f in samples.FINDINGS]
    assert told == ["accusation", "deaths", "who was hit", "fact"]
    border = replace(samples.same_figure(), measure="percent_change")
    assert words.subject(border) == "percent change"
