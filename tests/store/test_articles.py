from dataclasses import replace
from typing import get_args

import pytest
from store_builders import TEXT, empty, revision, stored

from provenance.errors import UnknownKey
from provenance.model.article import Stated
from provenance.model.decision import Decision
from provenance.model.keys import article_key, raw_hash
from provenance.model.vocabulary import Basis
from provenance.store import articles, decisions
from provenance.store.merging import RANK


def test_a_revision_comes_back_as_it_was_saved():
    with empty() as session:
        saved = articles.save_revision(session, revision(), b"raw")
        assert saved.new
        assert saved.revision == revision()
        assert articles.revision(session, "lorne") == revision()


def test_a_revision_without_any_fact_comes_back_bare():
    bare = revision(
        title=None, outlet=None, republisher=None, published=None, authors=(), url="",
        standfirst=(), dropped=(), kind="unknown",
    )  # fmt: skip
    with empty() as session:
        articles.save_revision(session, bare, b"raw")
        assert articles.revision(session, "lorne") == bare


def test_the_same_file_again_changes_nothing():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        before = articles.article_list(session)
        again = articles.save_revision(session, revision(seen="2031-06-01T00:00:00+00:00"), b"raw")
        assert not again.new
        assert articles.article_list(session) == before


def test_the_same_text_at_another_place_adds_a_capture_only():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        again = articles.save_revision(session, revision(where="b.html", seen="9"), b"other bytes")
        assert not again.new
        row = articles.article_list(session)[0]
        assert [c.where for c in row.captures] == ["news/lorne.txt", "b.html"]
        assert row.captures[1].raw_hash == raw_hash(b"other bytes")
        assert row.revisions == 1


def test_a_changed_text_becomes_current_and_the_older_one_stays():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        edited = revision(text=TEXT.replace("six", "seven"))
        assert articles.save_revision(session, edited, b"raw 2").new
        assert articles.revision(session, "lorne").text == edited.text
        assert [r.text for r in articles.history(session, "lorne")] == [TEXT, edited.text]
        assert articles.article_list(session)[0].cause == "edited"


def test_an_older_text_seen_again_does_not_become_current_again():
    newer = revision(text=TEXT + " More.", where="new.txt")
    with empty() as session:
        for item, raw in ((revision(), b"raw"), (newer, b"2"), (revision(), b"raw"), (newer, b"2")):
            articles.save_revision(session, item, raw)
        assert articles.revision(session, "lorne").text == newer.text
        assert articles.article_list(session)[0].revisions == 2


def test_another_text_of_the_same_bytes_was_reread_not_edited():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        articles.save_revision(session, revision(text=TEXT[:62]), b"raw")
        assert articles.article_list(session)[0].cause == "reread"


NAMED = article_key(None, "Coast Courier", "Blast in Lorne", "2031-05-08", "")


def at(url: str, **changes: object):
    return revision(key=article_key(url, None, None, None, ""), url=url, where=url, **changes)


def test_a_later_address_leads_to_the_article_known_by_outlet_title_and_date():
    with empty() as session:
        key = articles.save_revision(session, revision(key=NAMED, url=""), b"raw").key
        later = at("https://courier.example/blast", text=TEXT + " More.")
        assert articles.save_revision(session, later, b"page").key == key
        untitled = at("https://courier.example/blast", title=None)
        assert articles.save_revision(session, untitled, b"page 2").key == key
        assert len(articles.article_list(session)) == 1


def test_the_same_text_of_one_outlet_title_and_day_at_two_addresses_is_one_article():
    with empty() as session:
        key = articles.save_revision(session, at("https://courier.example/a"), b"1").key
        assert articles.save_revision(session, at("https://courier.example/b"), b"2").key == key


def test_two_texts_of_one_title_and_day_at_two_addresses_are_two_articles():
    with empty() as session:
        for n in (1, 2, 1, 2):
            met = at(f"https://courier.example/{n}", text=f"Piece {n}.")
            articles.save_revision(session, met, f"page {n}".encode())
        assert [row.revisions for row in articles.article_list(session)] == [1, 1]


def test_bytes_read_anew_under_another_key_are_still_the_same_article():
    with empty() as session:
        bare = revision(url="", title=None)
        articles.save_revision(session, bare, b"raw")
        reread = replace(bare, key="other", text=TEXT[:62])
        assert articles.save_revision(session, reread, b"raw").key == "lorne"


def test_what_a_person_told_outranks_what_is_read_later():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        weaker = revision(outlet=Stated("Courier", "html"), where="b")
        assert not articles.save_revision(session, weaker, b"page").new
        stronger = revision(title=Stated("Lorne", "command_line"))
        assert articles.save_revision(session, stronger, b"raw").new
        kept = articles.revision(session, "lorne")
        assert (kept.title.value, kept.outlet.value) == ("Lorne", "Coast Courier")


def test_a_reader_that_has_learnt_replaces_its_own_fact():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        better = revision(title=Stated("Blast in Lorne kills six", "text"))
        assert articles.save_revision(session, better, b"raw").new
        assert articles.revision(session, "lorne").title == better.title


def test_facts_not_told_again_are_not_forgotten():
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        again = articles.save_revision(session, revision(outlet=None, published=None), b"raw")
        assert not again.new
        assert articles.revision(session, "lorne").published == revision().published


def test_each_ground_of_a_fact_has_a_rank():
    assert set(RANK) == set(get_args(Basis))
    assert len(set(RANK.values())) == len(RANK)


def test_bytes_are_kept_as_gathered():
    with empty() as session:
        articles.save_revision(session, revision(), b"\x00\xff raw")
        assert articles.raw_bytes(session, raw_hash(b"\x00\xff raw")) == b"\x00\xff raw"
        with pytest.raises(UnknownKey):
            articles.raw_bytes(session, "none")


def test_a_dropped_article_is_hidden_until_the_decision_is_undone():
    drop = Decision("d1", "article", "lorne", "", "dropped", "yes", "", "Kim", "1", "double")
    undo = replace(drop, key="d2", kind="undo", left="d1", value="undo", when="2")
    with empty() as session:
        stored(session)
        decisions.append(session, drop)
        assert articles.article_list(session) == []
        assert [row.dropped for row in articles.article_list(session, dropped=True)] == [True]
        assert articles.current_ids(session) == {}
        decisions.append(session, undo)
        assert [row.key for row in articles.article_list(session)] == ["lorne"]


def test_an_unknown_article_is_told_with_what_to_run():
    with empty() as session, pytest.raises(UnknownKey, match="prov articles"):
        articles.revision(session, "nowhere")
