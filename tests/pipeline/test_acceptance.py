"""The whole way on the sample articles, as a user walks it; what is found is in tests/golden."""

from __future__ import annotations

import re
import shutil

from affair import Affair, claims

from provenance import settings
from provenance.store import material as materials
from provenance.store.database import open_for_reading


def test_the_two_tolls_come_first_and_may_be_two_strikes(seeds):
    first = seeds.loud[0]
    assert first["class"] == "possible_conflict"
    assert [p["value"].split()[0] for p in first["positions"]] == ["8", "46"]
    eight, many = first["positions"]
    assert (eight["claims"][0]["outlet"], eight["claims"][0]["speaker"]) == ("Dhaka Tribune", None)
    assert many["claims"][0]["outlet"] == "Clarion India"
    assert "Taliban" in many["claims"][0]["speaker"]
    pair = first["pairs"][0]
    assert (pair["values"], pair["event"]) == ("disagree", "unresolved")


def test_each_facet_of_the_two_tolls_is_told_for_both_sides(seeds):
    reasons = {r["facet"]: r for r in seeds.loud[0]["pairs"][0]["reasons"]}
    assert reasons["date"]["state"] == "not_stated"
    assert reasons["date"]["left"].startswith("March 2024")
    assert reasons["date"]["right"] == ""
    assert reasons["place"]["state"] == "left_wider"
    assert "Paktika" in reasons["place"]["right"]
    assert reasons["type"]["state"] == reasons["actor"]["state"] == "match"
    assert reasons["trigger"]["state"] == reasons["aftermath"]["state"] == "not_stated"


def test_the_date_of_the_undated_strikes_would_settle_it(seeds):
    settle = seeds.loud[0]["to_settle"]
    assert "date" in settle[0]
    assert "Clarion India" in settle[0]


def test_no_range_sum_or_trend_is_printed_anywhere(seeds, tmp_path):
    seeds.run("brief", "-o", str(tmp_path))
    pages = [p.read_text("utf-8") for p in tmp_path.rglob("*.html")]
    printed = [seeds.run("conflicts", "--all"), seeds.run("toll"), *pages]
    printed.append(seeds.run("show", seeds.loud[0]["key"]))
    for text in printed:
        numbering = r"(?:href|id|value)=\"[^\"]*\"|<sup>.*?</sup>|\b\d\d:\d\d\b"
        words = re.sub(numbering, "", text)
        assert not re.search(r"\b8\s?[-–]\s?46\b|\b54\b(?! of)|\brose from\b|up to 46", words)


def test_recognition_is_a_contradiction_without_a_number(seeds):
    (found,) = [f for f in seeds.loud if f["class"] == "contradiction"]
    sides = {p["value"]: {c["outlet"] for c in p["claims"]} for p in found["positions"]}
    assert sides == {
        "yes": {"Clarion India"},
        "no": {"VOA", "TRT World", "Bloomberg News"},
    }


def test_one_spokesman_in_three_spellings_is_one_person(seeds):
    listed = seeds.run("speakers", "--why", "Mujahid")
    assert listed.count("· NAMED PERSON") == 1
    for spelling in ("Zabihullah Mujahid", "Zabihullah Mujahed", "Zabiullah Mujahid"):
        assert spelling in listed


def test_the_press_wing_is_one_body_in_two_spellings(seeds):
    listed = seeds.run("speakers", "--why", "Public Relations")
    assert listed.count("· NAMED BODY") == 1


def test_an_unnamed_diplomat_is_one_voice_over_its_sentences(seeds):
    said = _claims(seeds, "a senior Pakistani diplomat")
    assert len(said) >= 4


def test_people_familiar_have_what_the_people_and_they_said(seeds):
    said = " ".join(_claims(seeds, "people familiar with the matter"))
    for words in ("joined the TTP", "Kabul prison", "brokered a cease-fire"):
        assert words in said


def _claims(seeds: Affair, speaker: str) -> list[str]:
    """Return the words of every claim that a voice has."""
    with open_for_reading(seeds.url) as database, database.read() as session:
        found = materials.statements(session)
    return [s.exact for s in found if s.voice and s.voice.name == speaker]


def test_a_second_ingest_changes_nothing(seeds):
    before = seeds.run("export", "--content")
    seeds.run("ingest", str(settings.data_path("seeds") / "articles"))
    assert seeds.run("export", "--content") == before


def test_every_stored_span_and_every_link_of_a_briefing_resolves(seeds, tmp_path):
    seeds.run("brief", "-o", str(tmp_path))
    assert "0 wrong" in seeds.run("check", str(tmp_path))


def test_setting_the_missing_date_judges_the_lead_item_anew_and_says_so(seeds, tmp_path):
    copy = Affair(f"sqlite:///{tmp_path / 'copy.db'}")
    shutil.copy(seeds.url.removeprefix("sqlite:///"), tmp_path / "copy.db")
    lead = copy.loud[0]
    clarion = lead["positions"][1]["claims"][0]["article"]
    told = copy.run("articles", "set", clarion, "--published", "2024-12-28", "--because", "seen")
    assert re.search(r"8 killed; 46 killed: was “may be two strikes”, now “set aside", told)
    assert "March 2024" in told
    assert lead["key"] not in {f["key"] for f in Affair(copy.url).loud}


def test_a_decided_item_moves_and_does_not_come_back(seeds, tmp_path):
    shutil.copy(seeds.url.removeprefix("sqlite:///"), tmp_path / "copy.db")
    copy = Affair(f"sqlite:///{tmp_path / 'copy.db'}")
    key = copy.loud[0]["key"]
    told = copy.run("review", "decide", key, "different", "--because", "two dates on record")
    assert "set aside" in told
    again = Affair(copy.url)
    assert key not in {f["key"] for f in again.loud}
    again.run("rebuild")
    assert key not in {f["key"] for f in Affair(copy.url).loud}
    undone = re.search(r"prov review undo (\w+)", told)
    assert undone
    copy.run("review", "undo", undone[1])
    assert key in {f["key"] for f in Affair(copy.url).loud}


def test_wherever_a_sentence_of_a_precis_is_shown_so_is_that_it_is_one(seeds):
    card = seeds.run("show", seeds.loud[0]["key"])
    assert card.count("PRECIS, NOT THE OUTLET'S WORDS") >= len(claims(seeds.loud[0]))
