from __future__ import annotations

from dataclasses import replace

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from provenance.report import toll
from provenance.report.terminal import cards, tables
from provenance.report.terminal.cards import article_card
from provenance.report.terminal.conflicts import first_screen
from provenance.report.terminal.item import item_card
from provenance.report.views import ConflictsView, EvidenceView, ItemView, counts

VIEW = ConflictsView(
    counts([page.source for page in samples.PAGES]), "23 Nov 16:10", samples.items()[:4],
    "first run, all is new.", set_aside=3, same=2,
)  # fmt: skip
STRIKES = samples.strikes().key[:4]


def test_the_first_screen_has_its_head_its_sections_and_its_foot_in_order():
    shown = first_screen(VIEW)
    parts = (
        "5 articles, 5 texts · 3 undated · 2 opinion · 3 republished or reworded · 23 Nov 16:10",
        "Since your last look: first run, all is new.",
        "DEATHS, AND WHO WAS HIT",
        "8 killed; 46 killed     MAY BE TWO STRIKES",
        "DISPUTED",
        "OTHER FACTS",
        "CONTRADICTORY",
        "ACCUSED, AND WHAT THEY ANSWER",
        "ALLEGED, DENIED",
        "Set aside as no conflict: 3.  Same figure or answer elsewhere: 2.",
        "See them: prov conflicts --all",
        f"Open one: prov show {STRIKES}",
    )
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_screen_is_wider_than_the_terminal(width):
    screens = [first_screen(VIEW, width), *(item_card(item, width) for item in samples.items())]
    screens += [
        tables.toll_table(samples.toll(), width),
        tables.claims_table([samples.DEAD], width),
    ]
    assert max(len(row) for screen in screens for row in screen.splitlines()) <= width


def test_colour_adds_nothing_but_colour():
    plain, coloured = first_screen(VIEW), first_screen(VIEW, colour=True)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain


def test_an_empty_list_says_so_and_offers_no_key_to_open():
    shown = first_screen(replace(VIEW, items=()))
    assert "No conflict found" in shown
    assert "Open one" not in shown


def test_quiet_items_say_in_one_phrase_why_they_are_quiet():
    shown = first_screen(replace(VIEW, items=samples.items()))
    assert "Checkpoint attack: 16 soldiers" in shown
    assert "same figure, 1 separate report  " in shown
    assert "set aside: a different event" in shown
    assert shown.index("SAME FIGURE OR ANSWER ELSEWHERE") < shown.index("SET ASIDE AS NO CONFLICT")


def test_items_cut_off_by_a_limit_are_counted():
    assert "7 more not shown here" in first_screen(replace(VIEW, hidden=7))


def test_the_card_of_two_tolls_gives_two_verdicts_and_every_facet():
    shown = item_card(samples.items()[1])
    for part in (
        f"{STRIKES} · DEATHS · MAY BE TWO STRIKES",
        "8 killed · NO SOURCE NAMED",
        "46 killed · TALIBAN OFFICIALS, UNNAMED, FOR AFGHAN TALIBAN",
        "PRECIS, NOT THE OUTLET'S WORDS",
        "[eight] people died",
        f"prov show {samples.DEAD.key[:4]}",
        "Figures differ?   YES.",
        "Same strikes?     NOT KNOWN from these articles.",
        "The gap between the figures is not used as evidence here.",
        "Not in here       No figure for these events from Pakistan or Army.",
        "2 articles, 2 texts, at most 2 separate reports; no named source; 1 side (Afghan",
        "NOT known to be separate",
        "1. The date of the strikes that Clarion India means.",
        "Safe to write",
        f"prov review decide {STRIKES} same|different|unsure --because URL",
    ):
        assert part in shown
    assert "not stated" in shown.split("came after")[1].split("\n")[0]


def test_no_card_joins_or_adds_two_figures():
    shown = item_card(samples.items()[1])
    for never in ("8-46", "8–46", "54", "rose", "up to 46", "toll disputed", "%"):
        assert never not in shown


def test_the_card_of_a_contradiction_asks_whether_it_is_one_question():
    shown = item_card(samples.items()[3])
    assert "Do they differ?   YES." in shown
    assert "Same question?    POINTS TO SAME." in shown
    assert "REWORDED COPY, DO NOT QUOTE" in shown
    assert "another regime, 1996" in " ".join(shown.split())
    assert "real|not-a-conflict|unsure" in shown


def test_an_unnamed_source_stands_further_in_than_a_named_one():
    rows = item_card(samples.items()[1]).splitlines()
    assert any(row.startswith("   8 killed") for row in rows)
    assert any(row.startswith("  46 killed") for row in rows)


def test_copies_of_one_sentence_are_shown_once_and_each_is_named():
    copy = replace(samples.NO_VOA, key="copykey", source=samples.DHAKA.source)
    finding = samples.recognition()
    no = finding.positions[1]
    no = replace(no, statements=(*no.statements, copy))
    shown = item_card(ItemView(replace(finding, positions=(finding.positions[0], no))))
    assert shown.count("state has recognised") == 1
    assert "same words: Dhaka Tribune, 21 Apr 2024 (updated)" in shown
    assert "prov show copy" in " ".join(shown.split())


def test_a_decision_stands_on_the_card_with_who_made_it():
    item = ItemView(samples.strikes(), "decided", (samples.DECISION,))
    shown = item_card(item)
    assert "DECIDED: DIFFERENT" in shown
    assert "different, by mk, 2026-11-24: https://example.org/record" in shown


def test_foreign_text_cannot_command_the_terminal():
    finding = replace(samples.strikes(), title="a\x1b[31mb\u202ec\nd", question="q\x07\x9b")
    item = replace(samples.items()[1], finding=finding)
    shown = first_screen(replace(VIEW, items=(item,))) + item_card(item)
    assert not set(shown) & set("\x1b\x07\x9b\u202e")


def test_markup_of_the_terminal_library_is_shown_as_it_stands():
    finding = replace(samples.strikes(), title="[bold]x[/bold] :warning:")
    assert "[bold]x[/bold] :warning:" in first_screen(replace(VIEW, items=(ItemView(finding),)))


def test_a_statement_is_shown_with_its_voice_and_the_way_it_came():
    shown = cards.statement_card(samples.UPSET, (STRIKES,))
    assert "people familiar with the situation, unnamed" in shown
    assert "[Islamabad withheld recognition]" in shown
    assert "says, stated flatly" in shown
    assert f"In items          {STRIKES}" in shown


def test_an_article_shows_where_each_fact_about_it_comes_from():
    shown = cards.article_card(samples.DHAKA.view())
    assert "2024-04-21 (from: text “Printed that day”)" in shown
    assert "Updated" in shown
    unknown = cards.article_card(samples.CLARION.view())
    assert "Published         not known" in unknown
    assert samples.DEAD.key[:4] in unknown


def test_a_voice_shows_why_its_mentions_are_one_only_when_asked():
    view = samples.speakers()[0]
    assert "same name (1.00)" in cards.speaker_card(view, why=True)
    assert "same name" not in cards.speaker_card(view)


def test_evidence_holds_what_a_lawyer_asks_for():
    page = samples.CLARION.view()
    view = EvidenceView(samples.DEAD, "the whole paragraph", page.revision, page.captures)
    shown = cards.evidence_text(view)
    for part in ("the whole paragraph", samples.HEARD, "articles/Clarion India.md", "sha256 abab"):
        assert part in shown
    assert "checked by nobody" in shown
    decided = cards.evidence_text(replace(view, decisions=(samples.DECISION,)))
    assert "different, by mk" in decided


def test_the_table_of_deaths_names_who_says_and_adds_nothing():
    shown = tables.toll_table(samples.toll())
    for part in (
        "no source named",
        "no figure from",
        "MAY BE THE SAME STRIKES OR NOT",
        "not stated",
    ):
        assert part in shown
    assert "54" not in shown
    assert "70" not in shown


def test_totals_over_a_period_stand_apart():
    total = replace(samples.FIGURE_16, quantity=replace(samples.FIGURE_16.quantity, total=True))
    shown = tables.toll_table(replace(samples.toll(), totals=(total,)))
    assert shown.index("TOTALS OVER A PERIOD, kept apart") > shown.index("Checkpoint attack")


def test_each_listing_ends_with_its_count():
    sources = [page.source for page in samples.PAGES]
    assert tables.articles_table(sources).endswith("5 articles.\n")
    assert tables.speakers_table(samples.speakers()).endswith("5 speakers.\n")
    assert tables.events_table([samples.event()]).endswith("1 event.\n")
    assert tables.claims_table([]) == "0 statements.\n"


def test_no_words_of_a_precis_are_shown_without_saying_so():
    for screen in (
        cards.speaker_card(samples.speakers()[0], width=160),
        cards.statement_card(samples.DEAD),
        cards.article_card(samples.CLARION.view()),
        tables.claims_table([samples.DEAD], width=220),
        item_card(samples.items()[3], width=160),
    ):
        assert "PRECIS, NOT THE" in screen
    left_out = item_card(samples.items()[3], width=200).split("Left out")[1]
    assert "PRECIS" in left_out.split("recognised")[0]
    assert "PRECIS" in toll.party(samples.toll().rows[1].others[0])


@given(st.text())
def test_any_text_can_stand_on_a_card(text):
    finding = replace(samples.strikes(), title=text, question=text, notes=((text, text),))
    shown = item_card(ItemView(finding))
    assert all(cell_len(row) <= 100 for row in shown.split("\n"))


def test_sentences_that_articles_share_are_quoted_side_by_side_with_common_words_marked():
    shown = item_card(replace(samples.items()[1], shared=(samples.SHARED,)))
    block = shown.split("In both")[1].split("To settle")[0]
    assert "Words in common stand in [ ]." in block
    assert block.index("1. Dhaka Tribune") < block.index("Clarion India")
    assert "[eight]" in block
    assert "[46]" in block
    assert f"prov show {samples.DEAD.key[:4]}" in block


def test_a_card_quotes_four_shared_sentences_and_counts_the_rest():
    shown = item_card(replace(samples.items()[1], shared=(samples.SHARED,) * 6))
    assert "4. Dhaka Tribune" in shown
    assert "5. Dhaka Tribune" not in shown
    assert "and 2 more" in shown


def test_an_article_tells_which_of_its_sentences_others_have_and_which_was_first():
    view = replace(samples.briefing().articles[0], shared=(samples.SHARED,))
    flat = " ".join(article_card(view).split())
    assert "Dhaka Tribune and Clarion India have 1 sentence in common; which is the earlier" in flat
    dated = replace(view, shared=(replace(samples.SHARED, dated=True),) * 2)
    flat = " ".join(article_card(dated).split())
    assert "Clarion India has 2 sentences of Dhaka Tribune, which is the earlier." in flat
