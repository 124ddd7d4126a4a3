from __future__ import annotations

import csv
import hashlib
import io
import re


def test_show_prints_the_whole_card_of_an_item(desk):
    card = desk.out("show", desk.lead()["key"])
    for words in ("12 killed", "19 killed", "Figures differ?", "Separate?", "Decide"):
        assert words in card


def test_show_takes_a_short_key(desk):
    key = desk.lead()["key"]
    assert desk.out("show", key[:6]) == desk.out("show", key)


def test_show_prints_a_statement_with_its_voice_and_its_items(desk):
    card = desk.out("show", desk.claim()["key"])
    assert "STATEMENT" in card
    assert "police" in card
    assert desk.lead()["key"][:4] in card


def test_show_prints_an_article_with_every_sentence(desk):
    card = desk.out("show", desk.claim()["article"])
    assert "ARTICLE" in card
    for words in ("busiest hour", "40 kilometres", "Anna Brandt", "Ruth Okello"):
        assert words in card


def test_show_prints_a_speaker_with_what_was_said(desk):
    found = re.search(r"^(\w+) +Anna Brandt", desk.out("speakers"), re.MULTILINE)
    assert found
    card = desk.out("show", found[1])
    assert "busiest hour" in card
    assert "Paul Meyer" not in card


def test_the_toll_has_a_row_an_event_and_a_figure_each_body(desk):
    table = desk.out("toll")
    for words in ("12", "19", "police", "Paul Meyer", "Red Cross"):
        assert words in table
    assert "31" not in table.replace("2031", "")


def test_words_keep_only_the_events_that_hold_them(desk):
    assert "Paul Meyer" in desk.out("toll", "selby")
    assert "Paul Meyer" not in desk.out("toll", "avalanche")


def test_articles_are_listed_with_their_dates(desk):
    table = desk.out("articles")
    assert table.index("12 May 2031") < table.index("13 May 2031") < table.index("14 May 2031")


def test_claims_are_kept_by_words_speaker_and_article(desk):
    every = desk.out("claims")
    assert "busiest hour" in every
    assert "Red Cross" in every
    assert "Red Cross" not in desk.out("claims", "busiest", "hour")
    assert "Red Cross" not in desk.out("claims", "--speaker", "brandt")
    assert "Red Cross" not in desk.out("claims", "--article", desk.claim()["article"])
    assert "1 statement" in desk.out("claims", "--limit", 1)


def test_speakers_tell_why_names_were_taken_for_one(desk):
    assert "Paul Meyer" in desk.out("speakers")
    card = desk.out("speakers", "--why", "Brandt")
    assert "Anna Brandt" in card
    assert "Paul Meyer" not in card
    assert "Paul Meyer" not in desk.out("speakers", "--limit", 1)


def test_events_are_listed_for_people_and_for_spreadsheets(desk):
    assert "Selby" in desk.out("events")
    rows = list(csv.DictReader(io.StringIO(desk.out("events", "--format", "csv"))))
    assert {(r["deaths_low"], r["deaths_high"]) for r in rows} == {("12", "19")}
    assert len(desk.data("events", "--limit", 1)["events"]) == 1


def test_evidence_gives_the_hash_of_the_file_as_it_was_read(desk, articles):
    text = desk.out("evidence", desk.claim()["key"])
    assert hashlib.sha256((articles / "gazette.md").read_bytes()).hexdigest() in text
    assert "https://gazette.example/selby" in text
    assert "checked by nobody" in text


def test_the_evidence_of_an_item_is_that_of_each_of_its_statements(desk):
    lead = desk.lead()
    claims = {claim["key"] for place in lead["positions"] for claim in place["claims"]}
    text = desk.out("evidence", lead["key"])
    assert text.count("EVIDENCE FOR ") == len(claims) > 1
    assert all(f"EVIDENCE FOR {key}" in text for key in claims)


def test_a_name_that_nobody_bears_is_an_error_of_one_line(desk):
    result = desk.run("speakers", "--why", "Nobody Atall")
    assert result.exit_code == 2
    assert "Nobody Atall: nobody who speaks is called so" in result.output


def test_a_speaker_is_asked_for_by_whole_words(desk):
    assert "Anna Brandt" in desk.out("speakers", "--why", "brandt")
    assert desk.run("speakers", "--why", "bran").exit_code == 2
