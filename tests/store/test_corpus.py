from dataclasses import replace

from store_builders import empty, stored

from provenance.model.reference import Body, Containment, Outlet, Reference
from provenance.store import corpus, references, runs

A, B, C = ("event", "a"), ("event", "b"), ("fact", "a")


def test_changed_blocks_are_dirty_old_and_new():
    with empty() as session:
        stored(session)
        corpus.save_blocks(session, "lorne", [A, B])
        corpus.clean(session, [A, B])
        assert corpus.dirty(session) == []
        corpus.save_blocks(session, "lorne", [B, C])
        assert corpus.dirty(session) == [A, B, C]


def test_an_article_that_was_set_or_dropped_makes_its_blocks_dirty():
    with empty() as session:
        stored(session)
        corpus.save_blocks(session, "lorne", [A])
        corpus.clean(session, [A])
        corpus.mark_article_dirty(session, "lorne")
        assert corpus.dirty(session) == [A]


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
