import pytest
from store_builders import empty, finding, revision, saved, stored

from provenance.errors import AmbiguousKey, UnknownKey
from provenance.model.decision import Decision
from provenance.model.reference import Identity
from provenance.store import articles, decisions, identities, keys
from provenance.store.eventkeys import event_keys


def test_each_kind_of_key_is_found():
    with empty() as session:
        made = stored(session)
        saved(session, [finding(session)])
        identities.save(session, [Identity("qq-id", "Mara Quill", "person", True)], [])
        decisions.append(
            session, Decision("dd-1", "finding", "f", "", "", "same", "", "K", "1", "")
        )
        expected = {
            "ffff": ("item", "fffftoll"),
            "lor": ("article", "lorne"),
            "qq": ("speaker", "qq-id"),
            "dd": ("decision", "dd-1"),
            made.claims[0].key[:10]: ("claim", made.claims[0].key),
            made.sentences[1].key[:10]: ("sentence", made.sentences[1].key),
            event_keys(made)["e1"][:10]: ("event", event_keys(made)["e1"]),
        }
        assert {prefix: keys.find(session, prefix) for prefix in expected} == expected


def test_a_key_is_found_in_capitals_and_with_spaces_around_it():
    with empty() as session:
        stored(session)
        assert keys.find(session, " LORNE ") == ("article", "lorne")


def test_a_whole_key_is_found_though_another_begins_with_it():
    with empty() as session:
        stored(session)
        stored(session, "lorne2")
        assert keys.find(session, "lorne") == ("article", "lorne")
        with pytest.raises(AmbiguousKey, match=r"article lorne, article lorne2; give more"):
            keys.find(session, "lorn")


@pytest.mark.parametrize("prefix", ["zzzz", "", "%", "l_rne"])
def test_a_key_that_nothing_has_is_told(prefix):
    with empty() as session:
        stored(session)
        with pytest.raises(UnknownKey):
            keys.find(session, prefix)


def test_a_statement_of_an_older_text_is_not_found():
    with empty() as session:
        made = stored(session)
        articles.save_revision(session, revision(text="Nothing."), b"raw 2")
        with pytest.raises(UnknownKey):
            keys.find(session, made.claims[0].key)


def test_all_keys_of_a_kind_are_listed_in_order():
    with empty() as session:
        stored(session, "zz")
        stored(session)
        assert keys.every(session, "article") == ["lorne", "zz"]
