from dataclasses import replace

from store_builders import TEXT, empty, stored

from provenance.model.article import Stated
from provenance.model.reference import Body, Containment, Outlet, Reference
from provenance.store import corpus, references, runs


def test_articles_wait_for_a_stage_until_they_have_been_through_it():
    with empty() as session:
        stored(session)
        corpus.mark_articles(session, ["lorne"])
        corpus.mark_articles(session, ["lorne"])
        assert corpus.dirty(session) == ["lorne"]
        assert corpus.dirty(session, "later") == []
        corpus.clean(session, ["lorne"])
        assert corpus.dirty(session) == []
        assert corpus.waiting(session) == 0


def test_news_of_one_day_waits_together():
    with empty() as session:
        days = {"a": "2031-05-09", "b": "2031-05-07", "c": "2031-05-09"}
        for key, day in days.items():
            stored(session, key, TEXT + key, published=Stated(day, "text"))
        corpus.mark_articles(session, days)
        assert corpus.dirty(session) == ["b", "a", "c"]
        assert corpus.dirty(session, limit=2) == ["b", "a"]


def test_one_holder_has_the_lease_until_it_ends_or_is_given_back():
    with empty() as session:
        assert corpus.lease(session, "one", "10:00", "10:05")
        assert not corpus.lease(session, "two", "10:04", "10:09")
        assert corpus.lease(session, "one", "10:04", "10:06")
        assert corpus.lease(session, "two", "10:06", "10:09")
        corpus.release(session, "one")
        assert not corpus.lease(session, "one", "10:07", "10:09")
        corpus.release(session, "two")
        assert corpus.lease(session, "one", "10:07", "10:09")


REFERENCE = Reference(
    (Outlet("Coast Courier", ("Courier",), ("courier.example",), "newspaper", "Tarnia"),),
    (
        Body("Dock Office", "body", ("DO", "Office of Docks"), "port", "Tarnia", "", "Tarnia"),
        Body("Mara Quill", "person"),
    ),
    (Containment("Lorne", "Tarnia", ("Lorne Bay",)),),
    (("Dock Office", "Dock Union"),),
)


def test_a_reference_file_loaded_again_changes_nothing():
    with empty() as session:
        assert references.save(session, REFERENCE)
        assert references.load(session) == REFERENCE
        assert not references.save(session, REFERENCE)
        assert references.load(session) == REFERENCE


def test_an_entry_of_a_known_name_takes_its_place_and_the_others_stay():
    with empty() as session:
        references.save(session, REFERENCE)
        chief = Body("Mara Quill", "person", ("M. Quill",), role="chief")
        turned = Reference(bodies=(chief,), apart=(("Dock Union", "Dock Office"),))
        assert references.save(session, turned)
        expected = replace(REFERENCE, bodies=(REFERENCE.bodies[0], chief))
        assert references.load(session) == expected


def test_a_run_keeps_what_it_could_not_read():
    with empty() as session:
        first = runs.start(session, "ingest", "1", "small", "0.1")
        runs.fail(session, first, "a.pdf", "not supported")
        second = runs.start(session, "ingest", "2", "small", "0.1")
        assert [run.id for run in runs.listed(session)] == [first, second]
        assert runs.failures(session) == []
        assert [f.where for f in runs.failures(session, first)] == ["a.pdf"]
